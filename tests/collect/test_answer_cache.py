import os
from pathlib import Path

from dashboard.collect.cache import Cache, Kept
from tests.collect.saying import NOW

JSON = "application/json"


def kept(url: str, size: int = 10) -> Kept:
    return Kept(url, b"x" * size, NOW, {"etag": '"1"'})


def test_an_answer_is_found_for_its_address_and_types(tmp_path: Path) -> None:
    cache = Cache(tmp_path / "answers", 10_000)
    cache.keep(kept("https://example.org/a"), JSON)
    assert cache.find("https://example.org/a", JSON) == kept("https://example.org/a")
    assert cache.find("https://example.org/a", "application/xml") is None
    assert cache.find("https://example.org/b", JSON) is None
    assert {path.stat().st_mode & 0o777 for path in (tmp_path / "answers").iterdir()} == {0o600}
    assert (tmp_path / "answers").stat().st_mode & 0o777 == 0o700


def test_a_damaged_answer_is_not_there(tmp_path: Path) -> None:
    cache = Cache(tmp_path, 10_000)
    for damage in (b"", b"{}", b"not json\nbody", b"[" * 100_000, b"\xff"):
        cache.keep(kept("https://example.org/a"), JSON)
        (path,) = tmp_path.iterdir()
        path.write_bytes(damage)
        assert cache.find("https://example.org/a", JSON) is None
    cache.keep(kept("https://example.org/a"), JSON)
    path.write_bytes(path.read_bytes()[:-1])
    assert cache.find("https://example.org/a", JSON) is None


def test_beyond_its_bound_what_was_used_longest_ago_goes(tmp_path: Path) -> None:
    cache = Cache(tmp_path, 3_000)
    for number in range(5):
        cache.keep(kept(f"https://example.org/{number}", 700), JSON)
        newest = max(tmp_path.iterdir(), key=lambda path: path.stat().st_ctime_ns)
        os.utime(newest, (number, number))
    assert cache.find("https://example.org/0", JSON) is not None
    cache.trim()
    left = [n for n in range(5) if cache.find(f"https://example.org/{n}", JSON)]
    assert left == [0, 3, 4]
    assert sum(path.stat().st_size for path in tmp_path.iterdir()) <= 3_000


def test_an_answer_beyond_the_whole_bound_is_not_kept(tmp_path: Path) -> None:
    cache = Cache(tmp_path, 1_000)
    cache.keep(kept("https://example.org/a", 2_000), JSON)
    assert list(tmp_path.iterdir()) == []


def test_a_mark_that_no_header_can_carry_is_not_sent() -> None:
    bad = Kept(
        "https://example.org/a", b"", NOW, {"etag": "a\r\nX: 1", "last-modified": "m" * 2_000}
    )
    assert bad.marks == {}


def test_a_folder_that_cannot_be_written_keeps_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    cache = Cache(tmp_path / "file" / "answers", 1_000)
    cache.keep(kept("https://example.org/a"), JSON)
    cache.trim()
    assert cache.find("https://example.org/a", JSON) is None
