"""Selections of a desk, in the few words that tests need."""

from datetime import date

from dashboard.config.collect_listed import FeedListed, NoticeSettings, PollSettings
from dashboard.config.collect_sources import EventSettings
from dashboard.config.collect_table import Selection
from dashboard.config.selection import MeasureKey, SessionKey, VoteKey

FIRST, SECOND = SessionKey(119, 1), SessionKey(119, 2)


def selection(
    *measures: str,
    votes: tuple[VoteKey, ...] = (),
    sessions: tuple[SessionKey, ...] = (),
    terms: tuple[str, ...] = (),
    since: date | None = None,
) -> Selection:
    """Measures by their keys, such as `119/sjres/90`."""
    keys = tuple(
        MeasureKey(int(congress), kind, int(number))
        for congress, kind, number in (measure.split("/") for measure in measures)
    )
    return Selection(keys, votes, sessions, terms, since)


def senate_vote(number: int, session: SessionKey = FIRST) -> VoteKey:
    return VoteKey(session, "senate", number)


def house_vote(number: int, session: SessionKey = FIRST) -> VoteKey:
    return VoteKey(session, "house", number)


def notice(term: str, agencies: tuple[str, ...] = ("state-department",)) -> NoticeSettings:
    return NoticeSettings(
        "soles", term, agencies, "Cartel de los Soles", "FTO designation", "published"
    )


APPROVAL = PollSettings(
    "approval",
    "Approve or disapprove of the president?",
    "approval",
    "donald-trump",
    ("Approve",),
    ("Disapprove",),
)


def events(*countries: str, panel: str = "strikes", words: tuple[str, ...] = ()) -> EventSettings:
    return EventSettings(countries, words, panel, "unknown")


def listed(form: str, *words: str) -> FeedListed:
    return FeedListed(
        "gazette",
        "https://gazette.example/feed",
        form,
        "Example Gazette",
        "newspaper",
        "domestic",
        "reported",
        words,
    )
