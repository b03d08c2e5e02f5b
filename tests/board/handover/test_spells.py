"""Many times without coverage are told as the longest and a sum."""

from datetime import timedelta

import pytest

from dashboard.board.handover.spells import MOST, Spell, spell_lines
from tests.board.reading import words
from tests.board.scenes import NOW, example_scene

MINUTE = timedelta(minutes=1)


def lost(*minutes: int, lasts: bool = False) -> list[str]:
    """Return what is said of losses that began an hour after one another."""
    starts = [NOW - timedelta(hours=len(minutes) - n) for n in range(len(minutes))]
    spells = [
        Spell(at, at + length * MINUTE, f": {length}")
        for at, length in zip(starts, minutes, strict=True)
    ]
    if lasts:
        spells.append(Spell(NOW - 5 * MINUTE, None, ": now"))
    return [words(line.left) for line in spell_lines("lost", spells, example_scene())]


@pytest.mark.parametrize("count", range(MOST + 1))
def test_few_are_told_one_by_one(count: int) -> None:
    assert len(lost(*[1] * count)) == count


def test_of_many_the_longest_are_told_and_what_the_others_come_to() -> None:
    assert lost(1, 30, 2, 40, 3, 50, 4) == [
        "lost 171130Z to 171200Z: 30",
        "lost 171330Z to 171410Z: 40",
        "lost 171530Z to 171620Z: 50",
        "lost 4 times more, 171030Z to 171634Z, 10m in all",
    ]
    assert lost(*[59] * 10)[-1] == "lost 7 times more, 171030Z to 171729Z, 6h 53m in all"


def test_one_that_lasts_counts_up_to_now() -> None:
    assert lost(1, 1, 1, 1, 1, 1, lasts=True)[-2:] == [
        "lost 171725Z to now: now",
        "lost 4 times more, 171330Z to 171631Z, 4m in all",
    ]
