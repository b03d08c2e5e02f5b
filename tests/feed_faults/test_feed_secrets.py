"""Token and client key through every fault: in no log, view, text or traceback."""

import logging
import traceback
from pathlib import Path

import pytest

from dashboard.feed.outcome import Failed
from dashboard.feed.source import Source
from dashboard.feed.trouble import Trouble
from tests.feed_faults.bodies import body
from tests.feed_faults.faulted import Faulted
from tests.feed_faults.stage import TOKEN, Stage
from tests.feed_faults.wire_faults import PLAIN, TLS

PLACES = ("board:", "health:", "log:", "keys:board:", "held-back:")


class Crashing(Source):
    """Gives what another source gives, and keeps the traceback of each trouble with its locals."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self.texts: list[str] = []

    async def fetch(self) -> bytes | None:
        try:
            return await self._source.fetch()
        except Trouble as trouble:
            # This very frame is none of the program's.
            begins = trouble.__traceback__ and trouble.__traceback__.tb_next
            told = traceback.TracebackException(type(trouble), trouble, begins, capture_locals=True)
            self.texts.append("".join(told.format()))
            raise

    def forget(self) -> None:
        self._source.forget()

    async def close(self) -> None:
        await self._source.close()


@pytest.mark.parametrize("stage", [True], indirect=True)
async def test_feed_secrets_after_every_fault(
    stage: Stage, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    source = Crashing(stage.source())
    board = Faulted(tmp_path, source, stage.clock)
    stage.works(body(1, stage.clock()))
    await board.poll()
    secrets = (TOKEN, *stage.authorities.key_lines)
    for fault in (*PLAIN, *TLS):
        fault.begin(stage)
        failed = await board.poll()
        assert isinstance(failed, Failed)
        stage.works(stage.body)
        shown = [repr(board.session.show(place, "")) for place in PLACES]
        exported = [str(board.session.text(place)) for place in PLACES]
        told = "\n".join((repr(failed), *shown, *exported, *source.texts, caplog.text))
        assert failed.state is fault.state
        # What the source takes for an answer, and the reader does not, has no trouble in it.
        read = failed.explanation.startswith("the document is refused")
        assert read or "self = <dashboard.feed.http.HttpSource" in source.texts[-1]
        assert not [secret for secret in secrets if secret in told], fault.name
        source.texts.clear()
    await board.poll()
    sent = {request.headers["authorization"] for request in stage.server.requests}
    assert sent == {f"Bearer {TOKEN}"}
    await board.close()
