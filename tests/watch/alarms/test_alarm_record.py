"""No alarm ends without a record, whatever documents come and whatever officers do."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from dashboard.watch import acts
from dashboard.watch.acts import Deed, Hand
from dashboard.watch.alarms.alarm import Alarm, State
from dashboard.watch.alarms.life import RefusedError
from dashboard.watch.rules.verdict import URGENCY
from tests.watch.alarms.looks import LADDER, OFFICER, Watch, at, climbed, indicator, without
from tests.watch.documents import document

SHOWN = {
    "normal": climbed(None),
    "advisory": climbed("signalled"),
    "caution": climbed("announced"),
    "warning": climbed("published"),
    "a new fact": climbed("published", revision=2),
    "gone": document(designations=[]),
    "not linked": climbed("published", indicators=[indicator()]),
    "stale": climbed("announced", as_of="2025-11-01T12:00:00Z"),
}
ACTS = ("acknowledge", "shelve", "unshelve", "reset")


@dataclass(frozen=True)
class Happening:
    """A document or an act, and how many minutes after the one before; rules in service or not."""

    name: str
    minutes: int
    off: bool


HAPPENINGS = st.lists(
    st.builds(
        Happening,
        st.sampled_from((*SHOWN, *ACTS)),
        st.sampled_from((0, 1, 30, 60, 70)),
        st.sampled_from((False, False, False, False, True)),
    ),
    max_size=25,
)


def deed(name: str, watch: Watch, minute: int) -> Callable[[], Deed]:
    hand = Hand(OFFICER, at(minute), "noted")
    rule = watch.situation.rule(LADDER)
    verdict = None if rule is None else rule.verdict
    until = hand.at + timedelta(hours=1)
    return {
        "acknowledge": lambda: acts.acknowledging([LADDER], str, hand),
        "shelve": lambda: acts.shelving(LADDER, "1", hand, until),
        "unshelve": lambda: acts.unshelving(LADDER, "1", hand),
        "reset": lambda: acts.resetting(LADDER, "1", hand, verdict, watch.judged.ground),
    }[name]


def ended(before: Alarm, after: Alarm) -> bool:
    return before.is_active and not after.is_active


@given(HAPPENINGS)
def test_whatever_happens_an_alarm_that_ends_is_in_the_log(happened: list[Happening]) -> None:
    watch, minute = Watch(), 0
    watch.see(SHOWN["normal"])
    for one in happened:
        minute += one.minutes
        before = watch.alarm()
        if one.name in ACTS:
            try:
                turn = deed(one.name, watch, minute)()(watch.memory)
            except RefusedError:
                continue
            watch.memory = turn.memory
            assert turn.entries
            continue
        watch.rules = without("FP-1") if one.off else without()
        turn = watch.see(SHOWN[one.name], minute, digest=f"{one.name} {minute}")
        after = watch.alarm()
        if ended(before, after) and not before.flapping:
            assert any("FP-1" in entry.item for entry in turn.entries)
        if before.state in (State.UNACKNOWLEDGED, State.RETURNED):
            assert after.is_active or after.state is State.OUT_OF_SERVICE
        if before.latched and not one.off:
            assert after.latched
        if URGENCY[after.holds] > URGENCY[before.holds] and before.state is not State.SHELVED:
            assert after.state is State.UNACKNOWLEDGED
            assert after.flapping or LADDER in turn.raised
        again = watch.see(SHOWN[one.name], minute, digest=f"{one.name} {minute}")
        assert again.memory == turn.memory
        assert not again.entries
