"""A desk's own rule on small documents, in Kleene's logic of three values."""

from datetime import timedelta
from decimal import Decimal
from itertools import product
from typing import Literal

import pytest

from dashboard.config.desk_rule import OPERATORS, Comparison, Condition
from dashboard.config.rule_table import RuleSettings
from dashboard.contract.answer import Answer
from dashboard.contract.indicators import Level
from dashboard.measures import MEASURES
from dashboard.watch.ground import Ground
from tests.watch.documents import Json
from tests.watch.rules.asking import (
    CANNOT_TELL,
    FALSE,
    TRUE,
    UNREAD,
    WATCHED,
    answer,
    answers,
    ground,
    verdict,
)
from tests.watch.rules.congress_records import vote
from tests.watch.rules.poll_records import poll
from tests.watch.rules.strike_records import count, days

Joint = Literal["all", "any"]
MEASURE = {measure.name: measure for measure in MEASURES}
THREE: Json = {"events": days("2025-11-12", "2025-11-14", "2025-11-16"), "count": count("exact", 3)}
TOLD = {
    TRUE: ("strikes_7d", ">=", 3),
    FALSE: ("strikes_7d", ">", 3),
    # The document has no list of Congress.
    CANNOT_TELL: ("pending_days", ">", 10),
}
"""A comparison for each answer of a document with three strikes."""


def compared(measure: str, op: str, value: int | str) -> Comparison:
    return Comparison(MEASURE[measure], op, Decimal(value))


def own(*conditions: Condition) -> RuleSettings:
    return RuleSettings(
        id="night",
        on=True,
        applies_to=(WATCHED,),
        sentence="three strikes in a week",
        on_delay=timedelta(0),
        hold=timedelta(hours=1),
        latched=frozenset(),
        conditions=conditions,
    )


def joined(joint: Joint, *said: Answer) -> RuleSettings:
    """Return a rule that gives a caution by comparisons that are answered so."""
    return own(Condition("caution", joint, tuple(compared(*TOLD[one]) for one in said)))


def one(measure: str, op: str, value: int | str) -> RuleSettings:
    """Return a rule that gives a caution by one comparison."""
    return own(Condition("caution", "all", (compared(measure, op, value),)))


def three() -> Ground:
    return ground(strikes=THREE)


@pytest.mark.parametrize("said", list(Answer), ids=lambda said: said.value)
@pytest.mark.parametrize("joint", ["all", "any"])
def test_one_comparison_is_its_own_answer(joint: Joint, said: Answer) -> None:
    assert answer(joined(joint, said), three()) is said


def kleene(joint: Joint, said: tuple[Answer, ...]) -> Answer:
    """Return what Kleene's tables say, written down apart from the operators of an answer."""
    decides, otherwise = (FALSE, TRUE) if joint == "all" else (TRUE, FALSE)
    if decides in said:
        return decides
    return CANNOT_TELL if CANNOT_TELL in said else otherwise


@pytest.mark.parametrize(
    "said",
    [*product(Answer, repeat=2), *product(Answer, repeat=3)],
    ids=lambda said: " ".join(one.value for one in said),
)
@pytest.mark.parametrize("joint", ["all", "any"])
def test_comparisons_are_joined_as_kleene_joins_them(
    joint: Joint, said: tuple[Answer, ...]
) -> None:
    assert answer(joined(joint, *said), three()) is kleene(joint, said)


def test_each_level_is_answered_by_itself() -> None:
    rule = own(
        Condition("warning", "all", (compared("strikes_7d", ">", 3),)),
        Condition("caution", "any", (compared("strikes_7d", "==", 3),)),
        Condition("advisory", "all", (compared("pending_days", ">", 1),)),
    )
    assert answers(rule, three()) == {
        Level.WARNING: FALSE,
        Level.CAUTION: TRUE,
        Level.ADVISORY: CANNOT_TELL,
    }
    assert list(answers(rule, three())) == [Level.WARNING, Level.CAUTION, Level.ADVISORY]


SURE = {"<": (4, 3), "<=": (3, 2), ">": (2, 3), ">=": (3, 4), "==": (3, 4), "!=": (4, 3)}
"""Per operator a figure for which it is true of 3, and one for which it is false."""


@pytest.mark.parametrize("op", OPERATORS)
def test_an_operator_holds_a_certain_figure_at_its_edge(op: str) -> None:
    true, false = SURE[op]
    assert answer(one("strikes_7d", op, true), three()) is TRUE
    assert answer(one("strikes_7d", op, false), three()) is FALSE


STRADDLED: dict[str, tuple[int | None, int, int | None]] = {
    "<": (4, 3, 1),
    "<=": (3, 2, 0),
    ">": (0, 2, 3),
    ">=": (1, 2, 4),
    "==": (None, 2, 0),
    "!=": (0, 2, None),
}
"""Per operator a figure for which it is true of 1 to 3, one that is open, and one that is false."""


@pytest.mark.parametrize("op", OPERATORS)
def test_an_operator_cannot_tell_of_an_interval_that_straddles_the_figure(op: str) -> None:
    # Days of month precision: of the three strikes one is sure to be within the seven days.
    on = ground(
        strikes={"events": days("2025-11-16", "2025-11", "2025-11"), "count": count("exact", 3)}
    )
    true, unsure, false = STRADDLED[op]
    assert answer(one("strikes_7d", op, unsure), on) is CANNOT_TELL
    assert true is None or answer(one("strikes_7d", op, true), on) is TRUE
    assert false is None or answer(one("strikes_7d", op, false), on) is FALSE


@pytest.mark.parametrize("op", OPERATORS)
def test_nothing_is_true_or_false_of_a_measure_that_cannot_be_told(op: str) -> None:
    assert answer(one("net_support", op, 0), three()) is CANNOT_TELL


@pytest.mark.parametrize("value", [3, 4])
def test_records_held_back_leave_the_figure_open_either_way(value: int) -> None:
    events = [*days("2025-11-12", "2025-11-14", "2025-11-16"), UNREAD]
    on = ground(strikes={"events": events, "count": count("exact", 3)})
    assert answer(one("strikes_7d", ">=", value), on) is CANNOT_TELL


def test_records_held_back_elsewhere_change_nothing() -> None:
    on = ground(strikes=THREE, congress=[UNREAD])
    assert answer(one("strikes_7d", ">=", 3), on) is TRUE


def test_a_measure_of_one_indicator_follows_its_links() -> None:
    on = ground(polling=[poll(40, 55)])
    rule = one("net_support", "<", -10)
    assert answer(rule, on, "p") is TRUE
    assert answer(rule, on) is CANNOT_TELL


def test_measures_of_several_panels_stand_in_one_rule() -> None:
    pairs = (compared("strikes_7d", ">=", 3), compared("votes_short_by", "<=", 2))
    rule = own(Condition("warning", "all", pairs))
    on = ground(strikes=THREE, congress=[vote(49, 51)])
    assert answers(rule, on) == {Level.WARNING: TRUE}
    assert set(verdict(rule, on).evidence) == {"s0", "s1", "s2", "v"}


def test_it_says_what_it_compares_and_what_it_found() -> None:
    pairs = (compared("strikes_7d", ">=", 3), compared("pending_days", "!=", "0.5"))
    rule = own(
        Condition("warning", "all", pairs),
        Condition("caution", "any", (pairs[0], compared("strikes_7d", "==", 1))),
    )
    said = verdict(rule, three())
    assert said.rule == "night"
    assert said.when == (
        "W: strikes_7d ≥ 3 and pending_days ≠ 0.5; C: strikes_7d ≥ 3 or strikes_7d = 1"
    )
    assert said.inputs.startswith("strikes_7d 3, pending_days cannot tell: congress is ")
    assert said.words == "three strikes in a week"


@pytest.mark.parametrize("name", MEASURE)
def test_no_measure_can_be_told_of_an_empty_document(name: str) -> None:
    assert answer(one(name, "!=", 1), ground()) is CANNOT_TELL
