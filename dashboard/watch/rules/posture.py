"""OT-4 and OT-5: ships and groups that move, and those in an operational role."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.config.rule_table import RuleSettings
from dashboard.contract.indicators import Indicator, Level
from dashboard.contract.posture import Force, Role
from dashboard.watch.counting import Weight
from dashboard.watch.day_words import day_words
from dashboard.watch.figure import number_text
from dashboard.watch.ground import Ground
from dashboard.watch.measures.forces import moves_7d, operational_forces
from dashboard.watch.measures.reading import Reading
from dashboard.watch.rules.verdict import Finding, Verdict, doubted, ending

_PANEL = "posture"


def ot_4(ground: Ground, indicator: Indicator, settings: RuleSettings) -> Verdict:
    """OT-4: a ship or group arrived or departed within 7 days."""
    least, moves = settings.figure("caution.moves"), moves_7d(ground)
    answer = doubted(moves.compare(">=", least), ground.missing(_PANEL))
    forces = _forces(ground, moves)
    counted = f"{moves} move{'' if str(moves) == '1' else 's'} in 7 d"
    return Verdict(
        settings.id,
        (Finding(Level.CAUTION, answer, moves.evidence),),
        when=f"moves_7d ≥ {number_text(least)}",
        inputs=f"moves_7d {moves}{_named(forces, ground)}",
        change="an arrival or a departure with its day, or none for 7 days",
        because=counted,
        words=_moved(forces, ground) if forces else counted,
        cites=tuple(forces[0].refs or ()) if forces else (),
    )


def ot_5(ground: Ground, indicator: Indicator, settings: RuleSettings) -> Verdict:
    """OT-5: a ship or group, not departed, in an operational role."""
    least, forces = settings.figure("warning.forces"), operational_forces(ground)
    answer = doubted(forces.compare(">=", least), ground.missing(_PANEL))
    open_ = forces.span is not None and forces.span.low != forces.span.high
    return Verdict(
        settings.id,
        (Finding(Level.WARNING, answer, forces.evidence),),
        when=f"operational_forces ≥ {number_text(least)}",
        inputs=f"operational_forces {forces}{': role unknown or not given' if open_ else ''}",
        change=ending(
            answer,
            settings,
            raises="a role stated as operational or as demonstrative",
            ends="no such role that counts",
        ),
        because=f"{forces} operational",
        words=_operational(forces, ground),
    )


def _operational(reading: Reading, ground: Ground) -> str:
    """Return the first force that surely is, and how many may be."""
    named = [
        force.name
        for force in _forces(ground, reading)
        if force.role is Role.OPERATIONAL and not _doubtful(force, ground)
    ]
    if str(reading) == "1" and named:
        return f"{named[0]} operational"
    return f"{named[0]} operational, {reading} in all" if named else f"{reading} operational"


def _forces(ground: Ground, reading: Reading) -> Sequence[Force]:
    by_id = ground.reckoning.document.by_id
    found = [force for name in reading.evidence if isinstance(force := by_id[name], Force)]
    # What is surely dated says more than what may have been any day.
    return sorted(found, key=lambda force: (force.occurred is None, _doubtful(force, ground)))


def _doubtful(force: Force, ground: Ground) -> bool:
    return ground.reckoning.weight(force) is not Weight.COUNTS


def _moved(forces: Sequence[Force], ground: Ground) -> str:
    force = forces[0]
    status = force.status.value if force.status else "moved"
    return f"{force.name} {status} {_day(force, ground)}".rstrip()


def _named(forces: Sequence[Force], ground: Ground) -> str:
    said = "; ".join(f"{force.name} {_day(force, ground)}" for force in forces[:2])
    return f": {said}" if said else ""


def _day(force: Force, ground: Ground) -> str:
    if force.occurred is not None:
        return day_words(force.occurred, ground.today.year)
    if force.reported is not None:
        return f"reported {day_words(force.reported, ground.today.year)}"
    return "no day"
