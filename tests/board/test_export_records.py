"""Exported records: as the record's page says them, and every one of the feed."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.board.export.records import exported
from dashboard.board.export.rows import COLUMNS, members, rows
from dashboard.board.place import Kind, Place
from dashboard.board.scene import Scene
from dashboard.board.snapshot import place_text
from dashboard.contract.feed import Document
from dashboard.contract.reader import read
from tests.board.scenes import example_scene, scene, scene_of, updated_scene
from tests.board.test_any_document import WHOLE
from tests.contract.documents import edited, full
from tests.contract.test_any_input import ANY_JSON, paths
from tests.watch.documents import claim, force, quantity, tally


def flat(words: str) -> str:
    return " ".join(words.split())


def page(identifier: str, shown: Scene) -> str:
    return flat(place_text(Place(Kind.RECORD, identifier), shown))


@pytest.mark.parametrize("shown", [example_scene(), updated_scene(), scene_of(WHOLE)])
def test_a_record_is_told_as_on_its_page(shown: Scene) -> None:
    records = [one for one in exported(shown) if one.panel not in ("sources", "retractions")]
    assert len(records) > 10
    for record in records:
        said = page(record.id, shown)
        # The page names the sources of a step or a signpost by their references, beside it.
        nested = record.kind in ("scenario", "designation")
        cited = record.refs if nested else record.sources
        told = [record.name, *cited, *(figure.words for figure in record.figures)]
        links = [source.url for source in shown.shown.sources.records if source.url]
        assert [one for one in map(flat, told) if _unlinked(one, links) not in said] == []


def _unlinked(words: str, links: Iterable[str]) -> str:
    for link in links:
        words = words.removesuffix(f", {link}")
    return words


@pytest.mark.parametrize("shown", [example_scene(), updated_scene(), scene_of(WHOLE)])
def test_every_record_of_the_feed_is_in_it(shown: Scene) -> None:
    listed = [(panel, one.id) for panel, had in shown.shown.panels.items() for one in had.records]
    assert [(one.panel, one.id) for one in exported(shown)] == listed


@pytest.mark.parametrize(
    ("stated", "low", "high", "short"),
    [
        (quantity("exact", 20), "20", "20", "20"),
        (quantity("at_least", 20, 21), "20", "", "20-21+"),
        (quantity("more_than", 80), "80", "", ">80"),
        (quantity("at_most", 30), "0", "30", "≤30"),
        (quantity("range", 2, 3.5), "2", "3.5", "2-3.5"),
        (quantity("about", 200_000), "", "", "~200,000"),
        ({"qualifier": "unknown", "unit": "x"}, "", "", "unknown"),
    ],
)
def test_a_quantity_keeps_its_qualifier_and_interval(
    stated: dict[str, Any], low: str, high: str, short: str
) -> None:
    shown = scene(posture=[force("f", strength=stated)])
    [record] = exported(shown)
    [row] = rows(record)
    cells = dict(zip(COLUMNS, row, strict=True))
    assert [cells[name] for name in ("qualifier", "low", "high", "short")] == [
        stated["qualifier"], low, high, short,
    ]  # fmt: skip


def test_what_may_not_count_says_so() -> None:
    shown = scene(
        posture=[
            force("a"),
            force("b", standing="disputed", expires_at="2025-11-17T00:00:00Z"),
            force("c", standing="withdrawn"),
            force("d", supersedes=["a"]),
        ]
    )
    assert [record.weight for record in exported(shown)] == [
        "superseded", "disputed, expired", "withdrawn", "counts",
    ]  # fmt: skip


def test_an_expired_feed_is_old() -> None:
    shown = scene(strikes={"count": tally(claim("c", quantity("exact", 1)))})
    later = replace(shown, now=shown.now.replace(month=12))
    assert {record.old for record in exported(shown)} == {False}
    assert {record.old for record in exported(later)} == {True}


@settings(max_examples=30)
@given(st.sampled_from(paths(full())), ANY_JSON)
def test_whatever_can_be_read_can_be_exported(path: str, value: Any) -> None:
    result = read(edited(path, value))
    if isinstance(result, Document):
        for record in exported(scene_of(result)):
            assert members(record)["id"] == record.id
            assert {len(row) for row in rows(record)} == {len(COLUMNS)}
