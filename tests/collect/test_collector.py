import fcntl
import json
import os
from datetime import timedelta
from pathlib import Path

import pytest

from dashboard.collect.account import words
from dashboard.collect.collector import NotCollectedError
from dashboard.collect.state import State
from dashboard.contract.feed import Document
from dashboard.contract.reader import read
from tests.collect.scripted import Bench
from tests.loopback.server import Answer, Loopback

DEVELOPMENT = {"id": "d", "title": "A thing", "topic": "other"}


@pytest.fixture
def bench(server: Loopback, tmp_path: Path) -> Bench:
    bench = Bench(server, tmp_path)
    bench.gives("first", {608: 49})
    bench.gives("second", {608: 49, 609: 50})
    return bench


def document(bench: Bench) -> Document:
    found = read(bench.out.read_bytes())
    assert isinstance(found, Document)
    assert (found.held_back, found.flags) == ((), ())
    return found


async def test_one_document_is_made_of_all_sources_and_the_desk(bench: Bench) -> None:
    bench.desk.write_text(json.dumps({"developments": [DEVELOPMENT]}))
    outcome = await bench.run()
    assert (outcome.status, outcome.sentence) == (0, "wrote document 1, 3 records, 5 changes")
    found = document(bench)
    assert list(found.by_id) == ["vote.119.senate.1.608", "vote.119.senate.1.609", "d"]
    assert found.by_id["vote.119.senate.1.608"].refs == ("first", "second")
    assert [source.number for source in found.sources.records] == [1, 2]


async def test_nothing_new_leaves_every_byte(bench: Bench) -> None:
    await bench.run()
    before = bench.out.read_bytes(), bench.out.stat().st_mtime_ns
    outcome = await bench.run()
    assert outcome.sentence == "nothing new"
    assert (bench.out.read_bytes(), bench.out.stat().st_mtime_ns) == before


async def test_nothing_new_is_published_again_after_the_hours_set(bench: Bench) -> None:
    await bench.run()
    before = json.loads(bench.out.read_bytes())
    bench.clock.at += timedelta(hours=6)
    await bench.run()
    after = json.loads(bench.out.read_bytes())
    moved = {name for name in after if after[name] != before[name]}
    assert moved == {"published_at", "as_of", "sequence"}


@pytest.mark.parametrize(
    ("answer", "why"),
    [
        (Answer(status=500), "the server answers 500"),
        (Answer(b"", status=200), "the answer has no yeas"),
        (Answer(b'{"yeas": 3}'), "a fault of the program: TypeError in scripted.py"),
        (Answer(b'{"yeas": {"-1": 1}}'), "a fault of the program: ZeroDivisionError"),
        (Answer(b'{"yeas": {"608": 49', cut_at=9), "ended too early"),
        (Answer(b"x", headers={"Content-Encoding": "br"}), "encodes with br"),
        (Answer(status=302, headers={"Location": "http://192.0.2.1/"}), "redirects to"),
        (Answer(raw=b"nonsense\r\n\r\n"), "no HTTP"),
    ],
)
async def test_each_source_fails_alone(bench: Bench, answer: Answer, why: str) -> None:
    await bench.run()
    bench.answers["second"] = answer
    bench.gives("first", {608: 49, 610: 51})
    outcome = await bench.run()
    assert outcome.status == 1
    found = document(bench)
    assert "vote.119.senate.1.610" in found.by_id
    old = found.by_id["vote.119.senate.1.609"]
    assert old.as_of is not None
    assert old.as_of < found.head.as_of
    told = json.loads(bench.out.read_bytes())["_collect"]["sources"]
    assert told["first"]["state"] == "fresh"
    assert why in told["second"]["why"]
    assert not (await bench.run()).settled.is_new


async def test_a_source_that_comes_back_is_fresh_again(bench: Bench) -> None:
    await bench.run()
    first = json.loads(bench.out.read_bytes())["congress"]
    good, bench.answers["second"] = bench.answers["second"], Answer(status=500)
    await bench.run()
    bench.answers["second"] = good
    assert (await bench.run()).status == 0
    assert json.loads(bench.out.read_bytes())["congress"] == first


async def test_without_its_memory_the_feed_itself_is_enough(bench: Bench) -> None:
    await bench.run()
    bench.answers["second"] = Answer(status=500)
    for path in (bench.folder / "state" / "said").iterdir():
        path.write_text("{")
    assert (await bench.run()).status == 1
    assert "vote.119.senate.1.609" in document(bench).by_id


async def test_where_nothing_could_be_read_yet_nothing_is_written(bench: Bench) -> None:
    bench.answers.clear()
    for content in ("{", "{}", ""):
        bench.desk.write_text(content)
        with pytest.raises(NotCollectedError, match="no source could be read yet"):
            await bench.run()
    assert not bench.out.exists()


async def test_a_broken_file_of_the_desk_is_old_and_named_with_its_place(bench: Bench) -> None:
    bench.desk.write_text(json.dumps({"developments": [DEVELOPMENT]}))
    await bench.run()
    for broken in (b'{"developments":\n [}', None):
        if broken is None:
            bench.desk.unlink()
        else:
            bench.desk.write_bytes(broken)
        outcome = await bench.run()
        assert outcome.status == 1
        assert "d" in document(bench).by_id
        why = json.loads(bench.out.read_bytes())["_collect"]["sources"]["desk"]["why"]
        assert ("line 2 column 3" in why) == (broken is not None)


@pytest.mark.parametrize("content", [b"a letter", b'{"version": "1.0"}'])
async def test_what_is_no_feed_is_never_written_over(bench: Bench, content: bytes) -> None:
    bench.out.write_bytes(content)
    with pytest.raises(NotCollectedError, match="is no feed that can be read"):
        await bench.run()
    assert bench.out.read_bytes() == content
    assert bench.server.requests == []


async def test_another_feed_is_never_written_over(bench: Bench) -> None:
    await bench.run()
    bench.feed_id = "other.feed"
    with pytest.raises(NotCollectedError, match=r"holds the feed test.feed, not other.feed"):
        await bench.run()


async def test_two_collectors_of_one_feed_do_not_overlap(bench: Bench) -> None:
    await bench.run()
    lock = os.open(bench.folder / "state" / "collect.lock", os.O_RDWR)
    fcntl.flock(lock, fcntl.LOCK_EX)
    try:
        with pytest.raises(NotCollectedError, match="another `watchfloor collect` works"):
            await bench.run()
    finally:
        os.close(lock)
    assert (await bench.run()).status == 0


async def test_a_dry_run_says_what_would_change_and_writes_nothing(bench: Bench) -> None:
    await bench.run()
    kept = bench.out.read_bytes(), State(bench.folder / "state").run()
    bench.gives("second", {608: 49, 609: 51})
    outcome = await bench.run(dry=True)
    assert outcome.sentence == "would write document 2, 2 records, 2 changes"
    assert (bench.out.read_bytes(), State(bench.folder / "state").run()) == kept
    assert (await bench.run()).sentence == "wrote document 2, 2 records, 2 changes"


async def test_the_file_has_the_mode_of_the_umask_and_keeps_what_it_was_given(
    bench: Bench,
) -> None:
    umask = os.umask(0o027)
    try:
        await bench.run()
        assert bench.out.stat().st_mode & 0o777 == 0o640
        bench.out.chmod(0o604)
        bench.gives("first", {608: 50})
        await bench.run()
    finally:
        os.umask(umask)
    assert bench.out.stat().st_mode & 0o777 == 0o604
    assert {path.name for path in bench.folder.iterdir()} == {"feed.json", "state"}


async def test_a_place_that_cannot_be_written_leaves_no_trace(bench: Bench) -> None:
    bench.out.mkdir()
    with pytest.raises(NotCollectedError, match=r"feed.json' cannot be read: a directory"):
        await bench.run()


async def test_the_status_tells_the_last_run_in_words(bench: Bench) -> None:
    await bench.run()
    bench.answers["second"] = Answer(status=500)
    await bench.run()
    kept = State(bench.folder / "state").run()
    assert kept is not None
    assert (kept["status"], list(words(kept))) == (
        1,
        [
            "17 Nov 2025 18:10Z  wrote document 2, 2 records, 1 change",
            "fresh  the desk's own file: 0 records",
            "fresh  the first office: 1 record, 1 answer",
            "old    the second office: 2 records as of 17 Nov 2025 18:05Z; the server answers 500",
        ],
    )


async def test_a_record_that_two_offices_count_differently_is_told(bench: Bench) -> None:
    bench.gives("second", {608: 50})
    outcome = await bench.run()
    assert [record.id for record in document(bench).congress.records] == [
        "vote.119.senate.1.608",
        "vote.119.senate.1.608.second",
    ]
    assert "tally.yea: 49 and 50" in outcome.settled.said[0]
