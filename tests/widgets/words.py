"""Short ways to say lines, and a line's text without its tones."""

from collections.abc import Iterable

from hypothesis import strategies as st

from widgets.ink import Ink, Run
from widgets.views import Align, Line, Piece, Rank, Tone

HOSTILE = (
    "[/foo]",
    "[@click=app.quit]quit[/]",
    "\x1b[2J\x1b]52;c;AAAA\x07",
    "\x9b31m",
    "\u202eevil\u202c",
    "a\u200bb\ufeff",
    "\ud800",
    "漢字" * 40,
    "e\u0301" * 60,
    "👩\u200d👩\u200d👧",
    "w" * 20_000,
    "",
)
"""Texts that have acted on a terminal, a markup parser or the width of a row."""

PIECES = st.builds(
    Piece,
    st.text(max_size=12) | st.sampled_from(HOSTILE),
    st.sampled_from(Rank),
    st.sampled_from(Tone),
    short=st.text(max_size=4),
    width=st.integers(0, 8),
    align=st.sampled_from(Align),
    gap=st.integers(0, 3),
)
LINES = st.builds(
    Line,
    st.lists(PIECES, max_size=4).map(tuple),
    st.lists(PIECES, max_size=2).map(tuple),
    st.lists(st.text(min_size=1, max_size=8), max_size=3).map(tuple),
)
"""Lines with anything in every field."""


def line(*pieces: str | Piece, refs: str = "") -> Line:
    """A line of plain words that never leave, and of pieces."""
    made = (piece if isinstance(piece, Piece) else Piece(piece) for piece in pieces)
    return Line(tuple(made), refs=tuple(refs.split()))


def title(words: str) -> Piece:
    return Piece(words, Rank.TITLE)


def text(runs: Iterable[Run]) -> str:
    return "".join(run.text for run in runs)


def texts(inks: Iterable[Ink]) -> list[str]:
    """The rows without the blanks at their ends."""
    return [ink.text.rstrip() for ink in inks]
