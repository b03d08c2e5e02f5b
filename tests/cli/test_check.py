"""`watchfloor check` as a script or a monitor sees it."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.cli.test_cli import EXAMPLE, UPDATE, Ended, environment, watchfloor

MEMBERS = [
    "feed", "at", "worst", "indicators", "alarms", "headlines", "clocks", "conflicts", "counts",
    "held_back", "flags",
]  # fmt: skip


def told(ended: Ended) -> Any:
    return json.loads(ended.out)


def test_the_example_as_it_stands_at_its_own_time(tmp_path: Path) -> None:
    ended = watchfloor(tmp_path, "check")
    assert (ended.status, ended.err) == (1, "")
    lines = ended.out.splitlines()
    assert lines[0] == "CAUTION US-Venezuela EXAMPLE as of 171730Z NOV 25: 3 caution, 1 advisory"
    assert [line.split()[0] for line in lines[1:5]] == ["1", "2", "3", "4"]
    assert [line.rstrip().rpartition("  ")[2] for line in lines[1:5]] == [
        "FP-1 announced [13]",
        "OT-4 1 to 2 moves in 7 d [9]",
        'HP-3 "narrowly" [17][22]',
        "PO-1 net -22 [12]",
    ]
    assert "strikes   20-21+ X, 3 claims: ≥20 [4], ≥21 [8], 20-21+ [10]" in lines
    assert "killed    >80 [8]" in lines
    assert "polling   29-51, net -22, MoE not given [12]" in lines
    assert "cannot tell  FP-3 OT-2 OT-3 OT-5 HP-1 PO-3 PO-5" in lines
    assert "alarms    4 unacknowledged, 0 acknowledged, 0 shelved" in lines


def test_the_golden_values_of_the_example(tmp_path: Path) -> None:
    said = told(watchfloor(tmp_path, "check", "--json"))
    assert list(said) == MEMBERS
    assert [
        (one["level"], one["trend"], one["confidence"], one["freshness"])
        for one in said["indicators"]
    ] == [
        ("caution", "rising", "low", "fresh"),
        ("caution", "unknown", "low", "fresh"),
        ("caution", "steady", "low", "fresh"),
        ("advisory", "unknown", "low", "fresh"),
    ]
    assert said["worst"] == "caution"
    assert said["conflicts"] == [
        {"id": "strikes.count", "claims": ["strikes.count.defense", "strikes.count.backdrop"]}
    ]
    assert {alarm["state"] for alarm in said["alarms"]} == {"unacknowledged"}
    assert [clock["text"] for clock in said["clocks"]] == ["no start date"]
    assert said["headlines"] == {
        "strikes": "20-21+",
        "killed": ">80",
        "posture": "United States 3, Venezuela 2",
        "congress": "narrowly, tally not in feed",
        "polling": "29-51, net -22, MoE not given",
    }


def test_the_golden_values_of_the_later_document(tmp_path: Path) -> None:
    ended = watchfloor(tmp_path, "check", "--json", "--feed", UPDATE, "--as-of", "feed")
    said = told(ended)
    assert (ended.status, said["worst"]) == (2, "warning")
    paper, _, hill, opinion = said["indicators"]
    assert (paper["level"], hill["level"], opinion["level"]) == ("warning", "caution", "advisory")
    rules = {rule["id"]: rule for rule in hill["rules"]}
    assert rules["HP-1"] | {"id": ""} == {
        "id": "",
        "level": "caution",
        "result": "true",
        "because": "49-51, short by 2",
    }
    assert rules["HP-3"]["result"] == "false"
    assert said["headlines"]["killed"] == "≥83, >80"
    assert [one["id"] for one in said["conflicts"]] == ["strikes.count"]
    clocks = {one["id"]: one for one in said["clocks"]}
    assert clocks["clock.war-powers-60"]["text"] == "T+21d PASSED"
    assert clocks["clock.war-powers-60"]["parties"][0]["status"] == "disputed"
    assert said["held_back"] == [
        {
            "path": "posture[5].strength",
            "id": "posture.unreadable",
            "reason": "low 9 is above high 3",
        }
    ]


@pytest.mark.parametrize(
    ("args", "status", "first"),
    [
        ((), 1, "CAUTION US-Venezuela EXAMPLE as of 171730Z NOV 25: 3 caution, 1 advisory"),
        (("--as-of", "feed"), 1, "CAUTION US-Venezuela EXAMPLE as of 171730Z NOV 25"),
        (("--as-of", "241800Z NOV 25"), 3, "UNKNOWN US-Venezuela EXAMPLE as of 241800Z NOV 25"),
        (("--feed", EXAMPLE), 3, "UNKNOWN US-Venezuela "),
        (("--feed", EXAMPLE, "--as-of", "171800Z NOV 25"), 1, "CAUTION US-Venezuela as of 171800Z"),
        (("--feed", EXAMPLE, "--as-of", "2025-11-18T06:00:01Z"), 3, "UNKNOWN US-Venezuela as of"),
        (("--feed", UPDATE, "--as-of", "feed"), 2, "WARNING US-Venezuela as of 241745Z NOV 25"),
        (("--feed", "nowhere.json"), 3, "UNKNOWN "),
        (("--feed", "/dev/null"), 3, "UNKNOWN /dev/null: not a regular file"),
    ],
)
def test_the_first_line_and_the_status(
    tmp_path: Path, args: tuple[str, ...], status: int, first: str
) -> None:
    ended = watchfloor(tmp_path, "check", *args)
    assert (ended.status, ended.err) == (status, "")
    assert ended.out.startswith(first)


def test_a_feed_that_cannot_be_read_has_the_same_members(tmp_path: Path) -> None:
    ended = watchfloor(tmp_path, "check", "--json", "--feed", "nowhere.json")
    said = told(ended)
    assert list(said) == MEMBERS
    assert (said["worst"], said["feed"]["state"]) == ("unknown", "DOWN")
    assert "no such file" in said["feed"]["reason"]


@pytest.mark.parametrize(
    "args",
    [
        ("check", "--nope"),
        ("check", "--as-of", "yesterday"),
        ("check", "--feed", "ftp://example.org"),
        ("--config", "nowhere.toml", "check"),
        ("check", "--as-of", "991200Z NOV 25", "--feed", EXAMPLE),
        ("check", "--as-of", "991200Z NOV 25"),
    ],
)
def test_a_wrong_argument_is_unknown_and_not_a_warning(
    tmp_path: Path, args: tuple[str, ...]
) -> None:
    ended = watchfloor(tmp_path, *args)
    assert (ended.status, ended.out) == (3, "")
    assert ended.err.count("\n") == 1


def test_it_writes_nothing(tmp_path: Path) -> None:
    watchfloor(tmp_path, "check")
    assert list(tmp_path.iterdir()) == []


def test_a_stale_feed_is_unknown_whatever_it_said(tmp_path: Path) -> None:
    said = told(watchfloor(tmp_path, "check", "--json", "--feed", EXAMPLE))
    assert {one["level"] for one in said["indicators"]} == {"unknown"}
    assert {one["freshness"] for one in said["indicators"]} == {"stale"}
    assert {rule["result"] for one in said["indicators"] for rule in one["rules"]} == {
        "cannot_tell"
    }


def test_no_text_of_a_feed_passes_for_figures_of_a_monitor(tmp_path: Path) -> None:
    members = json.loads(Path(EXAMPLE).read_text(encoding="utf-8"))
    members["title"] = "calm | level=0"
    (tmp_path / "feed.json").write_text(json.dumps(members), encoding="utf-8")
    ended = watchfloor(tmp_path, "check", "--feed", "feed.json", "--as-of", "feed")
    assert ended.out.startswith("CAUTION calm ¦ level=0 as of ")
    assert "|" not in ended.out


def test_no_terminal_library_is_loaded(tmp_path: Path) -> None:
    code = (
        "import sys; sys.argv = ['watchfloor', 'check']\n"
        "from dashboard.cli import main\nmain()\n"
        "assert not {'textual', 'rich'} & set(sys.modules), 'a terminal library is loaded'\n"
    )
    run = subprocess.run(
        [sys.executable, "-c", code], env=environment(tmp_path), cwd=tmp_path, check=False,
        capture_output=True, text=True,
    )  # fmt: skip
    assert run.returncode == 0, run.stderr


def test_every_measure_is_listed_with_its_value(tmp_path: Path) -> None:
    ended = watchfloor(tmp_path, "measures")
    assert (ended.status, ended.err) == (0, "")
    assert "moves_7d            moves: ships and groups that arrived" in ended.out
    assert "now 1 to 2" in ended.out
    assert "now -22, of watch.opinion" in ended.out
    broken = watchfloor(tmp_path, "measures", "--feed", "nowhere.json")
    assert broken.status == 2
    assert "moves_7d" in broken.out
