"""A text that is never shown."""


class Secret:
    """Holds a text whose repr, str and format are blind; two secrets are equal by identity only."""

    __slots__ = ("_text",)

    def __init__(self, text: str) -> None:
        self._text = text

    def reveal(self) -> str:
        """Return the text; the caller puts it where it is needed and nowhere else."""
        return self._text

    def __repr__(self) -> str:
        return "Secret(***)"
