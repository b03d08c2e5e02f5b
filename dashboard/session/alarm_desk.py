"""What an officer does to alarms: which one is meant, what is asked first, and what is done."""

from __future__ import annotations

from dataclasses import dataclass, replace

from dashboard.board import alarm_prompts as prompts
from dashboard.board.alarm_place import meant, visible
from dashboard.board.place import Kind, Place
from dashboard.board.purpose import Purpose
from dashboard.board.replay import REFUSAL
from dashboard.board.scene import Scene
from dashboard.board.typed_time import UntoldTimeError, typed_time
from dashboard.contract.strikes import Tally
from dashboard.session.asked import Asked
from dashboard.session.session import Session
from dashboard.watch.acts import (
    Hand,
    comparing,
    renaming,
    resetting,
    unshelving,
)
from dashboard.watch.alarms.life import MOST_SHELVED
from dashboard.watch.conflict import conflicts
from dashboard.watch.log.entry import Officer
from dashboard.watch.memory import Compared, Key
from dashboard.watch.rules.claims import claims_mark
from widgets.pages import Prompt


@dataclass(frozen=True, slots=True)
class Question:
    """What a command leads to: a prompt, or a sentence that refuses it."""

    prompt: Prompt | None = None
    purpose: Purpose | None = None
    refusal: str = ""


class AlarmDesk:
    """Turns the keys a, A, s, S and R, and the answers to their prompts, into deeds."""

    def __init__(self, session: Session) -> None:
        """Take the session whose alarms they are."""
        self._session = session
        self._asked: Asked | None = None

    def ask(self, command: str, place: str, subject: str) -> Question:
        """Return what a command asks, on the view at `place` with `subject` selected."""
        scene = self._session.present
        if scene is None:
            return Question(refusal="no document yet")
        if self._session.state.replay is not None:
            return Question(refusal=REFUSAL)
        if command == "officer":
            self._asked = Asked(Purpose.OFFICER, scene)
            return Question(prompts.officer_prompt(scene), Purpose.OFFICER)
        at = Place.parse(place)
        if at.kind is Kind.CLAIMS and command == "acknowledge":
            return self._compare(subject, scene)
        if command == "acknowledge_all":
            return self._all(at, scene)
        key = meant(command, at, subject, scene)
        if isinstance(key, str):
            return Question(refusal=key)
        return self._one(command, key, scene)

    def answer(self, words: str) -> Question:
        """Do what Enter said it would, or ask the next thing, or say what is wrong."""
        scene, asked = self._session.present, self._asked
        if self._session.state.replay is not None:
            return Question(refusal=REFUSAL)
        if scene is None or asked is None:
            return Question(refusal="no document yet")
        hand = Hand(scene.officer, scene.now, words)
        match asked.purpose:
            case Purpose.ACKNOWLEDGE | Purpose.ACKNOWLEDGE_ALL:
                self._session.act(asked.acknowledging(hand), _acknowledged(asked.keys))
                return self._next(asked, scene)
            case Purpose.COMPARE:
                return self._compared(asked, hand)
            case Purpose.SHELVE_UNTIL:
                return self._until(asked, words, scene)
            case Purpose.SHELVE:
                return self._shelved(asked, hand)
            case Purpose.UNSHELVE:
                (key,) = asked.keys
                self._session.act(unshelving(key, scene.item(key), hand), "shelf ended")
            case Purpose.RESET:
                return self._reset(asked, hand)
            case Purpose.OFFICER:
                return self._renamed(words, scene)
        return Question()

    def _one(self, command: str, key: Key, scene: Scene) -> Question:
        alarm = scene.situation.memory.alarm(key)
        match command:
            case "acknowledge":
                purpose, prompt = Purpose.ACKNOWLEDGE, prompts.acknowledge_prompt(key, scene)
            case "shelve":
                purpose, prompt = Purpose.SHELVE_UNTIL, prompts.until_prompt(key, scene)
            case "unshelve":
                purpose, prompt = Purpose.UNSHELVE, prompts.unshelve_prompt(key, scene)
            case _ if alarm.latched:
                purpose, prompt = Purpose.RESET, prompts.reset_prompt(key, scene)
            case _:
                purpose, prompt = Purpose.REFUSED, prompts.not_latched_prompt(key, scene)
        self._asked = Asked(purpose, scene, (key,))
        return Question(prompt, purpose)

    def _all(self, at: Place, scene: Scene) -> Question:
        keys = visible(at, scene)
        if not keys:
            others = len(scene.situation.unacknowledged)
            rest = f" here; b lists {others:,} that wait elsewhere" if others else ""
            return Question(refusal=f"no alarm waits for an acknowledgement{rest}")
        self._asked = Asked(Purpose.ACKNOWLEDGE_ALL, scene, keys)
        return Question(prompts.acknowledge_all_prompt(keys, scene), Purpose.ACKNOWLEDGE_ALL)

    def _next(self, asked: Asked, scene: Scene) -> Question:
        """Offer the next alarm of the same tile once one is acknowledged."""
        if asked.purpose is Purpose.ACKNOWLEDGE_ALL:
            return Question()
        (done,) = asked.keys
        waiting = [key for key, _ in scene.situation.unacknowledged if key[0] == done[0]]
        rest = [key for key in waiting if key != done]
        return self._one("acknowledge", rest[0], scene) if rest else Question()

    def _compare(self, subject: str, scene: Scene) -> Question:
        tally = _tally(subject, scene)
        if tally is None:
            return Question(refusal="no claims are in conflict")
        known = _compared(tally, scene)
        if known is not None:
            return Question(refusal=f"they are compared already, by {known.act.officer}")
        self._asked = Asked(Purpose.COMPARE, scene, tally=tally)
        return Question(prompts.compare_prompt(tally, scene), Purpose.COMPARE)

    def _compared(self, asked: Asked, hand: Hand) -> Question:
        if not hand.note.strip():
            return Question(refusal="not compared: a note is needed, such as which claim is newer")
        if asked.tally is not None:
            linked = asked.scene.indicators_of(asked.tally)
            deed = comparing(asked.tally, asked.scene.situation.ground.reckoning, linked, hand)
            self._session.act(deed, "compared, until one of the claims changes")
        return Question()

    def _until(self, asked: Asked, words: str, scene: Scene) -> Question:
        try:
            until = typed_time(words, scene)
        except UntoldTimeError as error:
            return Question(refusal=f"not shelved: {error}")
        if not scene.now < until <= scene.now + MOST_SHELVED:
            return Question(refusal="not shelved: a shelf ends after now, and within 8 h")
        self._asked = replace(asked, purpose=Purpose.SHELVE, until=until)
        (key,) = asked.keys
        return Question(prompts.shelve_prompt(key, until, scene), Purpose.SHELVE)

    def _shelved(self, asked: Asked, hand: Hand) -> Question:
        if not hand.note.strip():
            return Question(refusal="not shelved: a reason is needed")
        if asked.until is not None:
            self._session.act(asked.shelving(hand, asked.until), "shelved")
        return Question()

    def _reset(self, asked: Asked, hand: Hand) -> Question:
        if not hand.note.strip():
            return Question(refusal="not reset: a note is needed")
        (key,) = asked.keys
        known = asked.scene.situation
        rule = known.rule(key)
        verdict = None if rule is None else rule.verdict
        deed = resetting(key, asked.scene.item(key), hand, verdict, known.ground)
        self._session.act(deed, "reset")
        return Question()

    def _renamed(self, words: str, scene: Scene) -> Question:
        name = " ".join(words.split())
        if len(name) > prompts.MOST_NAME or not name.isprintable():
            return Question(refusal=f"not changed: a name has up to {prompts.MOST_NAME} characters")
        officer = Officer(scene.officer.login, name)
        deed = renaming(scene.officer, officer, scene.now)
        self._session.act(deed, f"officer at this board is {officer.shown}", officer)
        return Question()


def _tally(subject: str, scene: Scene) -> Tally | None:
    """Return the tally in conflict that is selected, else the first that nobody compared."""
    strikes, reckoning = scene.picture.shown.strikes, scene.live.reckoning
    tallies = [one for one in (strikes.count, strikes.killed) if one is not None]
    open_to_doubt = [one for one in tallies if conflicts(one, reckoning)]
    named = subject.partition(":")[2]
    chosen = [t for t in open_to_doubt if named in (t.id, *(claim.id for claim in t.claims))]
    left = [tally for tally in open_to_doubt if _compared(tally, scene) is None]
    return next(iter((*chosen, *left, *open_to_doubt)), None)


def _compared(tally: Tally, scene: Scene) -> Compared | None:
    """Return who compared a tally's claims as they are now; None where nobody did."""
    known = scene.situation.memory.compared.get(tally.id)
    mark = claims_mark(tally, scene.situation.ground.reckoning)
    return known if known is not None and known.mark == mark else None


def _acknowledged(keys: tuple[Key, ...]) -> str:
    return "acknowledged" if len(keys) == 1 else f"{len(keys)} alarms acknowledged"
