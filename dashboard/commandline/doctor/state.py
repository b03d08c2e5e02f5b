"""Whether the watch can be kept where the settings say."""

from __future__ import annotations

from dashboard.commandline.doctor.finding import Finding, Mark
from dashboard.config.printable import printable
from dashboard.config.tables import StateSettings
from dashboard.store.survey import Survey

SUBJECT = "state folder"
_ROOM = 64
"""Megabytes below which a disk is nearly full, however little may still be kept."""


def state_finding(found: Survey, state: StateSettings) -> Finding:
    """Return what there is to say of the state folder."""
    if found.refused:
        return Finding(SUBJECT, Mark.WRONG, found.refused)
    shown = printable(str(found.folder), 400)
    whose = f"shared with {state.group}" if state.group else "yours"
    if not found.is_there:
        said = [f"{shown} is not there yet; a board makes it, {whose}"]
    else:
        said = [f"{shown} is {whose} (mode {found.mode:04o})", _kept(found.kept_kib)]
    mark, others = Mark.OK, 0o007 if state.group else 0o077
    if found.mode & others:
        mark = Mark.LOOK
        said.append(f"others may look into it: `chmod {'2770' if state.group else '700'}` it")
    left = state.keep_mib - (found.kept_kib or 0) // 1024
    if found.free_mib < max(_ROOM, left):
        mark = Mark.LOOK
        said.append(
            f"only {found.free_mib:,} MiB free, and documents may come to"
            f" {state.keep_mib:,} (state.keep_mib)"
        )
    if found.remote:
        mark = Mark.LOOK
        said.append("on a network, where boards of several machines must not share it")
    return Finding(SUBJECT, mark, "; ".join(said))


def _kept(kib: int | None) -> str:
    return "nothing kept of this feed yet" if kib is None else f"{kib:,} KiB kept of this feed"
