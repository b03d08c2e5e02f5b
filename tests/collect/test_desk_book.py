import json
import multiprocessing
from pathlib import Path

import pytest

from dashboard.collect.desk.book import Book, NotEnteredError
from dashboard.collect.desk.reading import read_desk
from tests.collect.saying import NOW

VALUES = {"title": "T", "topic": "legal"}


def _enter(path: str, number: int) -> None:
    for turn in range(10):
        Book(Path(path)).enter("development", {**VALUES, "text": f"{number}-{turn}"}, NOW)


def test_people_who_write_at_once_lose_nothing(tmp_path: Path) -> None:
    path = tmp_path / "desk.json"
    context = multiprocessing.get_context("fork")
    writers = [context.Process(target=_enter, args=(str(path), n)) for n in range(4)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join(30)
    assert [writer.exitcode for writer in writers] == [0] * 4
    records = [entry.record for entry in read_desk(path.read_bytes(), NOW).entries]
    assert {record["text"] for record in records} == {
        f"{n}-{t}" for n in range(4) for t in range(10)
    }
    assert len({record["id"] for record in records}) == 40
    assert {one.name for one in tmp_path.iterdir()} == {"desk.json", "desk.json.lock"}


def test_what_an_editor_saves_in_between_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "desk.json"
    book = Book(path)
    book.enter("development", {**VALUES, "id": "first"}, NOW)
    plain = Book._with
    saved: list[int] = []

    def saving(self: Book, *args: object) -> object:
        made = plain(self, *args)  # type: ignore[arg-type]
        if not saved:
            members = json.loads(path.read_bytes())
            members["developments"].append({"id": "by-hand", **VALUES})
            path.write_text(json.dumps(members, indent=1))
            saved.append(1)
        return made

    monkeypatch.setattr(Book, "_with", saving)
    book.enter("development", {**VALUES, "id": "second"}, NOW)
    ids = [one["id"] for one in json.loads(path.read_bytes())["developments"]]
    assert ids == ["first", "by-hand", "second"]


def test_a_file_with_a_mistake_is_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "desk.json"
    path.write_text('{"developments": [\n}')
    with pytest.raises(NotEnteredError, match="has a mistake, mend it first: line 2 column 1"):
        Book(path).enter("development", VALUES, NOW)
    assert path.read_text() == '{"developments": [\n}'


def test_an_entry_that_the_contract_does_not_take_is_not_made(tmp_path: Path) -> None:
    path = tmp_path / "desk.json"
    with pytest.raises(NotEnteredError, match=r"developments\[0\].credibility: "):
        Book(path).enter("development", {**VALUES, "credibility": 9}, NOW)
    assert not path.exists()


def test_the_mode_and_the_link_of_the_file_stay(tmp_path: Path) -> None:
    real = tmp_path / "shared" / "desk.json"
    real.parent.mkdir()
    real.write_text("{}")
    real.chmod(0o660)
    link = tmp_path / "desk.json"
    link.symlink_to(real)
    Book(link).enter("development", VALUES, NOW)
    assert link.is_symlink()
    assert real.stat().st_mode & 0o777 == 0o660
    assert json.loads(real.read_bytes())["developments"]


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(NotEnteredError, match="cannot be written: No such file"):
        Book(tmp_path / "none" / "desk.json").enter("development", VALUES, NOW)
