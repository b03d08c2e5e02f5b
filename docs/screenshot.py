"""Draw the README's picture of the board with the program itself: the built-in example, 120x40."""

from __future__ import annotations

import asyncio
import re
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from dashboard.app import Watchfloor
from dashboard.config.places import Places
from dashboard.config.settings import load
from dashboard.faults import fault_words
from widgets.tile import TilePane

SIZE = (120, 40)
PICTURE = Path(__file__).with_name("screenshot.svg")
_FONTS = re.compile(r"@font-face \{.*?\}\s*", re.DOTALL)


async def draw(nowhere: Path) -> str:
    """Return the board as SVG, with no font or address from outside in it.

    `nowhere` is a folder without settings, in which the watch of the picture is kept.
    """
    places = Places(None, nowhere, nowhere, Places.of_user(None).defaults)
    config = load(places, {}, {})
    app = Watchfloor(config, lambda: datetime.now(UTC), lambda: None, fault_words)
    async with app.run_test(size=SIZE) as pilot:
        # Tiles come last: until the watch was judged their levels are not known.
        while not any(pane.view and pane.view.trend for pane in app.screen.query(TilePane)):
            await pilot.pause(0.05)
        await pilot.press("5")
        await pilot.pause(1)
        svg = app.export_screenshot(title="watchfloor")
        app.finish()
    return _FONTS.sub("", svg).replace("Fira Code", "monospace")


if __name__ == "__main__":
    with TemporaryDirectory() as folder:
        PICTURE.write_text(asyncio.run(draw(Path(folder))), encoding="utf-8")
