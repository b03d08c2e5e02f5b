"""Net support, its margin, and which polls ask one question."""

from decimal import Decimal

import pytest

from dashboard.contract.answer import Answer
from dashboard.contract.polling import AnswerSide, Poll
from dashboard.watch.poll import (
    net_change,
    net_margin,
    net_support,
    net_variance,
    net_words,
    points,
    question_key,
    side_share,
)
from tests.watch.documents import Json

TRUE, FALSE, CANNOT_TELL = Answer.TRUE, Answer.FALSE, Answer.CANNOT_TELL
SIDES = ("support", "oppose", "unsure", "other", None)


def poll(*shares: float | str | None, question: str = "Q", **members: object) -> Poll:
    """Return a poll with these shares in the order of SIDES; a share None is no answer at all."""
    answers: list[Json] = [
        {"label": "L", "pct": Decimal(str(share)), "side": side}
        for side, share in zip(SIDES, shares, strict=False)
        if share is not None
    ]
    return Poll.model_validate({"id": "p", "question": question, "answers": answers} | members)


WORDS: tuple[tuple[Poll, str], ...] = (
    (poll(29, 51, margin_of_error=3), "net -22 ± 5"),
    (poll(29, 51), "net -22, MoE not given"),
    (poll(29, 51, sample_size=1200), "net -22 ± 5"),
    (poll(29, 51, margin_of_error=3, sample_size=10), "net -22 ± 5"),
    (poll(29, 51, margin_of_error=0, sample_size=1200), "net -22 ± 5"),
    (poll(29, 51, margin_of_error=0), "net -22, MoE not given"),
    (poll(29, 51, sample_size=0), "net -22, MoE not given"),
    (poll(29, 51, margin_of_error=0, sample_size=0), "net -22, MoE not given"),
    (poll(51, 29, margin_of_error=3), "net 22 ± 5"),
    (poll(40, 40, sample_size=1000), "net 0 ± 6"),
    (poll("29.5", "51.25"), "net -21.75, MoE not given"),
    (poll("0.29", "0.21"), "net 0.08, MoE not given"),
    (poll(100, 0, sample_size=9), "net 100 ± 0"),
    (poll(29, 51, margin_of_error=Decimal("1e-320")), "net -22 ± 0"),
    (poll(0, 0, sample_size=9), "net 0 ± 0"),
    (poll(29, margin_of_error=3), "net cannot tell"),
    (poll(None, 51, margin_of_error=3), "net cannot tell"),
    (poll(None, None, 60, 20, 20, margin_of_error=3), "net cannot tell"),
    (poll(), "net cannot tell"),
)


@pytest.mark.parametrize(("asked", "words"), WORDS)
def test_net_support_is_stated_with_its_margin(asked: Poll, words: str) -> None:
    assert net_words(asked) == words


def test_all_answers_of_a_side_are_added_and_no_others() -> None:
    answers = [
        {"label": str(pct), "pct": pct, "side": side}
        for pct, side in ((20, "support"), (9, "support"), (51, "oppose"), (5, "unsure"), (6, None))
    ]
    asked = Poll.model_validate({"id": "p", "question": "Q", "answers": answers})
    assert side_share(asked, AnswerSide.SUPPORT) == 29
    assert side_share(asked, AnswerSide.OTHER) is None
    assert net_support(asked) == -22


def test_shares_are_subtracted_as_decimals() -> None:
    assert net_support(poll("0.3", "0.1")) == Decimal("0.2")


@pytest.mark.parametrize(
    ("asked", "margin"),
    [
        # 1.96 sqrt((.29 + .51 - .22²) / n) with n = 0.9604 / .03² = 1067.1
        (poll(29, 51, margin_of_error=3), 5.2017),
        (poll(29, 51, sample_size=1200), 4.9053),
        # One side at 50 % and none else: the margin of the net is twice that of the share.
        (poll(50, 50, margin_of_error=3), 6.0),
    ],
)
def test_the_margin_is_that_of_a_difference_of_two_shares(asked: Poll, margin: float) -> None:
    assert net_margin(asked) == pytest.approx(margin, abs=1e-4)


def test_shares_rounded_beyond_the_whole_have_no_negative_variance() -> None:
    answers = [{"label": "L", "pct": pct, "side": "support"} for pct in (52, 50)]
    answers.append({"label": "L", "pct": 0, "side": "oppose"})
    stated = {"id": "p", "question": "Q", "answers": answers, "sample_size": 10}
    assert net_variance(Poll.model_validate(stated)) == 0


@pytest.mark.parametrize(
    ("before", "after", "change", "beyond"),
    [
        (poll(29, 51, margin_of_error=3), poll(20, 60, margin_of_error=3), -18, TRUE),
        (poll(29, 51, margin_of_error=3), poll(40, 40, margin_of_error=3), 22, TRUE),
        (poll(29, 51, margin_of_error=3), poll(28, 52, margin_of_error=3), -2, FALSE),
        (poll(29, 51, margin_of_error=3), poll(29, 51, margin_of_error=3), 0, FALSE),
        # sqrt(6² + 6²) = 8.485 at 50 %: 8 lies within, 9 beyond.
        (poll(50, 50, margin_of_error=3), poll(54, 46, margin_of_error=3), 8, FALSE),
        (poll(50, 50, margin_of_error=3), poll("54.5", "45.5", margin_of_error=3), 9, TRUE),
        (poll(100, 0, sample_size=9), poll(99, 1, sample_size=2000), -2, TRUE),
        # sqrt(36² + 48²) = 60 to the last digit: a change of just that is not beyond it.
        (poll(50, 50, margin_of_error=18), poll(80, 20, margin_of_error=30), 60, FALSE),
        (poll(50, 50, margin_of_error=18), poll(80, 20, margin_of_error=29.999), 60, TRUE),
        (poll(29, 51), poll(20, 60, margin_of_error=3), -18, CANNOT_TELL),
        (poll(29, 51, margin_of_error=3), poll(20, 60), -18, CANNOT_TELL),
    ],
)
def test_a_change_is_beyond_the_error_of_both(
    before: Poll, after: Poll, change: int, beyond: Answer
) -> None:
    found = net_change(before, after)
    assert found is not None
    assert (found.points, found.beyond) == (Decimal(change), beyond)


def test_the_comparison_is_made_unrounded() -> None:
    # Each net has a margin of 0.5, their difference one of 0.707, which rounded would be 1.
    before, after = (poll(50 + share, 50 - share, margin_of_error=0.25) for share in (0, 0.4))
    found = net_change(before, after)
    assert found is not None
    assert (found.points, found.beyond) == (Decimal("0.8"), TRUE)


@pytest.mark.parametrize("other", [poll(29), poll(None, 51), poll()])
def test_there_is_no_change_without_a_net(other: Poll) -> None:
    assert net_change(other, poll(29, 51)) is None
    assert net_change(poll(29, 51), other) is None


ASKED = "Do you support strikes, at sea?"


@pytest.mark.parametrize(
    ("question", "population", "same"),
    [
        (ASKED, None, True),
        ("do you SUPPORT strikes at sea", None, True),
        ("  Do you — support\tstrikes … at-sea ", None, True),
        ("Do you support ｓｔｒｉｋｅｓ at sea?", None, True),  # full width, NFKC
        (ASKED, "unstated", True),
        (ASKED, "adults", False),
        ("Do you support strikes on land?", None, False),
        ("Do you support strikes 2 at sea?", None, False),
        ("Do you supportstrikes at sea?", None, False),
    ],
)
def test_one_question_is_one_wording_put_to_one_population(
    question: str, population: str | None, same: bool
) -> None:
    asked = poll(question=ASKED), poll(question=question, population=population)
    assert (question_key(asked[0]) == question_key(asked[1])) is same


def test_case_is_folded_beyond_lower_case() -> None:
    assert question_key(poll(question="STRASSE")) == question_key(poll(question="Straße"))


@pytest.mark.parametrize(
    ("number", "text"), [("-22", "-22"), ("-22.0", "-22"), ("0.50", "0.5"), ("100", "100")]
)
def test_points_are_written_unrounded(number: str, text: str) -> None:
    assert points(Decimal(number)) == text
