"""Logging in to an account that gets a board and nothing else: a real sshd, and a real client."""

import getpass
import os
import subprocess
from pathlib import Path

import pytest

from tests.deploy.recipes import PROGRAM, needs, recipe, settings, tool_path, written

SSHD = tool_path("sshd") or ""


def cannot_log_in() -> bool:
    """Tell whether sshd would refuse whoever runs the tests, whatever it is given."""
    if os.geteuid() != 0:
        return False
    lines = Path("/etc/shadow").read_text(encoding="utf-8").splitlines()
    locked = any(line.startswith(f"{getpass.getuser()}:!") for line in lines)
    return locked or not os.path.isdir("/run/sshd")


pytestmark = [
    needs("sshd"),
    needs("sftp"),
    needs("ssh-keygen"),
    pytest.mark.skipif(cannot_log_in(), reason="nobody can log in here"),
]


def key(path: Path) -> Path:
    command = ("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(path))
    subprocess.run(command, check=True, stdin=subprocess.DEVNULL)
    return path


class Server:
    """An sshd that speaks to its one client through a pipe, with no port at all."""

    def __init__(self, folder: Path, forced: str) -> None:
        self.mine, host = key(folder / "mine"), key(folder / "host")
        user = getpass.getuser()
        part = recipe(
            "sshd.conf",
            (f"ForceCommand {PROGRAM}", f"ForceCommand {forced}"),
            ("Match Group watch-board", f"Match User {user}"),
            ("/etc/ssh/watch-board/%u", str(self.mine.with_suffix(".pub"))),
            ("/etc/watchfloor/config.toml", str(settings(folder))),
        )
        before = (
            f"HostKey {host}\nPidFile none\nUsePAM no\nStrictModes no\n"
            "PermitRootLogin prohibit-password\nAcceptEnv WATCHFLOOR_*\n"
            "Subsystem sftp internal-sftp\n"
        )
        config = written(folder / "sshd_config", before + part)
        self.options = (
            "-F", "none", "-i", str(self.mine), "-o", f"ProxyCommand={SSHD} -i -f {config}",
            "-o", "StrictHostKeyChecking=no", "-o", "UserKnownHostsFile=/dev/null",
            "-o", "LogLevel=ERROR", "-o", "BatchMode=yes",
            "-o", "SetEnv=LANG=C.UTF-8 WATCHFLOOR_NOTIFY_COMMAND=evil",
        )  # fmt: skip
        self.place = f"{user}@there"

    def asked(self, tool: str, *args: str, told: str = "") -> subprocess.CompletedProcess[str]:
        command = (tool, *self.options, *args)
        return subprocess.run(command, capture_output=True, check=False, input=told, text=True)


def test_a_command_of_the_client_is_not_run(tmp_path: Path) -> None:
    server = Server(tmp_path, str(PROGRAM))
    ended = server.asked("ssh", "-T", server.place, "id")
    assert ended.returncode == 2
    assert ended.stdout == ""
    assert ended.stderr.startswith("watchfloor: the board needs a terminal")


def test_nothing_is_fetched_or_forwarded(tmp_path: Path) -> None:
    server = Server(tmp_path, str(PROGRAM))
    fetched = server.asked(
        "sftp", "-b", "-", server.place, told=f"get {server.mine} {tmp_path}/stolen\n"
    )
    assert fetched.returncode != 0
    assert not (tmp_path / "stolen").exists()
    passed = server.asked("ssh", "-W", "127.0.0.1:9", server.place)
    assert passed.returncode != 0
    assert "forwarding failed" in passed.stderr


def test_of_the_clients_environment_only_how_it_writes_gets_in(tmp_path: Path) -> None:
    server = Server(tmp_path, "/usr/bin/env")
    lines = server.asked("ssh", "-T", server.place).stdout.splitlines()
    assert "LANG=C.UTF-8" in lines
    assert [line for line in lines if line.startswith("WATCHFLOOR_")] == [
        f"WATCHFLOOR_CONFIG={tmp_path}/config.toml"
    ]
