"""How far back the lanes of levels go."""

WINDOWS = (7, 30, 90)
"""Days, in the order one key steps through them."""
USUAL = 30


def window(key: str) -> int:
    """Return the days that a place's key names, the usual ones where it names none."""
    named = {str(days): days for days in WINDOWS}
    return named.get(key, USUAL)
