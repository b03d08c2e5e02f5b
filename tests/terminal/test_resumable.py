"""Who would wake a process that stops: job control as POSIX has it, in tables."""

from pathlib import Path

import pytest

from dashboard.terminal.job_control import Process, read_process, resumable

BOARD, ABOVE, SHELL, DAEMON = 40, 30, 20, 10
# Each process: its parent, its group, its session.
FORCED = {BOARD: (ABOVE, 30, 30), ABOVE: (DAEMON, 30, 30), DAEMON: (1, 10, 10)}
LOGIN = {BOARD: (DAEMON, 40, 40), DAEMON: (1, 10, 10)}
JOB = {BOARD: (SHELL, 40, 20), SHELL: (DAEMON, 20, 20), DAEMON: (1, 10, 10)}
SCRIPT = {BOARD: (ABOVE, 30, 20), ABOVE: (SHELL, 30, 20), SHELL: (DAEMON, 20, 20)}


@pytest.mark.parametrize(
    ("processes", "expected"),
    [
        pytest.param(JOB, True, id="a job of a shell"),
        pytest.param(SCRIPT, True, id="in a script that is a job of a shell"),
        pytest.param(FORCED, False, id="under a forced command: sh -c"),
        pytest.param(LOGIN, False, id="a login shell, a forced command by exec, a tmux pane"),
        pytest.param({BOARD: (SHELL, 40, 20)}, False, id="its parent is not to be seen"),
        pytest.param({}, False, id="nothing is to be seen"),
    ],
)
def test_only_a_shell_with_job_control_resumes(
    processes: dict[int, tuple[int, int, int]], expected: bool
) -> None:
    def read(number: int) -> Process | None:
        found = processes.get(number)
        return None if found is None else Process(*found)

    assert resumable(BOARD, read) is expected


@pytest.mark.parametrize(
    ("stat", "expected"),
    [
        ("40 (watchfloor) S 30 30 20 34816 40 4194304 1", Process(30, 30, 20)),
        ("40 (a) S 1 1 1 (b) S 30 30 20 0", Process(30, 30, 20)),
        ("40 (cut", None),
        ("", None),
    ],
)
def test_a_process_is_read_whatever_its_name(
    stat: str, expected: Process | None, tmp_path: Path
) -> None:
    (tmp_path / "40").mkdir()
    (tmp_path / "40" / "stat").write_text(stat, encoding="utf-8")
    assert read_process(40, tmp_path) == expected
    assert read_process(41, tmp_path) is None
