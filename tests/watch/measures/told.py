"""What a measure says of a small document, in its own words."""

from dashboard.watch.ground import Ground
from dashboard.watch.measures.registry import read
from tests.watch.rules.asking import watching


def told(name: str, on: Ground, *links: str) -> str:
    """Return such as `3`, `1 to 2` or `cannot tell: …` of an indicator with these links."""
    return str(read(name, on, watching(*links)))


def is_told(name: str, on: Ground, *links: str) -> bool:
    """Tell whether a measure says anything but that it cannot tell."""
    return read(name, on, watching(*links)).span is not None
