"""The chain of the log shows every edit, and says which entry it met first."""

import weakref
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from dashboard.watch.log.entry import GENESIS, Entry, Kind, Officer, chained
from dashboard.watch.log.logged import Logged
from dashboard.watch.log.verify import Unreadable, Verdict, verify

AT = datetime(2025, 11, 17, 12, tzinfo=UTC)
Log = list[Logged | Unreadable]


def written(count: int) -> list[Logged]:
    """Return a log as it was written."""
    log: list[Logged] = []
    for number in range(1, count + 1):
        officer = Officer("adams", "Adams")
        entry = Entry(Kind.NOTE, AT + timedelta(minutes=number), f"note {number}", officer=officer)
        before = log[-1].hash if log else GENESIS
        log.append(Logged(number, entry, before, chained(before, number, entry)))
    return log


class Marked(Logged):
    """An entry of which it can be told whether somebody still holds it."""

    __slots__ = ("__weakref__",)


LOG = written(9)


def flaw(log: list[Logged] | Log) -> tuple[int, str]:
    broken = verify(lambda: log).broken
    assert broken is not None
    return broken.number, broken.reason


def with_entry(place: int, **members: object) -> list[Logged]:
    """Return the log with members of one entry set, and its chain as it was."""
    old = LOG[place - 1]
    changed = replace(old, entry=replace(old.entry, **members))  # type: ignore[arg-type]
    return [*LOG[: place - 1], changed, *LOG[place:]]


def with_place(place: int, **members: object) -> list[Logged]:
    """Return the log with one entry's number or links set."""
    changed = replace(LOG[place - 1], **members)  # type: ignore[arg-type]
    return sorted([*LOG[: place - 1], changed, *LOG[place:]], key=lambda one: one.number)


def renumbered(log: list[Logged]) -> list[Logged]:
    return [replace(one, number=number) for number, one in enumerate(log, 1)]


def rows_swapped(one: int, other: int) -> list[Logged]:
    """Return the log with two entries exchanged, each with its own links."""
    log = list(LOG)
    log[one - 1], log[other - 1] = log[other - 1], log[one - 1]
    return renumbered(log)


def texts_swapped(one: int, other: int) -> list[Logged]:
    """Return the log with what two entries say exchanged, the links where they were."""
    log = list(LOG)
    log[one - 1] = replace(LOG[one - 1], entry=LOG[other - 1].entry)
    log[other - 1] = replace(LOG[other - 1], entry=LOG[one - 1].entry)
    return log


def rewritten(place: int) -> list[Logged]:
    """Return the log with one entry edited by somebody who made its hash anew."""
    one = with_entry(place, text="never said")[place - 1]
    link = chained(one.previous, one.number, one.entry)
    return [*LOG[: place - 1], replace(one, hash=link), *LOG[place:]]


@pytest.mark.parametrize("count", [0, 1, 9])
def test_a_log_as_written_is_whole(count: int) -> None:
    head = LOG[count - 1].hash if count else GENESIS
    assert verify(lambda: LOG[:count]) == Verdict(count, head)


NOT_COVERED = "its hash does not cover what it says"
EDITS: dict[str, tuple[list[Logged], int, str]] = {
    "kind": (with_entry(4, kind=Kind.TOLD), 4, NOT_COVERED),
    "time": (with_entry(4, at=AT), 4, NOT_COVERED),
    "text": (with_entry(4, text="Note 4"), 4, NOT_COVERED),
    "item": (with_entry(4, item="3"), 4, NOT_COVERED),
    "about": (with_entry(4, about=("v",)), 4, NOT_COVERED),
    "officer": (with_entry(4, officer=Officer("adams")), 4, NOT_COVERED),
    "no officer": (with_entry(4, officer=None), 4, NOT_COVERED),
    "whom": (with_entry(4, whom="baker"), 4, NOT_COVERED),
    "when": (with_entry(4, when=AT), 4, NOT_COVERED),
    "what it points at": (with_entry(4, points_at=2), 4, NOT_COVERED),
    "the first": (with_entry(1, text="edited"), 1, NOT_COVERED),
    "the last": (with_entry(9, text="edited"), 9, NOT_COVERED),
    "the hash": (with_place(4, hash="f" * 64), 4, NOT_COVERED),
    "the hash before": (
        with_place(4, previous="f" * 64), 4, "it does not carry the hash of the entry before it"
    ),
    "the number": (
        with_place(4, number=12), 5, "the entry before it is missing: 4, which stands as 12"
    ),
    "the number below one": (with_place(4, number=0), 0, "no entry can have that number"),
    "text and hash": (
        rewritten(4), 5, "it does not follow from the entry before it: one was changed or put in"
    ),
    "one removed": ([*LOG[:3], *LOG[4:]], 5, "the entry before it is missing: 4"),
    "the first removed": (LOG[1:], 2, "the entry before it is missing: 1"),
    "three removed": ([*LOG[:3], *LOG[6:]], 7, "the entries before it are missing: 4 to 6"),
    "one removed and the gap closed": (
        renumbered([*LOG[:3], *LOG[4:]]), 4,
        "the entry before it is missing, and those behind were numbered anew",
    ),
    "two neighbours swapped": (rows_swapped(4, 5), 4, "it and entry 5 are swapped"),
    "two far apart swapped": (rows_swapped(2, 8), 2, "it and entry 8 are swapped"),
    "first and last swapped": (rows_swapped(1, 9), 1, "it and entry 9 are swapped"),
    "the texts of two neighbours swapped": (texts_swapped(4, 5), 4, "it and entry 5 are swapped"),
    "the texts of two far apart swapped": (texts_swapped(2, 8), 2, "it and entry 8 are swapped"),
}  # fmt: skip


@pytest.mark.parametrize(("log", "number", "reason"), EDITS.values(), ids=EDITS)
def test_an_edit_is_found_at_its_first_entry(log: list[Logged], number: int, reason: str) -> None:
    assert flaw(log) == (number, reason)


def test_what_is_whole_before_the_edit_is_counted() -> None:
    verdict = verify(lambda: with_entry(4, text="edited"))
    assert (verdict.entries, verdict.head) == (3, LOG[2].hash)


def test_an_entry_that_cannot_be_read_is_broken() -> None:
    log: Log = [*LOG[:3], Unreadable(4, "no time"), *LOG[4:]]
    assert flaw(log) == (4, "it cannot be read: no time")


def test_an_unreadable_entry_behind_the_first_edit_does_not_hide_it() -> None:
    log: Log = [*with_entry(4, text="edited")[:6], Unreadable(7, "no time"), *LOG[7:]]
    assert flaw(log) == (4, NOT_COVERED)


def test_an_edit_of_one_of_two_like_entries_is_no_swap() -> None:
    said = replace(LOG[0].entry, text="twice")
    first = Logged(1, said, GENESIS, chained(GENESIS, 1, said))
    second = Logged(2, said, first.hash, chained(first.hash, 2, said))
    edited = replace(first, entry=replace(said, text="once"))
    assert flaw([edited, second]) == (1, NOT_COVERED)


def test_a_cut_tail_alone_leaves_no_trace() -> None:
    assert verify(lambda: LOG[:7]).broken is None


@pytest.mark.parametrize("digits", [12, 33, 64])
@pytest.mark.parametrize("kept", [9, 8, 3, 0])
def test_against_an_expected_hash_a_cut_tail_shows(kept: int, digits: int) -> None:
    verdict = verify(lambda: LOG[:kept], LOG[-1].hash[:digits])
    assert verdict.expected == (9 if kept == 9 else None)


@pytest.mark.parametrize("place", [1, 5, 9])
def test_the_expected_hash_may_be_that_of_an_earlier_entry(place: int) -> None:
    assert verify(lambda: LOG, LOG[place - 1].hash[:12]).expected == place


def test_the_head_of_an_empty_log_is_the_one_before_all() -> None:
    assert verify(list, GENESIS).expected == 0
    assert verify(lambda: LOG, GENESIS[:12]).expected == 0


def test_a_whole_log_is_read_once_and_none_of_it_is_kept() -> None:
    read: list[weakref.ref[Logged]] = []

    def entries() -> Iterator[Logged]:
        for one in LOG:
            assert sum(known() is not None for known in read) <= 1
            copied = Marked(one.number, one.entry, one.previous, one.hash)
            read.append(weakref.ref(copied))
            yield copied

    assert verify(entries).broken is None
    assert len(read) == len(LOG)
