"""Conflicting claims side by side."""

import pytest

from dashboard.board.claims import claims_page
from dashboard.watch.acts import comparing
from dashboard.watch.conflict import MOST
from tests.board.alarmed import acted, hand
from tests.board.reading import detail_words, title_words
from tests.board.scenes import example_scene, scene, updated_scene
from tests.watch.documents import Json, claim, quantity, tally

CALM: Json = tally(claim("a", quantity("exact", 3)), claim("b", quantity("at_least", 2)))
OPEN: Json = tally(claim("c", quantity("exact", 3)), claim("d", quantity("exact", 4))) | {
    "id": "open",
    "label": "Open",
}


def test_the_example() -> None:
    page = claims_page(updated_scene())
    assert title_words(page.title) == "x Claims side by side | 1 in conflict"
    said = detail_words(page)
    (waits,) = [line for line in said if line.startswith("compared: ")]
    assert waits.startswith("compared: not compared; advisory by CF-1 from 251800Z")
    assert said[:12] == [
        "Lethal strikes on suspected drug boats 20-21+ X",
        '  ≥20 : at least 20 strikes, no upper bound; "20th-plus" [4]',
        "not attributed; as of 170000Z NOV 25",
        '  ≥21 : at least 21 strikes, no upper bound; "at least the 21st" [8]',
        "US Defense Department, on the strike reported 16 November; as of 160000Z NOV 25",
        '20-21+: at least 20 strikes, stated core 20 to 21, no upper bound; "at least 20-21" [10]',
        "not attributed; as of 170000Z NOV 25",
        waits,
        "X: ≥20 on 17 Nov is a lower floor than ≥21 on 16 Nov [4][8]",
        "agrees: 20-21+ on 17 Nov is compatible with ≥20 on 17 Nov [10][4]",
        "agrees: 20-21+ on 17 Nov is compatible with ≥21 on 16 Nov [10][8]",
        "",
    ]
    assert "agrees: ≥83 on 16 Nov is compatible with >80 on 16 Nov [southcom-1116][8]" in (
        detail_words(page)
    )


def test_what_is_in_conflict_comes_first() -> None:
    page = claims_page(scene(strikes={"count": CALM, "killed": OPEN}))
    said = detail_words(page)
    assert said.index("Open 3-4 X") < said.index("Tally 3, ≥2")
    assert "X: 4 on 17 Nov contradicts 3 on 17 Nov" in said


@pytest.mark.parametrize(
    ("strikes", "lines"),
    [
        (
            None,
            ["no tally on the board", "not in feed", "The feed has no strikes list."],
        ),
        ({"count": tally()}, ["Tally no claims reported", ""]),
    ],
)
def test_without_claims(strikes: Json | None, lines: list[str]) -> None:
    members: Json = {"strikes": strikes} if strikes else {}
    page = claims_page(scene(**members))
    assert title_words(page.title) == "x Claims side by side | no conflict"
    assert detail_words(page) == lines


def test_what_cannot_be_compared_says_so() -> None:
    vague = tally(claim("a", quantity("about", 20)), claim("b", quantity("exact", 30)))
    said = detail_words(claims_page(scene(strikes={"count": vague})))
    assert "?: 30 on 17 Nov against ~20 on 17 Nov: cannot tell" in said


def test_older_claims_than_are_compared_are_counted() -> None:
    many = [claim(f"c{number}", quantity("at_least", 5)) for number in range(MOST + 3)]
    said = detail_words(claims_page(scene(strikes={"count": tally(*many)})))
    assert f"older: 3 older claims are not compared, the newest {MOST} are" in said


def test_a_compared_conflict_says_by_whom_and_until_when() -> None:
    before = example_scene()
    count = before.shown.strikes.count
    assert count is not None
    linked = before.indicators_of(count)
    deed = comparing(count, before.reckoning, linked, hand("the 21st is newer"))
    said = detail_words(claims_page(acted(before, deed)))
    assert "compared: by watch1 171730Z: the 21st is newer; until a claim changes" in said


def test_what_is_not_in_conflict_needs_no_comparison() -> None:
    said = detail_words(claims_page(scene(strikes={"count": CALM})))
    assert not [line for line in said if line.startswith("compared")]
