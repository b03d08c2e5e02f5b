"""From the settings to a keeper."""

import os
from pathlib import Path

import pytest

from dashboard.config.origin import Origin, Raw, Source
from dashboard.config.places import Places
from dashboard.config.settings import Config, load
from dashboard.store.open import open_keeper
from dashboard.store.site import refuse_folder, watch_folder
from dashboard.store.stored import Stored
from dashboard.store.trouble import StoreRefusedError
from tests.store.board import clock, mode, texts
from tests.store.jobs import look


def config(folder: Path, **settings: str) -> Config:
    raw = {
        name.replace("__", "."): Raw(value, Origin(Source.ARGUMENT, "--x"))
        for name, value in {"state__dir": str(folder), **settings}.items()
    }
    return load(Places.of_user(None), {}, raw)


def test_a_keeper_of_the_settings_keeps_the_watch_in_their_folder(tmp_path: Path) -> None:
    settings = config(tmp_path / "deep" / "state")
    for text in ("first", "second"):
        told = list[Stored]()
        keeper = open_keeper(settings, clock)
        keeper.start(told.append)
        keeper.look(look(text))
        assert keeper.stop() == ""
        assert not keeper._thread.is_alive()
    assert texts(told[-1]) == ["first", "second"]
    assert watch_folder(settings) == tmp_path / "deep" / "state" / "example"
    assert (watch_folder(settings) / "watch.sqlite3").exists()


def test_the_state_is_made_before_the_board_begins(tmp_path: Path) -> None:
    settings = config(tmp_path / "state")
    refuse_folder(settings)
    assert mode(tmp_path / "state") == mode(watch_folder(settings)) == "0700"


def test_a_state_that_others_may_write_is_refused(tmp_path: Path) -> None:
    (tmp_path / "state").mkdir()
    os.chmod(tmp_path / "state", 0o777)
    with pytest.raises(StoreRefusedError, match="others may write to it"):
        refuse_folder(config(tmp_path / "state"))


def test_a_state_that_cannot_be_made_is_no_reason_to_refuse(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    refuse_folder(config(tmp_path / "file" / "state"))


def test_an_unknown_group_is_refused(tmp_path: Path) -> None:
    settings = config(tmp_path / "state", state__group="no-such-group")
    for refuse in (lambda: refuse_folder(settings), lambda: open_keeper(settings, clock)):
        with pytest.raises(StoreRefusedError, match="there is no group 'no-such-group'"):
            refuse()
