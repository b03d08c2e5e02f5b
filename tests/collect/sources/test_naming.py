import pytest

from dashboard.collect.sources.naming import names_one


@pytest.mark.parametrize(
    ("text", "words", "named"),
    [
        ("An Iranian ship", ("iran",), True),
        ("Tirana is calm", ("Iran",), False),
        ("The US\n Navy", ("us navy",), True),
        ("anything", (), False),
        ("anything", ("",), False),
        ("C++ (draft)", ("(draft",), True),
    ],
)
def test_a_word_is_named_at_the_beginning_of_a_word(
    text: str, words: tuple[str, ...], named: bool
) -> None:
    assert names_one(text, words) is named
