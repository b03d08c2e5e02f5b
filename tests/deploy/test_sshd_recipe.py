"""What sshd makes of the fragment for accounts that get a board and nothing else."""

import getpass
import os
import subprocess
from pathlib import Path

import pytest

from tests.deploy.recipes import PROGRAM, needs, recipe, tool_path, written

SSHD = tool_path("sshd") or ""
pytestmark = [
    needs("sshd"),
    needs("ssh-keygen"),
    pytest.mark.skipif(
        os.geteuid() == 0 and not os.path.isdir("/run/sshd"), reason="no /run/sshd here"
    ),
]


@pytest.fixture
def config(tmp_path: Path) -> Path:
    """Return a configuration that lets everything in, and the fragment for the user of the test."""
    key = tmp_path / "host"
    command = ("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(key))
    subprocess.run(command, check=True, stdin=subprocess.DEVNULL)
    user = getpass.getuser()
    part = recipe("sshd.conf", ("Match Group watch-board", f"Match User {user}"))
    text = f"HostKey {key}\nPidFile none\nAcceptEnv LANG WATCHFLOOR_*\nAllowTcpForwarding yes\n"
    return written(tmp_path / "sshd_config", text + part)


def sshd(*args: str) -> str:
    ended = subprocess.run([SSHD, *args], capture_output=True, check=False, text=True)
    assert ended.returncode == 0, ended.stderr
    return ended.stdout


def in_force(config: Path, user: str) -> list[str]:
    return sshd("-T", "-f", str(config), "-C", f"user={user},host=h,addr=127.0.0.1").splitlines()


def test_a_member_gets_a_board_and_nothing_else(config: Path) -> None:
    assert sshd("-t", "-f", str(config)) == ""
    said = in_force(config, getpass.getuser())
    assert f"forcecommand {PROGRAM}" in said
    assert {"disableforwarding yes", "permituserrc no", "permittunnel no"} <= set(said)
    assert "clientaliveinterval 30" in said
    # What a client sends may not name a program, such as by WATCHFLOOR_NOTIFY_COMMAND.
    assert [line for line in said if line.startswith("acceptenv")] == [
        "acceptenv LANG",
        "acceptenv LC_*",
    ]
    assert "setenv WATCHFLOOR_CONFIG=/etc/watchfloor/config.toml" in said


def test_others_are_as_they_were(config: Path) -> None:
    said = in_force(config, "somebody-else")
    assert "forcecommand none" in said
    assert "acceptenv WATCHFLOOR_*" in said
