"""An officer at a board: commands as keys give them, and the answers to what they ask."""

from __future__ import annotations

from pathlib import Path

from dashboard.board.handover.page import MAKERS
from dashboard.board.handover.screen import RELIEVE, TAKER, section_address
from dashboard.session.alarm_desk import Question
from dashboard.session.desks import Desks
from dashboard.store.site import watch_folder
from tests.session.replay.kept_watch import Watch
from tests.session.watching import settings

BOARD, PAGE = "board:", "handover:"


class Seat(Watch):
    """A board on a folder with the officer who drives it."""

    def __init__(self, home: Path, login: str, text: str) -> None:
        super().__init__(home, text, login, folder=watch_folder(settings(home, text)))
        self.desks = Desks(self.session, self.desk)

    def does(self, command: str, subject: str = "", *answers: str, place: str = BOARD) -> None:
        """Give a command, and an answer to each prompt it leads to; nothing may be refused."""
        asked = self.desks.ask(command, place, subject)
        for words in answers:
            asked = self._answered(asked, words)
        assert not asked.refusal, asked.refusal

    def writes(self, subject: str, kind: int, *answers: str, place: str = BOARD) -> None:
        """Write into the log: 0 a note, 1 who was told, 2 an open item, as Tab goes through."""
        asked = self.desks.ask("note", place, subject)
        for _ in range(kind):
            assert asked.purpose is not None
            asked = self.desks.cycle(asked.purpose, "") or asked
        for words in answers:
            asked = self._answered(asked, words)
        assert not asked.refusal, asked.refusal

    def refusal(self, command: str, subject: str = "") -> str:
        """Return why a command is refused."""
        return self.desks.ask(command, BOARD, subject).refusal

    def reads_back(self, taker: str) -> None:
        """Begin the hand-over, name the relief, and tick every section."""
        self.does("handover")
        if self.session.state.read_back is None or self.session.state.read_back.taker != taker:
            self.does("enter", TAKER, taker, place=PAGE)
        for number in range(1, len(MAKERS) + 1):
            self.does("enter", section_address(number), place=PAGE)

    def relieves(self) -> None:
        self.does("enter", RELIEVE, "", place=PAGE)

    def _answered(self, asked: Question, words: str) -> Question:
        assert not asked.refusal, asked.refusal
        assert asked.purpose is not None, f"nothing was asked that {words!r} answers"
        return self.desks.answer(asked.purpose, words)
