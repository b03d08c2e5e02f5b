"""What commands do beyond the screen: ask, fetch, hold, copy, write, end."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from subprocess import Popen
from typing import TYPE_CHECKING, Protocol

from dashboard import desktop
from dashboard.board.purpose import FOLLOWED, Purpose
from dashboard.exports import Where, write_export
from dashboard.screens.destinations import HANDOVER, PANES, destination
from dashboard.screens.floor import Floor
from dashboard.screens.picture import picture

if TYPE_CHECKING:
    from dashboard.session.alarm_desk import Question
    from dashboard.session.asking import Asking
    from dashboard.session.desks import Desks
    from dashboard.session.replay.replay_desk import ReplayDesk
    from dashboard.session.session import Session


class Terminal(Protocol):
    """What a deed needs of the app."""

    def copy_to_clipboard(self, text: str) -> None:
        """Send text to the terminal's clipboard."""

    def leave(self) -> None:
        """End the program."""

    def stop_for_shell(self) -> bool:
        """Stop the program until a shell resumes it; returns False where none would."""


_KEYS = ("enter", "hold")
"""Commands that are keys of a page as well: what they refuse there is said without a name."""
TILE = "tile:"
"""Begins the address of a tile."""


def begin_deeds(
    session: Session, replays: ReplayDesk, floor: Floor, terminal: Terminal, where: Where
) -> Deeds:
    """Return what does the commands of one board."""
    from dashboard.session.asking import Asking
    from dashboard.session.desks import Desks

    return Deeds(session, Asking(session), Desks(session, replays), floor, terminal, where)


class Deeds:
    """Does what an officer commands; each answer comes back under the purpose it was asked for."""

    def __init__(
        self,
        session: Session,
        asking: Asking,
        desks: Desks,
        floor: Floor,
        terminal: Terminal,
        where: Where,
    ) -> None:
        self._session = session
        self._asking = asking
        self._desks = desks
        self._floor = floor
        self._terminal = terminal
        self._where = where
        self._before = ""
        self._link = ""
        self._asked: Question | None = None
        self._opened: Popen[bytes] | None = None
        self._own: Mapping[str, Callable[[str, str], None]] = {
            "palette": self._actions,
            "keys": self._keys,
            "filter": self._filter,
            "copy": self._copy,
            "export": self._export,
            "link": self._show_link,
            "fetch": self._fetch,
            "clock": self._clock,
            "hold": self._hold,
            "suspend": self._suspend,
            "quit": self._quit,
            "interrupt": self._quit,
        }

    def command(self, name: str, place: str, selected: str) -> None:
        """Do a command at an address; one that cannot act says why."""
        refusal = self._session.refusal(name, place)
        if refusal:
            self._floor.say(f"{name.replace('_', ' ')}: {refusal}")
        elif name == "handover":
            self._hand_over(place)
        elif self._desks.takes(name, place):
            said = "" if name in _KEYS else name
            self._put(self._desks.ask(name, place, self._subject(selected)), said)
            self._floor.refresh_page()
        elif view := destination(name, place):
            self._floor.visit(view)
        elif name in PANES:
            self._floor.focus_pane(PANES[name])
        else:
            self._own[name](place, selected)

    def typed(self, purpose: str, words: str) -> None:
        """Follow the words typed so far."""
        if Purpose(purpose) not in FOLLOWED:
            return
        self._floor.filter(words)
        self._floor.reword(self._asking.words(Purpose(purpose), self._floor.place, words))

    def answered(self, purpose: str, words: str) -> None:
        """Do what Enter said it would, with the words typed."""
        match Purpose(purpose):
            case Purpose.QUIT:
                self._terminal.leave()
            case Purpose.ACCEPT:
                self._session.poller.accept()
            case Purpose.LINK:
                self._open()
            case Purpose.ACTION:
                self._floor.do_selected()
            case Purpose.FILTER | Purpose.SEARCH | Purpose.REFUSED:
                pass
            case asked:
                answer = self._desks.answer(asked, words)
                self._put(self._asking.again(self._asked, answer, words), "")
                self._floor.refresh_page()

    def cycled(self, purpose: str, words: str) -> None:
        """Go on to what Tab asks next, the words typed kept."""
        if (question := self._desks.cycle(Purpose(purpose), words)) is not None:
            self._put(question, "")

    def dismissed(self, purpose: str) -> None:
        """Leave all as it was before the question."""
        match Purpose(purpose):
            case Purpose.FILTER:
                self._floor.filter(self._before)
            case Purpose.SEARCH | Purpose.ACTION:
                self._floor.go_out()

    def _put(self, question: Question, command: str) -> None:
        if question.prompt is not None and question.purpose is not None:
            self._asked = question
            self._floor.ask(question.purpose.value, question.prompt)
        elif question.refusal:
            name = command.replace("_", " ")
            self._floor.say(f"{name}: {question.refusal}" if name else question.refusal)

    def _subject(self, selected: str) -> str:
        """Return what a command is about: on a tile the tile, whichever of its rows is selected."""
        pane = self._floor.pane
        return pane if pane.startswith(TILE) else selected

    def _ask_words(self, purpose: Purpose, place: str) -> None:
        self._before = self._floor.words
        prompt = self._asking.words(purpose, place, self._before)
        self._floor.ask(purpose.value, prompt)

    def _actions(self, place: str, selected: str) -> None:
        there = f"actions:{place}"
        self._floor.enter(there)
        self._ask_words(Purpose.ACTION, there)

    def _keys(self, place: str, selected: str) -> None:
        self._floor.enter(f"keys:{place}")

    def _filter(self, place: str, selected: str) -> None:
        if place.startswith("board:"):
            self._floor.enter("search:")
            self._ask_words(Purpose.SEARCH, "search:")
        else:
            self._ask_words(Purpose.FILTER, place)

    def _copy(self, place: str, selected: str) -> None:
        text = self._session.text(selected or place)
        if text is None:
            self._floor.say("copy: no document yet")
            return
        self._terminal.copy_to_clipboard(text)
        self._floor.say(f"sent to terminal: {len(text.splitlines())} lines, with their sources")

    def _export(self, place: str, selected: str) -> None:
        board = place.startswith("board:")
        drawn = picture(*self._session.show(place, ""))
        text = drawn or self._session.text(place if board else selected or place)
        if text is None:
            self._floor.say("file: no document yet")
            return
        try:
            path = write_export(text, self._where.state, self._where.now())
        except OSError as error:
            reason = error.strerror or "cannot be written"
            self._floor.say(f"not written: {self._where.state}: {reason}")
        else:
            self._floor.say(f"written to {path}")

    def _show_link(self, place: str, selected: str) -> None:
        link = self._session.link(selected) or self._session.link(place)
        if link is None:
            self._floor.say("link: no source here has one in the feed")
            return
        self._link = link
        local = desktop.opener(self._where.environment) is not None
        self._floor.ask(Purpose.LINK.value, self._asking.link(link, local))

    def _open(self) -> None:
        program = desktop.opener(self._where.environment)
        if program is None:
            return
        try:
            self._opened = desktop.open_link(self._link, program)
        except OSError as error:
            self._floor.say(f"not opened: {program}: {error.strerror or 'failed'}")

    def _fetch(self, place: str, selected: str) -> None:
        if self._asking.went_back:
            self._floor.ask(Purpose.ACCEPT.value, self._asking.accept())
        elif self._session.poll_now():
            self._floor.say("fetching now")
        else:
            self._floor.say("fetched a moment ago; at most once in 2 s")

    def _clock(self, place: str, selected: str) -> None:
        self._session.toggle_clock()
        self._floor.refresh_page()

    def _hand_over(self, place: str) -> None:
        question = self._desks.ask("handover", place, "")
        self._put(question, "hand over")
        if not question.refusal:
            self._floor.visit(HANDOVER)

    def _hold(self, place: str, selected: str) -> None:
        held = self._session.toggle_hold()
        self._floor.say("panels held; tiles stay live" if held else "panels go on")
        self._floor.refresh_page()

    def _quit(self, place: str, selected: str) -> None:
        self._floor.ask(Purpose.QUIT.value, self._asking.quit())

    def _suspend(self, place: str, selected: str) -> None:
        if not self._terminal.stop_for_shell():
            self._floor.say("suspend: no shell waits here that would resume it")
