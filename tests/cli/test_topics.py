from __future__ import annotations

import datetime as dt
import re

import pytest
from click.testing import CliRunner

from archive_cli.cli import exits
from archive_cli.cli.main import COMMANDS, cli
from archive_cli.cli.topics import TOPICS, page_of, summary_of
from archive_cli.model.query import FIELDS
from archive_cli.render.record import COMMAND_FIELDS
from archive_cli.search.parser import parse_query
from archive_cli.settings import KEYS


@pytest.mark.parametrize("topic", TOPICS)
def test_a_page_fits_two_screens_of_an_ordinary_terminal(topic: str) -> None:
    lines = page_of(topic).splitlines()
    assert len(lines) <= 60
    assert max(map(len, lines)) <= 80


@pytest.mark.parametrize("topic", TOPICS)
def test_a_page_begins_with_its_name_and_leaves_nothing_to_fill_in(topic: str) -> None:
    page = page_of(topic)
    assert page.startswith(f"{topic}: {summary_of(topic)}\n")
    assert not re.search(r"\{\w+\}", page)


@pytest.mark.parametrize("topic", TOPICS)
def test_a_page_names_only_topics_and_commands_that_are_there(topic: str) -> None:
    page = page_of(topic)
    assert set(re.findall(r"archive help (\w+)", page)) <= {*TOPICS, *COMMANDS}
    assert set(re.findall(r"`archive (\w+)", page)) <= {*COMMANDS}


def test_no_topic_has_the_name_of_a_command() -> None:
    assert not set(TOPICS) & set(COMMANDS)


def test_the_page_on_queries_names_every_field() -> None:
    page = page_of("query")
    assert [name for name in FIELDS if name not in page] == []


def test_the_dates_that_the_page_on_queries_shows_are_understood() -> None:
    dates = re.findall(r"date:(?:\"[^\"]+\"|[^\s;,:]+)", page_of("query"))
    assert len(dates) > 8
    for date in dates:
        parse_query(date, today=dt.date(2025, 3, 6))


def test_the_page_on_fields_has_every_field_of_an_article() -> None:
    page = page_of("fields")
    for command in ("list", "search", "show"):
        for name in COMMAND_FIELDS[command]:
            assert f"\n  {name} " in page


def test_the_page_on_settings_has_every_setting() -> None:
    page = page_of("settings")
    assert [key for key in KEYS if f"\n  {key} = " not in page] == []


def test_the_page_on_statuses_has_every_status() -> None:
    told = {int(number) for number in re.findall(r"^ +(\d+)  ", page_of("exit"), re.MULTILINE)}
    known = {value for name, value in vars(exits).items() if name.isupper() and name != "STATUS"}
    assert told == known


def test_help_without_a_topic_lists_commands_and_topics() -> None:
    told = CliRunner().invoke(cli, ["help"]).stdout
    assert [name for name in (*COMMANDS, *TOPICS) if f"\n  {name} " not in told] == []


@pytest.mark.parametrize("name", COMMANDS)
def test_help_on_a_command_is_its_own_help(name: str) -> None:
    runner = CliRunner()
    own = runner.invoke(cli, [name, "--help"], prog_name="archive").stdout
    assert runner.invoke(cli, ["help", name], prog_name="archive").stdout == own


def test_headings_are_bold_where_there_is_colour() -> None:
    told = CliRunner().invoke(cli, ["help", "exit", "--color", "always"], color=True).stdout
    assert "\n\x1b[1mIn a script\x1b[0m\n" in told
    assert "\x1b" not in CliRunner().invoke(cli, ["help", "exit"], color=True).stdout
