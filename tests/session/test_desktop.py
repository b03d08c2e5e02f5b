from pathlib import Path

import pytest

from dashboard import desktop


@pytest.mark.parametrize(
    "environment",
    [
        {},
        {"DISPLAY": ":0", "SSH_CONNECTION": "10.0.0.1 22"},
        {"WAYLAND_DISPLAY": "wayland-0", "SSH_TTY": "/dev/pts/1"},
        {"DISPLAY": ""},
    ],
)
def test_links_are_never_opened_over_ssh_or_without_a_desktop(environment: dict[str, str]) -> None:
    assert desktop.opener(environment) is None


def test_a_link_is_one_argument_of_a_program_of_the_desktop(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = tmp_path / "xdg-open"
    program.write_text(f'#!/bin/sh\nprintf "%s" "$*|$#" > {tmp_path}/asked\n')
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    assert desktop.opener({"DISPLAY": ":0"}) == str(program)
    desktop.open_link("https://example.org/a b;$(id)", str(program)).wait(10)
    assert (tmp_path / "asked").read_text() == "https://example.org/a b;$(id)|1"
