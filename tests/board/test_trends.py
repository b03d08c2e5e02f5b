"""The trends: screen 13 as it is drawn, at every size, and what is not told is not drawn."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from dashboard.board.place import Place
from dashboard.board.scene import Scene
from dashboard.board.snapshot import place_text
from dashboard.board.trends.chart import trends_chart
from dashboard.watch.history import History
from tests.board.scenes import LATER, NOW, example_scene, scene
from tests.board.watched import STALE, ago, watched_scene
from tests.watch.documents import Json, strike
from widgets.chart import chart_rows
from widgets.charts import Chart, Lanes
from widgets.glyphs import ASCII, UNICODE, Glyphs

DRAWN = """\
  strikes       Sep                      Oct                 Nov
  week of       1    8   15   22   29    6   13   20   27    3   10   17   24
  listed        ·    ·    ·    ·    ·    ·    ·    ·    ·    ·    1    ·    ·
  19 or more of the 20-21+ X have no day: · is a gap, not a zero      [4][8][10]

  levels           26 Oct          3 Nov         10 Nov        17 Nov        24
  1 FTO paperwork… · · · · · · · · · · · · · · · · · · · · · · C U U U U U U W
  2 Operational…   · · · · · · · · · · · · · · · · · · · · · · C U U U U U U ─
  3 Hill pushback  · · · · · · · · · · · · · · · · · · · · · · C U U U U U U C
  4 Public opinion · · · · · · · · · · · · · · · · · · · · · · A U U U U U U A
                   · no history before 171730Z   U stale 180600Z to 241800Z

  net support                        -50                 0                 +50
  7-12 Nov Ipsos 29-51  net -22 ± 5            ├─●─┤     │
  n 1,200; trend cannot tell: one poll of this question          [12][ipsos-nov]

  votes                           0                     51 needed
  6 Nov Senate S.J.Res. 90 yea 49 █████████████████████▌│
  rejected, short by 2     nay 51 ██████████████████████│
  Motion to discharge S.J.Res. 90                           [17][22][senate-608]
""".splitlines()


def rows(chart: Chart, width: int = 80, room: int | None = 20) -> list[str]:
    return [ink.text.rstrip() for ink in chart_rows(chart, width, room, UNICODE)]


def words(shown: Scene, key: str = "30") -> str:
    return place_text(Place.parse(f"trends:{key}"), shown)


def test_screen_13_as_it_is_drawn() -> None:
    chart = trends_chart("30", watched_scene())
    assert rows(chart) == DRAWN
    assert [note.text for note in chart.title.notes] == ["30 d to 241800Z NOV 25"]


def test_the_example_at_its_own_time() -> None:
    shown = rows(trends_chart("30", example_scene()))
    assert shown[6].endswith("· C")
    (net,) = [row for row in shown if "net -22" in row]
    assert net == "  no day 29-51  net -22, MoE not given             ●       │"
    assert any('rejected, "narrowly", tally not in feed; Restrict' in row for row in shown)
    assert not any("█" in row for row in shown)


@pytest.mark.parametrize(
    ("key", "cells", "note"),
    [("7", 28, "7 d"), ("30", 30, "30 d"), ("90", 90, "90 d"), ("", 30, "30 d")],
)
def test_lanes_go_back_as_far_as_they_are_asked(key: str, cells: int, note: str) -> None:
    chart = trends_chart(key, watched_scene())
    levels = [one for one in chart.drawings if isinstance(one, Lanes) and one.name == "levels"]
    assert [len(lane.cells) for lane in levels[0].lanes] == [cells] * 4
    assert chart.title.notes[-1].text.startswith(note)


def test_a_quarter_of_a_day_a_cell() -> None:
    shown = watched_scene()
    levels = next(one for one in trends_chart("7", shown).drawings
                  if isinstance(one, Lanes) and one.name == "levels")  # fmt: skip
    assert "".join(cell.text for cell in levels.lanes[0].cells) == "C" + "U" * 26 + "W"
    assert [mark.text for mark in levels.marks][:2] == ["18 Nov", "19 Nov"]


@pytest.mark.parametrize(
    ("shown", "said"),
    [
        (watched_scene((ago(days=3), ago(days=2))), "· no history before 171730Z"),
        (
            watched_scene((ago(days=3), ago(days=2)), at=LATER),
            "U stale 180600Z to 241800Z",
        ),
        (watched_scene(at=STALE), "U stale since 180600Z"),
        (watched_scene(at=NOW), "· no history before 171730Z"),
        (replace(watched_scene(), history=History()), "· no history yet"),
    ],
)
def test_what_holds_no_level_says_why(shown: Scene, said: str) -> None:
    assert said in words(shown)


def test_a_break_in_the_watch_is_named_and_drawn_as_a_gap() -> None:
    shown = watched_scene((ago(days=5), ago(days=4)), (ago(days=3, hours=1), ago(hours=47)))
    assert "· no watch 211700Z to 221900Z, 1 before it" in words(shown, "7")
    assert "UUUU····UUUU" in words(shown, "7")


def poll(name: str, support: float, oppose: float, day: str, **members: object) -> Json:
    answers = [
        {"label": "yes", "pct": support, "side": "support"},
        {"label": "no", "pct": oppose, "side": "oppose"},
    ]
    return {"id": name, "question": "Q?", "answers": answers, "field_end": day, **members}


def test_polls_of_one_question_stand_on_one_scale_the_newest_first() -> None:
    polls = [
        poll("old", 40, 30, "2025-10-01", sample_size=1000),
        poll("new", 20, 71, "2025-11-01", margin_of_error=3),
        poll("other", 50, 50, "2025-09-01") | {"question": "R?"},
        poll("gone", 50, 50, "2025-11-02", standing="withdrawn"),
    ]
    shown = rows(trends_chart("30", scene(polling=polls)), room=None)
    at = shown.index('  "Q?"')
    assert shown[at + 1].split() == ["net", "support", "-100", "0", "+100"]
    assert shown[at + 1].startswith("  net support")
    marks = (", MoE", " ± ", "trend", '"')
    found = [row for row in shown[at:] if any(mark in row for mark in marks)]
    assert [" ".join(row.split()[:7]) for row in found] == [
        '"Q?"',
        "to 1 Nov 20-71 net -51 ±",
        "pollster, n not given; trend falling: net",
        "to 1 Oct 40-30 net 10 ±",
        '"R?"',
        "to 1 Sep 50-50 net 0, MoE",
        "pollster, n not given; trend cannot tell:",
    ]


def vote(name: str, tally: Json | None, **members: object) -> Json:
    stated = {} if tally is None else {"tally": tally}
    return {"id": name, "kind": "vote", "chamber": "house", "title": name, **stated, **members}


@pytest.mark.parametrize(
    ("tally", "said"),
    [
        ({"yea": 218, "nay": 217}, ["218 needed", "carried"]),
        ({"yea": 213, "nay": 222}, ["218 needed", "short by 5"]),
        ({"yea": 50, "nay": 50, "tie_breaker": "yea"}, ["yea 51", "the chair's vote added"]),
        ({"yea": 60, "nay": 40, "requires": "3/5"}, ["60-261 needed"]),
        ({"yea": 60, "nay": 40, "requires": "unknown"}, ["needed: cannot tell", "cannot tell"]),
        (None, ["tally not in feed"]),
    ],
)
def test_a_vote_with_the_line_it_needed(tally: Json | None, said: list[str]) -> None:
    chart = trends_chart("30", scene(congress=[vote("v", tally)]))
    shown = "\n".join(rows(chart, room=None))
    assert all(one in shown for one in said)
    assert ("█" in shown) == (tally is not None)


@pytest.mark.parametrize(
    ("members", "said"),
    [
        ({}, ["no week: no start date", "not in feed"]),
        ({"polling": [], "congress": []}, ["nothing to draw", "nothing reported"]),
        ({"polling": {}, "strikes": []}, ["could not be read", "polling is not a list"]),
        ({"polling": [poll("p", 1, 1, "2025-11-01") | {"answers": []}]}, ["net cannot tell"]),
        ({"congress": [vote("v", None, kind="statement")]}, ["no vote listed"]),
    ],
)
def test_what_there_is_not_is_said(members: Json, said: list[str]) -> None:
    shown = words(scene(**members))
    assert [one for one in said if one not in shown] == []


def test_a_month_of_strikes() -> None:
    events = [strike(f"s{n}", occurred=f"2025-11-{n:02}") for n in (3, 4, 16)]
    chart = trends_chart("30", scene(strikes={"events": events}))
    shown = [row.split() for row in rows(chart, room=None)[:7]]
    assert shown[1:3] == [["≥2", "█"], ["≥1", "█", "█"]]
    assert shown[4:6] == [["week", "of", "3", "10", "17"], ["listed", "2", "1", "·"]]
    assert shown[6] == ["·", "is", "a", "gap,", "not", "a", "zero"]
    assert rows(chart, room=9)[0].split()[0] == "strikes"


@pytest.mark.parametrize("glyphs", [UNICODE, ASCII], ids=["drawn", "ASCII"])
@pytest.mark.parametrize("key", ["7", "30", "90"])
@pytest.mark.parametrize(("width", "height"), [(80, 24), (120, 40), (200, 60), (60, 15)])
def test_every_row_fits_every_screen(width: int, height: int, key: str, glyphs: Glyphs) -> None:
    for shown in (watched_scene(), example_scene()):
        for ink in chart_rows(trends_chart(key, shown), width, height - 4, glyphs):
            assert len(ink.text) == width
            assert glyphs is UNICODE or ink.text.isascii()


def test_every_kind_of_row_leads_to_what_it_shows() -> None:
    inks = chart_rows(trends_chart("30", watched_scene()), 80, 20, UNICODE)
    assert list(dict.fromkeys(ink.key for ink in inks if ink.key)) == [
        "list:strikes",
        *(f"tile:{tile.id}" for tile in watched_scene().tiles),
        "record:poll.strikes-oversight",
        "record:congress.senate-2025-11-06",
    ]


@pytest.mark.parametrize(
    ("counts", "columns"),
    [
        ([1, 1], []),
        ([2, 0, 1], ["≥2 #..", "≥1 #.#"]),
        ([5, 1], ["≥5 #.", "≥4 #.", "≥3 #.", "≥2 #.", "≥1 ##"]),
        ([12, 3, 10], ["≥10 #.#", "≥7 #.#", "≥4 #.#", "≥1 ###"]),
    ],
)
def test_columns_rise_with_strikes_and_one_is_always_seen(
    counts: list[int], columns: list[str]
) -> None:
    begins = date(2025, 11, 17) - timedelta(7 * (len(counts) - 1))
    days = [begins + timedelta(7 * week) for week, count in enumerate(counts) for _ in range(count)]
    events = [strike(f"s{n}", occurred=day.isoformat()) for n, day in enumerate(days)]
    chart = trends_chart("30", scene(strikes={"events": events}))
    lanes = [one for one in chart.drawings if isinstance(one, Lanes) and one.name == "a week"]
    drawn = [
        f"{lane.name} {''.join('#' if cell.text else '.' for cell in lane.cells)}"
        for one in lanes
        for lane in one.lanes
    ]
    assert drawn == columns


def test_what_is_not_drawn_is_counted() -> None:
    polls = [poll(f"p{n}", 40, 50, f"2025-10-{n:02}") for n in range(1, 10)]
    asked = [poll(f"q{n}", 40, 50, "2025-09-01") | {"question": f"Q {n}"} for n in range(7)]
    votes = [vote(f"v{n}", {"yea": 1, "nay": 2}, occurred=f"2025-10-{n:02}") for n in range(1, 15)]
    shown = rows(trends_chart("30", scene(polling=polls + asked, congress=votes)), room=None)
    counted = [row.strip() for row in shown if row.endswith("not shown")]
    assert counted == [
        "3 earlier not shown", "2 other questions not shown", "2 earlier not shown",
    ]  # fmt: skip
