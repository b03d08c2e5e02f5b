"""Members that are right one by one and wrong together."""

import pytest

from tests.contract.documents import RECORDS, accepts, edited, holds_back


@pytest.mark.parametrize(
    ("earlier", "later", "is_bad"),
    [
        ("2025-11-10", "2025-11-09", True),
        ("2025-11", "2025-10-31", True),
        ("2025", "2024", True),
        ("2025-11-10", "2025-11-10", False),
        ("2025-11-10", "2025-11", False),
        ("2025-11-10", "2025", False),
        ("2025-11", "2025-11-01", False),
    ],
)
@pytest.mark.parametrize(
    ("part", "members"),
    [
        *((record, ("occurred", "reported")) for record in RECORDS),
        ("designations[0].steps[0]", ("occurred", "reported")),
        ("polling[0]", ("field_start", "field_end")),
        ("clocks[0].start", ("earliest", "latest")),
    ],
)
def test_days_do_not_run_backwards(
    part: str, members: tuple[str, str], earlier: str, later: str, is_bad: bool
) -> None:
    before, after = members
    body = edited(f"{part}.{after}", later, edited(f"{part}.{before}", earlier))
    if is_bad:
        holds_back(body, f"{part}.{after}")
    else:
        accepts(body)


def test_answers_add_up_to_the_whole_and_its_rounding() -> None:
    for pct in (0, 0.29, 51, 51.0):
        accepts(edited("polling[0].answers[0].pct", pct))
    for pct in (51.01, 52, 100):
        holds_back(edited("polling[0].answers[0].pct", pct), "polling[0].answers")
    # In binary these three are more than 102.
    thirds = [{"label": "x", "pct": pct} for pct in (33.9, 33.9, 34.2)]
    accepts(edited("polling[0].answers", thirds))
