"""What `watchfloor doctor` says of the document that a feed gave."""

import json
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from dashboard.board.dial import Dial
from dashboard.commandline.doctor.feed import feed_finding
from dashboard.commandline.doctor.finding import Mark
from dashboard.commandline.doctor.sample import Sample
from dashboard.config.feed_table import FeedSettings
from dashboard.config.origin import Origin, Raw, Source
from dashboard.config.places import Places
from dashboard.config.settings import load
from dashboard.contract.feed import Refused
from dashboard.contract.reader import read
from dashboard.example import example

NOW = datetime(2025, 11, 17, 18, tzinfo=UTC)
HTTPS = "https://feed.example/a.json"
GOOD = Sample(HTTPS, read(example()), 0.21, NOW, None)


def settings(address: str, token: str = "") -> FeedSettings:
    origin = Origin(Source.ARGUMENT, "--x")
    values = {"feed.address": address, "feed.token_env": token}
    layer = {path: Raw(value, origin) for path, value in values.items()}
    return load(Places.of_user(None), {}, layer).feed


def broken(records: int) -> Sample:
    members = json.loads(example())
    members["posture"] = [{"id": f"bad.{number}"} for number in range(records)]
    return replace(GOOD, document=read(json.dumps(members).encode()))


def drill() -> Sample:
    members = json.loads(example()) | {"status": "exercise"}
    return replace(GOOD, document=read(json.dumps(members).encode()))


@pytest.mark.parametrize(
    ("sample", "address", "mark", "words"),
    [
        (GOOD, "", Mark.OK, "the built-in example, since feed.address is empty"),
        (GOOD, HTTPS, Mark.OK, f"{HTTPS}: read in 0.2 s, as of 171730Z NOV 25"),
        (GOOD, "feed.json", Mark.OK, "read in 0.2 s"),
        (drill(), HTTPS, Mark.OK, "; status exercise"),
        (replace(GOOD, stale=True), HTTPS, Mark.LOOK, "stale, so that every level is unknown"),
        (broken(1), HTTPS, Mark.LOOK, "; 1 record held back: `watchfloor validate`"),
        (broken(7), HTTPS, Mark.LOOK, "; 7 records held back: "),
        (replace(GOOD, document=Refused("not\x1b JSON")), HTTPS, Mark.WRONG, "not� JSON"),
        (GOOD, "http://feed.example/", Mark.LOOK, "can read and change it (http://)"),
        (GOOD, "http://10.0.0.1/?127.0.0.1", Mark.LOOK, "can read and change it"),
        (GOOD, "http://127.0.0.1:8000/", Mark.OK, "read in"),
        (GOOD, "http://[::1]:8000/", Mark.OK, "read in"),
        (GOOD, "http://LOCALHOST/", Mark.OK, "read in"),
    ],
)
def test_feed(sample: Sample, address: str, mark: Mark, words: str) -> None:
    row = feed_finding(sample, settings(address), Dial(NOW, NOW))
    assert (row.mark, words in row.sentence) == (mark, True), row.sentence


def test_a_token_that_everybody_can_read() -> None:
    row = feed_finding(GOOD, settings("http://feed.example/", "TOKEN"), Dial(NOW, NOW))
    assert (row.mark, row.sentence.endswith(", and reads the token")) == (Mark.LOOK, True)
