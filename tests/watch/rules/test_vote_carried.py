"""HP-2 and HP-3: a vote that carried, and one of which only a word is known."""

import pytest

from dashboard.contract.answer import Answer
from tests.watch.documents import Json
from tests.watch.rules.asking import (
    CANNOT_TELL,
    FALSE,
    TRUE,
    UNREAD,
    answer,
    changed,
    ground,
)
from tests.watch.rules.congress_records import measure, vote

PASSED: Json = {"outcome": "passed"}

HP_2: dict[str, tuple[list[Json], Answer]] = {
    "a vote stated as agreed": ([vote(outcome="agreed")], TRUE),
    "a vote stated as passed": ([vote(**PASSED)], TRUE),
    "a vote not short by its tally": ([vote(51, 49)], TRUE),
    "a tie with the chair's yea": ([vote(50, 50, tie_breaker="yea")], TRUE),
    "a tie": ([vote(50, 50)], FALSE),
    "a vote stated as lost although not short": ([vote(51, 49, outcome="failed")], FALSE),
    "neither outcome nor tally": ([vote()], CANNOT_TELL),
    "an outcome unknown, by the tally": ([vote(51, 49, outcome="unknown")], TRUE),
    "three fifths of unknown members": ([vote(57, 38, requires="3/5")], CANNOT_TELL),
    "an earlier vote carried": ([vote(51, 49, occurred="2025-10-08"), vote(49, 51, "w")], TRUE),
    "one that blocks": ([vote(51, 49, yea_effect="block")], FALSE),
    "one that may block": ([vote(51, 49, yea_effect="unknown")], CANNOT_TELL),
    "a vote ahead": ([vote(51, 49, occurred="2025-11-18")], FALSE),
    "a disputed vote": ([vote(51, 49, standing="disputed")], CANNOT_TELL),
    "a withdrawn vote": ([vote(51, 49, standing="withdrawn")], FALSE),
    "a measure passed": ([measure(**PASSED)], TRUE),
    "a measure agreed": ([measure(outcome="agreed", yea_effect="advance")], TRUE),
    "a measure of unknown effect passed": ([measure(yea_effect="unknown", **PASSED)], TRUE),
    "a measure passed to block": ([measure(yea_effect="block", **PASSED)], FALSE),
    "a measure rejected": ([measure(outcome="rejected")], FALSE),
    "a measure whose outcome is unknown": ([measure(outcome="unknown")], FALSE),
    "a measure passed, ahead": ([measure(occurred="2025-11-18", **PASSED)], FALSE),
    "a measure passed, disputed": ([measure(standing="disputed", **PASSED)], CANNOT_TELL),
    "a hearing that passed": ([measure(kind="hearing", **PASSED)], FALSE),
    "held back, where it would be false": ([vote(49, 51), UNREAD], CANNOT_TELL),
    "held back, where it is true": ([vote(51, 49), UNREAD], TRUE),
    "a doubled id does not matter": ([vote(49, 51), vote(49, 51)], FALSE),
}


@pytest.mark.parametrize(("actions", "said"), HP_2.values(), ids=HP_2.keys())
def test_hp_2_asks_whether_anything_carried(actions: list[Json], said: Answer) -> None:
    assert answer("HP-2", ground(congress=actions)) is said


MARGINS: dict[str, tuple[str | None, Answer]] = {
    "narrowly": ("narrowly", TRUE),
    "a narrow loss": ("a NARROW loss", TRUE),
    "closely": ("Closely fought", TRUE),
    "slim": ("by a slim margin", TRUE),
    "thin": ("thinnest", TRUE),
    "tight": ("tight", TRUE),
    "in quotes": ('"narrowly", says the source', TRUE),
    "in brackets": ("rejected (narrowly)", TRUE),
    "after a dash": ("rejected—narrowly", TRUE),
    "within a word": ("disclosed, foreclosed", CANNOT_TELL),
    "other words": ("by a wide margin", CANNOT_TELL),
    "empty": ("", CANNOT_TELL),
    "no words": (None, CANNOT_TELL),
}


@pytest.mark.parametrize(("margin", "said"), MARGINS.values(), ids=MARGINS.keys())
def test_hp_3_looks_how_the_words_of_a_margin_begin(margin: str | None, said: Answer) -> None:
    assert answer("HP-3", ground(congress=[vote(margin=margin)])) is said


NARROW: Json = {"margin": "narrowly"}
HP_3: dict[str, tuple[list[Json], Answer]] = {
    "no advance vote": ([measure()], FALSE),
    "a tally is there": ([vote(49, 51, **NARROW)], FALSE),
    "the newest has a tally": ([vote(49, 51), vote(name="w", occurred="2025-10-08")], FALSE),
    "the newest has none": (
        [vote(49, 51, occurred="2025-10-08"), vote(name="w", **NARROW)],
        TRUE,
    ),
    "either may be the newest": ([vote(49, 51), vote(name="w", **NARROW)], CANNOT_TELL),
    "whether it advances is unknown": ([vote(yea_effect=None, **NARROW)], CANNOT_TELL),
    "it blocks": ([vote(yea_effect="block", **NARROW)], FALSE),
    "ahead": ([vote(occurred="2025-11-18", **NARROW)], FALSE),
    "disputed": ([vote(standing="disputed", **NARROW)], CANNOT_TELL),
    "withdrawn": ([vote(standing="withdrawn", **NARROW)], FALSE),
    "held back, where it would be false": ([vote(49, 51), UNREAD], CANNOT_TELL),
    "held back, where it is true": ([vote(**NARROW), UNREAD], TRUE),
}


@pytest.mark.parametrize(("actions", "said"), HP_3.values(), ids=HP_3.keys())
def test_hp_3_asks_of_the_newest_advance_vote(actions: list[Json], said: Answer) -> None:
    assert answer("HP-3", ground(congress=actions)) is said


@pytest.mark.parametrize(
    ("words", "said"),
    [(("WIDE",), TRUE), (("narrow",), CANNOT_TELL), ((), CANNOT_TELL)],
    ids=["other words", "the usual words", "no words"],
)
def test_hp_3_takes_its_words_from_the_config(words: tuple[str, ...], said: Answer) -> None:
    on = ground(congress=[vote(margin="by a wide margin")])
    assert answer(changed("HP-3", caution_words=words), on) is said
