"""What is typed, read from a line that may be bad, and may end."""

import os
import threading
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from hypothesis import given
from hypothesis import strategies as st
from textual.events import Key
from textual.message import Message

from dashboard.terminal.keyboard import Parser, read_keys
from dashboard.terminal.typed import AnyKeys, Typed


def parser() -> Parser:
    return Typed(AnyKeys())


@dataclass
class Line:
    """A line on which bytes come, and the messages made of them."""

    data: bytes
    messages: list[Message] = field(default_factory=list)

    def run(self) -> bool:
        """Return whether reading ended because it was to, not because the line did."""
        reader, writer = os.pipe()
        try:
            os.write(writer, self.data)
            os.close(writer)
            return read_keys(reader, parser, self.messages.append, lambda: False)
        finally:
            os.close(reader)

    @property
    def keys(self) -> list[str]:
        return [one.key for one in self.messages if isinstance(one, Key)]


def test_keys_are_given_on_until_the_line_ends() -> None:
    line = Line(b"q\x1b[A")
    assert not line.run()
    assert line.keys == ["q", "up"]


def test_it_ends_when_it_is_to() -> None:
    reader, writer = os.pipe()
    over = threading.Event()
    over.set()
    none: list[Message] = []
    assert read_keys(reader, parser, none.append, over.is_set)
    os.close(reader)
    os.close(writer)


def test_a_descriptor_that_fails_is_a_line_that_ended() -> None:
    reader, writer = os.pipe()
    os.close(reader)
    none: list[Message] = []
    assert not read_keys(writer, parser, none.append, lambda: False)
    assert none == []
    os.close(writer)


def test_a_byte_that_is_no_utf_8_ends_nothing() -> None:
    line = Line(b"\xff\xc3(q")
    line.run()
    assert line.keys[-1] == "q"


class Picky:
    """A parser that fails at some keys."""

    def feed(self, typed: bytes) -> Iterator[Message]:
        for one in typed.decode():
            if one == "!":
                raise ValueError
            yield Key(one, one)

    def tick(self) -> Iterable[Message]:
        return ()


def test_what_a_parser_cannot_take_ends_nothing() -> None:
    reader, writer = os.pipe()
    found: list[str] = []

    def take(message: Message) -> None:
        assert isinstance(message, Key)
        found.append(message.key)
        if message.key == "a":
            os.write(writer, b"!")
            os.write(writer, b"lost with it")
        else:
            os.close(writer)

    ended: list[bool] = []

    def ends() -> bool:
        # Asked before each look, so also after the line that could not be taken.
        if found == ["a"] and not ended:
            ended.append(True)
        elif found == ["a"]:
            os.write(writer, b"b")
        return False

    os.write(writer, b"a")
    assert not read_keys(reader, Picky, take, ends)
    assert found == ["a", "b"]
    os.close(reader)


@given(st.binary(max_size=200))
def test_no_line_ends_the_reading_but_its_own_end(data: bytes) -> None:
    assert not Line(data).run()
