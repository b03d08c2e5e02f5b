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
            f"the board needs a terminal that can be drawn on, not one with TERM=dumb; {INSTEAD}",
        ),
        (
            replace(GOOD, term=""),
            f"the board needs a terminal that can be drawn on, not one with no TERM; {INSTEAD}",
        ),
        (
            replace(GOOD, encoding="ISO-8859-1"),
            f"the board needs a terminal in UTF-8, not ISO-8859-1, or --ascii; {INSTEAD}",
        ),
        (
            replace(GOOD, encoding=""),
            f"the board needs a terminal in UTF-8, not unknown, or --ascii; {INSTEAD}",
        ),
    ],
)
def test_terminal_refused_in_one_sentence_that_names_what_serves_instead(
    found: Surroundings, expected: str
) -> None:
    assert refusal(found, ascii_only=False) == expected


def test_ascii_helps_with_the_encoding_alone() -> None:
    assert refusal(replace(GOOD, term="dumb", encoding="ascii"), ascii_only=True) is not None
