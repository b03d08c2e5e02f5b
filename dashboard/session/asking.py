"""What a session asks beside alarms: words to filter by, leaving, links, old documents."""

from __future__ import annotations

from dashboard.board.prompts import (
    accept_prompt,
    filter_prompt,
    link_prompt,
    quit_prompt,
    refused_prompt,
)
from dashboard.board.purpose import Purpose
from dashboard.session.alarm_desk import Question
from dashboard.session.session import Session
from widgets.pages import Prompt


class Asking:
    """Makes the prompts of one session."""

    def __init__(self, session: Session) -> None:
        """Take the session."""
        self._session = session

    def words(self, purpose: Purpose, place: str, words: str) -> Prompt:
        """Ask for the words a list is filtered by, which are `words` so far."""
        _, page = self._session.show(place, words)
        return filter_prompt(purpose, page, words)

    def again(self, asked: Question | None, answer: Question, words: str) -> Question:
        """Ask again what was answered by words that are refused: what is typed next stays text."""
        if not answer.refusal or asked is None or asked.prompt is None:
            return answer
        return Question(refused_prompt(asked.prompt, answer.refusal, words), asked.purpose)

    def quit(self) -> Prompt:
        """Ask whether to end."""
        return quit_prompt(self._session.present)

    @property
    def went_back(self) -> bool:
        """Tell whether the feed holds to an older document that could be accepted."""
        return self._session.state.feed.went_back and self._session.state.stored.leads

    def accept(self) -> Prompt:
        """Ask whether to take the older document the feed holds to."""
        return accept_prompt(self._session.state.feed)

    def link(self, link: str, local: bool) -> Prompt:
        """Show a link, and ask whether to open it where there is a local desktop."""
        return link_prompt(link, local)
