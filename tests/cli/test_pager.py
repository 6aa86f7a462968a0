from __future__ import annotations

import sys

import pytest

from archive_cli.cli.pager import paged_output, pager_command
from archive_cli.model.errors import SettingsError


@pytest.mark.parametrize(
    ("environment", "command"),
    [
        ({}, ("less",)),
        ({"PAGER": "more -s"}, ("more", "-s")),
        ({"PAGER": "more", "ARCHIVE_PAGER": "less -S"}, ("less", "-S")),
        ({"PAGER": "more", "ARCHIVE_PAGER": ""}, ()),
        ({"PAGER": "cat"}, ()),
        ({"PAGER": "cat -n"}, ("cat", "-n")),
        ({"PAGER": "'my pager' -x"}, ("my pager", "-x")),
    ],
)
def test_the_pager_is_the_one_that_is_named_first(
    environment: dict[str, str], command: tuple[str, ...]
) -> None:
    assert pager_command(environment) == command


def test_an_unclosed_quote_is_an_error_of_the_variable() -> None:
    with pytest.raises(SettingsError, match="PAGER: no closing quotation"):
        pager_command({"PAGER": "less 'x"})


def test_without_a_pager_stdout_is_written(capfd: pytest.CaptureFixture[str]) -> None:
    with paged_output(()) as write:
        write("hello\n")
    sys.stdout.flush()
    assert capfd.readouterr().out == "hello\n"


def test_the_pager_gets_what_is_written(capfd: pytest.CaptureFixture[str]) -> None:
    with paged_output(("sed", "s/^/> /")) as write:
        write("hello\n")
        write("Hà Nội\n")
    assert capfd.readouterr().out == "> hello\n> Hà Nội\n"


def test_a_pager_that_is_not_there_is_none(capfd: pytest.CaptureFixture[str]) -> None:
    with paged_output(("no-such-pager",)) as write:
        write("hello\n")
    sys.stdout.flush()
    assert capfd.readouterr().out == "hello\n"


def test_a_pager_that_ends_early_ends_the_writing(capfd: pytest.CaptureFixture[str]) -> None:
    written = 0
    with paged_output(("head", "-n", "1")) as write:
        for _ in range(10**6):
            write("all work and no play\n" * 100)
            written += 1
    assert written < 10**6
    assert capfd.readouterr().out == "all work and no play\n"


def test_no_pager_starts_for_nothing(capfd: pytest.CaptureFixture[str]) -> None:
    with paged_output(("echo", "started")):
        pass
    assert capfd.readouterr().out == ""


def test_what_goes_wrong_meanwhile_is_not_hidden(capfd: pytest.CaptureFixture[str]) -> None:
    def write_half() -> None:
        with paged_output(("cat", "-u")) as write:
            write("half\n")
            raise KeyError

    with pytest.raises(KeyError):
        write_half()
    assert capfd.readouterr().out == "half\n"
