"""The demonstration as a proof: recorded answers of real services, through the real client."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from dashboard.cli import main
from dashboard.contract.congress import Action
from dashboard.contract.designations import Designation
from dashboard.contract.feed import Document
from dashboard.contract.reader import read
from docs.live_demo import CONFIG, DESK, STAGES, Services, serving


@dataclass
class Desk:
    """A desk that collects from the services of the demonstration."""

    services: Services
    feed: Path
    state: Path

    def collect(self, *options: str) -> int:
        where = ("--config", str(CONFIG), "--state-dir", str(self.state))
        return main(["collect", *where, *(options or ("--out", str(self.feed)))])

    def at(self, stage: int) -> Document:
        """Collect at a stage and return what a board would read."""
        self.services.stage = stage
        assert self.collect("--out", str(self.feed), "--desk", str(DESK)) == 0
        found = read(self.feed.read_bytes())
        assert isinstance(found, Document)
        return found


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    monkeypatch.setenv("no_proxy", "*")
    with serving() as services:
        for name, value in services.variables.items():
            monkeypatch.setenv(name, value)
        yield Desk(services, tmp_path / "feed.json", tmp_path / "state")


def tiles(desk: Desk, capsys: pytest.CaptureFixture[str]) -> Mapping[str, str]:
    """Return the first rule of each tile that gives its level, as `check` tells them."""
    capsys.readouterr()
    main(["check", "--json", "--feed", str(desk.feed), "--state-dir", str(desk.state)])
    told = json.loads(capsys.readouterr().out)
    return {
        one["id"]: " ".join(
            f"{rule['id']} {rule['because']}" for rule in one["rules"] if rule["result"] == "true"
        )
        for one in told["indicators"]
    }


def test_the_tiles_climb_stage_by_stage(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    desk.at(STAGES[0])
    first = tiles(desk, capsys)
    assert "HP-1 49-51, short by 2" in first["watch.hill"]
    assert "FP-1 announced" in first["watch.fto"]
    desk.at(STAGES[1])
    assert "FP-1 published" in tiles(desk, capsys)["watch.fto"]
    desk.at(STAGES[2])
    assert "HP-2 carried" in tiles(desk, capsys)["watch.hill"]


def test_every_fact_has_its_source_and_the_document_is_clean(desk: Desk) -> None:
    found = desk.at(STAGES[-1])
    assert (found.held_back, found.flags) == ((), ())
    assert main(["validate", str(desk.feed)]) == 0
    vote = found.by_id["vote.119.senate.1.608"]
    assert isinstance(vote, Action)
    urls = [found.sources_by_id[ref].url or "" for ref in vote.refs or ()]
    assert [url.partition("/")[2].split("/")[1] for url in urls] == [
        "www.congress.gov",
        "www.senate.gov",
    ]
    designation = found.by_id["designation.cartel-de-los-soles"]
    assert isinstance(designation, Designation)
    steps = [(step.status, str(step.occurred or step.reported)) for step in designation.steps or ()]
    assert steps == [
        ("other", "2025-11-16"), ("announced", "2025-11-17"), ("published", "2025-11-24"),
    ]  # fmt: skip


def test_the_same_again_changes_not_one_byte(
    desk: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    desk.at(STAGES[-1])
    before = desk.feed.read_bytes(), desk.feed.stat().st_mtime_ns
    capsys.readouterr()
    desk.at(STAGES[-1])
    assert (desk.feed.read_bytes(), desk.feed.stat().st_mtime_ns) == before
    assert capsys.readouterr().out.endswith("feed.json: nothing new\n")


def test_a_dry_run_tells_the_changes_as_diff_does(
    desk: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    desk.at(STAGES[0])
    before = desk.feed.read_bytes()
    desk.services.stage = STAGES[1]
    capsys.readouterr()
    assert desk.collect("--dry-run", "--out", str(desk.feed), "--desk", str(DESK)) == 0
    said = capsys.readouterr()
    assert "~ designations designation.cartel-de-los-soles" in said.out
    assert "would write document 2" in said.err
    assert desk.feed.read_bytes() == before


def test_the_status_tells_the_last_run(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    assert desk.collect("--status") == 2
    assert "no run of the feed live-demo is kept" in capsys.readouterr().err
    desk.at(STAGES[0])
    capsys.readouterr()
    assert desk.collect("--status") == 0
    said = capsys.readouterr().out
    assert "fresh  Congress.gov: 2 records, 6 answers" in said
    assert "left out: " in said


def test_when_every_service_is_down_the_feed_stays_and_says_so(
    desk: Desk, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    before = desk.at(STAGES[-1])
    for name in desk.services.variables:
        monkeypatch.setenv(name, "http://127.0.0.1:1/none")
    capsys.readouterr()
    assert desk.collect("--out", str(desk.feed), "--desk", str(DESK)) == 1
    found = read(desk.feed.read_bytes())
    assert isinstance(found, Document)
    assert set(found.by_id) == set(before.by_id)
    assert found.head.as_of == before.head.as_of
    assert "Congress.gov: old, 6 records; nothing listens at the host's port" in (
        capsys.readouterr().err
    )
