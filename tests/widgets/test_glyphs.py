import pytest

from widgets.glyphs import ASCII, UNICODE


@pytest.mark.parametrize(
    ("drawn", "expected"),
    [
        ("─━│", "-=|"),
        ("┬┼┴├┤", "+++++"),
        ("·…→", "....->"),
        ("≥20 ≤21 ≠22 ±5", ">=20 <=21 !=22 +/-5"),
        ("█▌▒●", "#|=o"),
        ("Nicolás Maduro", "Nicol?s Maduro"),
        ("Nicola\u0301s", "Nicola" + "s"),
        ("漢", "?"),
        ("plain", "plain"),
    ],
)
def test_ascii_says_the_same_in_ascii(drawn: str, expected: str) -> None:
    assert ASCII.text(drawn) == expected
    assert UNICODE.text(drawn) == drawn
