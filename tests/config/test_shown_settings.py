"""`watchfloor config` as a process of its own, for the tables of alarms and rules."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.config.desk_rules import NUMBER, compared
from tests.config.loading import SHIPPED


def shown(home: Path, **variables: str) -> dict[str, tuple[str, str]]:
    """Return value and origin of each setting, as they are printed."""
    file = home / "own.toml"
    file.write_text(compared(NUMBER) + "\n[rules.OT-1]\non = false", encoding="utf-8")
    known = {
        name: value for name, value in os.environ.items() if not name.startswith("WATCHFLOOR_")
    }
    done = subprocess.run(
        [sys.executable, "-m", "dashboard", "--config", str(file), "config"],
        cwd=SHIPPED.parent,
        env=known | {"HOME": str(home)} | variables,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    lines = done.stdout.partition("\n\n")[0].splitlines()
    fields = [line.split("  ") for line in lines]
    told = [[field.strip() for field in line if field.strip()] for line in fields]
    return {name: (value, origin) for name, value, origin in told}


@pytest.fixture(scope="module")
def settings(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[str, str]]:
    home = tmp_path_factory.mktemp("home")
    command = {"WATCHFLOOR_NOTIFY_COMMAND": "mail -s alarm", "WATCHFLOOR_STATE_OFFICER": "Doe"}
    return shown(home, WATCHFLOOR_RULES_CF_1_HOLD_MINUTES="5", **command)


@pytest.mark.parametrize(
    ("path", "value", "origin"),
    [
        ("alarms.ring_again_minutes", "10", "default"),
        ("notify.command", "mail -s alarm", "WATCHFLOOR_NOTIFY_COMMAND"),
        ("notify.level", "warning", "default"),
        ("state.group", '""', "default"),
        ("state.officer", "Doe", "WATCHFLOOR_STATE_OFFICER"),
        ("measures.campaign_days", "14", "default"),
        ("rules.OT-1.on", "false", "own.toml"),
        ("rules.OT-1.latched", "warning", "default"),
        ("rules.PO-2.caution.net", "-20", "default"),
        ("rules.CF-1.hold_minutes", "5", "WATCHFLOOR_RULES_CF_1_HOLD_MINUTES"),
        ("rules.night.applies_to", "watch.tempo", "own.toml"),
    ],
)
def test_a_setting_is_shown_with_its_origin(
    settings: dict[str, tuple[str, str]], path: str, value: str, origin: str
) -> None:
    told, where = settings[path]
    assert (told, Path(where).name) == (value, origin)


def test_the_comparisons_of_a_desk_are_shown(settings: dict[str, tuple[str, str]]) -> None:
    told, where = settings["rules.night.caution.all"]
    assert all(word in told for word in ("strikes_7d", ">=", "3"))
    assert Path(where).name == "own.toml"


def test_every_table_is_shown(settings: dict[str, tuple[str, str]]) -> None:
    tables = {path.partition(".")[0] for path in settings}
    assert {"alarms", "notify", "state", "measures", "rules", "keys"} <= tables
