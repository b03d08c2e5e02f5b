"""A file whose mode keeps the board out, in a process of another user."""

import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_feed_bad_file_unreadable() -> None:
    # The folder of the test itself is closed to other users.
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        run = subprocess.run(
            [sys.executable, "-m", "tests.feed_faults.unreadable", folder],
            capture_output=True,
            check=False,
            cwd=ROOT,
            text=True,
        )
    said = ["Polled", "Failed DOWN: file unreadable", "Checked"]
    assert (run.stdout.splitlines(), run.stderr) == (said, "")
