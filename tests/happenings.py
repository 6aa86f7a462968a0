"""What may happen just as the program calls the system: another program acts, or it is refused.

The interpreter tells of such calls (`sys.audit`, whose names the events have) before it makes
them. Nothing is replaced: what happens is done to the files, or is the error of that call.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import NamedTuple


class _Happening(NamedTuple):
    event: str
    name: bytes
    act: Callable[[], object]


_waiting: list[_Happening] = []


@contextmanager
def happening(event: str, name: str, act: Callable[[], object]) -> Iterator[None]:
    """Do something at the first call of a kind one of whose arguments ends with a name.

    ``""``: at the first of that kind. What ``act`` raises is what the call raises. That there was
    such a call is asserted.
    """
    one = _Happening(event, name.encode(), act)
    _waiting.append(one)
    try:
        yield
        assert one not in _waiting, f"no {event} of {name}"
    finally:
        _waiting[:] = [other for other in _waiting if other is not one]


def refused(number: int) -> Callable[[], None]:
    """Return what makes the system refuse a call with this error."""

    def refuse() -> None:
        raise OSError(number, os.strerror(number))

    return refuse


def _hear(event: str, arguments: tuple[object, ...]) -> None:
    for one in _waiting:
        if event == one.event and any(_ends(argument, one.name) for argument in arguments):
            _waiting.remove(one)
            one.act()
            break


def _ends(argument: object, name: bytes) -> bool:
    if isinstance(argument, str | bytes | os.PathLike):
        return os.fsencode(argument).endswith(name)
    return not name


sys.addaudithook(_hear)
