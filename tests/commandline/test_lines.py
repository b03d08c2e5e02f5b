"""What a stream's encoding lacks is said in letters that it has."""

import io

import pytest

from dashboard.commandline.lines import write_line


@pytest.mark.parametrize(
    ("encoding", "text", "written"),
    [
        ("utf-8", "≥20, ≤30, ±5", "≥20, ≤30, ±5"),
        ("ascii", "≥20, ≤30, net -22 ± 5", ">=20, <=30, net -22 +/- 5"),
        ("ascii", "strikes ≠ 3: 1 → 2…", "strikes != 3: 1 -> 2..."),
        ("ascii", "·─", ".-"),
        ("latin-1", "≥83 ± 5, größe", ">=83 ± 5, größe"),
        ("ascii", "Nicolás 漢", "Nicol?s ?"),
        ("ascii", "plain", "plain"),
    ],
)
def test_a_figure_keeps_its_qualifier_in_any_encoding(
    encoding: str, text: str, written: str
) -> None:
    raw = io.BytesIO()
    stream = io.TextIOWrapper(raw, encoding=encoding, newline="")
    write_line(stream, text)
    stream.flush()
    assert raw.getvalue().decode(encoding) == f"{written}\n"
