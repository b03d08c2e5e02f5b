import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LOCKS = ("run", "build", "dev")
PIN = re.compile(r"^([a-z0-9._-]+)==(\S+) \\$", re.MULTILINE)


def pins(lock: str) -> dict[str, str]:
    return dict(PIN.findall((ROOT / "lock" / f"{lock}.txt").read_text(encoding="utf-8")))


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_is_pinned_by_hash_and_names_no_index(lock: str) -> None:
    text = (ROOT / "lock" / f"{lock}.txt").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if not line.startswith((" ", "#"))]
    assert len(lines) == len(pins(lock)) > 0
    assert text.count("--hash=sha256:") >= len(lines)
    assert not re.search(r"https?:|--(index|extra|find|trusted)", text)


@pytest.mark.parametrize(("some", "more"), [("run", "dev"), ("build", "dev")])
def test_locks_agree(some: str, more: str) -> None:
    theirs = pins(more)
    assert {name: theirs.get(name, version) for name, version in pins(some).items()} == pins(some)


def test_development_holds_all_that_runs() -> None:
    assert pins("run").keys() <= pins("dev").keys()
