"""Draw the README's picture of the board with the program itself: the built-in example, 120x40."""

from __future__ import annotations

import asyncio
import re
from datetime import UTC, datetime
from pathlib import Path

from dashboard.app import Watchfloor
from dashboard.config.places import Places
from dashboard.config.settings import load

SIZE = (120, 40)
PICTURE = Path(__file__).with_name("screenshot.svg")
_FONTS = re.compile(r"@font-face \{.*?\}\s*", re.DOTALL)


async def draw() -> str:
    """Return the board as SVG, with no font or address from outside in it."""
    nowhere = Path(__file__).with_name("nowhere")
    user = Places.of_user(None)
    places = Places(None, nowhere, nowhere, user.defaults)
    app = Watchfloor(load(places, {}, {}), lambda: datetime.now(UTC))
    async with app.run_test(size=SIZE) as pilot:
        while not any(pane.view for pane in app.screen.query("PanelPane")):
            await pilot.pause(0.05)
        await pilot.press("5")
        await pilot.pause(0.2)
        svg = app.export_screenshot(title="watchfloor")
    return _FONTS.sub("", svg).replace("Fira Code", "monospace")


if __name__ == "__main__":
    PICTURE.write_text(asyncio.run(draw()), encoding="utf-8")
