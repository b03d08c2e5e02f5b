"""What is not on the board, and why."""

import pytest

from dashboard.board.held_back import held_back_roster
from dashboard.board.page import page
from dashboard.board.place import Kind, Place
from tests.board.reading import detail_words, line_words, roster_words, title_words
from tests.board.scenes import scene, scene_of, updated_scene
from tests.watch.documents import Json, document, force
from widgets.pages import Detail

AT = "2025-11-17T10:00:00Z"
BAD = "posture[5].strength"


def talk(name: str) -> Json:
    return {"id": name, "topic": "legal", "title": f"Talk {name}"}


def taken_back(name: str, **members: object) -> Json:
    return {"id": name, "at": AT, "reason": f"{name} was wrong", **members}


def test_the_update_holds_back_one_and_takes_back_one() -> None:
    roster = held_back_roster(updated_scene(), "")
    assert title_words(roster.title) == "d Not on the board | 2"
    assert roster_words(roster) == [
        f"held back | {BAD} | low 9 is above high 3",
        "retracted | Talks could ease a standoff that worries Latin American governments"
        " | assessment overtaken by events",
    ]


def test_each_kind_of_absence_has_its_row() -> None:
    before = document(developments=[talk("a"), talk("b"), talk("c")])
    after = document(
        developments=[talk("c"), {"id": "d", "topic": "legal"}],
        retractions=[taken_back("a", replaced_by="c")],
    )
    assert roster_words(held_back_roster(scene_of(before, after), "")) == [
        "held back | developments[1].title | title is missing",
        "retracted | Talk a | a was wrong; replaced by c",
        "dropped | Talk b | dropped from the feed",
    ]


def test_a_record_of_the_same_document_is_named_by_its_words() -> None:
    shown = scene(developments=[talk("a")], retractions=[taken_back("a"), taken_back("unknown")])
    assert roster_words(held_back_roster(shown, "")) == [
        "retracted | Talk a | a was wrong",
        "retracted | unknown | unknown was wrong",
    ]


def test_nothing_absent_is_said() -> None:
    assert roster_words(held_back_roster(scene(), "")) == [
        "nothing is held back, retracted or dropped"
    ]


@pytest.mark.parametrize(
    ("words", "found", "foot"),
    [
        ("", 2, []),
        ("LOW high", 1, ["1 hidden by the filter"]),
        ("retracted talks", 1, ["1 hidden by the filter"]),
        ("unreadable", 1, ["1 hidden by the filter"]),
        ("nowhere", 0, ["2 hidden by the filter"]),
    ],
)
def test_the_filter_takes_every_word_and_counts_what_it_hides(
    words: str, found: int, foot: list[str]
) -> None:
    roster = held_back_roster(updated_scene(), words)
    assert (len(roster.keys), roster.total) == (found, 2)
    assert [line_words(line) for line in roster.foot] == foot
    assert (f'filter "{words}": {found} of 2' in title_words(roster.title)) is bool(words)


def test_a_page_says_all_of_it() -> None:
    shown = updated_scene()
    flaw = page(Place(Kind.FLAW, f"held back {BAD}"), "", shown)
    assert isinstance(flaw, Detail)
    assert detail_words(flaw) == [
        "why: held back",
        f"what: {BAD}",
        "id: posture.unreadable",
        "reason: low 9 is above high 3",
    ]


def test_a_key_stays_when_others_come() -> None:
    whole = force("f", strength={"qualifier": "about", "value": 1, "unit": "troops"})
    broken = {"id": "g", "side": "US", "kind": "ship"}
    first = scene_of(document(posture=[whole, broken]))
    later = scene_of(document(posture=[whole, broken], congress=[{}], developments=[{}]))
    (key,) = held_back_roster(first, "").keys
    assert key in held_back_roster(later, "").keys
    assert page(Place.parse(key), "", first) == page(Place.parse(key), "", later)


def test_two_retractions_of_one_id_are_two_rows() -> None:
    roster = held_back_roster(scene(retractions=[taken_back("a"), taken_back("a")]), "")
    assert len(set(roster.keys)) == 2


@pytest.mark.parametrize("key", ["0", "held back nothing", ""])
def test_what_is_back_in_the_feed_has_a_page_that_says_where_to_look(key: str) -> None:
    gone = page(Place(Kind.FLAW, key), "", updated_scene())
    assert isinstance(gone, Detail)
    assert detail_words(gone)[-1] == "d lists what and why"
