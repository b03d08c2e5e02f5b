"""The references of what a rule rests on."""

from __future__ import annotations

from dashboard.board.cited import strike_refs
from dashboard.board.scene import Scene
from dashboard.contract.indicators import Level
from dashboard.watch.rules.verdict import Verdict


def finding_refs(verdict: Verdict, level: Level, scene: Scene) -> tuple[str, ...]:
    """Return the references of what makes a level true: those of a step, else of the records."""
    finding = verdict.finding(level)
    cites = (finding.cites if finding is not None else ()) or verdict.cites
    if cites:
        return scene.refs(cites)
    ids = verdict.evidence if finding is None else finding.evidence
    return evidence_refs(ids, scene)


def evidence_refs(ids: tuple[str, ...], scene: Scene) -> tuple[str, ...]:
    """Return the references of records by id."""
    return scene.reckoning.recall((evidence_refs, ids), lambda: _refs(ids, scene))


def _refs(ids: tuple[str, ...], scene: Scene) -> tuple[str, ...]:
    by_id = scene.shown.by_id
    return scene.refs(ref for name in ids if name in by_id for ref in strike_refs(by_id[name]))
