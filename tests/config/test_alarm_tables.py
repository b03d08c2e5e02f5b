from datetime import timedelta
from pathlib import Path

import pytest

from tests.config.loading import Officer
from tests.config.refusal import sentence

COMMAND = "; allowed: a program and its arguments, such as "
OFFICER = "; allowed: a name of up to 32 characters"
GROUP = "; allowed: the name of a group of this machine"
WHOLE = "; allowed: a whole number from 1 to "
BAD = {
    "never ringing again": ("alarms.ring_again_minutes = 0", f"is 0{WHOLE}1440"),
    "half a minute": ("alarms.ring_again_minutes = 0.5", f"is 0.5{WHOLE}1440"),
    "ringing that is text": ("alarms.ring_again_minutes = '10'", f"is '10'{WHOLE}1440"),
    "a command of one text": ("notify.command = 'mail -s x'", f"is 'mail -s x'{COMMAND}"),
    "a command with a number": ("notify.command = ['mail', 1]", f"is ['mail', 1]{COMMAND}"),
    "a program without a name": ("notify.command = ['']", f"is ['']{COMMAND}"),
    "a NUL in an argument": ('notify.command = ["a", "\\u0000"]', f"is ['a', '\\x00']{COMMAND}"),
    "a level of none": ("notify.level = 'normal'", """is 'normal'; allowed: "advisory" or "caut"""),
    "two levels": ("notify.level = ['caution']", 'is [\'caution\']; allowed: "advisory" or "caut'),
    "no patience": (
        "notify.timeout_seconds = 0",
        "is 0; allowed: a number of seconds from 1 to 300",
    ),
    "endless patience": (
        "notify.timeout_seconds = inf",
        "is inf; allowed: a number of seconds from",
    ),
    "a group with a blank": ("state.group = 'watch floor'", f"is 'watch floor'{GROUP}"),
    "a group by number": ("state.group = 100", f"is 100{GROUP}"),
    "a group as an option": ("state.group = '-x'", f"is '-x'{GROUP}"),
    "an officer of 33 characters": (f"state.officer = '{'x' * 33}'", f"is '{'x' * 33}'{OFFICER}"),
    "an officer of two lines": ('state.officer = "a\\nb"', f"is 'a\\nb'{OFFICER}"),
    "an officer who turns lines": ('state.officer = "\\u202e"', f"is '\\u202e'{OFFICER}"),
    "an officer by number": ("state.officer = 7", f"is 7{OFFICER}"),
    "keeping nothing": ("state.keep_days = 0", f"is 0{WHOLE}36500"),
    "keeping for ever": ("state.keep_days = inf", f"is inf{WHOLE}36500"),
    "keeping half a day": ("state.keep_days = 0.5", f"is 0.5{WHOLE}36500"),
    "keeping nobody knows how long": ("state.keep_days = true", f"is true{WHOLE}36500"),
    "less than no room": ("state.keep_mib = -1", f"is -1{WHOLE}1048576"),
    "a folder by number": ("state.dir = 7", "is 7; allowed: a path"),
    "a campaign of no day": ("measures.campaign_days = 0", f"is 0{WHOLE}3650"),
}


@pytest.mark.parametrize(("line", "said"), BAD.values(), ids=BAD.keys())
def test_a_bad_value_is_one_sentence(officer: Officer, line: str, said: str) -> None:
    path = line.partition(" ")[0]
    assert sentence(officer, line).startswith(f"FILE: {path} {said}")


def test_the_tables_reach_their_consumers(officer: Officer, tmp_path: Path) -> None:
    config = officer.load(
        """
        alarms.ring_again_minutes = 3
        notify.level = "caution"
        notify.timeout_seconds = 1.5
        state.dir = "kept"
        state.group = "floor-2"
        state.officer = " Lt. Ødegård "
        state.keep_days = 30
        state.keep_mib = 64
        measures.campaign_days = 7
        """
    )
    assert config.alarms.ring_again == timedelta(minutes=3)
    assert config.alarms.notify_from == "caution"
    assert config.alarms.patience == timedelta(seconds=1.5)
    assert config.state.folder == tmp_path / "config/kept"
    assert (config.state.group, config.state.officer) == ("floor-2", "Lt. Ødegård")
    assert (config.state.keep_days, config.state.keep_mib) == (30, 64)
    assert config.campaign_days == 7


def test_nothing_set_keeps_the_board_to_itself(officer: Officer) -> None:
    config = officer.load()
    assert (config.alarms.command, config.alarms.notify_from) == ((), "warning")
    assert config.alarms.patience == timedelta(seconds=10)
    assert config.alarms.ring_again == timedelta(minutes=10)
    assert (config.state.group, config.state.officer) == ("", "")
    assert (config.state.keep_days, config.state.keep_mib) == (365, 256)
