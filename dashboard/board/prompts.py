"""What the program asks in the last three rows, and what Enter and Esc will do."""

from __future__ import annotations

from dataclasses import replace

from dashboard.board.alarm_line import unacknowledged_words
from dashboard.board.purpose import Purpose
from dashboard.board.scene import Scene
from dashboard.watch.feed_watch import FeedWatch
from widgets.pages import Detail, Page, Prompt, Roster
from widgets.views import Piece, Tone

_HINTS = {
    Purpose.FILTER: "Words in any field of a record; empty shows all. Kept for this list only.",
    Purpose.SEARCH: "Words in any field of any record or source of the newest document.",
    Purpose.ACTION: "Words of an action; the arrows choose, Enter does what is selected.",
}
_WAYS = {
    Purpose.FILTER: ("Enter keep", "Esc undo"),
    Purpose.SEARCH: ("Enter keep", "Esc leave"),
    Purpose.ACTION: ("Enter do", "Esc leave"),
}


def filter_prompt(purpose: Purpose, page: Page, words: str) -> Prompt:
    """Ask for the words a list is filtered by; the list on screen follows as they are typed."""
    found, of, name, hint = 0, 0, "", ""
    if isinstance(page, Detail):
        found, of = page.shown, page.total
        name = f" {page.title.number} {page.title.name}"
    if isinstance(page, Roster):
        found, of, hint = len(page.keys), page.total, page.hint
        name = f" {page.title.number} {page.title.name}" if purpose is Purpose.FILTER else ""
    enter, escape = _WAYS[purpose]
    return Prompt(
        title=f"{purpose.value.capitalize()}{name}",
        notes=(Piece(f"{of:,} in all", tone=Tone.MUTED),),
        hint=(Piece(hint or _HINTS[purpose]),),
        label=f"{purpose.value}:",
        enter=f"{found:,} of {of:,}  {enter}",
        escape=escape,
        value=words,
    )


def refused_prompt(prompt: Prompt, refusal: str, words: str) -> Prompt:
    """Ask again after an answer that was refused, the words typed kept."""
    said = f"{refusal[:1].upper()}{refusal[1:]}."
    return replace(prompt, hint=(Piece(said, tone=Tone.STRONG),), value=words)


def quit_prompt(scene: Scene | None) -> Prompt:
    """Ask before the end, and say what is unacknowledged."""
    held = "" if scene is None or scene.hold is None else " The held panels go with it."
    waiting = "Nothing is unacknowledged." if scene is None else unacknowledged_words(scene)
    return Prompt(
        title="Quit watchfloor",
        notes=(),
        hint=(Piece(f"{waiting} This board stops.{held}"),),
        label="",
        enter="Enter quit",
        escape="Esc stay",
    )


def link_prompt(link: str, local: bool) -> Prompt:
    """Show a link; offer to open it only on a local desktop."""
    return Prompt(
        title="Link" if local else "Link, not opened: no local desktop here",
        notes=(),
        hint=(Piece(link),),
        label="",
        enter="Enter open" if local else "",
        escape="Esc back",
    )


def accept_prompt(feed: FeedWatch) -> Prompt:
    """Offer to take the older document a feed holds to."""
    return Prompt(
        title="The feed went back",
        notes=(),
        hint=(Piece(f"It goes on so: {feed.note}. It may be accepted in place of the newer one."),),
        label="",
        enter="Enter accept the older",
        escape="Esc keep the newer",
    )
