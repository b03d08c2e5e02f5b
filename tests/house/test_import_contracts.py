import tomllib
from pathlib import Path
from typing import TypedDict

import pytest

ROOT = Path(__file__).parents[2]
SCREEN = {"screens", "terminal", "themes"}
"""What draws, and knows nothing of the data."""
ABOVE = {"__main__", "cli", "app", "running", "deeds", "prelude"} | SCREEN
"""What may reach textual."""
VIEWS = {"charts", "pages", "views"}
"""What the board knows of widgets."""
WORDS = {"colours", "commands", "keys", "version"}
"""What everybody may know."""


class Contract(TypedDict, total=False):
    id: str
    layers: list[str]
    source_modules: list[str]
    forbidden_modules: list[str]


def contract(identifier: str) -> Contract:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    contracts: list[Contract] = settings["tool"]["importlinter"]["contracts"]
    return next(contract for contract in contracts if contract["id"] == identifier)


def inside(package: str) -> set[str]:
    """The names of the modules and packages at the top of a package."""
    folder = ROOT / package
    files = {path.stem for path in folder.glob("*.py")} - {"__init__"}
    return files | {path.parent.name for path in folder.glob("*/__init__.py")}


def below() -> set[str]:
    return inside("dashboard") - ABOVE


@pytest.mark.parametrize(
    ("identifier", "names"),
    [
        ("no-screen-below", below()),
        ("views-know-no-widget", below() - WORDS - {"example"}),
        ("screens-know-no-data", SCREEN),
    ],
)
def test_the_sources_of_a_contract_are_whole(identifier: str, names: set[str]) -> None:
    listed = set(contract(identifier)["source_modules"]) - {f"widgets.{name}" for name in VIEWS}
    assert listed == {f"dashboard.{name}" for name in names}


@pytest.mark.parametrize(
    ("identifier", "names"),
    [
        ("views-know-no-widget", {f"widgets.{name}" for name in inside("widgets") - VIEWS}),
        (
            "screens-know-no-data",
            {f"dashboard.{name}" for name in below() - WORDS - {"commandline"}},
        ),
    ],
)
def test_what_a_contract_forbids_is_whole(identifier: str, names: set[str]) -> None:
    listed = contract(identifier)["forbidden_modules"]
    assert {name for name in listed if name.startswith(("dashboard.", "widgets."))} == names


def test_every_module_has_its_layer() -> None:
    layers = " | ".join(contract("way-of-the-data")["layers"]).split(" | ")
    assert inside("dashboard") <= {layer.strip("()") for layer in layers}
