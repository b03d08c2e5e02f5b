"""The whole situation at one time: every indicator as it stands, and every alarm."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from dashboard.config.rule_table import RuleSettings
from dashboard.contract.indicators import Level
from dashboard.watch.alarms.alarm import Alarm, State
from dashboard.watch.alarms.flood import flood
from dashboard.watch.evaluator import Judged
from dashboard.watch.ground import Ground
from dashboard.watch.indicators.status import RuleStatus, Status, worst
from dashboard.watch.memory import Key, LevelNow, Memory
from dashboard.watch.rules.verdict import URGENCY

_ORDER = {
    State.UNACKNOWLEDGED: 0,
    State.RETURNED: 1,
    State.ACKNOWLEDGED: 2,
    State.SHELVED: 3,
    State.OUT_OF_SERVICE: 4,
    State.NORMAL: 5,
}


@dataclass(frozen=True)
class Situation:
    """What the board, the alarm list and `check` all tell of."""

    judged: Judged
    memory: Memory
    rules: Sequence[RuleSettings]
    now: datetime

    @property
    def ground(self) -> Ground:
        """What the rules rest on."""
        return self.judged.ground

    @cached_property
    def statuses(self) -> tuple[Status, ...]:
        """Every indicator of the feed, in its order."""
        return self.judged.statuses(self.memory)

    @cached_property
    def by_id(self) -> Mapping[str, Status]:
        """The same by the id of the indicator."""
        return {one.indicator.id: one for one in self.statuses}

    @cached_property
    def worst(self) -> Level:
        """The worst level of all tiles."""
        return worst(self.statuses, self.judged.picture.latest)

    def level(self, indicator: str) -> LevelNow | None:
        """Return since when a tile has its level; None before the first look."""
        return self.memory.levels.get(indicator)

    @cached_property
    def alarms(self) -> tuple[tuple[Key, Alarm], ...]:
        """The alarms that are to be listed: by state, the higher level first, then the older."""
        active = [(key, alarm) for key, alarm in self.memory.alarms.items() if alarm.is_active]
        return tuple(sorted(active, key=lambda item: (*self._rank(*item),)))

    def alarms_of(self, indicator: str) -> tuple[tuple[Key, Alarm], ...]:
        """Return the alarms of one indicator, the most urgent first."""
        return tuple((key, alarm) for key, alarm in self.alarms if key[0] == indicator)

    @property
    def unacknowledged(self) -> tuple[tuple[Key, Alarm], ...]:
        """The alarms that wait for an officer, those that returned among them."""
        waiting = (State.UNACKNOWLEDGED, State.RETURNED)
        return tuple((key, alarm) for key, alarm in self.alarms if alarm.state in waiting)

    @cached_property
    def waiting(self) -> tuple[tuple[Key, Level, datetime], ...]:
        """The rules whose on-delay runs: their key, the level, and when it will be given."""
        return tuple(
            ((one.indicator.id, rule.id), *waits)
            for one in self.statuses
            for rule in one.rules
            if (waits := rule.waiting) is not None
        )

    @property
    def out_of_service(self) -> tuple[RuleSettings, ...]:
        """The rules that the config has switched off."""
        return tuple(rule for rule in self.rules if not rule.on)

    @cached_property
    def flood(self) -> int:
        """How many alarms came in the last ten minutes, 0 where that is no flood."""
        return flood((alarm for _, alarm in self.alarms), self.now)

    def rule(self, key: Key) -> RuleStatus | None:
        """Return the rule of an alarm as it stands; None where it is no longer asked."""
        found = self.by_id.get(key[0])
        return None if found is None else next((r for r in found.rules if r.id == key[1]), None)

    def number(self, indicator: str) -> str:
        """Return the number of an indicator, that of its tile where it has one; its id if gone."""
        return str(self.judged.numbers.get(indicator, indicator))

    def _rank(self, key: Key, alarm: Alarm) -> tuple[object, ...]:
        since = alarm.since.timestamp() if alarm.since is not None else 0.0
        place = self.judged.numbers.get(key[0], len(self.judged.numbers) + 1)
        return _ORDER[alarm.state], -URGENCY[alarm.level], since, place, self._rule_order(key[1])

    def _rule_order(self, rule: str) -> int:
        return next((n for n, one in enumerate(self.rules) if one.id == rule), len(self.rules))
