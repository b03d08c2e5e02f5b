"""The smallest Textual app that shows a word: what every start is measured against."""

from textual.app import App, ComposeResult
from textual.widgets import Static


class Empty(App[None]):
    """Shows one word."""

    def compose(self) -> ComposeResult:
        """Hold the word."""
        yield Static("ready")


if __name__ == "__main__":
    Empty().run(mouse=False)
