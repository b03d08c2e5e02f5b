"""Why a tile has its level: everything in words, nothing by colour alone."""

from dataclasses import replace
from datetime import timedelta

import pytest

from dashboard.board.page import page
from dashboard.board.place import Kind, Place
from dashboard.board.record_line import record_refs
from dashboard.board.scene import Scene
from dashboard.contract.indicators import Level, Trend
from dashboard.watch.history import History, LevelChange, Span
from tests.board.alarmed import HILL, acknowledged_scene
from tests.board.reading import detail_words, title_words
from tests.board.scenes import NOW, example_scene, updated_scene
from widgets.pages import Detail

EXAMPLE, UPDATED = example_scene(), updated_scene()


def why(name: str, shown: Scene) -> Detail:
    found = page(Place(Kind.TILE, f"watch.{name}"), "", shown)
    assert isinstance(found, Detail)
    return found


@pytest.mark.parametrize(
    ("shown", "name", "title", "level", "trend", "confidence"),
    [
        (
            EXAMPLE,
            "fto",
            "1 FTO paperwork and timing: why C | C! + conf L 17h",
            "caution since 171730Z NOV 25 by FP-1",
            "+ rising: step 2, 0 as known 7 days ago",
            "L low: not graded",
        ),
        (
            EXAMPLE,
            "tempo",
            "2 Operational tempo: why C | C! ? conf L 17h",
            "caution since 171730Z NOV 25 by OT-4",
            "? cannot tell: strikes in the last 7 days and in the 7 before have no upper bound",
            "L low: not graded",
        ),
        (
            EXAMPLE,
            "hill",
            "3 Hill pushback: why C | C! = conf L 11d",
            "caution since 171730Z NOV 25 by HP-3",
            "= steady: no advance vote in the last 7 days, or short by as many as before",
            "L low: not graded",
        ),
        (
            EXAMPLE,
            "opinion",
            "4 Public opinion: why A | A! ? conf L no day",
            "advisory since 171730Z NOV 25 by PO-1",
            "? cannot tell: needs two polls of one question, each with its MoE",
            "L low: not graded",
        ),
        (
            UPDATED,
            "fto",
            "1 FTO paperwork and timing: why W | W!L + conf M 18h",
            "warning since 241800Z NOV 25 by FP-1",
            "+ rising: step 4, 2 as known 7 days ago",
            "M moderate: one source A",
        ),
        (
            UPDATED,
            "tempo",
            "2 Operational tempo: why normal | ? conf M 7d",
            "normal since 241800Z NOV 25",
            "? cannot tell: strikes in the last 7 days and in the 7 before have no upper bound",
            "M moderate: one source B, claims in conflict",
        ),
    ],
    ids=["fto", "tempo", "hill", "opinion", "fto published", "tempo calm"],
)
def test_level_trend_and_confidence_are_read_in_words(
    shown: Scene, name: str, title: str, level: str, trend: str, confidence: str
) -> None:
    found = why(name, shown)
    said = detail_words(found)
    assert title_words(found.title) == title
    assert f"level: {level}" in said
    assert f"trend: {trend}" in said
    assert f"confidence: {confidence}" in said


@pytest.mark.parametrize("shown", [EXAMPLE, UPDATED], ids=["example", "update"])
def test_every_rule_has_its_input_its_result_and_what_would_change_it(shown: Scene) -> None:
    for status in shown.situation.statuses:
        said = detail_words(why(status.indicator.id.removeprefix("watch."), shown))
        for rule in status.rules:
            (at,) = [n for n, line in enumerate(said) if line.startswith(f"{rule.id} ")
                     and line.endswith((" | true", " | false", " | cannot tell"))]  # fmt: skip
            assert rule.verdict is not None
            assert said[at + 1].startswith(rule.verdict.inputs)
            assert f"would change it: {rule.verdict.change}" in said[at + 2]


def test_a_rule_whose_delay_runs_says_until_when() -> None:
    said = detail_words(why("tempo", EXAMPLE))
    assert (
        "gives nothing before 181730Z; would change it:"
        " compare the claims with x, or a claim withdrawn"
    ) in said


def test_who_acknowledged_stands_beside_the_alarm() -> None:
    assert "alarms: HP-3 C* acknowledged, watch1 171730Z" in detail_words(
        why("hill", acknowledged_scene(HILL))
    )
    assert "alarms: none" in detail_words(why("tempo", UPDATED))


def test_the_evidence_leads_to_records_and_says_what_is_missing() -> None:
    lines = why("tempo", EXAMPLE).lines
    assert [line.key for line in lines if line.key.startswith("record:")][2:6] == [
        "record:posture.ford-arrival",
        "record:posture.ford-caribbean",
        "record:strikes.count",
        "record:strike.2025-11-16",
    ]


def test_the_scenarios_it_bears_on_are_named_with_what_was_seen() -> None:
    said = detail_words(why("tempo", EXAMPLE))
    assert (
        "likely Strike on land II not stated as seen, Maritime strikes continue CC seen [8]"
    ) in said
    assert detail_words(why("hill", EXAMPLE))[-2:] == [
        "scenarios: no signpost names it",
        "notes: none",
    ]


def changed(count: int) -> Scene:
    """Return the example after so many changes of level, one an hour."""
    levels = (Level.CAUTION, Level.NORMAL)
    changes = [
        LevelChange("watch.hill", NOW - timedelta(hours=count - at), levels[at % 2], Trend.STEADY,
                    "" if at % 2 else "HP-3")
        for at in range(count)
    ]  # fmt: skip
    span = Span(NOW - timedelta(hours=count), NOW)
    return replace(EXAMPLE, history=History(tuple(changes), (span,)))


def test_the_changes_of_level_are_listed_the_newest_first() -> None:
    said = detail_words(why("hill", changed(3)))
    at = next(n for n, line in enumerate(said) if line.startswith("history: "))
    assert said[at : at + 4] == [
        f"history: {'·' * 29}C   30 d, the watch is kept since 171430Z NOV 25",
        "171630Z C by HP-3",
        "171530Z normal",
        "171430Z C by HP-3",
    ]


@pytest.mark.parametrize(("count", "more"), [(20, 0), (21, 1), (45, 25)])
def test_a_long_history_is_counted(count: int, more: int) -> None:
    said = detail_words(why("hill", changed(count)))
    counted = [line for line in said if line.endswith((" earlier change", " earlier changes"))]
    words = "1 earlier change" if more == 1 else f"{more} earlier changes"
    assert counted == ([words] if more else [])


@pytest.mark.parametrize(
    ("indicator", "record"),
    [
        ("fto", "designation.cartel-de-los-soles"),
        ("tempo", "posture.ford-caribbean"),
        ("hill", "congress.senate-2025-11-06"),
        ("opinion", "poll.strikes-oversight"),
    ],
)
def test_a_page_begins_at_its_reason_which_leads_to_the_record_it_cites(
    indicator: str, record: str
) -> None:
    shown = why(indicator, EXAMPLE)
    start = next(line for line in shown.lines if line.key == shown.start)
    assert shown.start == f"record:{record}"
    assert set(start.refs) <= set(record_refs(EXAMPLE.shown.by_id[record], EXAMPLE))
