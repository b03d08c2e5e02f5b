"""Bytes from the keyboard: whatever they are, reading goes on, and a paste is a text."""

import inspect
from itertools import count

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from textual import events
from textual.drivers.linux_driver import LinuxDriver
from textual.message import Message

from dashboard.terminal.typed import MOST_PASTED, PASTE, PASTED, AnyKeys, Typed
from tests.hostile.corpus import CORPUS

PIECES = ["\x1b", "[", "O", "?", "<", ";", "M", "~", "u", "$", "y", "R", "0", "1", "200~", "201~",
          "2026", "48", "t", "\x7f", "\0", "é", "漢", "\x9b", "]", "\x07", "P", "I", "9" * 14, "-",
          ":", "c", PASTE, PASTED]  # fmt: skip
KEYBOARD = st.lists(st.sampled_from(PIECES), max_size=14).map("".join)


@pytest.fixture(autouse=True)
def _each_look_at_the_clock_is_a_second_later(monkeypatch: pytest.MonkeyPatch) -> None:
    seconds = count()
    monkeypatch.setattr("textual._parser.get_time", lambda: float(next(seconds)))


def typed(*reads: bytes, pauses: bool = False) -> list[Message]:
    """Return the messages of what was read, a long pause at the end or after every read."""
    keyboard = Typed(AnyKeys())
    found: list[Message] = []
    for read in reads:
        found += keyboard.feed(read)
        if pauses:
            found += _pause(keyboard)
    return found + _pause(keyboard)


def _pause(keyboard: Typed) -> list[Message]:
    return [message for _ in range(20) for message in keyboard.tick()]


def said(messages: list[Message]) -> list[str]:
    """Return the keys by name, and pastes as they are."""
    pasted = [one for one in messages if isinstance(one, events.Paste | events.Key)]
    return [one.text if isinstance(one, events.Paste) else one.key for one in pasted]


@pytest.mark.parametrize("text", CORPUS.values())
def test_text_on_screen_that_is_pasted_gives_no_command(text: str) -> None:
    pasted = text.encode("utf-8", "replace")
    found = typed(PASTE.encode() + pasted + PASTED.encode() + b"x")
    assert said(found) == [pasted.decode().replace("\0", ""), "x"]


@pytest.mark.parametrize("cut", range(len(PASTE) + 2 + len(PASTED)))
def test_a_paste_may_be_read_in_parts(cut: int) -> None:
    whole = f"{PASTE}é{PASTED}".encode()
    assert said(typed(whole[:cut], whole[cut:], b"j")) == ["é", "j"]


@pytest.mark.parametrize("junk", [b"\xff", b"\xc3\x28", b"\x80", b"\xed\xa0\x80", b"\xf8"])
def test_bytes_that_are_no_text_are_typed_as_what_stands_for_them(junk: bytes) -> None:
    keys = [one for one in typed(b"j", junk, b"k") if isinstance(one, events.Key)]
    assert keys[0].character == "j"
    assert keys[-1].character == "k"
    assert "\ufffd" in [key.character for key in keys]


@pytest.mark.parametrize("keys", ["\x1b[:0R", "\x1b[1:;9~", f"\x1b[{'9' * 14}u", "\x1b[<9;1;1m"])
def test_a_sequence_that_is_no_key_ends_nothing(keys: str) -> None:
    assert said(typed(keys.encode(), b"j", pauses=True))[-1] == "j"


def test_half_a_sequence_is_keys_once_nothing_follows() -> None:
    assert said(typed(b"\x1b[20"))[-2:] == ["2", "0"]
    assert said(typed(b"\x1b")) == ["escape"]


def test_a_paste_without_an_end_is_over_and_no_larger_than_its_bound() -> None:
    assert said(typed(PASTE.encode(), b"x" * MOST_PASTED, b"yz")) == ["x" * MOST_PASTED]
    keyboard = Typed(AnyKeys())
    found = [*keyboard.feed(PASTE.encode() + b"a"), *keyboard.tick(), *keyboard.feed(b"b")]
    assert said(found) == []


@settings(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(KEYBOARD.map(str.encode) | st.binary(max_size=8), max_size=4))
def test_no_bytes_end_the_reading(reads: list[bytes]) -> None:
    found = typed(*reads, PASTED.encode(), pauses=True)
    assert all(isinstance(one, Message) for one in found)


def test_textual_reads_its_keyboard_where_ours_does() -> None:
    run = inspect.getsource(LinuxDriver.run_input_thread)
    for name in ("self.fileno", "self.exit_event.is_set()", "self.process_message(", "XTermParser"):
        assert name in run, f"Textual reads keys without {name}: look at terminal/driver.py again"
    parser = inspect.getsource(AnyKeys.__mro__[1])
    for name in ("def _sequence_to_key_events(", "def parse_mouse_code("):
        assert name in parser, f"Textual's parser has no {name}: look at terminal/typed.py again"
