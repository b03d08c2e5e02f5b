"""Whatever an answer is, it ends in records and sentences, never in an exception."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dashboard.collect.sighting import PANELS, Gleaned
from dashboard.collect.source import Source, SourceError
from dashboard.collect.sources.congress.source import Congress
from dashboard.collect.sources.events.acled import Acled
from dashboard.collect.sources.events.ucdp import Ucdp
from dashboard.collect.sources.federal_register.source import FederalRegister
from dashboard.collect.sources.feeds.json_feed import JsonFeed
from dashboard.collect.sources.feeds.rss import Rss
from dashboard.collect.sources.feeds.wordpress import WordPress
from dashboard.collect.sources.senate.source import Senate
from dashboard.collect.sources.unitedstates import UnitedStates
from dashboard.collect.sources.votehub import VoteHub
from dashboard.collect.wire import wire
from dashboard.contract.text import clean
from tests.collect.sources.mutation import spoiled
from tests.collect.sources.selecting import (
    APPROVAL,
    FIRST,
    events,
    house_vote,
    listed,
    notice,
    selection,
    senate_vote,
)
from tests.collect.sources.service import Replies, excerpt, glean

HOST = "https://service.example/api"
SINCE = date(2000, 1, 1)


@dataclass(frozen=True)
class Case:
    """A source, and the excerpts that stand behind its addresses."""

    source: Source
    files: dict[str, str]

    @property
    def name(self) -> str:
        return self.source.name


CASES = (
    Case(
        Congress(HOST, None, selection("119/hconres/64", votes=(house_vote(240), house_vote(2)))),
        {
            r"/hconres/64\?": "hconres_64.bill.json",
            "/actions": "hconres_64.actions.json",
            "/cosponsors": "hconres_64.cosponsors.json",
            "/240": "house_vote_240.json",
            "/2/members": "house_vote_2_members.json",
            "/2": "house_vote_2.json",
        },
    ),
    Case(
        Senate(HOST, selection("119/sjres/49", votes=(senate_vote(2),), sessions=(FIRST,))),
        {"menu": "vote_menu_119_1.xml", "00002": "vote_119_1_00002.xml"},
    ),
    Case(UnitedStates(HOST, selection(votes=(senate_vote(608),))), {"s608": "2025_s608.json"}),
    Case(
        FederalRegister(HOST, (notice("Cartel de los Soles"),), SINCE),
        {r"documents\.json": "fr_fto.json", r"\.txt": "2025-20750.txt"},
    ),
    Case(VoteHub(HOST, (APPROVAL,), SINCE), {"polls": "votehub_polls.json"}),
    Case(Ucdp(HOST, None, events("Bangladesh"), SINCE), {"api": "ucdp_gedevents.json"}),
    Case(
        Acled(HOST, None, events("Samplia", panel="developments"), SINCE),
        {"/acled": "acled_invented.json", "/deleted": "acled_deleted_invented.json"},
    ),
    Case(JsonFeed(listed("json"), SINCE), {"feed": "json_feed.json"}),
    Case(Rss(listed("rss"), SINCE), {"feed": "rss_invented.xml"}),
    Case(WordPress(listed("wordpress"), SINCE), {"feed": "wordpress_posts_invented.json"}),
)


def read(source: Source, replies: Replies) -> Gleaned | str:
    """What the answers come to, or the sentence in which they end."""
    try:
        return glean(source, replies)
    except SourceError as error:
        return str(error)


def is_sentence(words: str) -> bool:
    return words == clean(words) and 0 < len(words) <= 700


def check(gleaned: Gleaned) -> None:
    keys = [(one.panel, one.record.id) for one in gleaned.sightings]
    apart = [key for key in keys if key[0] != "designations"]
    assert len(apart) == len(set(apart))
    assert all(panel in PANELS for panel, _ in keys)
    assert all(is_sentence(sentence) for sentence in gleaned.said)
    assert len(gleaned.said) <= 30
    for one in gleaned.sightings:
        # What a record states outlives the way into the feed and back.
        members = wire(one.record)
        assert wire(type(one.record).model_validate(members)) == members
        assert one.cited.retrieved_at is not None


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
@settings(max_examples=60, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_a_spoiled_answer_ends_in_records_and_sentences(case: Case, data: st.DataObject) -> None:
    bodies = {form: excerpt(name) for form, name in case.files.items()}
    form = data.draw(st.sampled_from(sorted(bodies)))
    replies = {**bodies, form: data.draw(spoiled(bodies[form]))}
    told = read(case.source, replies)
    assert told == read(case.source, replies)
    if isinstance(told, str):
        assert is_sentence(told)
    else:
        check(told)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_the_excerpts_themselves_give_records_and_no_complaint(case: Case) -> None:
    gleaned = glean(case.source, {form: excerpt(name) for form, name in case.files.items()})
    check(gleaned)
    assert gleaned.sightings
