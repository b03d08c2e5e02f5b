"""Which folders lie on a network."""

from pathlib import Path

import pytest

from dashboard.store.mount import is_remote

# As proc(5) tells: the mount point is the fifth field, the kind stands behind the dash.
MOUNTS = """\
27 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
28 27 0:20 / /run rw - tmpfs tmpfs rw
29 27 0:40 / /home rw shared:7 master:2 - autofs /etc/auto.home rw
30 29 0:41 /export /home rw,nosuid shared:8 - nfs4 server:/home rw
31 30 8:17 / /home/local rw - xfs /dev/sdb1 rw
32 27 0:42 / /mnt/watch\\040floor rw - cifs //server/watch rw
33 27 0:43 / /mnt/veille_é rw - nfs server:/x rw
34 27 0:44 / /mnt/sshfs rw - fuse.sshfs me@server: rw
35 27 8:33 / /mnt/stick rw - fuseblk /dev/sdc1 rw
36 27 0:45 / /mnt/dav rw - fuse https://server/dav rw
37 27 0:20 /nfs /srv rw - tmpfs nfs rw
odd
38 27 0:46 / /odd rw
"""


@pytest.mark.parametrize(
    ("folder", "remote"),
    [
        ("/var/lib/watch", False),
        ("/run/watch", False),
        ("/home/watch1/state", True),
        ("/home", True),
        ("/homes/watch1", False),
        ("/home/local/state", False),
        ("/mnt/watch floor/state", True),
        ("/mnt/veille_é/state", True),
        ("/mnt/sshfs/state", True),
        ("/mnt/stick/state", False),
        ("/mnt/dav/state", True),
        ("/srv/nfs", False),
        ("/odd/state", False),
    ],
)
def test_store_network_file_system_is_told_by_the_mounts(
    tmp_path: Path, folder: str, remote: bool
) -> None:
    mounts = tmp_path / "mountinfo"
    mounts.write_text(MOUNTS, "utf-8")
    assert is_remote(Path(folder), mounts) is remote


def test_a_system_that_does_not_tell_has_no_remote_folder(tmp_path: Path) -> None:
    assert is_remote(tmp_path, tmp_path / "missing") is False
