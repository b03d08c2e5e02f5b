"""The three rings of failure: the document, the panel, the record."""

import pytest

from dashboard.contract.feed import Document, HeldBack, Listing, Refused, State
from dashboard.contract.limits import Limits
from dashboard.contract.reader import read
from dashboard.contract.record import Record
from tests.contract.documents import (
    EXAMPLE,
    FULL,
    RECORDS,
    UPDATE,
    Json,
    accepts,
    changed,
    each,
    edited,
    flags,
    holds_back,
    refused,
    stating,
    taken,
    without,
)

BODY = FULL.read_bytes().strip()
LISTS = (
    "posture", "congress", "polling", "designations", "clocks", "developments", "scenarios",
    "indicators", "sources", "retractions",
)  # fmt: skip


def with_member(member: str) -> bytes:
    return BODY[:-1] + f", {member}}}".encode()


NOT_JSON = {
    "empty": b"",
    "blank": b" \n",
    "web page": b"<!doctype html><html></html>",
    "cut short": BODY[: len(BODY) // 2],
    "trailing text": BODY + b" x",
    "trailing document": BODY + BODY,
    "trailing NUL": BODY + b"\x00",
    "trailing comma": BODY[:-1] + b",}",
    "comment": b"/* x */" + BODY,
    "two byte-order marks": b"\xef\xbb\xbf" * 2 + BODY,
    "UTF-16": BODY.decode().encode("utf-16"),
    "UTF-16 without a mark": BODY.decode().encode("utf-16-le"),
    "UTF-32": BODY.decode().encode("utf-32"),
    "Latin-1": edited("title", "@").replace(b"@", b"\xe9"),
    "surrogate in UTF-8": edited("title", "@").replace(b"@", b"\xed\xa0\x80"),
    "overlong UTF-8": edited("title", "@").replace(b"@", b"\xc0\x80"),
    "raw control": edited("title", "@").replace(b"@", b"\x01"),
    "bad escape": edited("title", "@").replace(b"@", b"\\x41"),
    "leading zero": stating("ttl_seconds", "0300"),
    "plus sign": stating("ttl_seconds", "+300"),
    "bare point": stating("ttl_seconds", ".5"),
    "NaN": stating("posture[0].strength.value", "NaN"),
    "Infinity in an ignored member": with_member('"_x": Infinity'),
    "-Infinity": stating("polling[0].answers[0].pct", "-Infinity"),
    "lone high surrogate": stating("posture[0].text", r'"\ud83d"'),
    "lone low surrogate": stating("posture[0].text", r'"\udc00 x"'),
    "surrogates in the wrong order": stating("posture[0].text", r'"\udc00\ud83d"'),
    "surrogate after an escaped backslash": stating("posture[0].text", r'"\\\\\ud800"'),
    "lone surrogate in a key": with_member(r'"\ud800": 1'),
    "a list": b"[]",
    "a text": b'"x"',
    "a number": b"5",
    "null": b"null",
    "doubled key at the top": with_member('"title": "T"'),
    "doubled key at the top, escaped": with_member(r'"titl\u0065": "T"'),
    "doubled ignored key at the top": with_member('"_x": 1, "_x": 1'),
}


@pytest.mark.parametrize("body", NOT_JSON.values(), ids=NOT_JSON.keys())
def test_what_is_no_document_is_refused_in_one_sentence(body: bytes) -> None:
    reason = refused(body)
    assert reason
    assert reason.isprintable()


@pytest.mark.parametrize(
    "body",
    [
        b"\n\t " + BODY + b"\r\n",
        stating("posture[0].text", r'"\ud83d\ude00 \\ud800"'),
        with_member('"_x": {"a": 1, "a": 2}'),
        with_member('"_x": [' + "null," * 20_001 + "1]"),
        with_member('"_x": 1e999'),
        with_member('"_x": "' + "[" * 1_000 + '"'),
        with_member('"_x": ' + "[" * 63 + "]" * 63),
    ],
    ids=["blanks", "pair", "doubled", "long list", "huge", "brackets in text", "nested 64 deep"],
)
def test_what_looks_wrong_and_is_not(body: bytes) -> None:
    accepts(body)


def test_a_byte_order_mark_is_dropped_and_flagged() -> None:
    flags(b"\xef\xbb\xbf" + BODY, "document")


@pytest.mark.parametrize("depth", [64, 500, 100_000])
@pytest.mark.parametrize(("opening", "closing"), ["[]", ('{"a":', "1}")])
def test_nesting_has_a_limit(depth: int, opening: str, closing: str) -> None:
    body = with_member(f'"_x": {opening * depth}{closing[:-1]}{closing[-1] * depth}')
    assert refused(body) == "nested deeper than the limit of 64"


@pytest.mark.parametrize(
    ("limits", "named"),
    [
        (Limits(body_bytes=len(BODY) - 1), f"{len(BODY) - 1:,} bytes"),
        (Limits(nesting=3), "3"),
        (Limits(records=1), "1"),
    ],
)
def test_a_refusal_names_the_limit(limits: Limits, named: str) -> None:
    result = read(BODY, limits)
    assert isinstance(result, Refused)
    assert result.reason.endswith(f"limit of {named}")


@pytest.mark.parametrize("place", [*LISTS, "strikes.events", "strikes.count.claims"])
def test_a_list_has_a_limit_of_records(place: str) -> None:
    limits = Limits(records=30)
    assert isinstance(read(edited(place, [None] * 30), limits), Document)
    assert isinstance(read(edited(place, [None] * 31), limits), Refused)


@pytest.mark.parametrize("panel", LISTS)
def test_a_list_that_is_no_list_is_unreadable_by_itself(panel: str) -> None:
    for value in each({}, "x", 5, 0, True, False, ""):
        document = taken(edited(panel, value))
        assert document.held_back == (HeldBack(panel, None, "is not a list"),)
        assert document.panels[panel] == Listing(State.UNREADABLE)


@pytest.mark.parametrize(
    "body",
    [
        *(edited("strikes", value) for value in each([], "x", 5, True)),
        *(edited("strikes.events", value) for value in each({}, "x", 5, True)),
        BODY.replace(b'"strikes": {', b'"strikes": {"x": 1, "x": 2,'),
    ],
)
def test_strikes_are_unreadable_as_a_whole(body: bytes) -> None:
    document = taken(body)
    (held,) = document.held_back
    assert (held.path, held.id) == ("strikes", None)
    assert document.panels["strikes"] == Listing(State.UNREADABLE)


@pytest.mark.parametrize("panel", ["strikes.events", *LISTS])
def test_absent_and_empty_are_two_statements(panel: str) -> None:
    def listing(body: bytes) -> Listing[Record]:
        document = taken(body)
        return document.strikes.events if "." in panel else document.panels[panel]

    assert listing(edited(panel, [])) == Listing(State.GIVEN)
    assert listing(edited(panel, None)) == listing(without(panel)) == Listing(State.ABSENT)


@pytest.mark.parametrize("record", RECORDS)
def test_a_record_is_held_back_alone(record: str) -> None:
    body = edited(f"{record}.revision", 0)
    assert holds_back(body, record) == "revision is below 1"
    (held,) = taken(body).held_back
    assert held.path == f"{record}.revision"
    assert isinstance(held.id, str)


@pytest.mark.parametrize("record", RECORDS)
def test_a_doubled_key_anywhere_in_a_record_holds_it_back(record: str) -> None:
    for literal in ('1, "new": 1', '{"a": [{"b": 1, "\\u0062": 2}]}', '{"_x": 1, "_x": 1}'):
        holds_back(stating(f"{record}.new", literal), record)


@pytest.mark.parametrize("record", RECORDS)
def test_unknown_members_of_a_record_are_ignored(record: str) -> None:
    for value in each(5, None, {"a": [1, None]}, "\x1b"):
        accepts(edited(f"{record}.new", value))
        accepts(edited(f"{record}._new", value))


@pytest.mark.parametrize("panel", ["strikes.events", "strikes.count.claims", *LISTS])
@pytest.mark.parametrize("item", [None, 5, "x", [], True])
def test_what_is_no_record_is_held_back_without_an_id(panel: str, item: object) -> None:
    (held,) = taken(edited(panel, [item])).held_back
    assert (held.path, held.id) == (f"{panel}[0]", None)


@pytest.mark.parametrize("tally", ["count", "killed"])
def test_a_bad_claim_is_held_back_alone_and_a_bad_tally_with_its_claims(tally: str) -> None:
    def spoil(document: Json) -> None:
        claims = document["strikes"][tally]["claims"]
        claims.append(claims[0] | {"id": "new", "quantity": None})

    document = taken(changed(spoil))
    kept = getattr(document.strikes, tally)
    assert len(kept.claims) == 1
    assert [held.path for held in document.held_back] == [f"strikes.{tally}.claims[1].quantity"]

    def spoil_both(document: Json) -> None:
        spoil(document)
        document["strikes"][tally]["label"] = None

    document = taken(changed(spoil_both))
    assert getattr(document.strikes, tally) is None
    assert [held.path for held in document.held_back] == [f"strikes.{tally}.label"]


def test_the_examples() -> None:
    accepts(EXAMPLE.read_bytes())
    document = taken(UPDATE.read_bytes())
    assert document.flags == ()
    assert document.held_back == (
        HeldBack("posture[5].strength", "posture.unreadable", "low 9 is above high 3"),
    )
