"""Exercises for the tests: their documents, and what the watch makes of them one by one."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from dashboard.contract.feed import Document
from dashboard.exercise.document import Exercise
from dashboard.exercise.plan import Plan
from dashboard.watch.evaluation import Look, looked
from dashboard.watch.indicators.status import Status
from dashboard.watch.memory import Memory
from dashboard.watch.picture import Picture
from tests.board.scenes import EVALUATOR
from tests.watch.documents import taken


@dataclass(frozen=True)
class Shown:
    """How the board stands at the time of one document."""

    document: Document
    statuses: Mapping[str, Status]

    def levels(self) -> dict[str, str]:
        return {name.removeprefix("watch."): one.level.value for name, one in self.statuses.items()}

    def gives(self, indicator: str) -> dict[str, str]:
        """The level of each rule that gives one."""
        rules = self.statuses[f"watch.{indicator}"].rules
        return {one.id: one.given.value for one in rules if one.given.value != "normal"}


def documents(plan: Plan) -> list[Document]:
    exercise = Exercise.of(plan)
    return [taken(exercise.body(number)) for number in range(plan.documents)]


def played(plan: Plan) -> Iterator[Shown]:
    """Yield how the board stands after each document, at the document's own time."""
    picture, memory = None, Memory()
    for number, document in enumerate(documents(plan)):
        picture = Picture.of(document) if picture is None else picture.after(document)
        now = document.head.as_of
        judged = EVALUATOR.judged(picture, memory, now)
        memory = looked(memory, Look(judged, now, str(number))).memory
        yield Shown(document, {one.indicator.id: one for one in judged.statuses(memory)})
