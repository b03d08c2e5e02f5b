from itertools import pairwise

import pytest

from dashboard.exercise.broadcast import PATH, Broadcast
from dashboard.exercise.document import Exercise
from dashboard.exercise.plan import FIRST, Plan

SECONDS = 600
EXERCISE = Exercise.of(Plan(seed=1, records=30, hours=72, start=FIRST, documents=25))
"""Its first loss is from 276 s to 325 s of the playing, its second from 558 s to 576 s."""


@pytest.fixture
def broadcast() -> Broadcast:
    return Broadcast(EXERCISE, SECONDS)


@pytest.mark.parametrize(
    ("elapsed", "number"),
    [
        pytest.param(0, 0, id="as it begins"),
        pytest.param(22, 0, id="before the second document"),
        pytest.param(23, 1, id="after it"),
        pytest.param(600, 24, id="at the end"),
        pytest.param(86_400, 24, id="long after it"),
    ],
)
def test_the_document_of_the_moment_is_answered(
    broadcast: Broadcast, elapsed: float, number: int
) -> None:
    answer = broadcast.answer(PATH, None, elapsed)
    assert (answer.status, answer.body) == (200, EXERCISE.body(number))
    assert answer.headers["Content-Length"] == str(len(answer.body))
    assert answer.headers["Content-Type"] == "application/json"


@pytest.mark.parametrize(
    ("elapsed", "retry"),
    [
        pytest.param(275.9, None, id="just before the first"),
        pytest.param(276, "50", id="as it begins"),
        pytest.param(325.7, "1", id="just before it ends"),
        pytest.param(325.8, None, id="as it ends"),
        pytest.param(558, "18", id="the second"),
        pytest.param(576, None, id="after both"),
    ],
)
def test_a_lost_feed_says_when_to_ask_again(
    broadcast: Broadcast, elapsed: float, retry: str | None
) -> None:
    answer = broadcast.answer(PATH, None, elapsed)
    assert answer.headers.get("Retry-After") == retry
    assert answer.status == (200 if retry is None else 503)


def test_every_document_is_played_and_none_goes_back(broadcast: Broadcast) -> None:
    tags = [broadcast.answer(PATH, None, at / 2).headers.get("ETag") for at in range(1_202)]
    heard = [tag for tag in tags if tag is not None]
    changes = [after for before, after in pairwise(heard) if before != after]
    assert len({heard[0], *changes}) == len(changes) + 1 == 25


def test_who_has_the_document_is_not_sent_it_again(broadcast: Broadcast) -> None:
    tag = broadcast.answer(PATH, None, 0).headers["ETag"]
    again = broadcast.answer(PATH, tag, 1)
    assert (again.status, again.body, again.headers["ETag"]) == (304, b"", tag)
    assert broadcast.answer(PATH, f'W/"x", {tag}', 2).status == 304
    assert broadcast.answer(PATH, tag, 60).status == 200


@pytest.mark.parametrize("path", ["/", "/feed", "/../feed.json", "//feed.json", ""])
def test_there_is_one_path(broadcast: Broadcast, path: str) -> None:
    assert broadcast.answer(path, None, 0).status == 404


def test_a_query_changes_nothing(broadcast: Broadcast) -> None:
    assert broadcast.answer(f"{PATH}?at=1", None, 0).status == 200
