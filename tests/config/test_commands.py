import re
from collections import Counter

import pytest

from dashboard.commands import COMMANDS, Command
from dashboard.keys import parse_key, types_text


def test_no_id_and_no_key_stands_twice() -> None:
    counts = Counter(command.id for command in COMMANDS)
    counts.update(f"key {key}" for command in COMMANDS for key in command.keys)
    assert set(counts.values()) == {1}


def test_the_keys_are_those_that_act_now() -> None:
    keys = {key for command in COMMANDS for key in command.keys}
    assert keys == {
        *"0123456789pfdihjklgGxyeoruzqaAsSRbOnwIvTcCHtLm",
        *("enter", "escape", "tab", "shift+tab", "up", "down", "left", "right"),
        *("pageup", "pagedown", "slash", "colon", "comma", "full_stop", "ctrl+p", "question_mark"),
        *("left_square_bracket", "right_square_bracket", "space", "ctrl+q", "ctrl+c", "ctrl+z"),
    }


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.id)
def test_a_command_is_whole(command: Command) -> None:
    assert re.fullmatch(r"[a-z]+(_[a-z0-9]+)*", command.id)
    assert command.keys == tuple(parse_key(key) for key in command.keys)
    assert re.fullmatch(r"[A-Z][^\n]{3,50}[^.]", command.tooltip)
    assert command.views
    assert not (command.always and any(types_text(key) for key in command.keys))
