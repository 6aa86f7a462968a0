from __future__ import annotations

import pytest

from archive_cli.catalog.stamps import LINKS, path_in


@pytest.mark.parametrize(
    ("folder", "name", "path"),
    [
        ("", "a.txt", "a.txt"),
        ("2025/03", "a.txt", "2025/03/a.txt"),
        ("2025/03", "", "2025/03"),
        (LINKS, "2025/a.txt", "2025/a.txt"),
    ],
)
def test_a_path_is_its_folder_and_name(folder: str, name: str, path: str) -> None:
    assert path_in(folder, name) == path
