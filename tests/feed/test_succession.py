from datetime import UTC, datetime, timedelta

import pytest

from dashboard.contract.head import Head
from dashboard.feed.succession import Backslide, Verdict, succeeds

NOW = datetime(2025, 11, 17, 18, tzinfo=UTC)
BELOW = "ignored an older document, sequence 6 below 7"
BEFORE = "ignored an older document, published 171755Z"


def head(sequence: int | None, minute: int = 0, feed_id: str = "a") -> Head:
    at = NOW + timedelta(minutes=minute)
    return Head(
        version="1.0", feed_id=feed_id, title="T", published_at=at, as_of=at, sequence=sequence
    )


@pytest.mark.parametrize(
    ("new", "held", "verdict"),
    [
        (head(7), None, Verdict(True)),
        (head(8), head(7), Verdict(True)),
        (head(8, -5), head(7), Verdict(True)),
        (head(6, 5), head(7), Verdict(False, BELOW, older=True)),
        (head(7), head(7), Verdict(True, "sequence 7 came again with other contents")),
        (head(7, 5), head(7), Verdict(True, "sequence 7 came again with other contents")),
        (head(None, 5), head(7), Verdict(True)),
        (head(None, -5), head(7), Verdict(False, BEFORE, older=True)),
        (head(9, -5), head(None), Verdict(False, BEFORE, older=True)),
        (
            head(None),
            head(None),
            Verdict(True, "published 171800Z came again with other contents"),
        ),
        (head(8, feed_id="b"), head(7), Verdict(False, "ignored a document of another feed, b")),
    ],
)
def test_succession(new: Head, held: Head | None, verdict: Verdict) -> None:
    assert succeeds(new, held) == verdict


@pytest.mark.parametrize("older", [head(6), head(None, -5)])
def test_an_officer_may_accept_an_older_document_of_the_same_feed(older: Head) -> None:
    assert succeeds(older, head(7), accept_older=True).taken
    assert not succeeds(head(6, feed_id="b"), head(7), accept_older=True).taken


def test_three_older_documents_in_a_row_are_a_feed_that_went_back() -> None:
    slide, older, newer = Backslide(), Verdict(False, older=True), Verdict(True)
    judged = [slide.after(verdict) for verdict in (older, older, newer, older, older, older)]
    assert judged == [False, False, False, False, False, True]
