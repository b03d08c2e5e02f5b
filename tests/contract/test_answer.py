"""Kleene's logic of three answers."""

from itertools import product

import pytest

from dashboard.contract.answer import Answer

T, F, U = Answer.TRUE, Answer.FALSE, Answer.CANNOT_TELL


@pytest.mark.parametrize(
    ("one", "other", "both", "either"),
    [
        (T, T, T, T),
        (T, F, F, T),
        (T, U, U, T),
        (F, T, F, T),
        (F, F, F, F),
        (F, U, F, U),
        (U, T, U, T),
        (U, F, F, U),
        (U, U, U, U),
    ],
)
def test_and_and_or(one: Answer, other: Answer, both: Answer, either: Answer) -> None:
    assert one & other is both
    assert one | other is either


@pytest.mark.parametrize(("one", "contrary"), [(T, F), (F, T), (U, U)])
def test_not(one: Answer, contrary: Answer) -> None:
    assert ~one is contrary


@pytest.mark.parametrize(("a", "b", "c"), list(product(Answer, repeat=3)))
def test_laws(a: Answer, b: Answer, c: Answer) -> None:
    assert ~(a & b) is (~a | ~b)
    assert a & (b | c) is ((a & b) | (a & c))
    assert a | (b & c) is ((a | b) & (a | c))
    assert a & (b & c) is ((a & b) & c)


@pytest.mark.parametrize(
    ("readings", "answer"),
    [([], U), ([True], T), ([True, True], T), ([False, False], F), ([True, False], U)],
)
def test_under_every_reading(readings: list[bool], answer: Answer) -> None:
    assert Answer.under(readings) is answer


@pytest.mark.parametrize("answer", Answer)
def test_an_answer_is_no_truth_value(answer: Answer) -> None:
    with pytest.raises(TypeError):
        bool(answer)
