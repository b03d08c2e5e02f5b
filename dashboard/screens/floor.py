"""The one screen: masthead, alarm line, a body, the key line; a prompt while a question waits."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from textual import on
from textual.app import ComposeResult
from textual.events import Resize
from textual.screen import Screen

from dashboard.screens.bindings import KEYS
from dashboard.screens.body import Body
from dashboard.screens.destinations import COMMAND, HANDOVER
from dashboard.screens.frame import Frame
from dashboard.screens.host import Host
from dashboard.screens.overview import Overview
from dashboard.screens.plan import fits
from dashboard.screens.records import Records
from dashboard.screens.sheet import Sheet
from dashboard.screens.slots import NOTHING
from dashboard.screens.trail import FRESH, Seat, Trail, Visit
from widgets.charts import Chart
from widgets.glyphs import Glyphs
from widgets.pages import Board, Detail, Page, Prompt, Roster
from widgets.palette import Palette
from widgets.prompt import PromptBox
from widgets.step import Step

STEPS = {step.value: step for step in Step}
_IN_PROMPT = {"enter", "escape", "up", "down", "page_up", "page_down", "interrupt"}


class Floor(Screen[None], inherit_bindings=False):
    """What the officer looks at; it walks its trail by itself and asks its host for every page."""

    BINDINGS = KEYS
    AUTO_FOCUS = ""

    def __init__(self, home: str, glyphs: Glyphs, host: Host) -> None:
        super().__init__()
        self.trail = Trail((Visit(home),))
        self._host = host
        self._frame = Frame(glyphs)
        self._overview = Overview(glyphs)
        self._records = Records(glyphs)
        self._sheet = Sheet(glyphs)
        self._prompt = PromptBox(glyphs=glyphs)
        self._bodies: tuple[Body, ...] = (self._overview, self._records, self._sheet)
        self._body: Body = self._overview
        self._arrived = ""
        self._prompting = ""
        self._own: dict[str, Callable[[], None]] = {
            "enter": self._enter,
            "escape": self._leave,
            "back": lambda: self._move(self._left().back()),
            "forward": lambda: self._move(self._left().forward()),
            "zoom": self._zoom,
        }

    def compose(self) -> ComposeResult:
        """Hold the two upper rows, every body, and the rows at the bottom."""
        yield Palette()
        yield self._frame.masthead
        yield self._frame.alarms
        yield from self._bodies
        yield self._frame.small
        yield self._prompt
        yield self._frame.keys

    def on_mount(self) -> None:
        """Begin on the board, as far as it is known."""
        self._arrange()
        self.refresh_page()

    def on_resize(self, event: Resize) -> None:
        """Say what size is needed where it is too small, and recover."""
        self._arrange()

    @property
    def place(self) -> str:
        """Return the address of the view on screen."""
        return self.trail.here.place

    @property
    def selected(self) -> str:
        """Return the key of the selected row."""
        return self._body.selected

    @property
    def pane(self) -> str:
        """Return the key of the pane in focus; empty where the screen shows no board."""
        return self._overview.opens if self._body is self._overview else ""

    @property
    def words(self) -> str:
        """Return the words the list on screen is filtered by."""
        return self.trail.here.seat.filter

    def refresh_page(self) -> None:
        """Show the page on screen as it is now; a view just come to is as it was left."""
        found = self._host.page(self.place, self.words)
        if found is None:
            return
        chrome, page = found
        self._frame.show(chrome)
        arriving, self._arrived = self._arrived != self.place, self.place
        self._turn_to(page)
        self._body.show(page)
        if arriving:
            self._body.sit(self.trail.here.seat)

    def say(self, sentence: str) -> None:
        """Put a sentence in the key line until the next key."""
        self._frame.keys.say(sentence)

    def enter(self, place: str, seat: Seat = FRESH) -> None:
        """Go one level in."""
        self._move(self._left().into(place).seated(seat))

    def visit(self, place: str) -> None:
        """Go to a view from wherever the officer is."""
        self._move(self._left().to(place))

    def go_out(self) -> None:
        """Go one level out."""
        self._move(self._left().out())

    def focus_pane(self, slot: str) -> None:
        """Go to the board, one pane in focus."""
        home = self.trail.levels[0].place
        if self.place == home:
            self._overview.focus_on(slot)
        else:
            self._move(self._left().to(home).seated(Seat(pane=slot)))

    def filter(self, words: str) -> None:
        """Show only the rows that hold `words`; the filter stays with this view."""
        self.trail = self.trail.seated(replace(self._body.seat(), filter=words))
        self.refresh_page()

    def ask(self, purpose: str, prompt: Prompt) -> None:
        """Ask in the last three rows; the host hears of the answer under the same purpose."""
        self._prompting = purpose
        self._prompt.show(prompt)
        self._arrange()
        self._prompt.begin(prompt.value)

    def reword(self, prompt: Prompt) -> None:
        """Go on asking in other words; the text typed stays."""
        self._prompt.show(prompt)

    def do_selected(self) -> None:
        """Leave the list of actions and do the selected one."""
        command = self.selected
        self.go_out()
        if command.startswith(COMMAND):
            self.action_command(command.removeprefix(COMMAND))

    def action_command(self, command: str) -> None:
        """Do what a key means here, or give the command to the host."""
        self._frame.keys.quiet()
        if self._prompting and command == "next":
            self._host.cycled(self._prompting, self._prompt.value)
            return
        if self._prompting and command not in _IN_PROMPT:
            return
        if command in STEPS:
            self._body.step(STEPS[command])
            # At once, so that the list and what its row holds are painted together.
            self._pointed()
        elif command in self._own:
            self._own[command]()
        else:
            self._host.command(command, self.place, self.selected)

    @on(Body.Pointed)
    def _pointed(self) -> None:
        if isinstance(self._body, Overview | Records):
            self._body.preview(self._host.preview(self.selected) or NOTHING)

    @on(PromptBox.Typed)
    def _typed(self, event: PromptBox.Typed) -> None:
        if self._prompting and event.value == self._prompt.value:
            self._host.typed(self._prompting, event.value)

    def _enter(self) -> None:
        if self._prompting:
            if self._prompt.value != self.words:
                # What was typed last may not have been followed yet.
                self._host.typed(self._prompting, self._prompt.value)
            words = self._prompt.value
            self._host.answered(self._end_prompt(), words)
        elif self._body is self._overview and self._overview.opens:
            self.enter(self._overview.opens, Seat(cursor=self.selected))
        elif self.selected.startswith(COMMAND):
            self.do_selected()
        elif self.selected.startswith(HANDOVER):
            self._host.command("enter", self.place, self.selected)
        elif self.selected:
            self.enter(self.selected)

    def _leave(self) -> None:
        if self._prompting:
            self._host.dismissed(self._end_prompt())
        elif self._body is self._overview and self._overview.zoomed:
            self._zoom()
        elif self.words:
            self.filter("")
        else:
            self.go_out()

    def _zoom(self) -> None:
        if self._body is self._overview:
            self._overview.zoom()

    def _end_prompt(self) -> str:
        purpose, self._prompting = self._prompting, ""
        self.set_focus(None)
        self._arrange()
        return purpose

    def _left(self) -> Trail:
        return self.trail.seated(replace(self._body.seat(), filter=self.words))

    def _move(self, trail: Trail) -> None:
        self.trail = trail
        self.refresh_page()

    def _turn_to(self, page: Page) -> None:
        match page:
            case Board():
                self._body = self._overview
            case Roster():
                self._body = self._records
            case Detail() | Chart():
                self._body = self._sheet
        self._arrange()

    def _arrange(self) -> None:
        fitting = fits(self.size.width, self.size.height)
        for body in self._bodies:
            body.display = fitting and body is self._body
        asking = fitting and bool(self._prompting)
        # Over the board a prompt lies on its last rows, so that no pane moves; a list makes room.
        over = self._body is self._overview
        self._prompt.display = asking
        self._prompt.set_class(over, "-over")
        self._frame.arrange(fitting=fitting, keys=over or not asking)
