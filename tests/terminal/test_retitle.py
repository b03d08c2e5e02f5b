"""The title of the window goes through Textual's own driver, which is private to it."""

import pytest
from textual.app import App
from textual.driver import Driver
from textual.drivers.linux_driver import LinuxDriver

from dashboard.terminal.control import retitle
from dashboard.terminal.title import titled


async def test_words_are_written_by_the_driver_of_the_running_app(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    app: App[None] = App()
    async with app.run_test():
        driver = app._driver
        assert isinstance(driver, Driver), "this Textual has no App._driver: mend control.py"
        written: list[str] = []
        monkeypatch.setattr(driver, "write", written.append)
        retitle(app, "watchfloor 4 unacknowledged")
    assert written == [titled("watchfloor 4 unacknowledged").decode()]


def test_the_driver_of_a_terminal_can_write_what_is_no_drawing() -> None:
    assert callable(getattr(LinuxDriver, "write", None)), "this Textual's driver has no write"


def test_before_the_app_runs_there_is_nothing_to_write_to() -> None:
    app: App[None] = App()
    assert app._driver is None
    retitle(app, "watchfloor")


@pytest.mark.parametrize("words", ["watchfloor", "watchfloor 12 unacknowledged"])
def test_a_title_is_one_control(words: str) -> None:
    assert titled(words) == f"\x1b]2;{words}\x07".encode()
