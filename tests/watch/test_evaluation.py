"""One look of the watch: what it moves, what it logs, and what it leaves alone."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from dashboard.contract.feed import Document
from dashboard.contract.indicators import Level
from dashboard.watch import acts
from dashboard.watch.acts import Deed, Hand
from dashboard.watch.alarms.alarm import State
from dashboard.watch.memory import Key
from tests.watch.alarms.looks import LADDER, OFFICER, Watch, at, climbed, indicator, rules, without
from tests.watch.documents import document

ANNOUNCED, PUBLISHED, CLEAR = climbed("announced"), climbed("published"), climbed(None)
GONE = document(designations=[])
DAY = 24 * 60


def acknowledging(minute: float = 0) -> Callable[[Key], Deed]:
    hand = Hand(OFFICER, at(minute), "seen")
    return lambda key: acts.acknowledging([key], str, hand)


def shelving(minute: float, hours: float) -> Callable[[Key], Deed]:
    hand = Hand(OFFICER, at(minute), "known")
    return lambda key: acts.shelving(key, "1 FP-1", hand, hand.at + timedelta(hours=hours))


def resetting(watch: Watch) -> Callable[[Key], Deed]:
    def deed(key: Key) -> Deed:
        rule = watch.situation.rule(key)
        verdict = None if rule is None else rule.verdict
        hand = Hand(OFFICER, watch.now, "checked")
        return acts.resetting(key, "1 FP-1", hand, verdict, watch.judged.ground)

    return deed


def warned() -> Watch:
    """Return a watch with a latched warning that Adams acknowledged."""
    watch = Watch()
    watch.see(PUBLISHED)
    watch.do(acknowledging())
    return watch


def test_a_second_look_at_the_same_changes_nothing_and_logs_nothing() -> None:
    watch = Watch()
    first = watch.see(ANNOUNCED, 0, "a")
    assert first.raised == (LADDER,)
    second = watch.see(ANNOUNCED, 0, "a")
    assert second.memory == first.memory
    assert (second.entries, second.raised) == ((), ())


def test_time_alone_changes_nothing_while_no_answer_changes() -> None:
    watch = Watch()
    first = watch.see(ANNOUNCED, 0, "a")
    assert watch.see(ANNOUNCED, 5, "a").memory == first.memory
    assert watch.said == []


def test_a_level_that_rises_is_logged_once_and_raised_again_over_an_acknowledgement() -> None:
    watch = Watch()
    watch.see(ANNOUNCED)
    watch.do(acknowledging(1))
    turn = watch.see(PUBLISHED, 2)
    assert watch.said == ["1 Tile W = by FP-1, was C: published 10 Nov"]
    assert turn.raised == (LADDER,)
    assert (watch.alarm().state, watch.alarm().since) == (State.UNACKNOWLEDGED, at(2))


def test_a_level_that_rises_at_the_very_time_it_was_raised_is_raised_again() -> None:
    watch = Watch()
    watch.see(ANNOUNCED, 0, "a")
    assert watch.see(PUBLISHED, 0, "b").raised == (LADDER,)


def test_an_alarm_that_clears_unseen_is_returned_and_logged() -> None:
    watch = Watch()
    watch.see(ANNOUNCED)
    watch.see(CLEAR, 1)
    assert watch.alarm().state is State.UNACKNOWLEDGED
    watch.see(CLEAR, 61)
    assert watch.alarm().state is State.RETURNED
    assert watch.said == ["1 Tile normal =, was C", "1 FP-1 C ended"]
    watch.do(acknowledging(62))
    assert watch.alarm().state is State.NORMAL


def test_an_acknowledged_alarm_that_clears_is_normal_and_logged() -> None:
    watch = Watch()
    watch.see(ANNOUNCED)
    watch.do(acknowledging())
    watch.see(CLEAR, 1)
    watch.see(CLEAR, 61)
    assert watch.alarm().state is State.NORMAL
    assert "1 FP-1 C ended" in watch.said


UNSEEN = {"gone": GONE, "stale": climbed("announced", as_of="2025-11-15T12:00:00Z")}


@pytest.mark.parametrize("unseen", UNSEEN.values(), ids=UNSEEN)
def test_what_cannot_be_told_freezes_an_alarm_and_an_acknowledgement_survives(
    unseen: Document,
) -> None:
    watch = warned()
    act = watch.alarm().act
    watch.see(unseen, 1)
    assert watch.alarm().mark == "*L?"
    assert watch.turn.raised == ()
    watch.see(PUBLISHED, 2)
    assert (watch.alarm().mark, watch.alarm().act) == ("*L", act)
    assert (watch.turn.raised, watch.alarm().since) == ((), at(0))


def test_an_indicator_that_is_gone_is_logged_once() -> None:
    watch = Watch()
    watch.see(ANNOUNCED)
    watch.see(GONE, 1)
    assert watch.said == ["watched not among the feed's indicators now, was C"]
    assert watch.see(GONE, 2).entries == ()
    watch.see(ANNOUNCED, 3)
    assert len(watch.said) == 1


def test_a_latch_outlasts_an_indicator_that_was_gone_for_a_while() -> None:
    watch = warned()
    watch.see(GONE, 1)
    watch.see(CLEAR, 2)
    watch.see(CLEAR, 5 * DAY / 24)
    assert (watch.alarm().mark, watch.alarm().level) == ("*L", Level.WARNING)


def test_a_hold_outlasts_an_indicator_that_was_gone_for_a_while() -> None:
    watch = Watch()
    watch.see(ANNOUNCED)
    watch.see(GONE, 1)
    watch.see(CLEAR, 2)
    assert (watch.alarm().mark, watch.alarm().level) == ("!", Level.CAUTION)
    watch.see(CLEAR, 62)
    assert watch.alarm().state is State.RETURNED


def test_what_a_reset_set_aside_stays_so_while_the_indicator_is_gone() -> None:
    watch = warned()
    watch.do(resetting(watch))
    watch.see(PUBLISHED, 1)
    assert watch.alarm().level is Level.ADVISORY
    watch.see(GONE, 2)
    watch.see(PUBLISHED, 3)
    assert watch.alarm().level is Level.ADVISORY


def test_a_reset_gives_an_advisory_until_a_new_fact_warns_again() -> None:
    watch = warned()
    watch.do(resetting(watch))
    assert (watch.alarm().mark, watch.alarm().level) == ("*", Level.ADVISORY)
    assert watch.situation.by_id["watched"].level is Level.ADVISORY
    watch.see(PUBLISHED, 1)
    assert (watch.alarm().mark, watch.alarm().level) == ("*", Level.ADVISORY)
    watch.see(climbed("published", revision=2), 2)
    assert (watch.alarm().mark, watch.alarm().level) == ("!L", Level.WARNING)


def test_a_latched_alarm_whose_rule_no_longer_applies_waits_for_its_reset() -> None:
    watch = warned()
    unlinked = climbed("published", indicators=[indicator()])
    watch.see(unlinked, 1)
    assert watch.alarm().mark == "*L?"
    watch.do(resetting(watch))
    watch.see(unlinked, 2)
    assert watch.alarm().state is State.NORMAL


def test_an_alarm_whose_rule_no_longer_applies_ends() -> None:
    watch = Watch()
    watch.see(ANNOUNCED)
    watch.see(climbed("announced", indicators=[indicator()]), 1)
    assert watch.alarm().state is State.RETURNED
    assert "1 FP-1 C ended" in watch.said


def test_a_rule_switched_off_is_out_of_service_and_said_so_once() -> None:
    watch = warned()
    off = Watch(without("FP-1"), watch.memory)
    off.see(PUBLISHED, 1)
    assert off.alarm().state is State.OUT_OF_SERVICE
    assert "1 FP-1 out of service" in off.said
    off.see(PUBLISHED, 2)
    assert off.said == []
    assert [rule.id for rule in off.situation.out_of_service] == ["FP-1"]


def test_a_rule_switched_on_again_raises_what_holds() -> None:
    off = Watch(without("FP-1"))
    off.see(PUBLISHED)
    back = Watch((), off.memory)
    assert back.see(PUBLISHED, 1).raised == (LADDER,)


def test_a_shelf_ends_by_time_while_nothing_can_be_told_too() -> None:
    watch = Watch()
    watch.see(ANNOUNCED)
    watch.do(shelving(0, 8))
    watch.see(GONE, 8 * 60 - 1)
    assert watch.alarm().mark == "z?"
    watch.see(GONE, 8 * 60)
    assert watch.alarm().mark == "!?"
    assert watch.said == ["watched FP-1 shelf ended, C"]


def test_a_higher_level_ends_a_shelf() -> None:
    watch = Watch()
    watch.see(ANNOUNCED)
    watch.do(shelving(0, 8))
    assert watch.see(PUBLISHED, 1).raised == (LADDER,)
    assert watch.alarm().mark == "!L"


def test_a_delay_that_runs_is_waiting_and_no_alarm() -> None:
    watch = Watch(rules(on_delay=timedelta(minutes=5)))
    watch.see(ANNOUNCED)
    assert [*watch.situation.waiting] == [(LADDER, Level.CAUTION, at(5))]
    assert [*watch.situation.alarms] == []
    assert watch.see(ANNOUNCED, 5).raised == (LADDER,)
    assert [*watch.situation.waiting] == []
