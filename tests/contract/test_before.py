"""What is read again: a record that is stated as it was is neither judged anew nor another one."""

import json
from typing import Any

import pytest

from dashboard.contract import gathering
from dashboard.contract.before import Before, mark
from dashboard.contract.feed import Document
from dashboard.contract.posture import Force
from dashboard.contract.reader import read
from dashboard.contract.strikes import Strike
from tests.watch.documents import EXAMPLE, UPDATE, force

MANY = 200


def body(*forces: dict[str, Any]) -> bytes:
    at = "2025-11-17T12:00:00Z"
    head = {"version": "1.0", "feed_id": "f", "title": "T", "published_at": at, "as_of": at}
    return json.dumps(head | {"posture": list(forces)}).encode()


def taken(stated: bytes, before: Before) -> Document:
    found = read(stated, before=before)
    assert isinstance(found, Document)
    return found


def test_only_what_is_stated_otherwise_is_judged_again(monkeypatch: pytest.MonkeyPatch) -> None:
    judged: list[object] = []
    judge = gathering._judged

    def counted(model: Any, raw: dict[str, object]) -> Any:
        judged.append(raw["id"])
        return judge(model, raw)

    monkeypatch.setattr(gathering, "_judged", counted)
    before, forces = Before(), [force(f"f{at}") for at in range(MANY)]
    first = taken(body(*forces), before)
    assert len(judged) == MANY
    judged.clear()
    second = taken(body(force("new"), *forces[1:], force("f0", status="departed")), before)
    assert judged == ["new", "f0"]
    assert all(second.by_id[f"f{at}"] is first.by_id[f"f{at}"] for at in range(1, MANY))


@pytest.mark.parametrize("order", [(EXAMPLE, UPDATE), (UPDATE, EXAMPLE), (UPDATE, UPDATE)])
def test_what_is_read_is_the_same_with_a_shelf_and_without(order: tuple[Any, Any]) -> None:
    before = Before()
    for path in order:
        assert read(path.read_bytes(), before=before) == read(path.read_bytes())


def test_a_flag_names_where_the_record_stands_now() -> None:
    before, odd = Before(), force("odd", status="asleep")
    assert taken(body(odd), before).flags[0].startswith("posture[0].status")
    assert taken(body(force("first"), odd), before).flags[0].startswith("posture[1].status")


@pytest.mark.parametrize(
    ("one", "other"), [({"a": 1}, {"a": True}), ({"a": 1}, {"a": "1"}), ({"a": "x"}, {"b": "x"})]
)
def test_what_is_stated_otherwise_has_another_mark(
    one: dict[str, object], other: dict[str, object]
) -> None:
    assert mark(Force, one) != mark(Force, other)
    assert mark(Force, one) != mark(Strike, one)


def test_a_shelf_holds_the_records_of_one_document_alone() -> None:
    before = Before()
    taken(body(*(force(f"f{at}") for at in range(MANY))), before)
    taken(body(force("one")), before)
    assert len(before.taken) == 1
