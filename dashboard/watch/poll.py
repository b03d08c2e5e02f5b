"""Polls: net support, its margin of error, and which polls ask the same question."""

from __future__ import annotations

import math
import unicodedata
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from dashboard.contract.answer import Answer
from dashboard.contract.polling import AnswerSide, Poll, Population
from dashboard.watch.figure import number_text

NORMAL_95 = Fraction("1.96")
"""The two-sided 95 % point of the normal distribution, to the digits pollsters use."""
NOT_GIVEN = "MoE not given"


def side_share(poll: Poll, side: AnswerSide) -> Decimal | None:
    """Return the points of all answers of one side; None where no answer takes it."""
    shares = [answer.pct for answer in poll.answers if answer.side is side]
    return sum(shares, Decimal(0)) if shares else None


def net_support(poll: Poll) -> Decimal | None:
    """Return support minus oppose in points, as stated; None where one side is missing."""
    support, oppose = side_share(poll, AnswerSide.SUPPORT), side_share(poll, AnswerSide.OPPOSE)
    return None if support is None or oppose is None else support - oppose


def net_variance(poll: Poll) -> Fraction | None:
    """Return the variance of net support in square points, exact; None where it cannot be told.

    (p + q - (p - q)²) / n of two shares p and q of one multinomial sample. n is 0.9604 / e² from a
    stated margin of error e (the usual 95 % margin at 50 %), else the sample size.
    """
    support, oppose = side_share(poll, AnswerSide.SUPPORT), side_share(poll, AnswerSide.OPPOSE)
    part = _part_of_sample(poll)
    if support is None or oppose is None or part is None:
        return None
    p, q = Fraction(support) / 100, Fraction(oppose) / 100
    return 100**2 * max(Fraction(0), p + q - (p - q) ** 2) * part


def net_margin(poll: Poll) -> float | None:
    """Return the 95 % margin of net support in points; None where it cannot be told."""
    variance = net_variance(poll)
    return None if variance is None else NORMAL_95 * math.sqrt(variance)


def net_words(poll: Poll) -> str:
    """Return `net -22 ± 5`, `net -22, MoE not given`, or `net cannot tell`."""
    net = net_support(poll)
    if net is None:
        return "net cannot tell"
    margin = net_margin(poll)
    said = f"net {points(net)}"
    return f"{said}, {NOT_GIVEN}" if margin is None else f"{said} ± {round(margin)}"


def points(number: Decimal) -> str:
    """Return points as stated, unrounded: `-22`, `0.29`."""
    return number_text(number)


Question = tuple[str, Population]


def question_key(poll: Poll) -> Question:
    """Return what two polls of one question share: its words, and whom it was put to.

    Words are compared after NFKC and case folding, all but letters and digits as one blank; an
    absent population is *unstated*.
    """
    folded = unicodedata.normalize("NFKC", poll.question).casefold()
    words = "".join(c if c.isalnum() else " " for c in folded).split()
    return " ".join(words), poll.population or Population.UNSTATED


@dataclass(frozen=True, slots=True)
class NetChange:
    """The change of net support from one poll to a later one of the same question."""

    points: Decimal
    beyond: Answer
    """Whether it is beyond 1.96 standard errors of the difference."""
    margin: float | None = None
    """Those 1.96 standard errors in points; None where they cannot be told."""


def net_change(before: Poll, after: Poll) -> NetChange | None:
    """Return the change between two polls; None where a net cannot be told.

    The standard error of a difference of two independent samples is sqrt(SE² + SE²).
    """
    first, second = net_support(before), net_support(after)
    if first is None or second is None:
        return None
    change = second - first
    earlier, later = net_variance(before), net_variance(after)
    if earlier is None or later is None:
        return NetChange(change, Answer.CANNOT_TELL)
    # Squares compare exactly, where their roots would be rounded.
    bound = NORMAL_95**2 * (earlier + later)
    return NetChange(change, Answer.of(Fraction(change) ** 2 > bound), math.sqrt(bound))


def _part_of_sample(poll: Poll) -> Fraction | None:
    """Return what one answer is of the sample, 1 / n; None where nothing tells n."""
    if poll.margin_of_error:
        return (Fraction(poll.margin_of_error) / 100) ** 2 / Fraction("0.9604")
    return Fraction(1, poll.sample_size) if poll.sample_size else None
