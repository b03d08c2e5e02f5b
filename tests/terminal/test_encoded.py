import pytest

from dashboard.terminal.encoded import encoded


@pytest.mark.parametrize(
    ("text", "encoding", "expected"),
    [
        ("\x1b[1mé漢\x1b[0m", "utf-8", "\x1b[1mé漢\x1b[0m".encode()),
        ("\x1b[1mé漢.", "ascii", b"\x1b[1m???."),
        ("é漢.", "iso-8859-1", b"\xe9??."),
        ("lone \udcff", "utf-8", b"lone ?"),
        ("e\N{COMBINING ACUTE ACCENT}.", "ascii", b"e."),
    ],
)
def test_what_an_encoding_lacks_keeps_its_cells(text: str, encoding: str, expected: bytes) -> None:
    assert encoded(text, encoding) == expected
