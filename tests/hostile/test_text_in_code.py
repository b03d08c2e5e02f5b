"""Layers 2 and 4 in the code itself: nothing that reads markup, a selector or a format is there."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
FILES = sorted((*ROOT.glob("dashboard/**/*.py"), *ROOT.glob("widgets/**/*.py")))
PLAIN_WIDGETS = {"Input"}
"""The widgets of Textual in use: their text is never markup."""
READS_MARKUP = {
    "from_markup", "notify", "border_title", "border_subtitle", "tooltip", "Static", "Label",
    "Markdown", "markup", "visualize", "render_str",
}  # fmt: skip
READS_SELECTORS = {
    "query", "query_one", "query_exactly_one", "query_children", "get_widget_by_id",
    "get_child_by_id", "run_action", "parse_action", "simulate_key",
}  # fmt: skip
READS_CODE = {"eval", "exec", "__import__", "format_map", "vformat", "system", "popen"}
FORMATS = {
    ("tile_lines.py", "words"),
    ("faults.py", "traceback.TracebackException.from_exception(error)"),
}
"""Where a format is not written in place: a table of the program's own, and a trace's."""


COMMANDS_ALONE = {"bindings.py", "keystrokes.py"}
"""What they give to Textual are the program's own commands, by id and tooltip."""


@cache
def _files() -> tuple[tuple[Path, str, ast.Module], ...]:
    found = ((path, path.read_text(encoding="utf-8")) for path in FILES)
    return tuple((path, source, ast.parse(source)) for path, source in found)


def trees(only: str = "") -> Iterator[tuple[Path, ast.Module]]:
    """Yield the files that import a package, all if not said, as trees."""
    for path, source, tree in _files():
        if not only or (f"from {only}" in source and path.name not in COMMANDS_ALONE):
            yield path, tree


def names(tree: ast.Module) -> Iterator[str]:
    """Yield every name that is called, read or set."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute):
            yield node.attr
        elif isinstance(node, ast.Name):
            yield node.id
        elif isinstance(node, ast.keyword) and node.arg:
            yield node.arg


def used(forbidden: set[str], only: str = "") -> list[str]:
    return [f"{path.name}: {name}" for path, tree in trees(only) for name in names(tree)
            if name in forbidden]  # fmt: skip


def test_text_no_markup_is_read_by_any_widget_of_ours() -> None:
    assert len(FILES) > 300
    assert used(READS_MARKUP, "textual") == []


def test_text_no_markup_widgets_of_textual_are_those_that_read_none() -> None:
    taken = {
        alias.name
        for _, tree in trees()
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module == "textual.widgets"
        for alias in node.names
    }
    assert taken <= PLAIN_WIDGETS


def test_text_keyed_nothing_is_looked_up_by_a_selector_or_run_as_code() -> None:
    assert used(READS_SELECTORS, "textual") == []
    assert used(READS_CODE) == []


def test_text_keyed_every_format_is_written_in_place() -> None:
    elsewhere = [
        (path.name, ast.unparse(node.func.value))
        for path, tree in trees()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == "format"
        and not isinstance(node.func.value, ast.Constant)
    ]
    assert set(elsewhere) <= FORMATS


def test_text_keyed_no_widget_is_named_by_data() -> None:
    named = [
        f"{path.name}: {ast.unparse(one)}"
        for path, tree in trees("textual")
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        for one in node.keywords
        if one.arg in ("id", "classes") and not isinstance(one.value, ast.Constant)
    ]
    assert named == []
