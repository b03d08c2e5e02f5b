"""Text from outside, safe to stand in a sentence on a terminal."""

MOST = 100
"""Characters of one value that a sentence repeats."""


def printable(text: str, most: int = MOST) -> str:
    r"""Return the text, cut to so many characters, with an escape for each that does not print.

    Controls, bidi marks, surrogates and unassigned characters become such as `\x1b`.
    """
    cut = text if len(text) <= most else f"{text[: most - 3]}..."
    return "".join(
        character if character.isprintable() else character.encode("unicode_escape").decode()
        for character in cut
    )


def quoted(value: object) -> str:
    """Return a value as a sentence shows it: a text in quotes, anything else as TOML writes it."""
    match value:
        case str():
            return f"'{printable(value)}'"
        case bool():
            return str(value).lower()
        case _:
            return printable(repr(value))
