"""What holds for any sequence of runs, whatever the sources say."""

from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.collect.last import Last
from dashboard.collect.said import Said
from dashboard.collect.sighting import Withdrawal
from dashboard.collect.wire import Json
from tests.collect.saying import NOW, TERMS, desk_says, says, settled, vote

IDS = st.sampled_from(["vote.1", "vote.2", "vote.3"])
VOTES = st.lists(
    st.builds(
        vote,
        id=IDS,
        yea=st.integers(-1, 2),
        outcome=st.sampled_from(["agreed", "unknown", "Agreed"]),
        occurred=st.sampled_from(["2025-11", "2025-11-06", "2025-11-07"]),
    ),
    max_size=3,
)
INDICATOR: Json = {"id": "hill", "title": "Hill", "question": "Will it?"}


@st.composite
def services(draw: st.DrawFn, name: str) -> Said:
    gone = tuple(Withdrawal(key, NOW, "deleted") for key in draw(st.lists(IDS, max_size=1)))
    said = says(name, *draw(VOTES), withdrawn=gone)
    return said if draw(st.booleans()) else said.grown_old("the host does not answer")


@st.composite
def desks(draw: st.DrawFn) -> Said:
    taken_back = tuple(
        {"id": key, "at": "2025-11-17T17:00:00Z", "reason": "wrong"}
        for key in draw(st.lists(IDS, max_size=1))
    )
    wrong = tuple(
        {"id": key, "at": "2025-11-17T17:00:00Z", "note": "n", "set": {"tally.yea": 7}}
        for key in draw(st.lists(IDS, max_size=1))
    )
    records = [{**INDICATOR, "links": draw(st.lists(IDS, max_size=2))}]
    panel = "indicators"
    said = desk_says(
        *records[: draw(st.integers(0, 1))], panel=panel, retractions=taken_back, corrections=wrong
    )
    return said if draw(st.booleans()) else said.grown_old("line 1 column 1: no JSON")


RUNS = st.lists(
    st.tuples(desks(), st.lists(st.one_of(services("a"), services("b")), max_size=3)), min_size=1,
    max_size=4,
)  # fmt: skip


@settings(max_examples=60)
@given(RUNS)
def test_every_document_is_clean_new_once_and_loses_nothing_in_silence(
    runs: list[tuple[Said, list[Said]]],
) -> None:
    last, now = Last(), NOW
    for desk, others in runs:
        now += timedelta(minutes=5)
        everyone = desk, *{said.name: said for said in others}.values()
        found = settled(*everyone, last=last, now=now)
        assert (found.checked.document.held_back, found.checked.document.flags) == ((), ())
        if not found.is_new:
            continue
        following = Last.of(found.checked.body, TERMS.feed_id)
        told = {key for _, key in following.records} | set(following.by_id("retractions"))
        lost = {key for _, key in last.records} - told
        assert all(f"{key} left out" in " ".join(found.said) for key in lost)
        again = settled(*everyone, last=following, now=now + timedelta(seconds=1))
        assert not again.is_new
        last = following
