"""What sources say, in a few words."""

from datetime import UTC, datetime, timedelta
from typing import Any

from dashboard.collect.document import Built, Terms, build
from dashboard.collect.last import Last
from dashboard.collect.said import Entry, Said
from dashboard.collect.settle import Settled, settle
from dashboard.collect.wire import Json, text

NOW = datetime(2025, 11, 17, 18, tzinfo=UTC)
LATER = NOW + timedelta(minutes=5)
TERMS = Terms("test.feed", "A test", timedelta(days=30))
VOTE = "vote.119.senate.1.608"


def vote(yea: int = 49, nay: int = 51, **members: Any) -> Json:
    """Return a roll call of the Senate."""
    return {
        "id": VOTE,
        "kind": "vote",
        "chamber": "senate",
        "title": "On the Motion to Discharge S.J.Res. 90",
        "occurred": "2025-11-06",
        "tally": {"yea": yea, "nay": nay},
    } | members


def development(record_id: str, title: str = "A thing happened", **members: Any) -> Json:
    """Return a development."""
    return {"id": record_id, "title": title, "topic": "other"} | members


def says(
    name: str, *records: Json, panel: str = "congress", at: datetime = NOW, **more: Any
) -> Said:
    """Return what a source says; each record rests on one source of that name."""
    cited = {"id": f"{name}.page", "title": name, "retrieved_at": at.isoformat()}
    entries = tuple(Entry(panel, {**record, "refs": [cited["id"]]}, cited) for record in records)
    return Said(name, f"the {name} source", at, entries=entries, **more)


def desk_says(*records: Json, panel: str = "developments", **more: Any) -> Said:
    """Return what the desk says itself."""
    return Said(
        "desk", "the desk's own file", NOW,
        entries=tuple(Entry(panel, record) for record in records), **more,
    )  # fmt: skip


def built(*everyone: Said, last: Last | None = None, now: datetime = NOW) -> Built:
    """Return the document of a run."""
    return build(everyone, last or Last(), TERMS, now=now, as_of=now)


def settled(*everyone: Said, last: Last | None = None, now: datetime = NOW) -> Settled:
    """Return the checked document of a run."""
    return settle(everyone, last or Last(), TERMS, renew=timedelta(hours=6), now=now, as_of=now)


def published(*everyone: Said, last: Last | None = None, now: datetime = NOW) -> Last:
    """Return the document of a run, as the next run finds it."""
    body = settled(*everyone, last=last, now=now).checked.body
    return Last.of(body, TERMS.feed_id)


def reread(members: Json) -> Last:
    """Return a document as the next run finds it."""
    return Last.of(text(members).encode(), TERMS.feed_id)
