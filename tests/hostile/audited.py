"""`python -m tests.hostile.audited MARK FEED FOLDER`: what a watch asks of the system.

Counts the events that the interpreter audits while a feed is watched, drawn, noted on and
exported, and tells those in which the mark stands that only the feed's own texts have.
"""

import io
import sys
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stdout
from datetime import UTC, datetime
from pathlib import Path

from dashboard import cli
from dashboard.exports import write_export
from dashboard.session.note_desk import NoteDesk
from tests.board.test_any_document import places
from tests.session.keeping_looks import KeptBoard
from tests.session.watching import Clock

_COMMANDS = (
    ("check",), ("check", "--json"), ("export", "--csv"), ("export", "--json"),
    ("export", "--svg"), ("handover",), ("handover", "--markdown"),
)  # fmt: skip


class Audit:
    """Counts audit events while it listens."""

    def __init__(self, mark: str) -> None:
        self.marked: list[str] = []
        self.events = 0
        self._mark = mark
        self._listens = False
        sys.addaudithook(self._hear)

    def _hear(self, event: str, arguments: tuple[object, ...]) -> None:
        if not self._listens:
            return
        self.events += 1
        # Of an open file the flags are numbers; of an object only what it says of itself counts.
        said = [str(one) for one in arguments if isinstance(one, str | bytes | int | list | tuple)]
        if any(self._mark in one for one in said):
            self.marked.append(f"{event} {said}")

    @contextmanager
    def listening(self) -> Iterator[None]:
        self._listens = True
        try:
            yield
        finally:
            self._listens = False


def watch(feed: Path, folder: Path) -> None:
    """Keep a watch on a feed, open every view, write each to a file, note on a tile."""
    with KeptBoard(folder / "board", Clock(), "Adams") as board:
        board.sees(feed.read_bytes())
        session = board.session
        scene = session.scene
        assert scene is not None
        for place in places(scene):
            session.show(str(place), "")
            session.preview(str(place))
            session.link(str(place))
            write_export(session.text(str(place)) or "", folder, datetime(2025, 11, 17, tzinfo=UTC))
        desk = NoteDesk(session)
        desk.ask("board:", f"tile:{scene.indicators[0].id}")
        desk.answer("a note")
        board.until(lambda: any("a note" in one.entry.text for one in session.state.stored.log))


def main() -> None:
    """Watch and run the commands, and print what was heard."""
    mark, feed, folder = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])
    audit = Audit(mark)
    with audit.listening():
        watch(feed, folder)
        for command in _COMMANDS:
            with redirect_stdout(io.StringIO()) as said:
                cli.main([*command, "--feed", str(feed), "--as-of", "feed"])
            assert mark in said.getvalue(), command
    sys.stdout.write(f"{audit.events} events, {len(audit.marked)} marked\n")
    sys.stdout.write("\n".join(audit.marked))


if __name__ == "__main__":
    main()
