"""Layer 1 where a text comes from elsewhere: a server, a file's name, the hand of an officer."""

from collections.abc import Iterator
from itertools import cycle
from pathlib import Path

import pytest

from dashboard.board.purpose import Purpose
from dashboard.config.error import ConfigError
from dashboard.feed.open import open_feed
from dashboard.feed.trouble import Trouble
from dashboard.session.desks import Desks
from dashboard.start import start_replays
from tests.config.loading import Officer
from tests.feed.asking import BODY, NOW, source
from tests.hostile.corpus import CORPUS
from tests.hostile.harmless import flaws, texts_of
from tests.loopback.server import Answer, Loopback
from tests.session.boards import Board
from tests.session.watching import settings
from tests.watch.documents import EXAMPLE, taken

HEADERS = ("ETag", "Last-Modified", "Retry-After", "Content-Type", "Location", "Server", "X")
STATUSES = (200, 301, 302, 304, 401, 403, 404, 407, 410, 418, 429, 500, 503)
_ASKED = {
    "officer": Purpose.OFFICER, "acknowledge": Purpose.ACKNOWLEDGE, "note": Purpose.NOTE,
}  # fmt: skip


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Loopback]:
    monkeypatch.setenv("no_proxy", "*")
    with Loopback().running() as running:
        yield running


def wire(status: int, text: str) -> bytes:
    """Return an answer with a text in its reason, its headers and its body, as far as they go."""
    said = text.encode("utf-8", "surrogatepass")
    value = said.translate(None, b"\r\n\0")
    head = [b"HTTP/1.1 %d %b" % (status, value), b"Connection: close"]
    head += [b"%b: %b" % (name.encode(), value) for name in HEADERS]
    return b"\r\n".join([*head, b"Content-Length: %d" % len(said), b"", said])


async def test_text_cleaned_of_headers_and_bodies_of_errors(server: Loopback) -> None:
    feed = source(server.url())
    said = []
    for status, text in zip(cycle(STATUSES), [*CORPUS.values()] * 3, strict=False):
        server.give(Answer(raw=wire(status, text)))
        try:
            await feed.fetch()
        except Trouble as trouble:
            said += [str(trouble), trouble.reason, trouble.explanation]
    server.give(Answer(BODY))
    assert await feed.fetch() == BODY
    await feed.close()
    assert len(set(said)) > len(STATUSES)
    assert [one for one in said if flaws(one)] == []
    asked = [value for request in server.requests for value in request.headers.values()]
    assert [one for one in asked if not one.isascii() or not one.isprintable()] == []


async def test_text_cleaned_of_the_name_of_a_file(tmp_path: Path) -> None:
    officer = Officer(tmp_path)
    for text in CORPUS.values():
        address = _toml(f"/srv/{text}")
        feed = open_feed(officer.load(f"[feed]\naddress = {address}"), lambda: NOW)
        with pytest.raises(Trouble) as caught:
            await feed.source.fetch()
        assert [one for one in (feed.shown, caught.value.explanation) if flaws(one)] == []


def test_text_cleaned_of_an_officer_in_the_settings(tmp_path: Path) -> None:
    names, refusals = [], []
    for text in CORPUS.values():
        config = f"[state]\nofficer = {_toml(text[:32])}"
        try:
            board = Board(tmp_path, text=config, login=text)
        except ConfigError as error:
            refusals.append(str(error))
        else:
            names.append(board.session.state.officer)
    assert len(names) > len(CORPUS) / 2
    assert all(map(str.isprintable, refusals))
    assert [one for one in texts_of(names) if flaws(one)] == []


def test_text_cleaned_of_what_an_officer_types(tmp_path: Path) -> None:
    board = Board(tmp_path)
    board.sees(taken(EXAMPLE.read_bytes()))
    replays = start_replays(settings(tmp_path), board.session, lambda work: None)
    desks, said = Desks(board.session, replays), []
    for typed in CORPUS.values():
        for command, purpose in _ASKED.items():
            desks.ask(command, "board:", "tile:watch.fto")
            said.append(desks.answer(purpose, typed[:40]))
        desks.ask("note", "board:", "tile:watch.fto")
        desks.cycle(Purpose.NOTE, typed)
        said += [desks.answer(Purpose.TOLD_WHOM, typed[:40]), desks.answer(Purpose.TOLD, typed)]
    entries = [one.entry for one in board.session.state.stored.log]
    kept = (board.session.state.officer, entries, board.session.state.memory, said)
    assert len(entries) > 2 * len(CORPUS)
    assert [one for one in texts_of(kept) if flaws(one)] == []


def _toml(text: str) -> str:
    """Return a text as TOML states it, what it cannot hold left out."""
    kept = "".join(c for c in text if c != "\0" and not "\ud800" <= c <= "\udfff")
    return '"' + "".join(f"\\U{ord(c):08x}" for c in kept) + '"'
