"""`python -m bench.soak [REFRESHES]`: exit 1 with a sentence where anything grew."""

from __future__ import annotations

import os
import sys
import tempfile
import time
from pathlib import Path

from bench.soak.sample import Sample, flaw, row, table
from bench.soak.soak import Soak, StoppedError

REFRESHES = 10_000
_MEMORY = Path("/dev/shm")
WARM_UP = 0.2
"""The share of the refreshes in which caches and histories fill."""


def main(refreshes: int) -> int:
    """Run a soak, print its table, and return 1 where anything grew or the board stopped."""
    began = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="soak-", dir=_room()) as folder:
        soak = Soak(refreshes, Path(folder))
        print(table(()), flush=True)
        samples: list[Sample] = []
        try:
            for sample in soak.run():
                samples.append(sample)
                print(row(sample), flush=True)
        except StoppedError as error:
            print(f"soak: {error}", file=sys.stderr)
            return 1
        finally:
            status = soak.end()
    took = time.monotonic() - began
    print(f"{refreshes:,} refreshes and {soak.visits:,} visits in {took:,.0f} s; exit {status}")
    grew = flaw([one for one in samples if one.refreshes >= WARM_UP * refreshes])
    if grew or status != 143:
        print(f"soak: {grew or f'the board ended with status {status}'}", file=sys.stderr)
        return 1
    print("soak: nothing grew")
    return 0


def _room() -> str | None:
    """Return a folder in memory where there is one: it is not the disk that is soaked."""
    return str(_MEMORY) if os.access(_MEMORY, os.W_OK) else None


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else REFRESHES))
