"""Each panel, on the example and on the later document: its important lines, word for word."""

import pytest

from tests.board.reading import panel, panel_words, title_words
from tests.board.scenes import example_scene, scene, updated_scene
from tests.watch.documents import Json, force
from widgets.views import Row

EXAMPLE, UPDATED = example_scene(), updated_scene()


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        ("Strikes", "5 Strikes | 17h", "5 Strikes | 7d"),
        ("Force posture", "6 Force posture | 6d", "6 Force posture | 1 held back 13d"),
        ("Congress", "7 Congress | 11d", "7 Congress | 7d"),
        ("Polling", "8 Polling | no day", "8 Polling | 12d"),
        ("Developments", "9 Developments | 17h", "9 Developments | 7d"),
        ("Law and clocks", "0 Law and clocks | 17h", "0 Law and clocks | 18h"),
    ],
)
def test_titles(name: str, before: str, after: str) -> None:
    titles = [title_words(panel(name, shown).title) for shown in (EXAMPLE, UPDATED)]
    assert titles == [before, after]


@pytest.mark.parametrize(
    ("name", "start", "lines"),
    [
        (
            "Strikes",
            0,
            [
                "20-21+ X strikes since Sep 2025, 3 claims [4][8][10]",
                '  ≥20   "20th-plus"  as of 17 Nov  not attributed [4]',
                '  ≥21   "at least the 21st"  as of 16 Nov [8]',
                "US Defense Department, on the strike reported 16 November",
                '20-21+  "at least 20-21"  as of 17 Nov  not attributed [10]',
                "X ≥20 on 17 Nov is a lower floor than ≥21 on 16 Nov [4][8]",
                '  >80  killed since Sep 2025  "more than 80"  as of 16 Nov [8]',
                "latest eastern Pacific, sea, suspected drug boat [8][10]",
                'occurred not given, reported 16 Nov, "at least the 21st"',
            ],
        ),
        ("Strikes", -1, ["19 or more have no day: · is a gap, not a zero"]),
        (
            "Force posture",
            0,
            [
                "United States 3",
                "USS Gerald R. Ford carrier strike group | arrived | the region | r Nov [4]",
            ],
        ),
        (
            "Congress",
            0,
            [
                "6 Nov | Senate"
                " | War Powers resolution on attacking Venezuela without authorization [17][22]",
                'rejected, "narrowly", tally not in feed',
            ],
        ),
        (
            "Developments",
            0,
            ["16 Nov | statement | Trump says talks with Maduro are possible [1][2][5]"],
        ),
        (
            "Law and clocks",
            0,
            [
                "FTO notice to Congress no start date [26]",
                "State Department: not started",
                "7 calendar days",
            ],
        ),
    ],
)
def test_the_example(name: str, start: int, lines: list[str]) -> None:
    said = panel_words(panel(name, EXAMPLE))
    assert said[start:][: len(lines)] == lines


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("Strikes", "≥83, >80  killed since Sep 2025, 2 claims [8][southcom-1116]"),
        ("Strikes", 'occurred 15 Nov, reported 16 Nov, "at least the 21st"'),
        ("Force posture", "Troops on alert | ~200,000 | Venezuela | no day [7]"),
        ("Congress", "17 Nov | House | H.Con.Res. 61 submitted [house-61]"),
        ("Congress", "rejected 49-51, short by 2"),
        ("Law and clocks", "War Powers 60 days T+21d PASSED [senate-608]"),
        ("Law and clocks", "White House: disputed"),
        (
            "Law and clocks",
            "published occurred 24 Nov, reported 24 Nov"
            "; Federal Register, in force on publication [fr-2025-20750]",
        ),
    ],
)
def test_the_update(name: str, line: str) -> None:
    assert line in panel_words(panel(name, UPDATED))


def test_congress_is_newest_first_and_what_has_no_day_is_last() -> None:
    def action(name: str, **members: object) -> Json:
        return {"id": name, "kind": "vote", "chamber": "house", "title": name, **members}

    days = {"a": None, "b": "2025-10-01", "c": "2025-11-02", "d": "2025-11"}
    listed = [action(name, **({"occurred": day} if day else {})) for name, day in days.items()]
    rows = [row for row in panel_words(panel("Congress", scene(congress=listed))) if "|" in row]
    assert [row[-1] for row in rows] == ["d", "c", "b", "a"]


def test_a_place_that_is_not_given_has_room_to_say_so() -> None:
    shown = panel("Force posture", scene(posture=[force("F", place={"name": "Aden"}), force("G")]))
    column = next(one for one in shown.columns if one.title == "place")
    assert column.width == len("not given")


def test_a_side_counts_all_of_its_forces_however_few_have_a_row() -> None:
    many = [force(f"us{number}") for number in range(500)]
    few = [force("ve", side="Venezuela"), force("co", side="Colombia")]
    shown = panel("Force posture", scene(posture=[*many, *few]))
    heads = [line for line in panel_words(shown) if "|" not in line]
    assert heads == ["United States 500", "Venezuela 1", "Colombia 1"]
    rows = [block for group in shown.groups for block in group.blocks if isinstance(block, Row)]
    assert shown.more == 502 - len(rows)
