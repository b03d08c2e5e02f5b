"""Modes of the state, and when it is refused."""

import grp
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from dashboard.store.folder import Sharing, feed_folder, prepare, prepare_file
from dashboard.store.trouble import StoreRefusedError
from tests.store.board import Board, mode, said
from tests.store.jobs import look

OWN, SHARED = Sharing(), Sharing(os.getegid())


@pytest.fixture(
    params=[0o000, 0o022, 0o077], ids=["mask 000", "mask 022", "mask 077"], autouse=True
)
def mask(request: pytest.FixtureRequest) -> Iterator[int]:
    before = os.umask(request.param)
    yield request.param
    left = os.umask(before)
    assert left == request.param, "the mask of the process is not given back"


@pytest.mark.parametrize(
    ("sharing", "folder", "file"),
    [(OWN, "0700", "0600"), (SHARED, "2770", "0660")],
    ids=["alone", "shared"],
)
def test_all_of_the_state_has_the_modes_of_its_sharing(
    tmp_path: Path, sharing: Sharing, folder: str, file: str
) -> None:
    state = tmp_path / "state"
    with Board(state / "feed", sharing=sharing) as board:
        board.look(look("written"))
        board.until(said("written"))
        assert mode(state) == mode(state / "feed") == folder
        found = {one.name: mode(one) for one in (state / "feed").iterdir()}
    names = {"watch.sqlite3", "watch.sqlite3-wal", "watch.sqlite3-shm", "lead.lock", "door.lock"}
    assert found == dict.fromkeys(names, file)
    gid = os.getegid()
    assert {one.stat().st_gid for one in (state, *state.rglob("*"))} == {gid}


def test_a_file_has_its_mode_before_anything_is_written_to_it(tmp_path: Path) -> None:
    prepare_file(tmp_path / "new", SHARED)
    assert mode(tmp_path / "new") == "0660"
    assert (tmp_path / "new").read_bytes() == b""


def _open_to_others(path: Path) -> None:
    path.chmod(0o707)


def _open_to_group(path: Path) -> None:
    path.chmod(0o770)


def _link(path: Path) -> None:
    path.rename(path.with_name("elsewhere"))
    path.symlink_to("elsewhere")


REFUSED: list[tuple[Callable[[Path], None], Sharing, str]] = [
    (_open_to_others, OWN, "others may write to it"),
    (_open_to_others, SHARED, "others may write to it"),
    (_link, OWN, "it is a symbolic link"),
    (_link, SHARED, "it is a symbolic link"),
    (_open_to_group, OWN, "its group may write to it; state.group names a group to share with"),
    (lambda path: path.chmod(0o770), Sharing(os.getegid() + 1), "its group is not the one of"),
]


@pytest.mark.parametrize(("spoil", "sharing", "reason"), REFUSED)
@pytest.mark.parametrize("make", [prepare, prepare_file], ids=["a folder", "a file"])
def test_what_others_could_change_is_refused_with_path_owner_and_mode(
    tmp_path: Path,
    make: Callable[[Path, Sharing], None],
    spoil: Callable[[Path], None],
    sharing: Sharing,
    reason: str,
) -> None:
    path = tmp_path / "kept"
    make(path, OWN)
    spoil(path)
    before = mode(path)
    with pytest.raises(StoreRefusedError) as refused:
        make(path, sharing)
    words = str(refused.value)
    assert words.startswith(f"{path}: {reason}")
    assert f"(owner {path.owner()}, mode {before})" in words
    assert mode(path) == before


def test_another_owner_is_refused_unless_it_is_shared(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "kept"
    prepare(path, SHARED)
    monkeypatch.setattr(os, "geteuid", lambda: 4711)
    prepare(path, SHARED)
    with pytest.raises(StoreRefusedError, match="it belongs to somebody else"):
        prepare(path, OWN)


def test_a_group_is_known_by_its_name() -> None:
    name = grp.getgrgid(os.getegid()).gr_name
    assert Sharing.of(name) == SHARED
    assert Sharing.of("") == OWN
    with pytest.raises(StoreRefusedError, match="there is no group 'no-such-group'"):
        Sharing.of("no-such-group")


def test_no_part_of_a_folder_comes_from_the_feed(tmp_path: Path) -> None:
    hostile = feed_folder(tmp_path, "https://x/../../etc\x1b[2J", False)
    assert hostile.parent == tmp_path
    assert hostile.name.isalnum()
    folders = [
        feed_folder(tmp_path, address, as_of)
        for address in ("", "https://a/", "https://b/")
        for as_of in (False, True)
    ]
    # The example is always at its own time.
    assert len(set(folders)) == len(folders) - 1


def test_a_refused_file_is_said_on_the_board_and_never_written(tmp_path: Path) -> None:
    folder = tmp_path / "state" / "feed"
    with Board(folder) as board:
        board.look(look("first"))
        board.until(said("first"))
    path = folder / "watch.sqlite3"
    path.chmod(0o666)
    before = path.read_bytes()
    with Board(folder) as board:
        board.look(look("second"))
        told = board.heard(said("second"))
        assert "others may write to it" in told.trouble
        assert path.read_bytes() == before
