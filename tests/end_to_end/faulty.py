"""Start the board with one fault put in it: `faulty.py WHERE ARGS`, as a bug would be there."""

from __future__ import annotations

import asyncio
import sys
import threading
from typing import Any, NoReturn

from dashboard import app
from dashboard.cli import main
from dashboard.screens.floor import Floor
from widgets.keyline import KeyRow

HOSTILE = "\x1b]0;EVIL\x07 \u202etext [bold]of[/] a feed, https://me:s3cret@host/?token=s3cret"


def broken(*args: object, **options: object) -> NoReturn:
    """Fail with what a feed said in the message and in a variable, as a bug would."""
    said = HOSTILE
    raise KeyError(said)


def beside(*args: object, **options: object) -> None:
    """Fail in a thread and in a callback of the loop, while the board goes on."""
    threading.Thread(target=broken, name="stray").start()
    asyncio.get_running_loop().call_soon(broken)


def put(where: str) -> None:
    """Put the fault in its place."""
    places: dict[str, tuple[Any, str, Any]] = {
        "handler": (app.Watchfloor, "_tick", broken),
        "worker": (app.Watchfloor, "_begun", broken),
        "render": (KeyRow, "render_line", broken),
        "compose": (Floor, "compose", broken),
        "key": (app.Watchfloor, "command", broken),
        "beside": (app.Watchfloor, "command", beside),
        "recall": (app.Watchfloor, "_recall", _broken_later),
    }
    owner, name, fault = places[where]
    assert hasattr(owner, name), f"there is no {name} to put a fault in"
    setattr(owner, name, fault)
    app.TICK = 0.2


async def _broken_later(*args: object) -> None:
    broken()


if __name__ == "__main__":
    put(sys.argv[1])
    sys.exit(main(sys.argv[2:]))
