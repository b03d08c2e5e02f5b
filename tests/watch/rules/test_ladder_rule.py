"""FP-1: how far the linked designations have come."""

import pytest

from dashboard.contract.answer import Answer
from dashboard.contract.indicators import Level
from tests.watch.documents import Json
from tests.watch.rules.asking import CANNOT_TELL, FALSE, TRUE, UNREAD, answers, ground
from tests.watch.rules.designation_records import DOUBTED, designation, doubted, step

# Answers of FP-1 for advisory, caution and warning.
Three = tuple[Answer, Answer, Answer]
NO_STEP: Three = (FALSE, FALSE, FALSE)
ADVISORY: Three = (TRUE, FALSE, FALSE)
CAUTION: Three = (FALSE, TRUE, FALSE)
WARNING: Three = (FALSE, FALSE, TRUE)
LEVELS = (Level.ADVISORY, Level.CAUTION, Level.WARNING)


def ladder(*statuses: str) -> list[Json]:
    """Return one designation with these steps, a day apart from 10 November on."""
    return [designation(*(step(word, f"2025-11-{10 + at}") for at, word in enumerate(statuses)))]


FP_1: dict[str, tuple[list[Json], Three]] = {
    "no step": (ladder(), NO_STEP),
    "no list of steps": ([designation(steps=None)], NO_STEP),
    "under review is no rung": (ladder("under_review", "other"), NO_STEP),
    "signalled": (ladder("signalled"), ADVISORY),
    "preparing": (ladder("preparing"), ADVISORY),
    "announced": (ladder("announced"), CAUTION),
    "notified": (ladder("signalled", "announced", "notified"), CAUTION),
    "published": (ladder("published"), WARNING),
    "a lower rung after": (ladder("published", "signalled"), WARNING),
    "revoked": (ladder("published", "revoked"), ADVISORY),
    "disapproved": (ladder("announced", "disapproved"), ADVISORY),
    "revoked alone": (ladder("revoked"), ADVISORY),
    "a rung certainly later": (ladder("published", "revoked", "announced"), CAUTION),
    "published again": (ladder("published", "revoked", "published"), WARNING),
    "a rung of the same day": (
        [designation(step("revoked"), step("published"))],
        ADVISORY,
    ),
    "a rung of the same month": (
        [designation(step("revoked"), step("published", "2025-11"))],
        ADVISORY,
    ),
    "a rung reported later alone": (
        [designation(step("revoked"), step("published", None, "2025-11-16"))],
        ADVISORY,
    ),
    "revoked in a month, published on a day in it": (
        [designation(step("published", "2025-11-16"), step("revoked", "2025-11"))],
        ADVISORY,
    ),
    "a step ahead": (
        [designation(step("announced"), step("published", "2025-11-24"))],
        CAUTION,
    ),
    "a revocation ahead": (
        [designation(step("published"), step("revoked", "2025-11-24"))],
        WARNING,
    ),
    "a step of today": ([designation(step("published", "2025-11-17"))], WARNING),
    "a step without a day": ([designation(step("published", None))], WARNING),
    "disputed": ([designation(step("published"), **DOUBTED)], (FALSE, FALSE, CANNOT_TELL)),
    "withdrawn": ([designation(step("published"), standing="withdrawn")], NO_STEP),
    "the highest of two": (
        [designation(step("signalled")), designation(step("notified"), name="e")],
        CAUTION,
    ),
    "one ended, one announced": (
        [designation(step("revoked")), designation(step("announced"), name="e")],
        CAUTION,
    ),
    "one disputed above": (
        [designation(step("announced")), doubted("published")],
        (FALSE, CANNOT_TELL, CANNOT_TELL),
    ),
    "one disputed below": (
        [designation(step("announced")), doubted("signalled")],
        CAUTION,
    ),
    "one disputed on the same level": (
        [designation(step("announced")), doubted("notified")],
        CAUTION,
    ),
    "two disputed": (
        [
            designation(step("announced"), **DOUBTED),
            doubted("published"),
        ],
        (FALSE, CANNOT_TELL, CANNOT_TELL),
    ),
    "superseded": (
        [
            designation(step("published")),
            designation(step("announced"), name="e", supersedes=["d"]),
        ],
        CAUTION,
    ),
    "not linked": ([designation(), designation(step("published"), name="other")], NO_STEP),
    "no linked one": ([designation(step("published"), name="other")], (CANNOT_TELL,) * 3),
    "an empty list": ([], (CANNOT_TELL,) * 3),
    "the linked one held back": ([{"id": "d", "title": "T"}], (CANNOT_TELL,) * 3),
    "another held back": ([*ladder("announced"), UNREAD], (CANNOT_TELL, TRUE, CANNOT_TELL)),
    "a doubled id": ([*ladder("announced"), *ladder("published")], CAUTION),
}  # fmt: skip


@pytest.mark.parametrize(("records", "said"), FP_1.values(), ids=FP_1.keys())
def test_fp_1_gives_the_level_of_the_highest_rung(records: list[Json], said: Three) -> None:
    found = answers("FP-1", ground(designations=records), "d", "e")
    assert tuple(found[level] for level in LEVELS) == said


@pytest.mark.parametrize("rule", ["FP-1", "FP-3"])
def test_without_the_list_of_designations_nothing_can_be_told(rule: str) -> None:
    for on in (ground(), ground(designations="not a list")):
        assert set(answers(rule, on, "d").values()) == {CANNOT_TELL}


@pytest.mark.parametrize("rule", ["FP-1", "FP-3"])
def test_a_retracted_designation_was_readable_and_counts_no_more(rule: str) -> None:
    retraction = {"id": "d", "at": "2025-11-16T12:00:00Z", "reason": "R"}
    on = ground(designations=ladder("announced"), retractions=[retraction])
    assert set(answers(rule, on, "d").values()) == {FALSE}
