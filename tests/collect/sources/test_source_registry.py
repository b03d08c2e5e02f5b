from pathlib import Path

from dashboard.collect.sources.registry import sources
from dashboard.config.collect_table import CollectSettings
from tests.collect.sources.service import carry_out
from tests.config.loading import Officer

SERVICES = (
    "senate", "congress", "unitedstates", "federal_register", "votehub", "ucdp", "acled",
)  # fmt: skip
FEEDS = {"white-house": "json", "gazette": "rss", "posts": "wordpress"}
EVERYTHING = "\n".join(
    (
        '[collect]\ncontact = "desk@example.org"\nmeasures = ["119/sjres/90"]',
        *(f"[collect.{name}]\non = true" for name in SERVICES),
        'key_env = "ACLED_KEY"',
        *(
            f'[collect.feeds.{name}]\nform = "{form}"\npublisher = "{name}"\n'
            f'address = "https://{name}.example/feed"'
            for name, form in FEEDS.items()
        ),
    )
)


def settings(folder: Path, text: str) -> CollectSettings:
    return Officer(folder).load(text, {"ACLED_KEY": "secret"}).collect


def test_nothing_is_read_that_is_not_on(tmp_path: Path) -> None:
    assert sources(settings(tmp_path, "")) == ()


def test_the_more_official_goes_first_and_feeds_come_last(tmp_path: Path) -> None:
    names = [source.name for source in sources(settings(tmp_path, EVERYTHING))]
    assert names == [*SERVICES, "feed_white_house", "feed_gazette", "feed_posts"]


def test_a_key_of_the_config_goes_with_each_ask(tmp_path: Path) -> None:
    chosen = '\n[collect.events]\ncountries = ["Samplia"]'
    acled = sources(settings(tmp_path, EVERYTHING + chosen))[SERVICES.index("acled")]
    raw = carry_out(acled, {})[0]
    assert raw.ask.auth is not None
    assert (raw.ask.auth.header, raw.ask.auth.prefix) == ("Authorization", "Bearer ")
    assert raw.address.startswith("https://acleddata.com/api/acled/read?")


def test_without_a_key_none_is_sent(tmp_path: Path) -> None:
    (raw,) = carry_out(sources(settings(tmp_path, EVERYTHING))[1], {})
    assert raw.ask.auth is None
    assert raw.address == "https://api.congress.gov/v3/bill/119/sjres/90?format=json"
