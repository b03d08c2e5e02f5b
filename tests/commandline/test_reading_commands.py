"""`validate`, `diff` and `schema`: from arguments to output and exit status."""

import io
import json
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from dashboard.commandline import diff, schema, validate
from dashboard.contract.limits import DEFAULT_LIMITS, Limits
from tests.contract.documents import EXAMPLE, UPDATE, edited


def offline(address: str) -> bytes:
    raise OSError("name not found")


class Run:
    """One call of a command and what it wrote."""

    def __init__(self, command: Callable[[io.StringIO, io.StringIO], int]) -> None:
        out, err = io.StringIO(), io.StringIO()
        self.status = command(out, err)
        self.out, self.err = out.getvalue(), err.getvalue()


def run_validate(
    *places: str | Path,
    as_json: bool = False,
    fetch: Callable[[str], bytes] = offline,
    limits: Limits = DEFAULT_LIMITS,
) -> Run:
    names = [str(place) for place in places]
    return Run(
        lambda out, err: validate.run(
            names, as_json=as_json, fetch=fetch, out=out, err=err, limits=limits
        )
    )


def run_diff(old: str | Path, new: str | Path, fetch: Callable[[str], bytes] = offline) -> Run:
    return Run(lambda out, err: diff.run(str(old), str(new), fetch=fetch, out=out, err=err))


def test_the_examples_are_validated() -> None:
    assert run_validate(EXAMPLE).status == 0
    found = run_validate(EXAMPLE, UPDATE)
    assert found.status == 1
    assert found.err == ""
    assert "posture[5].strength (posture.unreadable): low 9 is above high 3" in found.out


def test_json_is_one_object_a_line() -> None:
    found = run_validate(EXAMPLE, UPDATE, "/no/such\n/file", as_json=True)
    reports = [json.loads(line) for line in found.out.splitlines()]
    assert [report["verdict"] for report in reports] == ["accepted", "held_back", "refused"]
    assert [list(report) for report in reports] == 3 * [
        ["file", "verdict", "counts", "held_back", "flags", "error"]
    ]
    assert reports[2]["error"] == "no such file"
    assert (found.status, found.err) == (2, "")


@pytest.fixture
def fifo(tmp_path: Path) -> Iterator[Path]:
    path = tmp_path / "fifo"
    os.mkfifo(path)
    yield path
    path.unlink()


def test_what_cannot_be_read_is_one_sentence_and_the_others_are_read(
    tmp_path: Path, fifo: Path
) -> None:
    (tmp_path / "empty").touch()
    places = [tmp_path, fifo, tmp_path / "none", tmp_path / "empty" / "x", tmp_path / "empty"]
    found = run_validate(*places, "a\0b", "http://example.org/feed", EXAMPLE)
    assert found.status == 2
    assert found.out.splitlines()[-2] == f"{EXAMPLE}: accepted"
    assert [line.rpartition(": ")[2] for line in found.err.splitlines()[:4]] == [
        "a directory, not a file",
        "not a regular file",
        "no such file",
        "a folder on its way is no folder",
    ]
    assert found.err.splitlines()[5:] == [
        "watchfloor: a\ufffdb: not the name of a file",
        "watchfloor: http://example.org/feed: name not found",
    ]


def test_an_address_is_fetched() -> None:
    documents = {"https://example.org/a": EXAMPLE.read_bytes(), "HTTP://example.org/b": b"<html>"}
    found = run_validate(*documents, fetch=documents.__getitem__)
    assert found.status == 2
    assert found.out.startswith("https://example.org/a: accepted")


def test_a_large_file_is_read_no_further_than_the_limit(tmp_path: Path) -> None:
    sparse = tmp_path / "large"
    with sparse.open("wb") as file:
        file.truncate(1 << 40)
    found = run_validate(sparse, limits=Limits(body_bytes=1_000))
    assert found.err == f"watchfloor: {sparse}: larger than the limit of 1,000 bytes\n"


HOSTILE = "a\x1b[31m\x9b\u202e\udcff\r\n[b]"


def test_no_stream_carries_a_control_character(tmp_path: Path) -> None:
    feed = tmp_path / "\x1b]0;x\x07\u202e.json"
    feed.write_bytes(edited("posture[0].kind", HOSTILE.encode(errors="replace").decode()))
    runs = [
        run_validate(feed, HOSTILE),
        run_validate(feed, HOSTILE, as_json=True),
        run_diff(feed, EXAMPLE),
        run_diff(HOSTILE, feed),
    ]
    for found in runs:
        for line in (*found.out.split("\n"), *found.err.split("\n")):
            assert line.isprintable()


@pytest.mark.parametrize("encoding", ["ascii", "latin-1"])
def test_a_stream_that_lacks_a_character_is_written_to_all_the_same(encoding: str) -> None:
    out = io.TextIOWrapper(io.BytesIO(), encoding=encoding)
    status = diff.run(str(EXAMPLE), str(UPDATE), fetch=offline, out=out, err=io.StringIO())
    out.seek(0)
    assert status == 1
    assert "    tally.yea: absent -> 49\n" in out.read()


def test_diff() -> None:
    same = run_diff(EXAMPLE, EXAMPLE)
    assert (same.status, same.out, same.err) == (0, "", "")
    found = run_diff(EXAMPLE, UPDATE)
    assert (found.status, found.err) == (1, "")
    assert "+ congress congress.hconres-61 H.Con.Res. 61 submitted\n" in found.out


def test_diff_of_what_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "list").write_text("[]")
    found = run_diff(tmp_path / "list", tmp_path / "none")
    assert (found.status, found.out) == (2, "")
    assert found.err.splitlines() == [
        f"watchfloor: {tmp_path}/list: not an object: a document is one JSON object",
        f"watchfloor: {tmp_path}/none: no such file",
    ]


def test_schema() -> None:
    found = Run(lambda out, _: schema.run(out))
    assert (found.status, found.err) == (0, "")
    Draft202012Validator.check_schema(json.loads(found.out))
