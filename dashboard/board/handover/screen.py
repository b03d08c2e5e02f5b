"""The page on screen: the relief reads it back section by section, and takes the watch over."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from dashboard.board.alarm_line import alarm_words
from dashboard.board.handover.account import Account, account_of
from dashboard.board.handover.page import BLANK, MAKERS, Page, handover_page
from dashboard.board.handover.rows import in_columns
from dashboard.board.handover.section import Section
from dashboard.board.handover.text import heading
from dashboard.board.place import Kind, Place
from dashboard.board.read_back import ReadBack
from dashboard.board.scene import Scene
from dashboard.board.stamp import short_stamp
from dashboard.watch.alarms.alarm import Alarm, State
from dashboard.watch.log.wording import LETTERS
from dashboard.watch.memory import Key
from widgets.pages import Detail
from widgets.views import Line, Piece, Row, Title, Tone

NAME = "Hand-over"
GIVER, TAKER, RELIEVE = (str(Place(Kind.HANDOVER, name)) for name in ("from", "to", "relieve"))
"""The lines that name the officers, and the last one."""


def section_address(number: int) -> str:
    """Return the address of a section's lines."""
    return str(Place(Kind.HANDOVER, f"section/{number}"))


def shelf_address(key: Key) -> str:
    """Return the address of a shelf's line."""
    return str(Place(Kind.HANDOVER, f"shelf/{key[0]}/{key[1]}"))


def shelves(scene: Scene) -> tuple[tuple[Key, Alarm], ...]:
    """Return the alarms that are shelved now."""
    alarms = scene.situation.alarms
    return tuple((key, alarm) for key, alarm in alarms if alarm.state is State.SHELVED)


def is_read(number: int, back: ReadBack, account: Account) -> bool:
    """Tell whether a section is read back, and says now what it said then but for its ages."""
    tick = back.tick(number)
    if tick is None:
        return False
    then = replace(account, scene=replace(account.scene, now=tick.at))
    return MAKERS[number - 1](then) == tick.section


def unread(back: ReadBack, account: Account) -> tuple[int, ...]:
    """Return the numbers of the sections that are to be read back."""
    numbers = range(1, len(MAKERS) + 1)
    return tuple(number for number in numbers if not is_read(number, back, account))


def handover_detail(scene: Scene) -> Detail:
    """Return the page; without a read-back, or once that is void, it can be read alone."""
    scene = scene.live
    account = account_of(scene)
    page, back = handover_page(account), scene.read_back
    if back is None or back.is_void(scene.situation.memory.relief):
        body = (*_officers(page, keyed=False), *_closed(scene))
        sections = (line for one in page.sections for line in _section(one, "", "[ ]"))
        return Detail(Title("H", NAME), (*body, *sections, Line(), _said(page.log)))
    left = unread(back, account)
    lines = [*_officers(page, keyed=True)]
    for section in page.sections:
        box = "[ ]" if section.number in left else "[x]"
        again = section.number in left and back.tick(section.number) is not None
        lines += _section(section, section_address(section.number), box, again=again)
    lines += [Line(), *_shelves(back, scene), _said(page.log), Line(), _last(back, left)]
    done = len(MAKERS) - len(left)
    note = Piece(f"{done} of {len(MAKERS)} read back", tone=Tone.MUTED)
    return Detail(Title("H", NAME, (note,)), tuple(lines), lead=back.lead)


def lack(back: ReadBack, left: tuple[int, ...]) -> str:
    """Return what is missing before the watch can be handed over; empty where nothing is."""
    if back.taker and back.taker == back.giver:
        return f"from and to are both {back.taker}; Enter on one of them names the other officer"
    said = [] if back.taker else ["the relief is not named, Enter on the line to names it"]
    if left:
        words = "section" if len(left) == 1 else "sections"
        said.append(f"{words} {' '.join(map(str, left))} not read back")
    return "; ".join(said)


def _officers(page: Page, *, keyed: bool) -> Iterator[Line]:
    giver, _, taker = page.officers.removeprefix("from ").partition(" to ")
    for label, name, key in (("from", giver, GIVER), ("to", taker, TAKER)):
        shown = "not named" if name == BLANK else name
        yield Line((Piece(shown, tone=Tone.STRONG),), label=label, key=key if keyed else "")
    yield Line((Piece(f"{page.at}; {page.since}"),), label="at", rows=0)


def _closed(scene: Scene) -> Iterator[Line]:
    relief = scene.situation.memory.relief
    if scene.read_back is not None and relief is not None:
        at = short_stamp(relief.at, scene)
        yield _said(f"The watch was handed over at {at}: {relief.taker} relieves {relief.giver}.")
    yield _said("H begins a read-back.")


def _section(section: Section, key: str, box: str, *, again: bool = False) -> Iterator[Line]:
    yield Line()
    head = heading(section, box)
    changed = (Piece("changed since it was read back", tone=Tone.MODE, gap=2),) if again else ()
    first, *others = head.left
    shown = (replace(first, tone=Tone.STRONG), *others, *changed)
    yield Line(shown, key=key, rows=0)
    if section.columns and section.note:
        yield Line((Piece(section.note),), key=key, rows=0)
    for block in section.blocks:
        yield from _block(block, section, key)


def _block(block: Line | Row, section: Section, key: str) -> Iterator[Line]:
    if isinstance(block, Line):
        yield replace(block, key=key, rows=0)
        return
    yield replace(in_columns(block, section.columns), key=key, rows=0)
    for line in block.details:
        yield replace(line, key=key, indent=line.indent + 4, rows=0)


def _shelves(back: ReadBack, scene: Scene) -> Iterator[Line]:
    for key, alarm in shelves(scene):
        kept = key in back.accepted
        until = "" if alarm.until is None else f" to {short_stamp(alarm.until, scene)}"
        fate = f"shelved{until}, accepted again" if kept else "its shelf ends at the hand-over"
        reason = "" if alarm.act is None else f"; reason: {alarm.act.note}"
        words = f"{LETTERS[alarm.level]} {scene.item(key)} {alarm_words(key, alarm, scene)}"
        pieces = (
            Piece("[x]" if kept else "[ ]", tone=Tone.STRONG),
            Piece("z"),
            Piece(f"{words}: {fate}{reason}"),
        )
        yield Line(pieces, key=shelf_address(key), rows=0)


def _last(back: ReadBack, left: tuple[int, ...]) -> Line:
    missing = lack(back, left)
    words = f"Not yet: {missing}." if missing else f"Enter hands the watch over to {back.taker}."
    return Line((Piece(words, tone=Tone.STRONG),), key=RELIEVE, rows=0)


def _said(words: str) -> Line:
    return Line((Piece(words),), rows=0)
