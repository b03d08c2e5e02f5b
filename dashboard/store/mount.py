"""Whether a folder lies on a file system of another machine."""

from __future__ import annotations

import re
from pathlib import Path

MOUNTS = Path("/proc/self/mountinfo")
"""Where the system lists what is mounted (proc(5)); the last of one place covers those before."""
_REMOTE = (
    "nfs", "cifs", "smb", "9p", "afs", "beegfs", "ceph", "coda", "fuse.", "gfs2", "gluster",
    "lustre", "ncp", "ocfs2", "orangefs", "pvfs2", "vboxsf", "virtiofs",
)  # fmt: skip
_OCTAL = re.compile(r"\\([0-7]{3})")
"""As which the kernel writes blanks and backslashes of a path."""


def is_remote(folder: Path, mounts: Path = MOUNTS) -> bool:
    """Tell whether a folder is on a network, as far as the system tells; False where it does not.

    The write-ahead log of SQLite needs memory shared by all who use it, which no network has.
    """
    try:
        lines = mounts.read_text("utf-8", "replace").splitlines()
        place = folder.resolve()
    except OSError:
        return False
    best, kind = -1, ""
    for line in lines:
        # Optional fields stand between the options of the mount and the dash.
        mount, _, rest = line.partition(" - ")
        fields = mount.split(" ")
        if len(fields) < 6 or not rest:
            continue
        point = Path(_OCTAL.sub(lambda found: chr(int(found[1], 8)), fields[4]))
        if place.is_relative_to(point) and len(point.parts) >= best:
            best, kind = len(point.parts), rest.split(" ")[0]
    return kind == "fuse" or kind.startswith(_REMOTE)
