"""What a rule rests on, what would change it, and the records it names."""

import pytest

from tests.watch.documents import Json, force, tally
from tests.watch.rules.asking import WATCHED, ground, verdict
from tests.watch.rules.congress_records import measure, vote
from tests.watch.rules.designation_records import designation, doubted, step
from tests.watch.rules.poll_records import before, poll
from tests.watch.rules.strike_records import count, days

CLOCK: Json = {"title": "Notice", "days": 10, "indicator": WATCHED}
EARLY = CLOCK | {"id": "k", "start": {"earliest": "2025-11-09", "latest": "2025-11-09"}}
LATE = CLOCK | {"id": "l", "title": "Late", "start": {"earliest": "2025-11-16",
                                                     "latest": "2025-11-16"}}  # fmt: skip
NO_START = CLOCK | {"id": "n", "title": "Never"}
ENDED = EARLY | {"parties": [{"party": "P", "status": "ended"}]}
N: Json = {"sample_size": 1000}
EVEN = before(50, 50, **N)
LOST = vote(49, 51, outcome="rejected")
LULL = days("2025-10-27", "2025-10-28", "2025-11-01", "2025-11-06", "2025-11-06")

INPUTS: dict[str, tuple[str, Json, str]] = {
    "FP-1 of one": (
        "FP-1",
        {"designations": [designation(step("announced"))]},
        "designation_step 2: announced",
    ),
    "FP-1 of two readings": (
        "FP-1",
        {"designations": [designation(step("announced")), doubted("published")]},
        "designation_step 2 or 4: published",
    ),
    "FP-1 ended": (
        "FP-1",
        {"designations": [designation(step("revoked"))]},
        "designation_step 1: ended: revoked",
    ),
    "FP-1 no step": ("FP-1", {"designations": [designation()]}, "designation_step 0: no step"),
    "FP-2 soonest first": (
        "FP-2",
        {"clocks": [NO_START, LATE, EARLY]},
        "Notice T-2d, no party named; Late T-9d, no party named;"
        " Never no start date, no party named",
    ),
    "FP-2 ended": ("FP-2", {"clocks": [ENDED]}, "Notice: does not run"),
    "FP-2 none": ("FP-2", {"clocks": []}, "no clock names this indicator"),
    "OT-6 too few": (
        "OT-6",
        {"strikes": {"events": LULL[1:]}},
        "4 of 5 strikes dated to the day",
    ),
    "OT-6 enough": ("OT-6", {"strikes": {"events": LULL}}, "gap 11, longest before 5"),
    "OT-4": (
        "OT-4",
        {"posture": [force("F", status="arrived", occurred="2025-11-11")]},
        "moves_7d 1: F 11 Nov",
    ),
    "HP-1": ("HP-1", {"congress": [LOST]}, "rejected, 49-51, short by 2"),
    "HP-1 of one day": (
        "HP-1",
        {"congress": [vote(49, 51), vote(40, 60, "w")]},
        "49-51, short by 2; 2 may be the newest",
    ),
    "HP-4": ("HP-4", {"congress": [measure()]}, "T pending 16 days"),
    "HP-4 none": ("HP-4", {"congress": []}, "no pending measure"),
    "PO-1": ("PO-1", {"polling": [poll(29, 51)]}, "net -22, MoE not given"),
    "PO-2 of one": (
        "PO-2",
        {"polling": [poll(29, 51)]},
        "one poll of this question; net -22, MoE not given",
    ),
    "PO-3 of two": (
        "PO-3",
        {"polling": [poll(50, 50, **N), EVEN]},
        "2 polls; net 0 ± 6, before net 0 ± 6; net_change 0, 1.96 SE 8.8",
    ),
    "PO-5": ("PO-5", {"polling": [poll(29, 51)]}, "poll_age 7"),
    "PO-5 without": ("PO-5", {}, "polling is not in feed"),
}  # fmt: skip


@pytest.mark.parametrize(("rule", "members", "words"), INPUTS.values(), ids=INPUTS.keys())
def test_a_rule_says_what_it_rests_on(rule: str, members: Json, words: str) -> None:
    assert verdict(rule, ground(**members), "d", "e", "p").inputs == words


CHANGE: dict[str, tuple[str, Json, str]] = {
    "a clock without a start": ("FP-2", {"clocks": [NO_START]}, "a day on which it started"),
    "a clock that runs": (
        "FP-2",
        {"clocks": [EARLY]},
        "the days as they pass, or all parties saying it has ended",
    ),
    "all strikes listed with their day": ("OT-2", {"strikes": {"events": LULL}}, "more strikes"),
    "some not listed": (
        "OT-2",
        {"strikes": {"events": LULL, "count": count("exact", 7)}},
        "a day for each of the 2 strikes counted but not listed",
    ),
    "some without a day": (
        "OT-3",
        {"strikes": {"events": [*LULL, *({**one, "id": "x"} for one in days(None))]}},
        "a day for the 1 listed without one",
    ),
    "some of either": (
        "OT-3",
        {"strikes": {"events": days(None), "count": count("at_least", 7)}},
        "a day for each of the 6 or more strikes counted but not listed,"
        " and for the 1 listed without one",
    ),
    "a vote without a tally": ("HP-1", {"congress": [vote()]}, "a tally of the vote"),
    "a vote with a tally": (
        "HP-1",
        {"congress": [vote(49, 51)]},
        "another vote that would advance",
    ),
    "no role": ("OT-5", {"posture": []}, "a role stated as operational or as demonstrative"),
    "an operational role": (
        "OT-5",
        {"posture": [force("F", role="operational")]},
        "a reset with R, or no such role that counts and then a reset",
    ),
    "one poll": ("PO-2", {"polling": [poll(29, 51)]}, "a second poll of this question"),
    "two polls": ("PO-2", {"polling": [poll(29, 51), before(29, 51)]}, "a newer poll"),
}


@pytest.mark.parametrize(("rule", "members", "words"), CHANGE.values(), ids=CHANGE.keys())
def test_a_rule_says_what_would_change_it(rule: str, members: Json, words: str) -> None:
    assert verdict(rule, ground(**members), "p").change == words


WORDS: dict[str, tuple[str, Json, str]] = {
    "published": ("FP-1", {"designations": [designation(step("published"))]}, "published 10 Nov"),
    "announced": (
        "FP-1",
        {"designations": [designation(step("announced"))]},
        "announced, not published",
    ),
    "a move": (
        "OT-4",
        {"posture": [force("F", status="arrived", occurred="2025-11-11")]},
        "F arrived 11 Nov",
    ),
    "one operational": (
        "OT-5",
        {"posture": [force("F", role="operational")]},
        "F operational",
    ),
    "several may be": (
        "OT-5",
        {"posture": [force("F", role="unknown"), force("G", role="operational")]},
        "G operational, 1 to 2 in all",
    ),
    "a vote lost": (
        "HP-1",
        {"congress": [LOST]},
        "49-51, short by 2, rejected 6 Nov",
    ),
    "a vote in words": (
        "HP-3",
        {"congress": [vote(outcome="rejected", margin="narrowly")]},
        'rejected 6 Nov, "narrowly"',
    ),
    "a vote carried": (
        "HP-2",
        {"congress": [vote(51, 49, title="Discharge")]},
        "carried: Discharge",
    ),
    "nothing carried": ("HP-2", {"congress": [LOST]}, ""),
    "a vote without words": (
        "HP-3",
        {"congress": [vote(outcome="rejected")]},
        "rejected 6 Nov, tally not in feed",
    ),
    "net fell": (
        "PO-3",
        {"polling": [poll(45, 55, **N), EVEN]},
        "net support fell beyond its margin of error",
    ),
    "net rose": (
        "PO-3",
        {"polling": [poll(55, 45, **N), EVEN]},
        "net support rose beyond its margin of error",
    ),
}


@pytest.mark.parametrize(("rule", "members", "words"), WORDS.values(), ids=WORDS.keys())
def test_a_tile_says_what_a_rule_found(rule: str, members: Json, words: str) -> None:
    assert verdict(rule, ground(**members), "d", "p").words == words


EVIDENCE: dict[str, tuple[str, Json, tuple[str, ...]]] = {
    "the clocks that make it true": ("FP-2", {"clocks": [LATE, EARLY]}, ("k",)),
    "the strikes on land": (
        "OT-1",
        {
            "strikes": {
                "events": [*days("2025-11-10", domain="land"), *({**one, "id": "x"} for one in
                           days("2025-11-10", domain="sea"))],
                "count": tally(),
            }
        },
        ("s0",),
    ),
    "the measure that waits": (
        "HP-4",
        {"congress": [measure("n", title="U", occurred="2025-11-16"), measure()]},
        ("m",),
    ),
    "the vote that carried": ("HP-2", {"congress": [vote(49, 51), vote(51, 49, "w")]}, ("w",)),
    "the newest poll": ("PO-1", {"polling": [poll(40, 45), before(40, 45)]}, ("p",)),
}  # fmt: skip


@pytest.mark.parametrize(("rule", "members", "ids"), EVIDENCE.values(), ids=EVIDENCE.keys())
def test_a_rule_names_the_records_that_make_it_true(
    rule: str, members: Json, ids: tuple[str, ...]
) -> None:
    assert verdict(rule, ground(**members), "p").evidence == ids
