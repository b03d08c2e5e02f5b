"""One `watchfloor check` of the example, beside the imports it cannot do without."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from tempfile import TemporaryDirectory

from bench.board import board
from bench.effort import Effort
from bench.figure import Figure, Unit
from bench.row import Row, Target

_IMPORTS = (sys.executable, "-c", "import pydantic, httpx")


def rows(effort: Effort) -> Iterator[Row]:
    """Yield both, side by side."""
    ours, theirs = [], []
    with TemporaryDirectory() as folder:
        for number in range(effort.runs(11) + 1):
            imports, check = _seconds(_IMPORTS, folder), _seconds(board("check"), folder)
            # The first of each warms the cache of the disk.
            if number:
                theirs.append(imports)
                ours.append(check)
    yield Row("python -c 'import pydantic, httpx'", Figure.of(theirs, Unit.SECONDS))
    ratio = Figure.ratios(ours, theirs)
    what = "watchfloor check on the example, against these imports"
    yield Row(what, Figure.of(ours, Unit.SECONDS), ratio, Target(1.5, Unit.RATIO))


def _seconds(command: Sequence[str], home: str) -> float:
    began = time.perf_counter()
    subprocess.run(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False,
        env={"HOME": home, "LANG": "C.UTF-8"},
    )  # fmt: skip
    return time.perf_counter() - began
