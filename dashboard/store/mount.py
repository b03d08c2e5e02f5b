"""Whether a folder lies on a file system of another machine."""

from __future__ import annotations

import re
from pathlib import Path

_MOUNTS = Path("/proc/self/mounts")
_REMOTE = ("nfs", "cifs", "smb", "9p", "afs", "ceph", "gluster", "lustre", "fuse.")
_OCTAL = re.compile(r"\\([0-7]{3})")
"""As which the kernel writes blanks and backslashes of a path."""


def is_remote(folder: Path, mounts: Path = _MOUNTS) -> bool:
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
        fields = line.split(" ")
        if len(fields) < 3:
            continue
        point = Path(_OCTAL.sub(lambda found: chr(int(found[1], 8)), fields[1]))
        if place.is_relative_to(point) and len(point.parts) > best:
            best, kind = len(point.parts), fields[2]
    return kind.startswith(_REMOTE)
