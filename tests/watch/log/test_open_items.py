from datetime import UTC, datetime, timedelta

import pytest

from dashboard.watch.log.entry import Entry, Kind
from dashboard.watch.log.logged import Logged
from dashboard.watch.log.open_items import due_entries, open_items

NOW = datetime(2025, 11, 17, 17, 30, tzinfo=UTC)


def log(*entries: Entry) -> tuple[Logged, ...]:
    return tuple(Logged(number, entry, "", "") for number, entry in enumerate(entries, 1))


def item(text: str, due: datetime | None = NOW) -> Entry:
    return Entry(Kind.OPEN, NOW, text, "4", ("watch.opinion",), when=due)


def pointing(kind: Kind, number: int | None) -> Entry:
    return Entry(kind, NOW, "t", points_at=number)


@pytest.mark.parametrize(
    ("entries", "still"),
    [
        ((), []),
        ((item("a"), item("b")), ["a", "b"]),
        ((item("a"), pointing(Kind.CLOSED, 1)), []),
        ((item("a"), item("b"), pointing(Kind.CLOSED, 2)), ["a"]),
        ((item("a"), pointing(Kind.NOTE, 1)), ["a"]),
        ((item("a"), pointing(Kind.AUTO, 1)), ["a"]),
        ((item("a"), pointing(Kind.CLOSED, None)), ["a"]),
    ],
)
def test_an_item_is_open_until_an_entry_closes_it(
    entries: tuple[Entry, ...], still: list[str]
) -> None:
    assert [one.logged.entry.text for one in open_items(log(*entries))] == still


@pytest.mark.parametrize(
    ("entries", "said"),
    [
        ((item("a"),), ["due: a"]),
        ((item("a", NOW + timedelta(seconds=1)),), []),
        ((item("a", None),), []),
        ((item("a"), pointing(Kind.AUTO, 1)), []),
        ((item("a"), pointing(Kind.CLOSED, 1)), []),
    ],
)
def test_what_is_due_is_said_once(entries: tuple[Entry, ...], said: list[str]) -> None:
    found = due_entries(log(*entries), NOW)
    assert [one.text for one in found] == said
    assert [(one.kind, one.item, one.points_at) for one in found] == [(Kind.AUTO, "4", 1)] * len(
        said
    )
