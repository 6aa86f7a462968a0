"""Where does a shell look for the script that completes a command, and how does it get there?

bash
    loads ``$BASH_COMPLETION_USER_DIR/completions/NAME``, else
    ``$XDG_DATA_HOME/bash-completion/completions/NAME``, on the first TAB behind ``NAME``, where the
    package bash-completion is active (its README).
zsh
    loads ``_NAME`` from any folder of ``fpath`` that is there when ``compinit`` runs (zshcompsys).
fish
    loads ``$XDG_CONFIG_HOME/fish/completions/NAME.fish`` (fish's documentation, "Where to put
    completions").

No file of the user's own is changed: where a shell has to be told of a folder, the line is said.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import Literal, NamedTuple

from archive_cli.model.errors import SettingsError

Shell = Literal["bash", "zsh", "fish"]
SHELLS: tuple[Shell, ...] = ("bash", "zsh", "fish")
_VARIABLE = "_ARCHIVE_COMPLETE"
_BASH_COMPLETION = (
    "/usr/share/bash-completion/bash_completion",
    "/usr/local/share/bash-completion/bash_completion",
    "/usr/local/etc/profile.d/bash_completion.sh",
    "/opt/homebrew/etc/profile.d/bash_completion.sh",
    "/etc/profile.d/bash_completion.sh",
)


class Installed(NamedTuple):
    """A script that was written, and what the user is still to do: lines to say, maybe none."""

    path: str
    is_new: bool
    advice: tuple[str, ...]


def shell_in(environment: Mapping[str, str]) -> Shell | None:
    """Return the shell the user logs in with, as ``SHELL`` says; ``None`` for any other."""
    name = os.path.basename(environment.get("SHELL", ""))
    return next((shell for shell in SHELLS if shell == name), None)


def script_for(shell: Shell) -> str:
    """Return the script that completes ``archive`` in a shell."""
    from archive_cli.cli.main import cli
    from archive_cli.cli.shells import Bash, Fish, Zsh

    classes = {"bash": Bash, "zsh": Zsh, "fish": Fish}
    chosen = classes[shell](cli, {}, "archive", _VARIABLE)
    return str(chosen.source_template % chosen.source_vars()).strip() + "\n"


def install(shell: Shell, environment: Mapping[str, str]) -> Installed:
    """Write the script to where the shell looks for it.

    What this program has written there before is replaced. Raises `SettingsError` where another
    file has the name, ``OSError`` where the script can't be written.
    """
    path, script = path_for(shell, environment), script_for(shell)
    old = _text_of(path)
    if old is not None and _VARIABLE not in old:
        raise SettingsError(path, "it is there and none of ours; move it away first")
    if old != script:
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8") as stream:
            stream.write(script)
    return Installed(path, old != script, _advice(shell, path))


def path_for(shell: Shell, environment: Mapping[str, str]) -> str:
    """Return the file that a shell loads by itself."""
    home = os.path.expanduser("~")
    data = _folder_in(environment, "XDG_DATA_HOME", os.path.join(home, ".local", "share"))
    if shell == "bash":
        usual = os.path.join(data, "bash-completion")
        folder = _folder_in(environment, "BASH_COMPLETION_USER_DIR", usual)
        return os.path.join(folder, "completions", "archive")
    if shell == "zsh":
        return os.path.join(data, "zsh", "site-functions", "_archive")
    config = _folder_in(environment, "XDG_CONFIG_HOME", os.path.join(home, ".config"))
    return os.path.join(config, "fish", "completions", "archive.fish")


def _folder_in(environment: Mapping[str, str], name: str, usual: str) -> str:
    folder = environment.get(name, "")
    return folder if os.path.isabs(folder) else usual


def _text_of(path: str) -> str | None:
    try:
        with open(path, encoding="utf-8", errors="replace") as stream:
            return stream.read()
    except FileNotFoundError:
        return None


def _advice(shell: Shell, path: str) -> tuple[str, ...]:
    from shlex import quote

    if shell == "zsh":
        folder = quote(os.path.dirname(path))
        return (
            "put this line into ~/.zshrc, above the one with compinit, if it is not there:",
            f"  fpath=({folder} $fpath)",
            "and where no line has compinit, below it:",
            "  autoload -Uz compinit && compinit",
        )
    if shell == "bash" and not any(map(os.path.exists, _BASH_COMPLETION)):
        return (
            "bash loads it by itself with the package bash-completion, which is not here;",
            "without it, put this line into ~/.bashrc:",
            f"  source {quote(path)}",
        )
    return ()
