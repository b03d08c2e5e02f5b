"""Start the board whose app is loaded late, or never: `late.py SECONDS|broken|listed ARGS`.

With `listed` it says, in place of the app, what is loaded before it.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence
from importlib.machinery import ModuleSpec
from types import ModuleType

from dashboard.cli import main


class Late:
    """Holds up the import of the app."""

    def __init__(self, how: str) -> None:
        self._how = how

    def find_spec(
        self, name: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Wait, or fail, where the app is asked for."""
        if name == "dashboard.app":
            if self._how == "broken":
                raise ImportError(name)
            if self._how == "listed":
                raise OSError(" ".join(sorted(one for one in sys.modules if "." not in one)))
            time.sleep(float(self._how))
        return None


if __name__ == "__main__":
    sys.meta_path.insert(0, Late(sys.argv[1]))
    sys.exit(main(sys.argv[2:]))
