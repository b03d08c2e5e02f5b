"""A rule of a desk's own, as an officer's file gives it."""

HEAD = '[rules.night]\napplies_to = ["watch.tempo"]\n'
NUMBER = 'measure = "strikes_7d", op = ">=", value = 3'


def own(*lines: str) -> str:
    """Return a file with the rule `night` of these lines."""
    return HEAD + "\n".join(lines)


def compared(comparison: str) -> str:
    """Return a file with the rule `night` of one comparison that gives a caution."""
    return own(f"caution.all = [{{{comparison}}}]")


def valued(value: str, measure: str = "strikes_7d") -> str:
    """Return a file that compares a measure with this value, as TOML writes it."""
    return compared(f'measure = "{measure}", op = ">=", value = {value}')
