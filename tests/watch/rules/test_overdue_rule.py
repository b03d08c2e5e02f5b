"""FP-3: announced or notified long ago, and not published."""

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
from tests.watch.rules.designation_records import DOUBTED, designation, doubted, step

FP_3: dict[str, tuple[list[Json], Answer]] = {
    "announced 15 days ago": ([designation(step("announced", "2025-11-02"))], TRUE),
    "announced exactly 14 days ago": ([designation(step("announced", "2025-11-03"))], FALSE),
    "notified 15 days ago": ([designation(step("notified", "2025-11-02"))], TRUE),
    "the earliest of two": (
        [designation(step("announced", "2025-11-02"), step("notified", "2025-11-16"))],
        TRUE,
    ),
    "signalled long ago": (
        [designation(step("signalled", "2025-01-02"), step("announced", "2025-11-16"))],
        FALSE,
    ),
    "never announced": ([designation(step("signalled", "2025-01-02"))], FALSE),
    "no step": ([designation()], FALSE),
    "published since": (
        [designation(step("announced", "2025-10-02"), step("published", "2025-11-16"))],
        FALSE,
    ),
    "revoked since": (
        [designation(step("announced", "2025-10-02"), step("revoked", "2025-11-16"))],
        FALSE,
    ),
    "announced anew since it was revoked": (
        [
            designation(
                step("announced", "2025-10-02"),
                step("revoked", "2025-10-16"),
                step("announced", "2025-11-16"),
            )
        ],
        FALSE,
    ),
    "announced in the month before": ([designation(step("announced", "2025-10"))], TRUE),
    "announced this month": ([designation(step("announced", "2025-11"))], CANNOT_TELL),
    "announced, reported 15 days ago": (
        [designation(step("announced", None, "2025-11-02"))],
        TRUE,
    ),
    "announced, reported 14 days ago": (
        [designation(step("announced", None, "2025-11-03"))],
        CANNOT_TELL,
    ),
    "announced on no day": ([designation(step("announced", None))], CANNOT_TELL),
    "announced ahead": ([designation(step("announced", "2025-11-24"))], FALSE),
    "disputed": (
        [designation(step("announced", "2025-11-02"), **DOUBTED)],
        CANNOT_TELL,
    ),
    "disputed and young": (
        [designation(step("announced", "2025-11-16"), **DOUBTED)],
        FALSE,
    ),
    "withdrawn": ([designation(step("announced", "2025-11-02"), standing="withdrawn")], FALSE),
    "young, another disputed and old": (
        [
            designation(step("announced", "2025-11-16")),
            designation(step("announced", "2025-11-02"), name="e", **DOUBTED),
        ],
        CANNOT_TELL,
    ),
    "old, another held back": (
        [designation(step("announced", "2025-11-02")), UNREAD],
        TRUE,
    ),
    "old, another disputed and published": (
        [designation(step("announced", "2025-11-02")), doubted("published")],
        CANNOT_TELL,
    ),
    "young, another disputed and both old and published": (
        [
            designation(step("announced", "2025-11-16")),
            designation(step("announced", "2025-10-02"), step("published"), name="e", **DOUBTED),
        ],
        FALSE,
    ),
    "young, another held back": (
        [designation(step("announced", "2025-11-16")), UNREAD],
        CANNOT_TELL,
    ),
    "no linked one": ([], CANNOT_TELL),
}


@pytest.mark.parametrize(("records", "said"), FP_3.values(), ids=FP_3.keys())
def test_fp_3_asks_how_long_ago_it_was_announced(records: list[Json], said: Answer) -> None:
    assert answer("FP-3", ground(designations=records), "d", "e") is said


def test_fp_3_takes_its_days_from_the_config() -> None:
    on = ground(designations=[designation(step("announced", "2025-11-03"))])
    assert answer(changed("FP-3", advisory_days=13), on, "d") is TRUE
    assert answer(changed("FP-3", advisory_days=14), on, "d") is FALSE
