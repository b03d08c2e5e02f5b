"""Quantities as signs and in words."""

from decimal import Decimal

import pytest

from dashboard.contract.quantity import Quantity
from dashboard.watch.figure import figure_text, number_text, quantity_words
from tests.watch.documents import Json, quantity

QUANTITIES: tuple[tuple[Json, str, str], ...] = (
    (quantity("exact", 3), "3", "exactly 3 men"),
    (quantity("range", 3, 5), "3-5", "3 to 5 men"),
    (quantity("range", 3, 3), "3", "3 to 3 men"),
    (quantity("at_least", 20), "≥20", "at least 20 men, no upper bound"),
    (
        quantity("at_least", 20, 21),
        "20-21+",
        "at least 20 men, stated core 20 to 21, no upper bound",
    ),
    (quantity("more_than", 80), ">80", "more than 80 men, no upper bound"),
    (quantity("at_most", 30), "≤30", "at most 30 men"),
    (quantity("fewer_than", 30), "<30", "fewer than 30 men"),
    (quantity("about", 200_000), "~200,000", "about 200,000 men, tolerance not given"),
    (quantity("unknown"), "unknown", "unknown"),
    (quantity("unknown", 7), "unknown", "unknown"),
)


@pytest.mark.parametrize(("stated", "text", "words"), QUANTITIES)
def test_a_quantity_keeps_its_qualifier(stated: Json, text: str, words: str) -> None:
    read = Quantity.model_validate(stated)
    assert figure_text(read) == text
    assert quantity_words(read, "men") == words
    assert quantity_words(read) == words.replace(" men", "")


@pytest.mark.parametrize(
    ("number", "text"),
    [
        ("0", "0"),
        ("100", "100"),
        ("1000", "1,000"),
        ("2.0", "2"),
        ("0.290", "0.29"),
        ("2E+3", "2,000"),
        ("-20.50", "-20.5"),
        ("9007199254740991", "9,007,199,254,740,991"),
    ],
)
def test_a_number_is_written_unrounded(number: str, text: str) -> None:
    assert number_text(Decimal(number)) == text
