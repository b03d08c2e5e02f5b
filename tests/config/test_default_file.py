import re
import tomllib

from dashboard.commands import COMMANDS
from dashboard.config.origin import Source
from tests.config.loading import SHIPPED, Officer

LINES = SHIPPED.read_text(encoding="utf-8").splitlines()


def test_the_file_holds_every_setting_and_no_other(officer: Officer) -> None:
    config = officer.load()
    table, listed = "", []
    for line in LINES:
        if head := re.match(r"\[([A-Za-z0-9._-]+)\]", line):
            table = head[1]
        elif name := re.match(r"([a-z0-9_.]+) = ", line):
            listed.append(f"{table}.{name[1]}")
    assert listed == [setting.path for setting in config.settings]
    assert {setting.origin.source for setting in config.settings} == {Source.DEFAULT}


def test_every_setting_has_its_line_of_comment() -> None:
    settings = [line for line in LINES if re.match(r"[a-z0-9_.]+ = ", line)]
    assert [line for line in settings if not re.search(r"  # \S.{6,}$", line)] == []
    assert max(map(len, LINES)) <= 110


def test_the_keys_are_those_of_the_commands() -> None:
    keys = tomllib.loads("\n".join(LINES))["keys"]
    assert keys == {command.id: ", ".join(command.keys) for command in COMMANDS}


def test_a_comment_of_a_key_is_what_its_command_does() -> None:
    comments = [line.partition("# ")[2] for line in LINES[-len(COMMANDS) :]]
    tooltips = [command.tooltip for command in COMMANDS]
    assert comments == [tooltip[0].lower() + tooltip[1:] for tooltip in tooltips]
