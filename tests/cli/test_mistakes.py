from __future__ import annotations

import click
import pytest

from archive_cli.cli.mistakes import usage_message


@pytest.mark.parametrize(
    ("error", "message"),
    [
        (click.UsageError("No such thing."), "no such thing"),
        (click.UsageError("JSON is not asked for."), "JSON is not asked for"),
        (click.NoSuchOption("--odd"), "no option --odd"),
        (click.BadParameter("it is odd"), "invalid value: it is odd"),
        (click.MissingParameter("it is gone"), "a value is missing"),
    ],
)
def test_a_mistake_is_told_without_a_command_too(error: click.UsageError, message: str) -> None:
    assert usage_message(error) == message
