from datetime import UTC, datetime

import pytest

from dashboard.collect.source import Source, SourceError
from dashboard.collect.sources.feeds.rss import Rss
from dashboard.contract.developments import Development
from tests.collect.sources.selecting import listed
from tests.collect.sources.service import Reply, excerpt, glean

RSS, ATOM = excerpt("rss_invented.xml"), excerpt("atom_invented.xml")


def found(source: Source, body: bytes | Reply) -> list[Development]:
    records = [one.record for one in glean(source, {"feed": body}).sightings]
    return [record for record in records if isinstance(record, Development)]


def test_rss_has_its_entities_days_and_ids_read() -> None:
    first, second = found(Rss(listed("rss"), None), RSS)
    assert (first.title, first.text) == ("Congress votes & waits", "The motion failed.")
    # 22:15 in Washington is the next day in UTC; the publisher's day stands.
    assert str(first.reported) == "2025-11-06"
    assert first.attributed_to == "A. Writer, Example Gazette"
    assert (second.id, second.reported) == ("feed.gazette.tag-2", None)


def test_atom_is_read_as_rss() -> None:
    (sighting,) = glean(Rss(listed("rss"), None), {"feed": ATOM}).sightings
    assert isinstance(sighting.record, Development)
    assert sighting.record.title == "Statement on the strike"
    assert str(sighting.record.reported) == "2025-11-16"
    assert sighting.cited.published_at == datetime(2025, 11, 17, 4, 30, tzinfo=UTC)
    assert sighting.cited.url == "https://agency.example/statement"


def test_a_feed_that_is_not_well_formed_is_read_and_one_cut_short_is_not() -> None:
    loose = RSS.replace(b"votes &amp; waits", b"votes & waits")
    assert len(found(Rss(listed("rss"), None), loose)) == 2
    with pytest.raises(SourceError, match="cut short"):
        found(Rss(listed("rss"), None), RSS[:600])


@pytest.mark.parametrize(
    ("kind", "charset"),
    [("text/xml", "utf-8"), ("text/xml; charset=ISO-8859-1", "latin-1"), ("", "utf-8")],
)
def test_letters_are_read_in_the_charset_that_is_stated(kind: str, charset: str) -> None:
    words = RSS.decode().replace(' encoding="UTF-8"', "").replace("Weather", "Caracas, Petén")
    body = Reply(words.encode(charset), headers={"content-type": kind})
    assert found(Rss(listed("rss"), None), body)[1].title == "Caracas, Petén"


def test_a_body_that_looks_like_a_path_or_an_address_is_not_opened() -> None:
    for body in (b"/etc/passwd", b"file:///etc/passwd", b"https://gazette.example/feed"):
        with pytest.raises(SourceError, match="neither RSS nor Atom"):
            found(Rss(listed("rss"), None), body)


def test_entities_of_a_document_type_are_not_expanded() -> None:
    bomb = RSS.replace(
        b"<rss", b'<!DOCTYPE rss [<!ENTITY a SYSTEM "file:///etc/hostname">]><rss', 1
    ).replace(b"Weather", b"Weather &a;")
    assert [item.title for item in found(Rss(listed("rss"), None), bomb)][1].startswith("Weather")


@pytest.mark.parametrize(
    ("stated", "day"),
    [
        ("Sun, 16 Nov 2025 23:30:00 -0500", "2025-11-16"),
        ("16 Nov 2025 23:30 GMT", "2025-11-16"),
        ("2025-11-16T23:30:00Z", "2025-11-16"),
        ("2025-november-16T9:15-05:00", "None"),
        ("16.11.2025", "None"),
        ("Sun, 31 Feb 2025 10:00:00 GMT", "None"),
    ],
)
def test_a_day_is_read_in_the_forms_that_feeds_have_and_never_guessed(
    stated: str, day: str
) -> None:
    body = RSS.replace(b"not a date", stated.encode())
    assert str(found(Rss(listed("rss"), None), body)[1].reported) == day
