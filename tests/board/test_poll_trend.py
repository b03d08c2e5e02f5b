"""The trend between two polls."""

import pytest

from dashboard.board.poll_trend import trend_words
from tests.board.scenes import scene
from tests.board.test_polling import poll
from tests.watch.documents import Json

OLD: Json = {"field_end": "2025-10-01"}
NEW: Json = {"field_end": "2025-11-01"}
SURE: Json = {"margin_of_error": 1}


@pytest.mark.parametrize(
    ("polls", "words"),
    [
        ([poll("p", **NEW)], "cannot tell: one poll of this question"),
        (
            [poll("p", **NEW), poll("q", question="Another?", **OLD)],
            "cannot tell: one poll of this question",
        ),
        (
            [poll("p", **NEW), poll("q", population="adults", **OLD)],
            "cannot tell: one poll of this question",
        ),
        (
            [poll("p", **NEW), poll("q", standing="withdrawn", **OLD)],
            "cannot tell: one poll of this question",
        ),
        (
            [poll("p", **NEW), poll("q", **NEW)],
            "cannot tell: no earlier poll of this question is dated",
        ),
        (
            [poll("p", **NEW), poll("q", **OLD) | {"answers": []}],
            "cannot tell: one of the two polls has no net",
        ),
        (
            [poll("p", 40, 40, **NEW), poll("q", **OLD)],
            "cannot tell: net +22 since the poll before, MoE not given",
        ),
        (
            [poll("p", 40, 40, **NEW, **SURE), poll("q", **OLD, **SURE)],
            "rising: net +22 since the poll before, beyond its margin",
        ),
        (
            [poll("p", **NEW, **SURE), poll("q", 40, 40, question="KILLING", **OLD, **SURE)],
            "falling: net -22 since the poll before, beyond its margin",
        ),
        (
            [poll("p", 30, 50, **NEW, **SURE), poll("q", **OLD, **SURE)],
            "steady: net +2 since the poll before, within its margin",
        ),
        (
            [poll("p", **NEW, **SURE), poll("q", **OLD, **SURE)],
            "steady: net 0 since the poll before, within its margin",
        ),
        (
            [
                poll("p", 40, 40, **NEW, **SURE),
                poll("q", 10, 50, field_end="2025-09-01", **SURE),
                poll("r", **OLD, **SURE),
            ],
            "rising: net +22 since the poll before, beyond its margin",
        ),
    ],
)
def test_only_polls_of_one_question_are_compared(polls: list[Json], words: str) -> None:
    shown = scene(polling=polls)
    newest = next(poll for poll in shown.shown.polling.records if poll.id == "p")
    assert trend_words(newest, shown) == words
