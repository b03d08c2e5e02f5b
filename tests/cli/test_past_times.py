"""Commands that look at a past time: what was kept of it, else what the feed still tells."""

from pathlib import Path

import pytest

from dashboard.config.origin import Origin, Raw, Source
from dashboard.config.places import Places
from dashboard.config.settings import load
from dashboard.store.site import watch_folder
from tests.cli.test_check import MEMBERS, told
from tests.cli.test_cli import EXAMPLE, UPDATE, watchfloor
from tests.session.replay.kept_watch import watching


def kept(home: Path, feed: str) -> tuple[str, ...]:
    """Keep two documents of a feed, a week apart; return the options that name feed and folder."""
    state = home / "kept"
    given = {"feed.address": feed, "state.dir": str(state)}
    layer = {path: Raw(value, Origin(Source.ARGUMENT, "--x")) for path, value in given.items()}
    folder = watch_folder(load(Places.of_user(None), {}, layer))
    for part in (state, folder):
        part.mkdir(mode=0o700)
    with watching(home, folder=folder) as watch:
        watch.comes(Path(EXAMPLE).read_bytes())
        watch.board.ticks(minutes=1)
        watch.board.ticks(days=7)
        watch.comes(Path(UPDATE).read_bytes())
    return ("--feed", feed, "--state-dir", str(state))


@pytest.mark.parametrize(
    ("at", "status", "first"),
    [
        ("171730Z NOV 25", 1, "CAUTION US-Venezuela as of 171730Z NOV 25: 3 caution, 1 advisory"),
        ("181200Z NOV 25", 3, "UNKNOWN US-Venezuela as of 181200Z NOV 25, levels reconstructed:"),
        ("161200Z NOV 25", 1, "CAUTION US-Venezuela as of 161200Z NOV 25, reconstructed: 2 cauti"),
    ],
)
def test_check_takes_what_the_state_folder_kept(
    at: str, status: int, first: str, tmp_path: Path
) -> None:
    # The feed has moved on since: what stands there now is the later document.
    options = kept(tmp_path, UPDATE)
    ended = watchfloor(tmp_path, "check", *options, "--as-of", at)
    assert ended.err == ""
    assert ended.out.startswith(first)
    assert ended.status == status
    is_kept = "as it was kept, sequence 7" in ended.out
    assert is_kept is not at.startswith("16")


def test_its_json_says_what_is_reconstructed(tmp_path: Path) -> None:
    options = kept(tmp_path, UPDATE)
    said = {}
    for at in ("171730Z NOV 25", "181200Z NOV 25", "161200Z NOV 25"):
        told_of = told(watchfloor(tmp_path, "check", "--json", *options, "--as-of", at))
        assert list(told_of) == [*MEMBERS, "reconstructed"]
        said[at[:2]] = told_of["reconstructed"]
    assert said == {"17": [], "18": ["levels"], "16": ["documents", "levels"]}


def test_nothing_is_written_where_a_past_time_is_looked_at(tmp_path: Path) -> None:
    options = kept(tmp_path, UPDATE)
    before = sorted(path for path in (tmp_path / "kept").rglob("*"))
    watchfloor(tmp_path, "check", *options, "--as-of", "171730Z NOV 25")
    watchfloor(tmp_path, "measures", *options, "--as-of", "171730Z NOV 25")
    assert sorted(path for path in (tmp_path / "kept").rglob("*")) == before


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("--as-of=-2d",), "CAUTION US-Venezuela EXAMPLE as of 151730Z NOV 25, reconstructed"),
        (("--as-of", "2d ago"), "CAUTION US-Venezuela EXAMPLE as of 151730Z NOV 25, reconstructed"),
        (("--as-of", "161200Z"), "CAUTION US-Venezuela EXAMPLE as of 161200Z NOV 25, reconstruct"),
        (("--feed", EXAMPLE, "--as-of", "161200Z NOV 25"), "CAUTION US-Venezuela as of 161200Z NO"),
    ],
)
def test_without_a_state_folder_the_feed_tells_of_the_time(
    args: tuple[str, ...], said: str, tmp_path: Path
) -> None:
    ended = watchfloor(tmp_path, "check", *args)
    assert (ended.err, ended.status) == ("", 1)
    assert ended.out.startswith(said)
    assert list(tmp_path.iterdir()) == []


def test_measures_go_by_what_was_known_then(tmp_path: Path) -> None:
    options = kept(tmp_path, UPDATE)
    said = {}
    for at in ("171730Z NOV 25", "241732Z NOV 25"):
        ended = watchfloor(tmp_path, "measures", *options, "--as-of", at)
        assert (ended.status, ended.err) == (0, "")
        said[at[:2]] = "now 4, of watch.fto" in ended.out
    assert said == {"17": False, "24": True}
