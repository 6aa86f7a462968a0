from __future__ import annotations

import errno
import threading
import time
from pathlib import Path

import pytest

from archive_cli.catalog.lock import held_lock
from archive_cli.model.errors import CatalogBusyError, CatalogError


def test_a_second_holder_is_refused_after_its_wait(tmp_path: Path) -> None:
    path = str(tmp_path / "lock")
    started = time.monotonic()
    with (
        held_lock(path, 0),
        pytest.raises(CatalogBusyError, match=r"waited 0\.05 s") as caught,
        held_lock(path, 0.05),
    ):
        pass
    assert caught.value.seconds == 0.05
    assert 0.05 <= time.monotonic() - started < 2


def test_the_lock_is_free_again_after_an_error(tmp_path: Path) -> None:
    path = str(tmp_path / "lock")
    with pytest.raises(KeyError), held_lock(path, 0):
        raise KeyError
    with held_lock(path, 0):
        pass


def test_a_waiting_holder_gets_it_when_it_is_free(tmp_path: Path) -> None:
    path = str(tmp_path / "lock")
    got = threading.Event()

    def wait() -> None:
        with held_lock(path, 10):
            got.set()

    waiting = threading.Thread(target=wait)
    with held_lock(path, 0):
        waiting.start()
        assert not got.wait(0.03)
    assert got.wait(10)
    waiting.join()


def test_a_lock_that_cannot_be_made_is_a_catalog_error(tmp_path: Path) -> None:
    with pytest.raises(CatalogError, match="No such file"), held_lock(str(tmp_path / "a/lock"), 0):
        pass


def test_where_a_system_has_no_locks_it_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr("fcntl.flock", refuse)
    with (
        pytest.raises(CatalogError, match="No locks available"),
        held_lock(str(tmp_path / "lock"), 0),
    ):
        pass
