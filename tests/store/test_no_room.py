"""Disks that are full, read-only or missing in truth, each under a board of its own process."""

from pathlib import Path

import pytest

from tests.store.board import Board, said
from tests.store.elsewhere import NAMESPACE, can_mount, dropping, give, open_folder, run
from tests.store.jobs import acking, body, look, raising

KEPT = ["raised", "ack watch2", "came"]
FULL = "not kept, no space left on the device: "

needs_mounts = pytest.mark.skipif(not can_mount(), reason="no mounts of its own are allowed here")

BEGIN = """
with Board(folder) as board:
    tell(texts=texts(board.now), trouble=board.now.trouble, documents=len(board.now.bodies))
    board.act(noting("went on"))
    board.until(said("went on"))
    lost = board.keeper.stop()
    tell(texts=texts(board.now), lost=lost)
"""


def watched(folder: Path) -> Path:
    """Keep a watch in a folder, and leave no board on it."""
    with Board(folder) as board:
        board.look(raising())
        board.act(acking())
        board.look(look("came", body("{}")))
        board.until(said("came"))
    return folder


def test_store_no_room_for_a_file_to_grow(tmp_path: Path) -> None:
    program = """
with Board(folder) as board:
    board.act(noting("before"))
    board.until(said("before"))
    full = max(one.stat().st_size for one in folder.iterdir())
    resource.setrlimit(resource.RLIMIT_FSIZE, (full + 1000, -1))
    for number in range(20):
        board.act(noting(f"note {number}"))
    board.until(said("note 19"))
    tell(trouble=board.now.trouble)
    resource.setrlimit(resource.RLIMIT_FSIZE, (-1, -1))
    board.until(lambda stored: not stored.trouble)
    tell(texts=texts(board.now), lost=board.keeper.stop())
"""
    full, after = run(program, tmp_path / "state" / "feed")
    assert full["trouble"].startswith("not kept, reading or writing it fails: ")
    assert after == {"texts": ["before", *(f"note {n}" for n in range(20))], "lost": ""}


@needs_mounts
def test_store_no_room_on_a_disk_shows_the_watch_that_is_kept_there(tmp_path: Path) -> None:
    mount = f"""
subprocess.run(["mount", "-t", "tmpfs", "-o", "size=600k,mode=0700", "tmpfs", folder], check=True)
folder = folder / "feed"
with Board(folder) as board:
    board.look(raising()); board.act(acking()); board.look(look("came", body("{{}}")))
    board.until(said("came"))
filler = folder.parent / "filler"
try:
    with filler.open("wb", buffering=0) as file:
        while file.write(bytes(1024)): pass
except OSError: pass
{BEGIN}
filler.unlink()
with Board(folder) as board:
    tell(texts=texts(board.now), trouble=board.now.trouble)
"""
    folder = tmp_path / "state"
    folder.mkdir(mode=0o700)
    begun, ended, again = run(mount, folder, before=NAMESPACE)
    assert begun["texts"] == KEPT
    assert begun["trouble"].startswith(FULL)
    assert begun["documents"] == 1
    assert ended["texts"] == [*KEPT, "went on"]
    assert ended["lost"].startswith(f"1 act of this watch was never written; {FULL}")
    assert again == {"texts": KEPT, "trouble": ""}


@needs_mounts
@pytest.mark.parametrize("killed", [False, True], ids=["ended", "killed"])
def test_store_no_room_on_a_read_only_disk_shows_the_watch_that_is_kept_there(
    tmp_path: Path, killed: bool
) -> None:
    died = """
import signal
child = os.fork()
if not child:
    board = Board(folder).__enter__()
    board.act(noting("the last"))
    board.until(said("the last"))
    os.kill(os.getpid(), signal.SIGKILL)
os.waitpid(child, 0)
"""
    mount = """
subprocess.run(["mount", "--bind", folder, folder], check=True)
subprocess.run(["mount", "-o", "remount,ro,bind", folder], check=True)
"""
    folder = watched(tmp_path / "state" / "feed")
    begun, ended = run((died if killed else "") + mount + BEGIN, folder, before=NAMESPACE)
    kept = [*KEPT, "the last"] if killed else KEPT
    assert begun["texts"] == kept
    assert begun["trouble"] == f"not kept, read-only file system: {folder / 'watch.sqlite3'}"
    assert ended["texts"] == [*kept, "went on"]
    assert ended["lost"].startswith("1 act of this watch was never written; not kept, read-only")


@pytest.mark.parametrize(
    ("name", "mode", "words"),
    [
        (".", 0o500, "not kept, it can only be read: "),
        ("watch.sqlite3", 0o400, "not kept, it can only be read: "),
        ("door.lock", 0o400, "not kept, permission denied: "),
    ],
    ids=["a folder", "the database", "a lock"],
)
def test_store_no_room_where_only_reading_is_permitted(name: str, mode: int, words: str) -> None:
    with open_folder() as place:
        folder = watched(place / "state" / "feed")
        give(place / "state")
        (folder / name).chmod(mode)
        begun, ended = run(dropping(BEGIN), folder)
        (folder / name).chmod(0o700)
    assert begun["texts"] == KEPT
    assert begun["trouble"].startswith(words)
    assert ended["texts"] == [*KEPT, "went on"]
    assert ended["lost"].startswith("1 act of this watch was never written; not kept, ")


def test_store_no_room_without_a_home() -> None:
    with open_folder() as place:
        begun, ended = run(dropping(BEGIN), place / "home" / "state" / "feed")
        assert list(place.iterdir()) == []
    assert begun["texts"] == []
    assert begun["trouble"].startswith("not kept, permission denied: ")
    assert ended["texts"] == ["went on"]
