"""Each private name of Textual that dashboard/terminal/ leans on, and what to do without it."""

import inspect
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from textual import app as textual_app
from textual._compositor import ChopsUpdate, LayoutUpdate
from textual._xterm_parser import XTermParser
from textual.app import App
from textual.driver import Driver
from textual.drivers.linux_driver import LinuxDriver
from textual.events import Key
from textual.message import Message

from dashboard.faults import fault_words
from dashboard.terminal.driver import TerminalDriver
from dashboard.terminal.terminal_app import TerminalApp

ROOT = Path(__file__).parents[2]


class Plain(TerminalApp, inherit_bindings=False):
    """An app that says what it is told."""

    def __init__(self) -> None:
        super().__init__(fault_words)
        self.told: list[str] = []

    def say(self, sentence: str) -> None:
        self.told.append(sentence)


async def test_an_app_has_its_driver() -> None:
    app = Plain()
    async with app.run_test():
        found = getattr(app, "_driver", None)
        assert isinstance(found, Driver), "this Textual has no App._driver: mend terminal_app.py"


@pytest.mark.parametrize("name", ["_handle_exception", "_fatal_error", "_close_messages_no_wait"])
def test_an_app_ends_by_its_own_hand(name: str) -> None:
    why = f"this Textual has no App.{name}: what Textual prints of a fault must be kept back anew"
    assert callable(getattr(App, name, None)), why


def test_a_fault_of_textual_goes_by_what_is_overridden() -> None:
    source = inspect.getsource(App._handle_exception)
    why = "App._handle_exception of this Textual prints by another way: see terminal_app.py"
    assert "self._fatal_error()" in source, why
    assert "self.panic(" in source, why


@pytest.mark.parametrize(
    "name",
    [
        "write", "start_application_mode", "stop_application_mode", "suspend_application_mode",
        "resume_application_mode", "close", "run_input_thread", "process_message",
        "_get_terminal_size",
    ],
)  # fmt: skip
def test_a_driver_is_made_of_these(name: str) -> None:
    why = f"this Textual's driver has no {name}: mend driver.py"
    assert callable(getattr(LinuxDriver, name, None)), why


@pytest.mark.parametrize("name", ["_app", "_debug", "_loop", "fileno", "exit_event"])
def test_a_driver_holds_these(name: str) -> None:
    source = inspect.getsource(LinuxDriver) + inspect.getsource(Driver)
    why = f"this Textual's driver holds no {name}: mend driver.py"
    assert f"self.{name}" in source, why


def test_a_driver_reads_its_input_by_what_is_overridden() -> None:
    source = inspect.getsource(LinuxDriver)
    why = "this Textual's driver reads its input by another way: a terminal that is gone would spin"
    assert "self.run_input_thread()" in source, why
    assert source.count("self._get_terminal_size()") >= 1, "sizes come by another way: driver.py"
    # Every byte goes through write; its own writer stands idle.
    others = source.count("_writer_thread.write") - 1
    assert others == 0, "this Textual's driver writes beside write(): mend driver.py"


def test_a_screen_is_entered_once_where_it_is_held() -> None:
    source = inspect.getsource(LinuxDriver.start_application_mode)
    why = "this Textual enters the alternate screen otherwise: see write() of driver.py"
    assert source.count('self.write("\\x1b[?1049h")') == 1, why
    why = "this Textual keeps the modes of the terminal elsewhere: see driver.py"
    assert "self.attrs_before = termios.tcgetattr(self.fileno)" in source, why


@pytest.mark.parametrize("name", ["_running", "_closed", "_batch_count"])
def test_an_app_tells_whether_it_paints(name: str) -> None:
    why = f"App._display of this Textual asks for no {name}: see terminal_app.py"
    assert f"self.{name}" in inspect.getsource(App._display), why


def test_a_screen_is_painted_by_updates_of_two_kinds() -> None:
    why = "the updates of this Textual are made otherwise: mend update.py"
    assert "renderable.render_segments(console)" in inspect.getsource(App._display), why
    assert list(inspect.signature(LayoutUpdate.__init__).parameters) == [
        "self", "strips", "region",
    ], why  # fmt: skip
    assert list(inspect.signature(ChopsUpdate.__init__).parameters) == [
        "self", "chops", "spans", "chop_ends",
    ], why  # fmt: skip


def test_a_parser_makes_messages_of_keys() -> None:
    parser = XTermParser(False)
    found = [one for one in parser.feed("a") if isinstance(one, Message)]
    why = "this Textual's XTermParser gives no keys: mend keyboard.py"
    assert [one.key for one in found if isinstance(one, Key)] == ["a"], why
    assert list(parser.tick()) == [], why


def test_the_app_is_given_our_driver() -> None:
    why = "this Textual takes no driver_class: a stalled terminal would stop the watch"
    assert "driver_class" in inspect.signature(textual_app.App.__init__).parameters, why
    assert Plain().driver_class is TerminalDriver


def test_private_names_stand_nowhere_else() -> None:
    command = [sys.executable, "-m", "ruff", "check", "--isolated", "--select", "SLF", "--quiet"]
    done = subprocess.run(
        [*command, "dashboard", "widgets", "--exclude", "dashboard/terminal"],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout


def test_no_signal_is_left_to_the_stock_driver() -> None:
    own = inspect.getsource(TerminalDriver.__init__)
    for number in (signal.SIGTSTP, signal.SIGCONT):
        assert f"signal.{number.name}" in own
