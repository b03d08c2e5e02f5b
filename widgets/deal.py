"""Which blocks of a panel stand where rows are short."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from widgets.views import Block, Group, Row, Timeline

HEADINGS = 3
"""The rank of a timeline's headings among the details of a panel."""


@dataclass(frozen=True, slots=True)
class Slot:
    """A place a block can take: its group, its order in it, and how soon it is wanted."""

    group: int
    order: tuple[int, int]
    block: Block | None
    """None keeps rows free for the headings of the timeline before it."""
    detail: int
    rows: int = 1

    @property
    def bundle(self) -> tuple[int, int, int]:
        """Return what it comes with or not at all: details of one rank, of a row of their own."""
        within = self.order[0] if self.order[1] else -1
        return self.detail, self.group, within


@dataclass(frozen=True, slots=True)
class Dealt:
    """The blocks of one group that are shown, in order, and how many records are not."""

    group: Group
    headed: bool
    """Whether there is room for its head."""
    blocks: tuple[Block, ...]
    hidden: int


def deal(groups: Sequence[Group], rows: int, *, headings: int = 0) -> tuple[Dealt, ...]:
    """Choose what stands in `rows` rows, each block taking one.

    Heads and first blocks are dealt one a group, then every group that becomes whole by it is
    filled up, then the rest is dealt; details come last, those of one rank together. `headings`
    are the rows that a timeline's headings take; 0 where they do not fit.
    """
    shown: set[int] = set()
    slots = [list(_slots(number, group, headings)) for number, group in enumerate(groups)]
    headed, left = _begin(groups, slots, shown, rows)
    left = _fill_up(slots, shown, left)
    _details(slots, shown, left)
    return tuple(
        Dealt(group, number in headed, *_chosen(slots[number], shown))
        for number, group in enumerate(groups)
    )


def _begin(
    groups: Sequence[Group], slots: list[list[Slot]], shown: set[int], left: int
) -> tuple[set[int], int]:
    headed: set[int] = set()
    for number, group in enumerate(groups):
        if left and group.head is not None:
            headed.add(number)
            left -= 1
        first = [slot for slot in slots[number] if not slot.detail][:1]
        if left and first:
            shown.add(id(first[0]))
            left -= 1
    return headed, left


def _slots(number: int, group: Group, headings: int) -> Iterator[Slot]:
    for order, block in enumerate(group.blocks):
        detail = 0 if isinstance(block, Row) else block.detail
        yield Slot(number, (order, 0), block, detail)
        if isinstance(block, Timeline) and headings:
            yield Slot(number, (order, 1), None, HEADINGS, headings)
        if isinstance(block, Row):
            for below, line in enumerate(block.details, start=1):
                yield Slot(number, (order, below), line, max(1, line.detail))


def _fill_up(slots: list[list[Slot]], shown: set[int], left: int) -> int:
    waiting = [[slot for slot in own if not slot.detail and id(slot) not in shown] for own in slots]
    for own in waiting:
        if len(own) <= left:
            shown.update(map(id, own))
            left -= len(own)
            own.clear()
    while left > 0 and any(waiting):
        for own in waiting:
            if own and left > 0:
                shown.add(id(own.pop(0)))
                left -= 1
    return left


def _details(slots: list[list[Slot]], shown: set[int], left: int) -> None:
    bundles: dict[tuple[int, int, int], list[Slot]] = {}
    stand = {(slot.group, slot.order[0]) for own in slots for slot in own if id(slot) in shown}
    for own in slots:
        for slot in own:
            if slot.detail and (not slot.order[1] or (slot.group, slot.order[0]) in stand):
                bundles.setdefault(slot.bundle, []).append(slot)
    for _, bundle in sorted(bundles.items(), key=lambda item: item[0]):
        wanted = sum(slot.rows for slot in bundle)
        if wanted <= left:
            shown.update(map(id, bundle))
            left -= wanted


def _chosen(own: list[Slot], shown: set[int]) -> tuple[tuple[Block, ...], int]:
    blocks = tuple(slot.block for slot in own if slot.block is not None and id(slot) in shown)
    hidden = sum(not slot.detail and id(slot) not in shown for slot in own)
    return blocks, hidden
