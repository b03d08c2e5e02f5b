"""What rules rest on: what is missing, what is linked, and the facts by revision."""

import pytest

from dashboard.watch.newest import MOST
from tests.watch.documents import Json, claim, quantity, strike, tally
from tests.watch.measures.told import told
from tests.watch.rules.asking import CANNOT_TELL, UNREAD, answer, ground, verdict, watching
from tests.watch.rules.poll_records import poll

HELD: dict[str, tuple[Json, tuple[str, ...], str]] = {
    "nothing": ({"congress": []}, ("congress",), ""),
    "one": ({"congress": [UNREAD]}, ("congress",), "congress[0].kind is held back"),
    "of another list": ({"congress": [UNREAD], "posture": []}, ("posture",), ""),
    "a doubled id": ({"strikes": {"events": [strike("s")] * 2}}, ("strikes.events",), ""),
    "a claim": (
        {"strikes": {"count": tally(claim("c", quantity("exact", 1)), UNREAD)}},
        ("strikes.count",),
        "strikes.count.claims[1].quantity is held back",
    ),
    "a claim is of its tally alone": (
        {"strikes": {"count": tally(UNREAD)}},
        ("strikes.events", "strikes.killed"),
        "",
    ),
    "the list itself": ({"congress": "text"}, ("congress",), "congress is held back"),
}


@pytest.mark.parametrize(("members", "paths", "words"), HELD.values(), ids=HELD.keys())
def test_what_is_held_back_is_named_by_its_list(
    members: Json, paths: tuple[str, ...], words: str
) -> None:
    assert ground(**members).missing(*paths) == words


def test_more_than_one_held_back_are_counted() -> None:
    found = ground(congress=[UNREAD, UNREAD | {"id": "v"}, UNREAD | {"id": "w"}])
    assert found.missing("congress").endswith("is held back and 2 more")


def test_links_go_to_records_held_back_or_retracted_too() -> None:
    retraction = {"id": "gone", "at": "2025-11-16T12:00:00Z", "reason": "R"}
    on = ground(
        strikes={"events": [strike("gone"), strike("s")]},
        posture=[UNREAD],
        retractions=[retraction],
    )
    for name, panel in (("s", "strikes"), ("gone", "strikes"), ("unread", "posture")):
        assert on.links_to(watching(name), panel)
        assert not on.links_to(watching(name), "congress")
    assert not on.links_to(watching(), "strikes")


def test_a_fact_is_a_record_in_its_revision() -> None:
    on = ground(strikes={"events": [strike("s"), strike("t", revision=3)]})
    assert on.facts(["s", "t", "nowhere"]) == {("s", 1), ("t", 3)}


def test_polls_too_many_to_be_asked_one_by_one_cannot_be_told() -> None:
    alike = [poll(29, 51, f"p{at}") for at in range(MOST + 1)]
    on = ground(polling=alike)
    assert answer("PO-1", on, "p0") is CANNOT_TELL
    assert verdict("PO-1", on, "p0").inputs == f"more than {MOST} polls may be the newest"
    assert told("net_support", on, "p0") == f"cannot tell: more than {MOST} polls may be the newest"
    assert told("net_support", ground(polling=alike[1:]), "p1") == "-22"


def test_claims_of_no_linked_tally_are_no_measure() -> None:
    assert told("claims_conflict", ground(strikes={}), "s") == "cannot tell: no tally is linked"
    assert told("claims_conflict", ground(), "s") == "cannot tell: strikes is not in feed"
