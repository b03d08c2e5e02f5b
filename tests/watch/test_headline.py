"""The headline of each panel."""

from collections.abc import Callable
from pathlib import Path

import pytest

from dashboard.watch.counting import Reckoning
from dashboard.watch.headline import (
    congress_headline,
    killed_headline,
    polling_headline,
    posture_headline,
    strikes_headline,
)
from tests.watch.documents import (
    AS_OF,
    EXAMPLE,
    NOW,
    UPDATE,
    Json,
    claim,
    document,
    force,
    quantity,
    reckoned,
    taken,
    tally,
)

GOLDEN: tuple[tuple[Path, dict[Callable[[Reckoning], str], str]], ...] = (
    (
        EXAMPLE,
        {
            strikes_headline: "20-21+",
            killed_headline: ">80",
            posture_headline: "United States 3, Venezuela 2",
            congress_headline: "narrowly, tally not in feed",
            polling_headline: "29-51, net -22, MoE not given",
        },
    ),
    (
        UPDATE,
        {
            strikes_headline: "20-21+",
            killed_headline: "≥83, >80",
            posture_headline: "United States 3, Venezuela 2",
            congress_headline: "49-51, short by 2",
            polling_headline: "29-51, net -22 ± 5",
        },
    ),
)


@pytest.mark.parametrize(("path", "headlines"), GOLDEN, ids=["example", "update"])
def test_the_examples_read_as_the_design_says(
    path: Path, headlines: dict[Callable[[Reckoning], str], str]
) -> None:
    example = taken(path.read_bytes())
    reckoning = Reckoning(example, example.head.as_of)
    assert {say: say(reckoning) for say in headlines} == headlines


BAD = quantity("range", 9, 3)
TALLIES: tuple[tuple[object, str], ...] = (
    (None, "not in feed"),
    ({}, "not in feed"),
    (7, "could not be read"),
    ({"events": 7}, "could not be read"),
    ({"count": 7, "killed": 7}, "could not be read"),
    ({"count": {"claims": []}, "killed": {"claims": []}}, "could not be read"),
    ({"count": tally(), "killed": tally(id="k")}, "no claims reported"),
    (
        {"count": tally(claim("a", BAD)), "killed": tally(claim("b", BAD), id="k")},
        "could not be read",
    ),
)


@pytest.mark.parametrize(("strikes", "text"), TALLIES)
def test_a_tally_that_is_not_there_says_why(strikes: object, text: str) -> None:
    reckoning = reckoned(strikes=strikes)
    assert (strikes_headline(reckoning), killed_headline(reckoning)) == (text, text)


def test_one_tally_says_nothing_of_the_other() -> None:
    reckoning = reckoned(strikes={"count": 7, "killed": tally(claim("a", quantity("exact", 80)))})
    assert (strikes_headline(reckoning), killed_headline(reckoning)) == ("could not be read", "80")


def test_a_tally_retracted_was_in_the_feed() -> None:
    retractions = [{"id": "tally", "at": AS_OF, "reason": "wrong"}]
    count = tally(claim("a", quantity("exact", 80)), claim("b", BAD))
    reckoning = reckoned(strikes={"count": count}, retractions=retractions)
    assert strikes_headline(reckoning) == "no claim stands"
    assert killed_headline(reckoning) == "not in feed"


FORCES: tuple[tuple[list[Json], str], ...] = (
    ([force("a", "B side"), force("b", "A side"), force("c", "B side")], "B side 2, A side 1"),
    ([force("a"), force("b", standing="disputed")], "United States 1"),
    ([force("a"), force("b", "V", standing="withdrawn")], "United States 1"),
    ([force("a"), force("b", supersedes=["a"])], "United States 1"),
    ([force("a", standing="disputed")], "nothing that counts"),
)


@pytest.mark.parametrize(("forces", "text"), FORCES)
def test_forces_that_count_are_counted_by_side(forces: list[Json], text: str) -> None:
    assert posture_headline(reckoned(posture=forces)) == text


def action(name: str, **members: object) -> Json:
    required = {"id": name, "kind": "vote", "chamber": "senate", "title": "T"}
    return required | {"yea_effect": "advance"} | members


OLD = action("old", occurred="2025-10-08", tally={"yea": 48, "nay": 51})
NEW = action("new", occurred="2025-11-06", tally={"yea": 49, "nay": 51})
TIE = {"yea": 50, "nay": 50, "tie_breaker": "yea"}
ACTIONS: tuple[tuple[list[Json], str], ...] = (
    ([OLD, NEW], "49-51, short by 2"),
    ([NEW, OLD], "49-51, short by 2"),
    ([NEW | {"standing": "withdrawn"}, OLD], "48-51, short by 2"),
    ([NEW | {"standing": "disputed"}, OLD], "49-51, short by 2"),
    ([NEW | {"occurred": "2025-11-18"}, OLD], "48-51, short by 2"),
    ([NEW | {"yea_effect": "block"}, OLD], "48-51, short by 2"),
    ([NEW | {"yea_effect": None}, OLD], "48-51, short by 2"),
    ([NEW, NEW | {"id": "other", "tally": {"yea": 1, "nay": 9}}], "49-51, short by 2"),
    ([NEW, OLD | {"occurred": None}], "49-51, short by 2"),
    ([NEW, OLD | {"occurred": "2025-11", "reported": "2025-11-05"}], "49-51, short by 2"),
    ([OLD | {"occurred": "2025-11", "reported": "2025-11-07"}, NEW], "48-51, short by 2"),
    ([action("v", tally=TIE)], "51-50, carried"),
    ([action("v", tally={"yea": 50, "nay": 50}, outcome="agreed")], "50-50, carried"),
    ([action("v", margin="narrowly")], "narrowly, tally not in feed"),
    ([action("v")], "tally not in feed"),
    ([action("v", tally={"yea": 49, "nay": 51}, margin="narrowly")], "49-51, short by 2"),
    ([action("v", kind="statement")], "no advance vote"),
    ([action("v", yea_effect="block")], "no advance vote"),
    ([action("v", standing="withdrawn")], "no advance vote"),
    ([action("v", yea_effect=None)], "advance vote: cannot tell"),
    ([action("v", yea_effect="unknown")], "advance vote: cannot tell"),
    ([action("v", yea_effect=None, standing="withdrawn")], "no advance vote"),
    (
        [action("v", yea_effect=None), action("s", kind="statement", occurred="2025-11-16")],
        "advance vote: cannot tell",
    ),
)


@pytest.mark.parametrize(("actions", "text"), ACTIONS)
def test_the_newest_advance_vote_stands_for_congress(actions: list[Json], text: str) -> None:
    assert congress_headline(reckoned(congress=actions)) == text


def poll(name: str, support: int | None, oppose: int | None, **members: object) -> Json:
    shares = {"support": support, "oppose": oppose}
    answers = [{"label": side, "pct": pct, "side": side} for side, pct in shares.items() if pct]
    return {"id": name, "question": "Q", "answers": answers} | members


FIRST = poll("first", 40, 50, field_start="2025-10-01", field_end="2025-10-05")
LAST = poll("last", 29, 51, field_start="2025-11-07", field_end="2025-11-12")
LAST_WORDS, FIRST_WORDS = "29-51, net -22, MoE not given", "40-50, net -10, MoE not given"
POLLS: tuple[tuple[list[Json], str], ...] = (
    ([FIRST, LAST], LAST_WORDS),
    ([LAST, FIRST], LAST_WORDS),
    ([FIRST, LAST | {"standing": "withdrawn"}], FIRST_WORDS),
    ([FIRST, LAST | {"standing": "disputed"}], LAST_WORDS),
    ([FIRST, LAST | {"occurred": "2025-11-18", "reported": "2025-11-18"}], FIRST_WORDS),
    ([FIRST | {"field_end": "2025-11-12"}, LAST], FIRST_WORDS),
    ([LAST, FIRST | {"field_end": "2025-11-12"}], LAST_WORDS),
    ([FIRST, LAST | {"field_start": None, "field_end": None}], FIRST_WORDS),
    ([FIRST, LAST | {"field_end": None}], LAST_WORDS),
    (
        [FIRST, LAST | {"field_start": None, "field_end": None, "reported": "2025-11"}],
        LAST_WORDS,
    ),
    ([poll("p", 29, None)], "29-?, net cannot tell"),
    ([poll("p", None, 51)], "?-51, net cannot tell"),
    ([LAST | {"standing": "withdrawn"}], "nothing that counts"),
)


@pytest.mark.parametrize(("polls", "text"), POLLS)
def test_the_newest_poll_stands_for_polling(polls: list[Json], text: str) -> None:
    assert polling_headline(reckoned(polling=polls)) == text


LISTS = {
    "posture": posture_headline,
    "congress": congress_headline,
    "polling": polling_headline,
}
TAKEN_BACK = [force("a", chamber="senate", question="Q", answers=[], title="T", kind="other")]
LACKS: tuple[tuple[object, str], ...] = (
    ([], "nothing reported"),
    (None, "not in feed"),
    (7, "could not be read"),
    ([7], "could not be read"),
    (TAKEN_BACK, "nothing that counts"),
)


@pytest.mark.parametrize("panel", LISTS)
@pytest.mark.parametrize(("listing", "text"), LACKS)
def test_a_panel_without_records_says_why(panel: str, listing: object, text: str) -> None:
    retractions = [{"id": "a", "at": AS_OF, "reason": "wrong"}]
    read = document(**{panel: listing, "retractions": retractions})
    assert LISTS[panel](Reckoning(read, NOW)) == text
