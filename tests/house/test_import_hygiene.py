import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
NO_SCREEN = ("contract", "feed", "watch", "board", "session", "config", "commands", "commandline")
"""What is tested, piped and read aloud without a terminal."""
LIGHT = ("cli", "commands", "config", "app", "screens", "terminal", "themes")
"""What stands before the first paint, when neither pydantic nor httpx is needed yet."""


def modules(package: str, name: str) -> list[str]:
    """Every module of a package or module of the tree, none where it does not exist."""
    top = ROOT / package / name
    files = sorted(top.rglob("*.py")) if top.is_dir() else [top.with_suffix(".py")]
    return [
        ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
        for path in files
        if path.exists()
    ]


def loaded(names: list[str], suspects: set[str], run: str = "") -> set[str]:
    """The suspects that a fresh interpreter has loaded once it has imported modules, and run."""
    # Where click is installed, httpx loads rich by itself, for its own command line.
    code = (
        "import importlib, json, sys\n"
        "sys.modules['httpx._main'] = None\n"
        f"for name in {names!r}: importlib.import_module(name)\n"
        f"{run}\n"
        f"print(json.dumps([name for name in {sorted(suspects)!r} if name in sys.modules]))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, check=True, cwd=ROOT, text=True
    )
    return set(json.loads(done.stdout.splitlines()[-1]))


def existing(names: tuple[str, ...]) -> list[str]:
    return [name for name in names if modules("dashboard", name)]


@pytest.mark.parametrize("name", existing(NO_SCREEN))
def test_below_the_screen_nothing_loads_textual(name: str) -> None:
    assert loaded(modules("dashboard", name), {"textual", "rich"}) == set()


@pytest.mark.parametrize("name", existing(LIGHT))
def test_before_the_first_paint_nothing_heavy_is_loaded(name: str) -> None:
    assert loaded(modules("dashboard", name), {"pydantic", "pydantic_core", "httpx"}) == set()


def test_views_load_nothing_but_the_standard_library() -> None:
    assert (
        loaded(
            ["widgets.pages", "widgets.views"],
            {"textual", "rich", "pydantic", "httpx", "dashboard"},
        )
        == set()
    )


def test_a_board_of_the_example_loads_no_http() -> None:
    names = ["dashboard.app", "dashboard.health.watched", "dashboard.start"]
    assert loaded(names, {"httpx", "httpcore", "anyio"}) == set()


def test_the_last_board_is_drawn_without_an_app() -> None:
    heavy = {"textual", "rich.console", "pydantic", "pydantic_core", "httpx", "asyncio"}
    assert (
        loaded(["dashboard.running", "dashboard.prelude", "dashboard.store.site"], heavy) == set()
    )


def test_the_command_answers_without_any_of_it() -> None:
    assert loaded(["dashboard.cli"], {"textual", "rich", "pydantic", "httpx", "asyncio"}) == set()


def test_a_check_of_a_document_loads_no_screen_and_nothing_that_reads_a_watch(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    names = {
        "widgets", "httpx", "asyncio", "dashboard.session", "dashboard.board.handover",
        "dashboard.commandline.past_scene", "dashboard.store.codec", "dashboard.store.reading",
    }  # fmt: skip
    run = "import dashboard.cli; dashboard.cli.main(['check'])"
    assert loaded(["dashboard.cli"], names, run) == set()


def test_what_is_loaded_is_seen() -> None:
    names = {"textual", "rich"}
    assert loaded(["textual"], names) == names
