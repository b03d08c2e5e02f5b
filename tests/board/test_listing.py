"""Lists, their filters, and the search over everything."""

import pytest

from dashboard.board.listing import TABLES, panel_list, search_list
from tests.board.reading import line_words, roster_words, title_words
from tests.board.scenes import LATER, example_scene, scene, scene_of, updated_scene
from tests.watch.documents import document, force
from widgets.pages import Roster

UPDATED = updated_scene()
PLACES = {"sea": "Caribbean", "port": "Norfolk", "inland": "Caracas"}
FORCES = [
    force(name, place={"name": place}, text=f"seen {number}")
    for number, (name, place) in enumerate(PLACES.items())
]


def foot(roster: Roster) -> list[str]:
    return [line_words(line) for line in roster.foot]


@pytest.mark.parametrize(
    ("name", "title", "rows", "first"),
    [
        (
            "strikes",
            "5 Strikes | 7d",
            3,
            "no day | tally | Lethal strikes on suspected drug boats | 20-21+ |  [4][8][10]",
        ),
        (
            "posture",
            "6 Force posture | 1 held back 13d",
            5,
            "r Nov | United States | USS Gerald R. Ford carrier strike group | arrived"
            " | the region [4]",
        ),
        (
            "congress",
            "7 Congress | 7d",
            4,
            "17 Nov | House | measure | H.Con.Res. 61 submitted | pending [house-61]",
        ),
        (
            "polling",
            "8 Polling | 12d",
            1,
            "7-12 Nov | Killing suspected traffickers without judicial oversight | Ipsos | 29-51"
            " | net -22 ± 5 [12][ipsos-nov]",
        ),
        (
            "developments",
            "9 Developments | 7d",
            17,
            "16 Nov | statement | Trump says talks with Maduro are possible | diplomacy [1][2][5]",
        ),
        (
            "law",
            "0 Law and clocks | 18h",
            3,
            "clock | FTO notice to Congress | T+1..T-0 | 8 U.S.C. 1189(a)(2)(A) [26]",
        ),
        (
            "sources",
            "f Sources | 18h",
            39,
            "[1] | Reference 1 of the article | unresolved | not graded",
        ),
        (
            "indicators",
            "I Indicators",
            4,
            "1 | FTO paperwork and timing | warning !L | + | M | FP-1 | 241800Z [26]",
        ),
    ],
)
def test_each_list(name: str, title: str, rows: int, first: str) -> None:
    roster = panel_list(name, "", UPDATED)
    assert (title_words(roster.title), len(roster.keys), roster.total) == (title, rows, rows)
    assert roster_words(roster)[0] == first
    assert foot(roster) == []


@pytest.mark.parametrize("name", TABLES)
def test_every_row_has_a_cell_a_column_and_a_key_of_its_own(name: str) -> None:
    roster = panel_list(name, "", UPDATED)
    assert len(set(roster.keys)) == len(roster.keys)
    for at, key in enumerate(roster.keys):
        row = roster.row(at)
        assert (row.key, len(row.cells)) == (key, len(roster.columns))


@pytest.mark.parametrize(
    ("words", "found", "hidden"),
    [
        ("", 3, []),
        ("  ", 3, []),
        ("CARACAS", 1, ["2 hidden by the filter"]),
        ("seen 1", 1, ["2 hidden by the filter"]),
        ("norfolk port", 1, ["2 hidden by the filter"]),
        ("caribbean norfolk", 0, ["3 hidden by the filter"]),
        ("United States", 3, []),
    ],
)
def test_a_filter_takes_words_in_any_field_and_counts_the_rest(
    words: str, found: int, hidden: list[str]
) -> None:
    roster = panel_list("posture", words, scene(posture=FORCES))
    assert (len(roster.keys), roster.total, foot(roster)) == (found, 3, hidden)
    if words:
        assert title_words(roster.title).startswith(
            f'6 Force posture | filter "{words}": {found} of 3'
        )


def test_an_empty_list_says_why_and_an_old_one_since_when() -> None:
    assert foot(panel_list("posture", "", scene())) == [
        "not in feed",
        "The feed has no posture list.",
    ]
    old = scene_of(document(posture=FORCES), document(posture=3))
    assert foot(panel_list("posture", "", old)) == [
        "as of 171200Z NOV 25 (old)",
        "could not be read: posture is not a list",
    ]
    stale = panel_list("law", "", scene(LATER, clocks=[{"id": "c", "title": "C", "days": 7}]))
    assert foot(stale) == [
        "as of 171200Z NOV 25 (old)",
        "not in feed",
        "The feed has no designations list.",
    ]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("", 84),
        ("ipsos", 2),
        ("traffickers poll-of-nothing", 0),
        ("drug BOATS", 1),
        ("federal register", 3),
    ],
)
def test_search_goes_over_every_record_and_source(words: str, found: int) -> None:
    roster = search_list(words, UPDATED)
    assert (len(roster.keys), roster.total) == (found, 84)
    assert len(set(roster.keys)) == found


def test_the_rows_of_a_version_are_the_same_until_the_minute_ends() -> None:
    first, again = (panel_list("law", "", example_scene()) for _ in range(2))
    assert first == again
    assert panel_list("law", "", UPDATED).version != first.version


def test_a_list_that_is_none_is_an_error_of_the_program() -> None:
    with pytest.raises(KeyError):
        panel_list("nothing", "", UPDATED)


def test_an_indicator_leads_to_why_it_has_its_level() -> None:
    shown = panel_list("indicators", "", UPDATED)
    assert shown.keys[2] == "tile:watch.hill"
    found = search_list("opinion", UPDATED)
    row = next(found.row(at) for at, key in enumerate(found.keys) if key.startswith("tile:"))
    assert row.cells[-1].text.startswith("advisory")
