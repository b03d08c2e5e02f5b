"""The view of what changed."""

from dataclasses import replace

import pytest

from dashboard.board.changes.page import changes_page
from dashboard.board.changes.since_words import NOTHING
from dashboard.watch.changes.baseline import Against, Baseline
from dashboard.watch.changes.since import Recalled, Since
from tests.board.changes.looking_back import since, updated_since
from tests.board.reading import title_words, words
from tests.board.scenes import NOW, example_document, example_scene, scene_of
from tests.contract.documents import edited, without
from tests.watch.documents import claim, document, quantity, taken, tally
from widgets.pages import Detail
from widgets.views import Tone


def said(page: Detail) -> list[str]:
    """Return each line: its mark, its label, its words and references, one blank between."""
    return [
        " ".join(f"{line.mark} {line.label} {words(line.left)} {''.join(line.refs)}".split())
        for line in page.lines
    ]


PAGE = changes_page("", updated_since())
TEXT = "\n".join(said(PAGE))


@pytest.mark.parametrize(
    "fact",
    [
        "W 1 FTO paperwork and timing rose from C to W by FP-1",
        "step published none [1][2][5][13][26] → 24 Nov, Federal Register, in force on publication "
        "[fr-2025-20750]",
        "start no start date [26] → 16 Nov to 17 Nov, T+1..T-0 [26]",
        "State Department not started [26] → ended [26]",
        "+ clock.war-powers-60 War Powers 60 days T+21d PASSED [senate-608]",
        "corrected 241200Z: the vote was on the motion to discharge S.J.Res. 90",
        'tally not in feed, "narrowly" [17][22] → 49-51, short by 2 [senate-608]',
        "→ Motion to discharge S.J.Res. 90 [senate-608]",
        "measure not in feed [17][22] → S.J.Res. 90, Congress 119",
        "+ congress.hconres-61 H.Con.Res. 61 submitted pending [house-61]",
        "corrected 241200Z: the strike took place on 15 November",
        "occurred not given [8][10] → 15 Nov [southcom-1116]",
        "+ strikes.killed.southcom killed, ≥83 people at least 83 [southcom-1116]",
        "headline, killed >80 [8] → ≥83, >80 [8][southcom-1116]",
        "revision 2, no correction note [12][ipsos-nov]",
        "margin of error not given, net -22 [12] → 3, net -22 ± 5 [ipsos-nov]",
        "pollster, sponsor not given [12] → Ipsos, Reuters [ipsos-nov]",
        "field dates not given [12] → 7-12 Nov [ipsos-nov]",
        "population, sample unstated, not given [12] → adults, 1,200 [ipsos-nov]",
        "retracted 241200Z: assessment overtaken by events [3]",
        "no conflict opened or closed",
        "X open Lethal strikes on suspected drug boats: ≥20 on 17 Nov, ≥21 on 16 Nov not compared",
        "held back posture[5].strength, posture.unreadable: low 9 is above high 3",
        "sources + 5: fr-2025-20750 A, senate-608 A, southcom-1116 B, ipsos-nov B, house-61 A",
        "feed no document between 171730Z and 241800Z; stale 180600Z to 241800Z",
        "unchanged 6 strikes, 5 posture, 2 congress, 17 developments, 3 scenarios, 4 indicators, "
        "34 sources",
    ],
)
def test_the_update_of_the_example_is_told_as_it_is_drawn(fact: str) -> None:
    assert fact in TEXT


def test_what_changed_beneath_the_same_words_is_told_too() -> None:
    old, new = taken(edited("_none", 1)), taken(without("congress[0].tally.present"))
    [told] = [
        line for line in said(changes_page("", since(scene_of(old, new), old))) if "→" in line
    ]
    assert told.startswith("tally.present 0")
    assert "→ not given" in told


def test_its_title_counts_and_says_since_when() -> None:
    assert title_words(PAGE.title) == "c Changes since my last look | 171730Z  + 3  ~ 5  - 1  X 0"
    assert said(PAGE)[0] == "since my last look, 171730Z NOV 25, sequence 7 to 8"


def test_every_record_leads_to_its_page() -> None:
    keys = [line.key for line in PAGE.lines if line.mark in ("+", "~", "-")]
    assert len(keys) == 9
    assert {key.partition(":")[0] for key in keys} == {"record"}


@pytest.mark.parametrize(
    ("typed", "shown"), [("", 9), ("kaine", 1), ("KAINE 49-51", 1), ("retracted", 1), ("none", 1),
                         ("no such word", 0)],
)  # fmt: skip
def test_a_filter_leaves_the_records_that_hold_its_words(typed: str, shown: int) -> None:
    page = changes_page(typed, updated_since())
    assert (page.shown, page.total) == (shown, 9)
    assert (f"{9 - shown} hidden by the filter" in said(page)) is (shown < 9)


def test_before_a_baseline_is_read_and_where_none_can_be_it_says_so() -> None:
    scene = example_scene()
    waiting = replace(scene, since=Since(Baseline(Against.LOOK)))
    empty = replace(scene, since=Since(Baseline(Against.LOOK), Recalled(Baseline(Against.LOOK))))
    assert "being read" in said(changes_page("", waiting))[0]
    assert "no document could be read" in said(changes_page("", empty))[0]


def test_a_first_look_says_what_it_is_compared_with() -> None:
    page = changes_page("", since(example_scene(), example_document(), at=None))
    assert NOTHING in title_words(page.title)
    assert said(page)[0] == "since first look: since the first document kept, 171730Z NOV 25"


@pytest.mark.parametrize(("old", "new"), [(21, 20), (20, 21)])
def test_a_figure_that_falls_is_as_loud_as_one_that_rises(old: int, new: int) -> None:
    before, after = (
        document(strikes={"count": tally(claim("a", quantity("exact", figure)))})
        for figure in (old, new)
    )
    page = changes_page("", since(scene_of(before, after), before))
    assert [one for one in said(page) if one.startswith("~")] == [f"~ a strikes, {new} strikes"]
    assert f"figure {old} strikes → {new} strikes" in said(page)
    assert f"headline, strikes {old} → {new}" in said(page)
    tones = [line.left[-1].tone for line in page.lines if "→" in words(line.left)]
    assert tones == [Tone.STRONG, Tone.STRONG]


def test_a_record_dropped_without_a_retraction_is_said_to_be_dropped() -> None:
    force = {"id": "one", "side": "S", "kind": "ship", "name": "One"}
    before, after = document(posture=[force]), document(posture=[])
    page = changes_page("", since(scene_of(before, after), before, at=NOW))
    (gone,) = [one for one in said(page) if one.startswith("-")]
    assert gone == "- one One dropped from the feed"
