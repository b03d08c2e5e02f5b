import json

import pytest

from dashboard.collect.desk.position import find
from dashboard.collect.desk.reading import DeskError, read_desk
from tests.collect.saying import NOW, development

FORCE = '{"id": "a", "side": "us", "kind": "ship", "name": "x"'


def test_the_file_gives_records_sources_and_retractions() -> None:
    source = {"id": "s", "title": "S"}
    gone = {"id": "x", "at": "2025-11-17T17:00:00Z", "reason": "wrong"}
    content = {
        "status": "exercise", "developments": [development("d", refs=["s"])], "sources": [source],
        "retractions": [gone], "strikes": {"count": {"id": "t", "label": "l", "claims": []}},
    }  # fmt: skip
    said = read_desk(json.dumps(content).encode(), NOW)
    assert [(entry.panel, entry.record["id"]) for entry in said.entries] == [
        ("tally.count", "t"),
        ("developments", "d"),
    ]
    assert (said.sources, said.retractions, dict(said.head)) == (
        (source,), (gone,), {"status": "exercise"},
    )  # fmt: skip


def test_what_others_may_give_is_no_mistake() -> None:
    indicator = {"id": "i", "title": "t", "question": "q", "links": ["vote.1"], "refs": ["s"]}
    assert read_desk(json.dumps({"indicators": [indicator]}).encode(), NOW).entries


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('{"posture": [\n}', "line 2 column 1: no JSON"),
        ('[{"posture": []}]', "line 1 column 1: no object"),
        ("{\n \"posture\": 3}", "line 2 column 13: posture: is not a list"),
        ('{"posture": [\n  ' + FORCE + ',\n   "strength": {"qualifier": "range", "low": 9,'
         ' "high": 3, "unit": "men"}}]}', "line 3 column 16: posture[0].strength: low 9 is above"),
        ('{"posture": [' + FORCE + ', "name": "y"}]}',
         "line 1 column 77: posture[0].name: the key stands twice"),
        ('{"posture": [' + FORCE.replace("ship", "shipp") + "}]}",
         "line 1 column 48: posture[0].kind: has the unknown word 'shipp'"),
        ('{"posture": [], "postures": []}', "line 1 column 29: postures: no member of the file"),
        ('{"status": "weird"}', "line 1 column 12: status: "),
        ('{"corrections": [{"id": "a"}]}', "line 1 column 18: corrections[0]: at is missing"),
        ('{"posture": [], "posture": []}', "the key 'posture' stands twice"),
        ("\xff", "not UTF-8"),
    ],
)  # fmt: skip
def test_a_mistake_is_named_with_its_place(text: str, said: str) -> None:
    with pytest.raises(DeskError) as caught:
        read_desk(text.encode("latin-1"), NOW)
    assert said in str(caught.value)


def test_every_mistake_is_named() -> None:
    bad = ", ".join(f'{{"id": "a{n}", "side": "us", "kind": "ship"}}' for n in range(7))
    with pytest.raises(DeskError, match=r"posture\[4\].*; and 2 more$"):
        read_desk(f'{{"posture": [{bad}]}}'.encode(), NOW)


def test_a_place_is_found_among_escapes_braces_and_doubled_keys() -> None:
    text = '{ "a}": "\\"[{",\n "b": [1, {"c": 2, "c": [3]}, 4] }'
    first, second = text.split("\n")
    for path, begins in (("b[1].c", "[3]"), ("b[2]", "4] }"), ("b[9].x", "[1,")):
        assert str(find(text, path)) == f"line 2 column {second.index(begins) + 1}"
    assert str(find(text, "a}")) == f"line 1 column {first.index(': ') + 3}"
