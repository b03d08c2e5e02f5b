"""The watch log on screen, and what was written about a record."""

from dataclasses import replace
from datetime import timedelta

import pytest

from dashboard.board.logbook import entry_page, log_roster
from dashboard.board.page import detail, page, preview
from dashboard.board.place import Kind as PlaceKind
from dashboard.board.place import Place
from dashboard.board.prompts import filter_prompt
from dashboard.board.purpose import Purpose
from dashboard.board.scene import Scene
from dashboard.store.memory_keeper import logged
from dashboard.watch.log.entry import Entry, Kind, Officer
from tests.board.reading import detail_words, roster_words, title_words
from tests.board.scenes import NOW, example_scene
from widgets.pages import Roster

OFFICER = Officer("watch1", "J2")
ENTRIES = (
    Entry(Kind.AUTO, NOW, "Hill pushback C = by HP-3", "3", ("watch.hill",)),
    Entry(Kind.NOTE, NOW, "claim [4] is later", "5", ("strikes.count",), OFFICER),
    Entry(Kind.TOLD, NOW, "not published", "1", ("watch.fto",), OFFICER, "watch2", NOW),
    Entry(Kind.OPEN, NOW, "ask Ipsos", "4", (), OFFICER, "", NOW + timedelta(hours=12)),
    Entry(Kind.CLOSED, NOW, "done", "entry 4", (), OFFICER, points_at=4),
    Entry(Kind.NOTE, NOW, "it is claim [8]", "entry 2", (), OFFICER, points_at=2),
)


def shown(*entries: Entry) -> Scene:
    return replace(example_scene(), log=logged((), entries))


def rows(words: str = "", scene: Scene | None = None) -> list[str]:
    return roster_words(log_roster(words, shown(*ENTRIES) if scene is None else scene))


def test_the_entries_in_their_order() -> None:
    assert rows() == [
        "1 | 171730Z | AUTO |  | 3 | Hill pushback C = by HP-3",
        "2 | 171730Z | NOTE | J2 | 5 | claim [4] is later",
        "3 | 171730Z | TOLD | J2 | 1 | watch2 at 171730Z: not published",
        "4 | 171730Z | OPEN | J2 | 4 | due 180530Z: ask Ipsos",
        "5 | 171730Z | CLOSED | J2 | entry 4 | closes 4: done",
        "6 | 171730Z | NOTE | J2 | entry 2 | corrects 2: it is claim [8]",
    ]


@pytest.mark.parametrize(
    ("entries", "title"),
    [
        (ENTRIES, "w Watch log | 6 entries"),
        (ENTRIES[:4], "w Watch log | 1 open 4 entries"),
        (ENTRIES[:1], "w Watch log | 1 entry"),
        ((), "w Watch log | 0 entries"),
    ],
)
def test_the_title_counts_entries_and_what_is_open(entries: tuple[Entry, ...], title: str) -> None:
    assert title_words(log_roster("", shown(*entries)).title) == title


def test_a_log_that_is_held_in_part_says_so() -> None:
    scene = shown(*ENTRIES)
    part = replace(scene, log=scene.log[3:])
    assert title_words(log_roster("", part).title) == "w Watch log | newest 3 of 6 entries"


@pytest.mark.parametrize(
    ("words", "numbers"),
    [
        ("auto", "1"),
        ("j2", "23456"),
        ("WATCH2", "3"),
        ("strikes.count", "2"),
        ("note claim", "26"),
        ("nobody", ""),
        ("kind:note", "26"),
        ("KIND:no", "26"),
        ("kind:", "123456"),
        ("officer:watch1", "23456"),
        ("officer:j", "23456"),
        ("officer:nobody", ""),
        ("item:3", "1"),
        ("item:4", "45"),
        ("item:strikes.count", "2"),
        ("item:strikes", ""),
        ("kind:note officer:j2 item:2 claim", "6"),
        ("kind:note kind:told", ""),
    ],
)
def test_words_of_any_column_filter_it(words: str, numbers: str) -> None:
    found = log_roster(words, shown(*ENTRIES))
    assert [key.removeprefix("entry:") for key in found.keys] == list(numbers)
    assert found.total == 6


def test_the_prompt_of_the_filter_says_how_and_has_room_at_80_columns() -> None:
    prompt = filter_prompt(Purpose.FILTER, log_roster("", shown(*ENTRIES)), "")
    said = "".join(piece.text for piece in prompt.hint)
    assert "kind:ack officer:watch1 item:3" in said
    assert len(said) <= 78


def test_an_entry_in_full() -> None:
    scene = shown(*ENTRIES)
    told = entry_page("3", scene)
    assert told is not None
    assert detail_words(told)[:5] == [
        "told: watch2 at 171730Z NOV 25",
        "by: J2, login watch1",
        "at: 171730Z NOV 25",
        "about: 1 FTO paperwork and timing",
        "text: not published",
    ]
    note = entry_page("2", scene)
    assert note is not None
    said = detail_words(note)
    assert "about: Lethal strikes on suspected drug boats  20-21+ [4][8][10]" in said
    assert "later: entry 6 NOTE it is claim [8]" in said
    item = entry_page("4", scene)
    assert item is not None
    assert "due: 180530Z NOV 25" in detail_words(item)
    assert "later: entry 5 CLOSED done" in detail_words(item)


def test_it_leads_to_its_views() -> None:
    scene = shown(*ENTRIES)
    assert isinstance(page(Place(PlaceKind.LOG), "", scene), Roster)
    assert preview("entry:3", scene) is not None
    assert "not on the board" in detail_words(detail(Place(PlaceKind.ENTRY, "99"), scene))[0]


def test_what_was_written_stands_on_the_page_of_what_it_is_about() -> None:
    scene = shown(*ENTRIES)
    record = detail_words(detail(Place(PlaceKind.RECORD, "strikes.count"), scene))
    assert record[-1] == "notes: 171730Z NOTE J2 claim [4] is later"
    tile = detail_words(detail(Place(PlaceKind.TILE, "watch.fto"), scene))
    assert tile[-1] == "notes: 171730Z TOLD J2 watch2 at 171730Z: not published"
    assert detail_words(detail(Place(PlaceKind.RECORD, "strikes.killed"), scene))[-1] == (
        "notes: none"
    )
