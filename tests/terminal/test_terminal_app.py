"""An app whose faults are one sentence, whatever they come from."""

import asyncio

import pytest
from textual.driver import Driver
from textual.worker import WorkerFailed

from dashboard.terminal.terminal_app import GONE
from dashboard.terminal.title import titled
from tests.terminal.test_private_names import Plain


class ToldError(Exception):
    """A fault made for a test."""


async def fail() -> None:
    raise ToldError


async def test_words_are_written_by_the_driver_of_the_running_app(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    app = Plain()
    async with app.run_test():
        driver = app._driver
        assert isinstance(driver, Driver)
        written: list[str] = []
        monkeypatch.setattr(driver, "write", written.append)
        app.retitle("watchfloor 4 unacknowledged")
    assert written == [titled("watchfloor 4 unacknowledged").decode()]
    assert app.window_title == "watchfloor 4 unacknowledged"


def test_before_the_app_runs_there_is_nothing_to_write_to_or_to_end() -> None:
    app = Plain()
    app.retitle("watchfloor")
    app.end(143)
    app.repaint()
    assert app.return_value is None


async def test_a_terminal_that_is_gone_ends_it_as_a_hang_up_does() -> None:
    app = Plain()
    async with app.run_test() as pilot:
        await asyncio.to_thread(app.gone)
        await pilot.pause()
    assert app.return_value == GONE == 129
    app.end(143)
    app.repaint()
    assert app.return_value == 129


async def test_a_fault_ends_it_and_is_kept(capsys: pytest.CaptureFixture[str]) -> None:
    app = Plain()
    with pytest.raises(ToldError):
        async with app.run_test():
            app.call_later(fail)
    assert isinstance(app.fault, ToldError)
    assert capsys.readouterr() == ("", "")


async def test_what_a_worker_ended_with_is_the_fault_itself() -> None:
    app = Plain()
    with pytest.raises(WorkerFailed):
        async with app.run_test():
            app.run_worker(fail(), exit_on_error=True)
    assert isinstance(app.fault, ToldError)


async def test_a_worker_beside_the_watch_fails_with_a_word() -> None:
    app = Plain()
    async with app.run_test() as pilot:
        app.run_worker(fail(), exit_on_error=False)
        while not app.told:
            await pilot.pause()
    assert app.told[0].startswith("ToldError in test_terminal_app.py line")
    assert app.fault is None


async def test_where_no_shell_waits_it_is_not_stopped() -> None:
    app = Plain()
    async with app.run_test():
        assert not app.stop_for_shell()
