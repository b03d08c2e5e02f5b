from datetime import date, timedelta
from pathlib import Path

import pytest

from dashboard.config.collect_table import CollectSettings
from dashboard.config.error import ConfigError
from dashboard.config.selection import MeasureKey, SessionKey, VoteKey
from tests.config.loading import Officer

VENEZUELA = Path(__file__).parents[2] / "docs" / "venezuela.toml"
CONTACT = '[collect]\ncontact = "a@b.example"\n'
FEED = '[collect.feeds.cnn]\naddress = "https://example.org/rss"\nform = "rss"\npublisher = "CNN"\n'


def collect(officer: Officer, text: str, **variables: str) -> CollectSettings:
    return officer.load(text, environment=variables).collect


def refused(officer: Officer, text: str, **variables: str) -> str:
    with pytest.raises(ConfigError) as caught:
        officer.load(text, environment=variables)
    return str(caught.value)


def test_by_default_nothing_is_read(officer: Officer) -> None:
    settings = officer.load().collect
    assert not settings.sources.any_on
    assert (settings.desk_file, settings.selection.since) == (None, None)
    assert settings.host_interval == timedelta(seconds=1)


def test_the_example_of_the_page_can_be_used(officer: Officer) -> None:
    settings = collect(officer, VENEZUELA.read_text(encoding="utf-8"))
    assert MeasureKey(119, "sjres", 90) in settings.selection.measures
    assert VoteKey(SessionKey(119, 1), "senate", 608) in settings.selection.votes
    assert settings.selection.since == date(2025, 9, 1)
    assert [notice.name for notice in settings.sources.notices] == ["cartel-de-los-soles"]
    assert settings.sources.feeds[0].words[0] == "Venezuela"


def test_a_session_has_its_year() -> None:
    assert [SessionKey(119, 1).year, SessionKey(119, 2).year, SessionKey(118, 1).year] == [
        2025, 2026, 2023,
    ]  # fmt: skip


def test_a_key_is_read_when_it_is_needed(officer: Officer, tmp_path: Path) -> None:
    table = '[collect.congress]\nkey_env = "WATCHFLOOR_KEY"\n'
    key = collect(officer, table, WATCHFLOOR_KEY="abc").sources.congress.key
    assert key is not None
    assert key.read().reveal() == "abc"
    secret = tmp_path / "key"
    secret.write_text("abc")
    secret.chmod(0o644)
    open_key = collect(officer, f'[collect.ucdp]\nkey_file = "{secret}"\n').sources.ucdp.key
    assert open_key is not None
    with pytest.raises(ConfigError, match=r"collect.ucdp.key_file: .*chmod 600"):
        open_key.read()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "[collect.senate]\non = true\n",
            "collect.contact is empty; give the mail address",
        ),
        (FEED, "collect.contact is empty"),
        ('[collect]\nmeasures = ["119/sjr/90"]\n', 'different keys such as "119/sjres/90"'),
        ('[collect]\nvotes = ["119/senate/608"]\n', 'keys such as "119/senate/1/608"'),
        ('[collect]\nsessions = ["119"]\n', 'keys such as "119/1"'),
        ('[collect]\nsince = "2025-13-01"\n', 'a day such as "2025-09-01"'),
        ('[collect]\nfeed_id = "a b"\n', "collect.feed_id is 'a b'; allowed: an id"),
        ('[collect]\nfeed_id = ""\n', "allowed: an id"),
        ('[collect]\ncontact = "a) (b"\n', "allowed: a mail address"),
        ('[collect]\ncontact = "a\\nX: 1"\n', "allowed: a mail address"),
        ("[collect]\nhost_interval_seconds = 90\n", "a number of seconds from 0 to 60"),
        ("[collect]\ncache_mib = 0\n", "a whole number from 1 to 4096"),
        ('[collect]\nterm = ["x"]\n', "collect.term is no setting; the nearest is collect.terms"),
        ('[collect.senate]\naddress = "senate.gov"\n', "allowed: an http or https address"),
        ('[collect.senate]\naddress = "https://a b"\n', "allowed: an http or https address"),
        ('[collect.congress]\nkey_env = "A"\nkey_file = "b"\n', "stands beside"),
        (CONTACT + '[collect.feeds.CNN]\nform = "rss"\n', "collect.feeds.CNN is no name"),
        (CONTACT + FEED.replace('form = "rss"\n', ""), 'form is missing; it is "json" or "rss"'),
        (CONTACT + FEED.replace('"rss"', '"atom"'), 'allowed: "json" or "rss" or "wordpress"'),
        (CONTACT + FEED + 'topics = "x"\n', "collect.feeds.cnn.topics is no setting"),
        ('[collect.notices.x]\nterm = "X"\n', "collect.notices.x.entity is missing"),
        ('[collect.events]\npanel = "posture"\n', 'allowed: "strikes" or "developments"'),
    ],
)
def test_every_setting_is_checked_at_the_start(officer: Officer, text: str, said: str) -> None:
    sentence = refused(officer, text)
    assert said in sentence
    assert "\n" not in sentence


def test_a_variable_goes_before_the_file_in_listed_tables_too(officer: Officer) -> None:
    other = {"WATCHFLOOR_COLLECT_FEEDS_CNN_ADDRESS": "http://127.0.0.1/"}
    assert collect(officer, CONTACT + FEED, **other).sources.feeds[0].address == "http://127.0.0.1"
