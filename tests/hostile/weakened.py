"""`python -m tests.hostile.weakened LAYER ARGS`: the program with a layer switched off."""

import sys

from dashboard import cli
from dashboard.contract import text

LAYERS = UNCLEANED, UNFILTERED = ("uncleaned", "unfiltered")


def weaken(part: str) -> None:
    """Switch off the cleaning of texts, or the filter in front of the terminal."""
    if part == UNCLEANED:
        # The models hold the function itself, so that what it does is changed, not its name.
        text.clean.__code__ = (lambda text: text).__code__
    elif part == UNFILTERED:
        from dashboard.terminal.line_filter import HostileText

        HostileText.apply = lambda self, segments, background: segments  # type: ignore[method-assign]
    else:
        raise ValueError(f"there is no layer {part}")


if __name__ == "__main__":
    weaken(sys.argv[1])
    sys.exit(cli.main(sys.argv[2:]))
