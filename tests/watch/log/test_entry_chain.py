"""The chain of the watch log: every member of every entry counts."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from dashboard.watch.log.entry import GENESIS, Entry, Kind, Officer, chained

AT = datetime(2025, 11, 17, 12, tzinfo=UTC)
ENTRY = Entry(Kind.ACK, AT, "seen", "3 HP-3", ("watch.hill", "v"), Officer("adams", "Adams"))
BEFORE = chained(GENESIS, 1, ENTRY)

EDITED = {
    "kind": replace(ENTRY, kind=Kind.NOTE),
    "time": replace(ENTRY, at=AT + timedelta(microseconds=1)),
    "text": replace(ENTRY, text="Seen"),
    "item": replace(ENTRY, item="3 HP-1"),
    "about fewer": replace(ENTRY, about=("watch.hill",)),
    "about in another order": replace(ENTRY, about=("v", "watch.hill")),
    "no officer": replace(ENTRY, officer=None),
    "login": replace(ENTRY, officer=Officer("baker", "Adams")),
    "name": replace(ENTRY, officer=Officer("adams", "Baker")),
    "login and name swapped": replace(ENTRY, officer=Officer("Adams", "adams")),
    "text moved to the item": replace(ENTRY, text="", item="3 HP-3seen"),
}


@pytest.mark.parametrize("edited", EDITED.values(), ids=EDITED)
def test_a_member_that_changes_changes_the_hash(edited: Entry) -> None:
    assert chained(GENESIS, 1, edited) != BEFORE


def test_the_hash_covers_the_place_in_the_log() -> None:
    assert chained(GENESIS, 2, ENTRY) != BEFORE
    assert chained(BEFORE, 1, ENTRY) != BEFORE


def test_an_edit_changes_every_hash_behind_it() -> None:
    edited = chained(GENESIS, 1, EDITED["text"])
    assert chained(edited, 2, ENTRY) != chained(BEFORE, 2, ENTRY)


def test_the_same_entry_at_the_same_place_has_the_same_hash() -> None:
    assert chained(GENESIS, 1, replace(ENTRY)) == BEFORE
    assert len(BEFORE) == 64
    assert set(BEFORE) <= set("0123456789abcdef")


@pytest.mark.parametrize(
    ("officer", "shown"), [(Officer("adams"), "adams"), (Officer("adams", "Baker"), "Baker")]
)
def test_an_officer_is_shown_by_the_name_put_beside_the_login(officer: Officer, shown: str) -> None:
    assert officer.shown == shown
