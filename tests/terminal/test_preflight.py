from dataclasses import replace

import pytest

from dashboard.terminal.preflight import INSTEAD, Surroundings, refusal

GOOD = Surroundings(True, True, "xterm-256color", "utf-8")


@pytest.mark.parametrize(
    ("found", "ascii_only"),
    [
        (GOOD, False),
        (replace(GOOD, encoding="UTF8"), False),
        (replace(GOOD, term="linux", encoding="US-ASCII"), True),
        (replace(GOOD, term="vt100-mono"), False),
    ],
)
def test_the_board_runs(found: Surroundings, ascii_only: bool) -> None:
    assert refusal(found, ascii_only) is None


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (
            replace(GOOD, stdin_is_terminal=False),
            f"the board needs a terminal on standard input and standard error; {INSTEAD}",
        ),
        (
            replace(GOOD, stderr_is_terminal=False),
            f"the board needs a terminal on standard input and standard error; {INSTEAD}",
        ),
        (
            replace(GOOD, term="dumb"),
            f"the board cannot be drawn on a terminal with TERM=dumb; {INSTEAD}",
        ),
        (
            replace(GOOD, term=""),
            f"the board cannot be drawn on a terminal with no TERM; {INSTEAD}",
        ),
        (
            replace(GOOD, encoding="ISO-8859-1"),
            "the terminal's encoding is ISO-8859-1, not UTF-8; use --ascii",
        ),
        (
            replace(GOOD, encoding=""),
            "the terminal's encoding is unknown, not UTF-8; use --ascii",
        ),
    ],
)
def test_a_refusal_is_one_sentence_that_says_what_to_do(found: Surroundings, expected: str) -> None:
    assert refusal(found, ascii_only=False) == expected


def test_ascii_helps_with_the_encoding_alone() -> None:
    assert refusal(replace(GOOD, term="dumb", encoding="ascii"), ascii_only=True) is not None
