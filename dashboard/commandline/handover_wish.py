"""What is wanted of the hand-over page."""

from argparse import ArgumentParser

OPTIONS = ("--markdown",)


def add_to(handover: ArgumentParser) -> None:
    """Give a parser the option of the page."""
    handover.add_argument("--markdown", action="store_true", help="Markdown, a heading a section")
