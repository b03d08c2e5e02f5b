"""The hand-over at a board: the read-back, who is who, and the one deed at its end."""

from __future__ import annotations

from dataclasses import replace

from dashboard.board.alarm_prompts import MOST_NAME
from dashboard.board.handover.account import Account, account_of, giver
from dashboard.board.handover.page import MAKERS, log_words
from dashboard.board.handover.screen import (
    GIVER,
    RELIEVE,
    TAKER,
    is_read,
    lack,
    section_address,
    shelf_address,
    shelves,
    unread,
)
from dashboard.board.place import Kind, Place
from dashboard.board.purpose import Purpose
from dashboard.board.read_back import ReadBack, Tick
from dashboard.board.relief_prompts import giver_prompt, relieve_prompt, taker_prompt
from dashboard.board.scene import Scene
from dashboard.session.alarm_desk import Question
from dashboard.session.session import Session
from dashboard.watch.log.entry import Officer
from dashboard.watch.relief import Handing, relieving

_NOT_BEGUN = "no read-back is on its way; H begins one"


class ReliefDesk:
    """Turns the key H, Enter and space on the page, and the answers to its prompts, into a deed."""

    def __init__(self, session: Session) -> None:
        """Take the session whose watch it is."""
        self._session = session
        self._asked: Purpose | None = None

    def begin(self, place: str) -> Question:
        """Begin a read-back; on the page itself one that is on its way goes on."""
        scene = self._session.scene
        if scene is None:
            return Question(refusal="no document yet")
        back, on_page = scene.read_back, Place.parse(place).kind is Kind.HANDOVER
        if not on_page or back is None or back.is_void(scene.situation.memory.relief):
            has_it, here = giver(scene), scene.officer.shown
            taker = "" if has_it == here else here
            self._put(ReadBack(scene.situation.memory.relief, has_it, taker))
        return Question()

    def choose(self, selected: str) -> Question:
        """Do what the selected line is for: tick, accept, name, or hand over."""
        scene = self._session.scene
        back = None if scene is None else scene.read_back
        if scene is None or back is None or back.is_void(scene.situation.memory.relief):
            return Question(refusal=_NOT_BEGUN)
        if selected in (GIVER, TAKER):
            self._asked = Purpose.GIVER if selected == GIVER else Purpose.TAKER
            prompt = (giver_prompt if selected == GIVER else taker_prompt)(back, scene)
            return Question(prompt, self._asked)
        if selected == RELIEVE:
            return self._relieve(back, scene)
        account = account_of(scene.live)
        for number in range(1, len(MAKERS) + 1):
            if selected == section_address(number):
                self._tick(number, back, account)
        for key, _ in shelves(scene):
            if selected == shelf_address(key):
                self._put(replace(back.turned(key), lead=""))
        return Question()

    def answer(self, words: str) -> Question:
        """Do what Enter said it would, or say what is wrong."""
        scene = self._session.scene
        back = None if scene is None else scene.read_back
        if scene is None or back is None:
            return Question(refusal=_NOT_BEGUN)
        if self._asked is Purpose.RELIEVE:
            return self._hand_over(back, scene)
        name = " ".join(words.split()) or scene.officer.login
        if len(name) > MOST_NAME or not name.isprintable():
            return Question(refusal=f"not named: a name has up to {MOST_NAME} characters")
        is_giver = self._asked is Purpose.GIVER
        self._put(replace(back, giver=name) if is_giver else replace(back, taker=name))
        return Question()

    def _tick(self, number: int, back: ReadBack, account: Account) -> None:
        """Tick a section, or take the tick away; the line that is next is that of what is left."""
        if is_read(number, back, account):
            self._put(replace(back.unticked(number), lead=""))
            return
        now = account.scene.now
        ticked = back.ticked(Tick(MAKERS[number - 1](account), now))
        left = unread(ticked, account)
        following = [section_address(one) for one in left if one > number] or [
            *(section_address(one) for one in left),
            *(shelf_address(key) for key, _ in shelves(account.scene)),
            RELIEVE,
        ]
        self._put(replace(ticked, lead=following[0]))

    def _relieve(self, back: ReadBack, scene: Scene) -> Question:
        missing = lack(back, unread(back, account_of(scene.live)))
        if missing:
            return Question(refusal=f"not handed over: {missing}")
        self._asked = Purpose.RELIEVE
        return Question(relieve_prompt(back, scene), Purpose.RELIEVE)

    def _hand_over(self, back: ReadBack, scene: Scene) -> Question:
        # What came while the prompt waited is not read back.
        missing = lack(back, unread(back, account_of(scene.live)))
        if missing:
            return Question(refusal=f"not handed over: {missing}")
        handing = _handing(back, scene)
        done = f"the watch is handed over to {handing.taker.shown}"
        self._session.act(relieving(handing, scene.item), done, handing.taker)
        return Question()

    def _put(self, back: ReadBack | None) -> None:
        self._session.state = replace(self._session.state, read_back=back)


def _handing(back: ReadBack, scene: Scene) -> Handing:
    shelved = {key for key, _ in shelves(scene)}
    return Handing(
        giver=_officer(back.giver, scene),
        taker=_officer(back.taker, scene),
        at=scene.now,
        page=f"{len(MAKERS)} sections read back, {log_words(scene)}",
        before=back.before,
        accepted=back.accepted & shelved,
    )


def _officer(name: str, scene: Scene) -> Officer:
    """Return an officer at this board by the name that is shown."""
    if name == scene.officer.shown:
        return scene.officer
    login = scene.officer.login
    return Officer(login, "" if name == login else name)
