"""What is worked out of a document once."""

from datetime import UTC, datetime, timedelta

import pytest

from dashboard.watch.index import Index
from tests.watch.documents import NOW, Json, document, force, strike

DAY = timedelta(days=1)
TENTH: Json = {"occurred": "2025-11-10"}
SIXTEENTH: Json = {"occurred": "2025-11-16"}
AHEAD: Json = {"occurred": "2025-12-01"}
REPORTED_LATE = TENTH | {"reported": "2025-11-17"}

STRIKES: tuple[tuple[list[Json], str], ...] = (
    ([TENTH, SIXTEENTH], "10"),
    ([SIXTEENTH, SIXTEENTH], "01"),
    ([{}, TENTH], "10"),
    ([{}, {}], "01"),
    ([REPORTED_LATE, SIXTEENTH], "10"),
    ([{"reported": "2025-11-11"}, REPORTED_LATE], "01"),
    ([{"occurred": "2025-11"}, SIXTEENTH], "01"),
    ([{"occurred": "2025-11", "reported": "2025-11-15"}, SIXTEENTH], "10"),
    ([SIXTEENTH, AHEAD], "10"),
)


@pytest.mark.parametrize(("members", "order"), STRIKES)
def test_what_happened_last_comes_first_and_equals_keep_their_order(
    members: list[Json], order: str
) -> None:
    required = {"kind": "vote", "chamber": "both", "title": "T"}
    events = [strike(f"s{at}", **own) for at, own in enumerate(members)]
    actions = [required | {"id": f"a{at}"} | own for at, own in enumerate(members)]
    index = Index(document(strikes={"events": events}, congress=actions))
    for records in (index.strikes, index.congress):
        assert "".join(record.id[1:] for record in records) == order


@pytest.mark.parametrize(
    ("members", "order"),
    [
        ([TENTH, SIXTEENTH], "10"),
        ([REPORTED_LATE, SIXTEENTH], "01"),
        ([{"reported": "2025-11-17"}, REPORTED_LATE], "01"),
        ([{}, TENTH], "10"),
    ],
)
def test_news_is_as_new_as_its_report(members: list[Json], order: str) -> None:
    required = {"title": "T", "topic": "other"}
    said = [required | {"id": f"{at}"} | own for at, own in enumerate(members)]
    records = Index(document(developments=said)).developments
    assert "".join(record.id for record in records) == order


def test_polls_of_a_question_stand_together_the_oldest_first() -> None:
    def poll(name: str, question: str, **members: object) -> Json:
        return {"id": name, "question": question, "answers": [], **members}

    polls = [
        poll("c", "One?", field_end="2025-11-12"),
        poll("x", "Other?", field_end="2025-11-01"),
        poll("b", "one", field_end="2025-11"),
        poll("a", "ONE ?"),
    ]
    asked = Index(document(polling=polls)).polls
    assert {words: "".join(poll.id for poll in found) for (words, _), found in asked.items()} == {
        "one": "acb",
        "other": "x",
    }


FRESH: tuple[tuple[list[Json], list[Json], timedelta | None], ...] = (
    ([], [], None),
    ([{}], [], None),
    ([TENTH, SIXTEENTH, {}], [], DAY),
    ([TENTH], [SIXTEENTH], DAY),
    ([SIXTEENTH], [TENTH], DAY),
    # What lies ahead makes nothing fresh.
    ([TENTH, AHEAD], [], 7 * DAY),
    ([TENTH], [AHEAD], 7 * DAY),
    ([AHEAD], [{"occurred": "2025-12-02"}], -14 * DAY),
)


@pytest.mark.parametrize(("forces", "said", "age"), FRESH)
def test_panels_are_as_new_as_their_newest_moment(
    forces: list[Json], said: list[Json], age: timedelta | None
) -> None:
    posture = [force(f"f{at}", **own) for at, own in enumerate(forces)]
    required = {"title": "T", "topic": "other"}
    developments = [required | {"id": f"d{at}"} | own for at, own in enumerate(said)]
    index = Index(document(posture=posture, developments=developments))
    today = datetime(2025, 11, 17, tzinfo=UTC)
    found = index.newest(("posture", "developments"), NOW)
    assert (None if found is None else today - found) == age


def test_the_newest_moment_moves_with_the_time() -> None:
    index = Index(document(posture=[force("a", **TENTH), force("b", **AHEAD)]))
    assert index.newest(("posture",), NOW) == datetime(2025, 11, 10, tzinfo=UTC)
    assert index.newest(("posture",), NOW + 30 * DAY) == datetime(2025, 12, 1, tzinfo=UTC)


FORCES = [force("a", side="Straße"), force("b", place={"name": "Caribbean"}), force("c")]


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("", "abc"),
        ("  ", "abc"),
        ("STRASSE", "a"),
        ("carib", "b"),
        ("ship carib", "b"),
        ("states carib", "b"),
        ("strasse carib", ""),
        ("[b]", ""),
    ],
)
def test_every_word_must_stand_in_some_field(words: str, names: str) -> None:
    read = document(posture=FORCES)
    found = Index(read).matching(read.posture.records, words)
    assert "".join(record.id for record in found) == names
