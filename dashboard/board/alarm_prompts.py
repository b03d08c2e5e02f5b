"""What is asked before an officer's act on an alarm, and what Enter will do."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from dashboard.board.alarm_line import alarm_words
from dashboard.board.alarms import alarm_refs
from dashboard.board.level import LETTER
from dashboard.board.scene import Scene
from dashboard.board.stamp import short_stamp
from dashboard.board.tile_name import tile_name
from dashboard.contract.strikes import Tally
from dashboard.watch.alarms.life import MOST_SHELVED
from dashboard.watch.memory import Key
from dashboard.watch.tally import tally_headline
from widgets.pages import Prompt
from widgets.views import Piece, Rank, Tone

MOST_NAME = 32
"""Characters of the name beside a login."""


def acknowledge_prompt(key: Key, scene: Scene) -> Prompt:
    """Ask for a note before an alarm is acknowledged."""
    alarm = scene.situation.memory.alarm(key)
    words = alarm_words(key, alarm, scene).rstrip(".")
    refs = "".join(alarm_refs(key, alarm, scene))
    later = (
        "" if alarm.level.value == "warning" else " A higher level makes it unacknowledged again."
    )
    hint = (
        Piece(f"{words[:1].upper()}{words[1:]}", Rank.TITLE),
        Piece(f"{refs}." if refs else ".", gap=1 if refs else 0),
        Piece(later.strip(), Rank.EXTRA),
    )
    return _prompt(f"Acknowledge {_named(key, scene)}", hint, "note, may be empty:",
                   "Enter acknowledge", "Esc keep", scene)  # fmt: skip


def acknowledge_all_prompt(keys: Sequence[Key], scene: Scene) -> Prompt:
    """Ask before all alarms that wait are acknowledged."""
    alarms = scene.situation.memory.alarm
    named = ", ".join(f"{LETTER[alarms(key).level]} {scene.item(key)}" for key in keys)
    those = "the visible alarm" if len(keys) == 1 else f"all {len(keys):,} visible alarms"
    return _prompt(f"Acknowledge {those}", (Piece(named, Rank.TITLE),),
                   "note, may be empty:", "Enter acknowledge", "Esc keep", scene)  # fmt: skip


def compare_prompt(tally: Tally, scene: Scene) -> Prompt:
    """Ask for a note before a conflict is marked as compared."""
    words = (
        f"{tally_headline(tally, scene.live.reckoning)} X. Holds until one of its claims changes."
    )
    return _prompt(f"Compared: {tally.label}", (Piece(words, Rank.TITLE),), "note, needed:",
                   "Enter compared", "Esc leave open", scene)  # fmt: skip


def until_prompt(key: Key, scene: Scene) -> Prompt:
    """Ask until when an alarm is to be shelved."""
    most = short_stamp(scene.now + MOST_SHELVED, scene)
    words = f"At most 8 h, to {most}. Such as {most}, 2h or 45m."
    return _prompt(f"Shelve {_named(key, scene)}", (Piece(words),), "until:",
                   "Enter next", "Esc keep", scene)  # fmt: skip


def shelve_prompt(key: Key, until: datetime, scene: Scene) -> Prompt:
    """Ask why an alarm is to be shelved."""
    words = "Ends at hand-over, or at a higher level. It goes on being listed."
    label = f"until: {short_stamp(until, scene)}  reason, needed:"
    return _prompt(f"Shelve {_named(key, scene)}", (Piece(words),), label,
                   "Enter shelve", "Esc keep", scene)  # fmt: skip


def unshelve_prompt(key: Key, scene: Scene) -> Prompt:
    """Ask before a shelf is ended."""
    words = "It is unacknowledged again if its condition still holds."
    return _prompt(f"End the shelf of {_named(key, scene)}", (Piece(words),), "",
                   "Enter end it", "Esc keep", scene)  # fmt: skip


def reset_prompt(key: Key, scene: Scene) -> Prompt:
    """Ask for a note before a latched alarm is reset."""
    words = "The facts known now are set aside; only a new one raises it again."
    return _prompt(f"Reset {_named(key, scene)}", (Piece(words),), "note, needed:",
                   "Enter reset", "Esc keep", scene)  # fmt: skip


def not_latched_prompt(key: Key, scene: Scene) -> Prompt:
    """Say why an alarm is not reset."""
    rule = scene.situation.rule(key)
    hold = "its hold" if rule is None else f"{rule.judged.settings.hold.total_seconds() / 3600:g} h"
    words = f"Not reset: {key[1]} is not a latched alarm, it ends by itself when false for {hold}."
    return _prompt(f"Reset {_named(key, scene)}", (Piece(words),), "", "", "Esc back", scene)


def officer_prompt(scene: Scene) -> Prompt:
    """Ask for the name that stands beside the login from now on."""
    words = f"Stands beside the login {scene.officer.login} in the log; empty is the login alone."
    return _prompt("Change officer", (Piece(words, Rank.TITLE),), "name:",
                   "Enter change", "Esc keep", scene)  # fmt: skip


def _named(key: Key, scene: Scene) -> str:
    alarm = scene.situation.memory.alarm(key)
    return f"{LETTER[alarm.level]} {tile_name(key[0], scene)}, {key[1]}"


def _prompt(
    title: str, hint: tuple[Piece, ...], label: str, enter: str, escape: str, scene: Scene
) -> Prompt:
    who = Piece(scene.officer.shown, tone=Tone.MUTED)
    return Prompt(title, (who,), hint, label, enter, escape)
