"""Every rule by its id, the family it belongs to, and the deciders."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import Enum

from dashboard.config.rule_table import RuleSettings
from dashboard.contract.indicators import Indicator
from dashboard.watch.ground import Ground
from dashboard.watch.rules.claims import cf_1
from dashboard.watch.rules.designations import fp_1, fp_2, fp_3
from dashboard.watch.rules.desk import desk_rule
from dashboard.watch.rules.measures import hp_4, hp_6
from dashboard.watch.rules.polls import po_1, po_2, po_3, po_5
from dashboard.watch.rules.posture import ot_4, ot_5
from dashboard.watch.rules.strikes import ot_1, ot_2, ot_3, ot_6
from dashboard.watch.rules.verdict import Verdict
from dashboard.watch.rules.votes import hp_1, hp_2, hp_3

Rule = Callable[[Ground, Indicator, RuleSettings], Verdict]


class Family(Enum):
    """What a rule speaks about; the value is how the ids of its rules begin."""

    PAPERWORK = "FP"
    TEMPO = "OT"
    HILL = "HP"
    OPINION = "PO"


PANELS: Mapping[Family, tuple[str, ...]] = {
    Family.PAPERWORK: ("designations",),
    Family.TEMPO: ("strikes", "posture"),
    Family.HILL: ("congress",),
    Family.OPINION: ("polling",),
}
"""The panels that a family speaks about: a link to a record of one makes an indicator its own."""
DECIDERS: Mapping[Family, str] = {
    Family.PAPERWORK: "FP-1",
    Family.TEMPO: "OT-1",
    Family.HILL: "HP-1",
    Family.OPINION: "PO-1",
}
"""The rule of each family without which its indicators are unknown."""
ALIKE = (Family.TEMPO, Family.HILL)
"""Families whose rules look at the whole situation and say the same of every indicator."""
OWN = ("HP-6",)
"""Their rules that look at the indicator's own records after all."""
CLAIMS = "CF-1"
STALE_POLL = "PO-5"

RULES: Mapping[str, Rule] = {
    "FP-1": fp_1,
    "FP-2": fp_2,
    "FP-3": fp_3,
    "OT-1": ot_1,
    "OT-2": ot_2,
    "OT-3": ot_3,
    "OT-4": ot_4,
    "OT-5": ot_5,
    "OT-6": ot_6,
    "HP-1": hp_1,
    "HP-2": hp_2,
    "HP-3": hp_3,
    "HP-4": hp_4,
    "HP-6": hp_6,
    "PO-1": po_1,
    "PO-2": po_2,
    "PO-3": po_3,
    "PO-5": po_5,
    CLAIMS: cf_1,
}


def rule_of(settings: RuleSettings) -> Rule:
    """Return the function of a rule."""
    return desk_rule if settings.is_own else RULES[settings.id]


def family_of(rule: str) -> Family | None:
    """Return the family of a rule; None of CF-1 and of a desk's own."""
    return next((family for family in Family if rule.startswith(f"{family.value}-")
                 and rule in RULES), None)  # fmt: skip
