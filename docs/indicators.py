"""Write docs/indicators.md from the registry of measures and rules, and the shipped settings."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from pathlib import Path

from dashboard.config.places import Places
from dashboard.config.rule_table import RuleSettings, Threshold
from dashboard.config.settings import load
from dashboard.measures import MEASURES
from dashboard.watch.figure import number_text
from dashboard.watch.rules.registry import DECIDERS, RULES

PAGE = Path(__file__).with_suffix(".md")
_BEFORE = """# Indicators: measures, rules, levels and alarms

This page is written by `make indicators` from the program's own registry; `watchfloor measures`
prints the measures with their value now, `watchfloor config` the rules in force.

## Three answers

A condition is asked under every reading the feed leaves open: *true* if all say so, *false* if
none does, else *cannot tell*. Only a certain *true* raises a level. A record that is disputed, of
unknown standing or past its own expiry may count: both readings are asked. One that is withdrawn,
retracted or superseded does not count. While a record of a list is held back, its rules cannot
tell where they would be false; a list that is absent or cannot be read tells nothing.

## Measures

Each is a pure function of one document and the time. It answers with a value, with an interval,
or with *cannot tell* and why. Those marked *own* are of one indicator, by what it links to.

| measure | unit | meaning |
|---|---|---|
"""
_RULES = """
## Rules

A rule applies to every indicator that links to a record of what it speaks about, or to those that
`applies_to` names: FP to a designation, OT to a strike, tally or force, HP to a congressional
action, PO to a poll, CF-1 to a tally or a claim. `latched` levels end by a reset with `R` and a
note alone; the others once the rule was false for its hold.

"""
_AFTER = """
## A rule of your own

In your own `config.toml`; nothing is executed, and names, units and figures are checked at the
start:

```toml
[rules.night-tempo]
applies_to = ["watch.tempo"]
sentence = "three strikes in a week, or a carrier moving"
hold_minutes = 60
caution.any = [
    { measure = "strikes_7d", op = ">=", value = 3, unit = "strikes" },
    { measure = "moves_7d", op = ">=", value = 1 },
]
```

Each level has one list, joined by `all` or `any`. `op` is one of `<`, `<=`, `>`, `>=`, `==`,
`!=`; `unit` may be left out, and must be the measure's where it is given.

## The level of a tile

It is the highest of what its rules give and of the level the feed's analysts assessed, and the
tile says whose it is. Where nothing is raised it is *unknown* if a decider ({deciders}) cannot
tell, else normal. A feed past its expiry, or without one older than `time.stale_hours`, makes
every tile unknown; so does an indicator past its own. Where the newest poll is too old (PO-5),
PO-1 to PO-3 give nothing and the tile is unknown, unless another family raises it.

The trend compares with 7 days before and speaks of intensity, never of good or bad: the step
known then (FP), the strikes of the 7 days before beyond 1.96 standard errors (OT), what the
newest advance vote was short by (HP), net support beyond its margin of error (PO). The confidence
follows the sources of what gives the level: high with two distinct ones of reliability A or B and
no conflict of claims, moderate with one of A to C, else low. A source that is not graded never
lifts it.

## Alarms

An alarm belongs to one rule of one indicator (ISA-18.2, IEC 62682).

| state | mark | comes by | goes by |
|---|---|---|---|
| unacknowledged | `!` | its condition, true for its on-delay | `a`; condition false: returned |
| acknowledged | `*` | `a` | condition false; a higher level makes it unacknowledged |
| returned | `r` | its condition false before anyone acknowledged | `a` |
| shelved | `z` | `s`, a reason, at most 8 h | time, `S`, a level above the one shelved |
| out of service | `o` | `on = false` in the config | the config |

`L` beside the mark is latched: only `R` with a note ends it, and sets aside the facts known then,
so that only a new fact raises it again. `?` is frozen: nothing can be told now, so it neither
clears nor is raised, and an acknowledgement stays. An alarm that changes four times in eight
documents is flapping until eight calm ones: it rings and is logged once. More than ten new ones
in ten minutes are a FLOOD: one line says so, and `b` lists them all. A caution or a warning rings
once when it comes; a warning that waits rings again after `alarms.ring_again_minutes`.

Conflicting claims (`X`) stay open until somebody compared them: `x`, then `a` with a note. That
holds until one of the claims changes.
"""


def page() -> str:
    """Return the whole page."""
    config = load(Places.of_user(None), {}, {})
    deciders = ", ".join(DECIDERS.values())
    return "".join(
        (
            _BEFORE,
            *_measures(),
            _RULES,
            *(line for rule in config.rules for line in _rule(rule)),
            _AFTER.replace("{deciders}", deciders),
        )
    )


def _measures() -> Iterator[str]:
    for measure in MEASURES:
        own = ", own" if measure.own else ""
        yield f"| `{measure.name}` | {measure.unit}{own} | {measure.meaning} |\n"


def _rule(rule: RuleSettings) -> Iterator[str]:
    said = inspect.getdoc(RULES[rule.id]) or ""
    yield f"### {rule.id}: {rule.sentence}\n\n"
    text = said.removeprefix(f"{rule.id}: ")
    yield f"{text[:1].upper()}{text[1:]}\n\n"
    figures = [f"`{name}` {_value(value)}" for name, value in rule.thresholds.items()]
    delay, hold = (span.total_seconds() / 3600 for span in (rule.on_delay, rule.hold))
    latched = f", {', '.join(sorted(rule.latched))} latched" if rule.latched else ""
    timing = f"On-delay {delay:g} h, hold {hold:g} h{latched}."
    settings = f" Settings: {', '.join(figures)}." if figures else ""
    yield f"{timing}{settings}\n\n"


def _value(value: Threshold) -> str:
    return " ".join(value) if isinstance(value, tuple) else number_text(value)


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
