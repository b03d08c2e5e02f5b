"""Which folders lie on a network."""

from pathlib import Path

import pytest

from dashboard.store.mount import is_remote

MOUNTS = """\
/dev/sda1 / ext4 rw 0 0
tmpfs /run tmpfs rw 0 0
server:/home /home nfs4 rw 0 0
/dev/sdb1 /home/local xfs rw 0 0
//server/watch /mnt/watch\\040floor cifs rw 0 0
server:/x /mnt/veille_é nfs rw 0 0
me@server: /mnt/sshfs fuse.sshfs rw 0 0
/dev/sdc1 /mnt/stick fuseblk rw 0 0
odd
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
    ],
)
def test_a_folder_is_remote_by_the_file_system_it_lies_on(
    tmp_path: Path, folder: str, remote: bool
) -> None:
    mounts = tmp_path / "mounts"
    mounts.write_text(MOUNTS, "utf-8")
    assert is_remote(Path(folder), mounts) is remote


def test_a_system_that_does_not_tell_has_no_remote_folder(tmp_path: Path) -> None:
    assert is_remote(tmp_path, tmp_path / "missing") is False
