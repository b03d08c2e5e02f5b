"""What in the program can grow while it runs, found in its code."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
ONE_SHOT = {"collect", "commandline", "exercise", "config"}
"""Packages whose work is done once: a sub-command, a run of a collector, a story, settings."""
LASTING = ("store", "session", "screens", "health", "watch/log", "watch/changes", "watch/forget")
"""Where that stands which outlasts a document; elsewhere a bound cuts what is read or drawn."""
FILES = sorted(
    path
    for package in ("dashboard", "widgets")
    for path in (ROOT / package).rglob("*.py")
    if not ONE_SHOT & set(path.relative_to(ROOT).parts)
)
_GROWS = {
    "dict", "list", "set", "deque", "defaultdict", "OrderedDict", "Counter", "Queue",
    "SimpleQueue", "LifoQueue", "PriorityQueue", "WeakSet", "WeakKeyDictionary",
}  # fmt: skip
_CACHES = {"cache", "lru_cache"}
_BOUND = re.compile(r"(MOST|KEPT|SHOWN)(_|$)|BOUND$|LOOKS$|STRETCHES$|WINDOW$")


@cache
def parsed(path: Path) -> ast.Module:
    """The tree of a file, made once."""
    return ast.parse(path.read_text(encoding="utf-8"))


def where(path: Path) -> str:
    """The file as an import names it."""
    return ".".join(path.relative_to(ROOT).with_suffix("").parts)


def collections() -> Iterator[str]:
    """Every attribute that is made as something to put things into, as `module:Class.name`."""
    for path in FILES:
        for owner in parsed(path).body:
            if isinstance(owner, ast.ClassDef):
                for node in ast.walk(owner):
                    for name in _made(node):
                        yield f"{where(path)}:{owner.name}.{name}"


def caches() -> Iterator[str]:
    """Every function whose results are remembered, as `module:name`."""
    for path in FILES:
        for node in _functions(parsed(path)):
            if isinstance(node, ast.FunctionDef):
                decorators = {_name(one) for one in node.decorator_list}
                if decorators & _CACHES:
                    yield f"{where(path)}:{node.name}"


def constants() -> Iterator[str]:
    """Every whole number that bounds what outlasts a document, as `module:NAME`."""
    rooms = tuple(str(ROOT / "dashboard" / room) for room in LASTING)
    for path in (path for path in FILES if str(path).startswith(rooms)):
        for node in parsed(path).body:
            if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant):
                names = [one.id for one in node.targets if isinstance(one, ast.Name)]
                for name in names:
                    if isinstance(node.value.value, int) and _BOUND.search(name):
                        yield f"{where(path)}:{name}"


def stated(path: Path) -> set[str]:
    """The constants that a module imports, as `module:NAME`."""
    imports = [node for node in parsed(path).body if isinstance(node, ast.ImportFrom)]
    return {f"{node.module}:{alias.name}" for node in imports for alias in node.names}


def _functions(tree: ast.Module) -> Iterator[ast.stmt]:
    for node in tree.body:
        yield from (node.body if isinstance(node, ast.ClassDef) else [node])


def _made(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Assign):
        targets, value = node.targets, node.value
    elif isinstance(node, ast.AnnAssign) and node.value is not None:
        targets, value = [node.target], node.value
    else:
        return
    if not _grows(value):
        return
    for target in targets:
        own = isinstance(target, ast.Attribute) and isinstance(target.value, ast.Name)
        if own and isinstance(target, ast.Attribute):
            yield target.attr
        elif isinstance(target, ast.Name) and _is_factory(value):
            yield target.id


def _grows(value: ast.expr) -> bool:
    if isinstance(value, ast.Dict | ast.List | ast.Set | ast.DictComp | ast.ListComp | ast.SetComp):
        return True
    return isinstance(value, ast.Call) and (_name(value) in _GROWS or _is_factory(value))


def _is_factory(value: ast.expr) -> bool:
    """Tell whether it is a field of a dataclass that each instance fills."""
    keywords = value.keywords if isinstance(value, ast.Call) else []
    return any(one.arg == "default_factory" and _name(one.value) in _GROWS for one in keywords)


def _name(node: ast.expr) -> str:
    if isinstance(node, ast.Call | ast.Subscript):
        return _name(node.func if isinstance(node, ast.Call) else node.value)
    return node.attr if isinstance(node, ast.Attribute) else getattr(node, "id", "")
