import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ROOMS = ("dashboard", "widgets", "tests", "docs", "bench", "lock")
FILES = sorted(
    path
    for room in ROOMS
    for path in (ROOT / room).rglob("*")
    if path.suffix in {".py", ".tcss"} and "__pycache__" not in path.parts
)
CEILING = 250
"""Lines of a file; over it, a second noun is hiding in it."""
VAGUE = re.compile(r"(utils?|helpers?|managers?|misc|common)")
PLACEHOLDER = re.compile(
    r"\b(TO" r"DO|FIX" r"ME|XX" r"X)\b|NotImplemented" r"Error|pytest\.(mark\.)?(skip|xfail)\b"
)


def name(path: Path) -> str:
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("path", FILES, ids=name)
def test_a_file_is_one_noun_and_finished(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert len(text.splitlines()) <= CEILING
    assert not [part for part in path.relative_to(ROOT).parts if VAGUE.fullmatch(Path(part).stem)]
    assert not PLACEHOLDER.search(text)


def test_the_rooms_are_found() -> None:
    assert {path.relative_to(ROOT).parts[0] for path in FILES} >= {"dashboard", "widgets", "tests"}
