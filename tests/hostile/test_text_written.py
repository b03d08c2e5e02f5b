"""What is written for other programs is opened here as they open it."""

import csv
import io
import json
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from markdown_it import MarkdownIt

from dashboard.board.export.records import exported
from dashboard.board.export.rows import COLUMNS, rows
from dashboard.board.handover.account import account_of
from dashboard.board.handover.markdown import markdown_lines
from dashboard.board.handover.page import MAKERS, handover_page
from dashboard.board.notice import notices
from dashboard.board.svg.trends import trends_svg
from dashboard.cli import main
from dashboard.commandline import log
from dashboard.commandline.csv_row import csv_row
from dashboard.contract.indicators import Level
from dashboard.watch.log.entry import Entry, Kind, Officer
from tests.board.scenes import example_document, scene_of
from tests.commandline.logs import Run, logged
from tests.commandline.test_csv_row import STARTS
from tests.contract.documents import UPDATE, taken
from tests.end_to_end.terminal import environment
from tests.hostile.corpus import CORPUS, FORMATS, IN_JSON, LONG, MARKUP, fitting, in_turn
from tests.hostile.fields import body, put, spoiled
from tests.hostile.harmless import flaws
from tests.store.jobs import AT

SVG = "{http://www.w3.org/2000/svg}"
BLOCKS = {"heading", "bullet_list", "list_item", "paragraph"}
_NAMES = ("title", "name", "entity", "attributed_to", "text", "question", "side")
Told = Callable[..., str]


def document(start: int) -> bytes:
    """Return a document in which each hostile text stands, from one on; one record is too long."""
    texts = in_turn(start)
    made = spoiled(lambda path: next(texts))
    put(made, "developments.1", {**made["developments"][0], "id": "too.long", "text": LONG})
    return body(made)


@pytest.fixture(params=[0, len(IN_JSON) // 3, 2 * len(IN_JSON) // 3])
def told(
    request: pytest.FixtureRequest,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> Told:
    """Run a command on a hostile feed; returns what it wrote on both streams."""
    feed = tmp_path / "feed.json"
    feed.write_bytes(document(request.param))
    for name, value in environment(tmp_path).items():
        monkeypatch.setenv(name, value)

    def run(*args: str) -> str:
        main([str(feed) if one == "FEED" else one for one in args])
        said = capsys.readouterr()
        assert [line for line in said.err.split("\n") if flaws(line)] == []
        return said.out

    return run


@pytest.mark.parametrize(
    "args",
    [
        ["check", "--feed", "FEED"],
        ["check", "--feed", "FEED", "--json"],
        ["handover", "--feed", "FEED", "--as-of", "feed"],
        ["validate", "FEED"],
        ["validate", "FEED", "--json"],
        ["diff", "FEED", str(Path(__file__).parents[1] / "contract" / "full.json")],
    ],
    ids=" ".join,
)
def test_text_written_on_a_stream_is_harmless(told: Told, args: list[str]) -> None:
    lines = told(*args).split("\n")
    assert len(lines) > 1
    assert [line for line in lines if flaws(line)] == []
    if "--json" in args:
        assert all(json.loads(line) for line in lines if line)
        assert all(map(str.isascii, lines))


def test_text_written_as_csv_has_its_columns_and_no_formula(told: Told) -> None:
    assert_table(told("export", "--feed", "FEED", "--as-of", "feed", "--csv"))


def test_text_written_as_json_is_ascii_and_reads_back(told: Told) -> None:
    out = told("export", "--feed", "FEED", "--as-of", "feed", "--json")
    assert out.isascii()
    found = [json.loads(line) for line in out.splitlines()]
    assert len({one["id"] for one in found}) > 10
    assert [one for one in found if flaws(json.dumps(one, ensure_ascii=False))] == []


def test_text_written_as_svg_is_text_alone(told: Told) -> None:
    assert_picture(told("export", "--feed", "FEED", "--as-of", "feed", "--svg"))


def test_text_written_as_markdown_is_no_markup(told: Told) -> None:
    assert_no_markup(told("handover", "--feed", "FEED", "--as-of", "feed", "--markdown"))


@pytest.mark.parametrize("name", [*MARKUP, *FORMATS])
def test_text_written_of_one_text_in_every_field(name: str) -> None:
    text = fitting(IN_JSON[name])
    shown = scene_of(taken(body(spoiled(lambda path: text))))
    assert_no_markup("\n".join(markdown_lines(handover_page(account_of(shown)))))
    table = (csv_row(row) for record in exported(shown) for row in rows(record))
    assert_table("\n".join((csv_row(COLUMNS), *table)) + "\n")
    assert_picture(trends_svg(30, shown))


def assert_table(out: str) -> None:
    head, *found = csv.reader(io.StringIO(out, newline=""), strict=True)
    assert tuple(head) == COLUMNS
    assert {len(row) for row in found} == {len(COLUMNS)}
    cells = [cell for row in found for cell in row]
    assert len(cells) > 500
    assert [cell for cell in cells if cell.startswith(tuple(STARTS))] == []
    assert [cell for cell in cells if flaws(cell)] == []


def assert_picture(svg: str) -> None:
    page = ElementTree.fromstring(svg)
    tags = {element.tag for element in page.iter()}
    assert tags == {f"{SVG}{tag}" for tag in ("svg", "title", "rect", "text")}
    assert [text for text in page.itertext() if flaws(text.replace("\n", ""))] == []
    names = {name for element in page.iter() for name in element.attrib}
    assert not [name for name in names if "href" in name or name.startswith("on")]


def assert_no_markup(out: str) -> None:
    """Read the page as GitHub does, its addresses that are links by themselves included."""
    assert [line for line in out.split("\n") if flaws(line)] == []
    tokens = MarkdownIt("gfm-like", {"html": True, "typographer": True}).parse(out)
    blocks = {token.type.removesuffix("_open").removesuffix("_close") for token in tokens}
    assert blocks == {*BLOCKS, "inline"}
    assert {child.type for token in tokens for child in token.children or ()} == {"text"}
    headings = [words.content for token, words in pairwise(tokens) if token.type == "heading_open"]
    numbers = [str(number) for number in range(1, len(MAKERS) + 1)]
    assert [words.split()[0] for words in headings[1:]] == numbers


@pytest.mark.parametrize("form", ["as_csv", "as_json", ""])
def test_text_written_of_a_log_that_was_never_cleaned(form: str, tmp_path: Path) -> None:
    texts = [text.encode("utf-8", "replace").decode() for text in CORPUS.values()]
    entries = [
        Entry(Kind.NOTE, AT, text, text, (text,), Officer(text, text), text) for text in texts
    ]
    wish: dict[str, Any] = {form: True} if form else {}
    run = Run(logged(tmp_path / "state" / "feed", *entries), **wish)
    assert (run.status, run.err) == (0, "")
    if form == "as_json":
        assert run.out.isascii()
        assert [json.loads(line)["text"] for line in run.out.splitlines()] == texts
    elif form == "as_csv":
        head, *found = csv.reader(io.StringIO(run.out, newline=""), strict=True)
        assert {len(row) for row in found} == {len(log.MEMBERS)}
        assert all(cell.isprintable() for row in (head, *found) for cell in row)
        assert not [cell for row in found for cell in row if cell.startswith(tuple(STARTS))]
    else:
        assert len(run.out.splitlines()) == len(texts)
        assert all(map(str.isprintable, run.out.splitlines()))


@pytest.mark.parametrize("start", [0, 30])
def test_text_written_for_the_desks_own_program(start: int) -> None:
    texts, update = in_turn(start), json.loads(UPDATE.read_bytes())
    update["title"] = next(texts)
    for panel in ("posture", "congress", "designations", "indicators"):
        for record in update[panel]:
            record |= {name: next(texts) for name in _NAMES if name in record}
    scene = scene_of(example_document(), taken(body(update)))
    said = notices([key for key, _ in scene.situation.alarms], Level.ADVISORY, scene)
    assert len(said) > 2
    assert all(map(str.isascii, said))
    assert [one for one in said if flaws(json.dumps(json.loads(one), ensure_ascii=False))] == []
