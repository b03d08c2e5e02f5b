import json
from collections.abc import Mapping
from datetime import UTC, date, datetime

import pytest

from dashboard.collect.source import Source, SourceError
from dashboard.collect.sources.feeds.json_feed import JsonFeed
from dashboard.collect.sources.feeds.rss import Rss
from dashboard.collect.sources.feeds.wordpress import WordPress
from dashboard.contract.developments import Development
from tests.collect.sources.selecting import listed
from tests.collect.sources.service import Reply, asked, carry_out, excerpt, glean

RSS = excerpt("rss_invented.xml")
POSTS, FEED = excerpt("wordpress_posts_invented.json"), excerpt("json_feed.json")


def found(source: Source, body: bytes | Reply) -> list[Development]:
    records = [one.record for one in glean(source, {"feed": body}).sightings]
    return [record for record in records if isinstance(record, Development)]


def feed(*items: Mapping[str, object], **members: object) -> bytes:
    return json.dumps({"version": "1.1", "items": items, **members}).encode()


def test_an_item_of_a_json_feed_is_a_development() -> None:
    (sighting,) = glean(JsonFeed(listed("json"), None), {"feed": FEED}).sightings
    item, cited = sighting.record, sighting.cited
    assert isinstance(item, Development)
    assert (item.id, item.title, item.text) == ("feed.gazette.id", "title", "summary")
    assert (str(item.reported), item.occurred) == ("2019-10-12", None)
    assert item.attributed_to == "author_name, Example Gazette"
    assert cited.url == "https://sample-json-feed.com/id"
    assert cited.published_at == datetime(2019, 10, 12, 7, 20, 50, 520_000, UTC)


def test_items_without_authors_have_those_of_the_feed_in_the_old_form_too() -> None:
    body = json.loads(excerpt("json_feed_authors.json"))
    for item in body["items"]:
        item["title"] = item["id"]
    said = [item.attributed_to for item in found(JsonFeed(listed("json"), None),
                                                 json.dumps(body).encode())]  # fmt: skip
    assert said == [
        "Root Author 1, Root Author 2, Example Gazette",
        "Legacy Item Author, Example Gazette",
        "Item Author 1, Item Author 2, Example Gazette",
        "Item Author 1, Item Author 2, Example Gazette",
    ]


def test_html_becomes_words_and_an_item_needs_no_title() -> None:
    body = feed(
        {"id": 7, "content_html": "<p>One &amp; <b>two</b></p><script>x()</script><p>three"}
    )
    (item,) = found(JsonFeed(listed("json"), None), body)
    assert (item.id, item.title, item.text) == (
        "feed.gazette.7",
        "One & two three",
        "One & two three",
    )


def test_the_day_is_the_publishers_own_and_the_instant_needs_an_offset() -> None:
    body = feed(
        {"id": "a", "title": "a", "date_published": "2025-11-16T23:30:00-05:00"},
        {"id": "b", "title": "b", "date_published": "2025-11-16T23:30:00"},
        {"id": "c", "title": "c", "date_published": "yesterday"},
    )
    sightings = glean(JsonFeed(listed("json"), None), {"feed": body}).sightings
    records = [one.record for one in sightings if isinstance(one.record, Development)]
    assert [str(record.reported) for record in records] == ["2025-11-16", "2025-11-16", "None"]
    assert [one.cited.published_at for one in sightings] == [
        datetime(2025, 11, 17, 4, 30, tzinfo=UTC), None, None,
    ]  # fmt: skip


def test_ids_that_are_links_stay_apart_and_stay_the_same() -> None:
    links = [f"https://gazette.example/{'x' * 120}?p={number}" for number in (1, 2)]
    body = feed(*({"id": link, "title": "t"} for link in links), {"id": links[0], "title": "t"})
    source = JsonFeed(listed("json"), None)
    ids = [item.id for item in found(source, body)]
    assert len(set(ids)) == 2
    assert ids == [item.id for item in found(source, body)]


def test_the_pages_of_a_json_feed_are_followed_on_its_own_server() -> None:
    source = JsonFeed(listed("json"), None)
    near = "https://gazette.example/feed?page=2"
    replies = {"page=2": feed({"id": "2", "title": "t"}, next_url="https://other.example/3"),
               "feed": feed({"id": "1", "title": "t"}, next_url=near)}  # fmt: skip
    assert asked(carry_out(source, replies)) == ["https://gazette.example/feed", near]
    assert len(glean(source, replies).sightings) == 2


@pytest.mark.parametrize("address", ["https://gazette.example/a b", "https://[", "/next", 7, ""])
def test_an_odd_address_of_a_next_page_is_not_asked_for(address: object) -> None:
    body = feed({"id": "1", "title": "t"}, next_url=address)
    assert len(carry_out(JsonFeed(listed("json"), None), {"": body})) == 1


def test_words_and_the_first_day_choose_items() -> None:
    body = feed(
        {"id": "1", "title": "Venezuelan oil", "date_published": "2025-11-16"},
        {"id": "2", "title": "Weather", "date_published": "2025-11-16"},
        {"id": "3", "title": "Old news of Venezuela", "date_published": "2024-01-01"},
    )
    source = JsonFeed(listed("json", "venezuela"), date(2025, 9, 1))
    assert [item.title for item in found(source, body)] == ["Venezuelan oil"]


def test_a_post_has_its_own_clock_and_the_instant_beside_it() -> None:
    sightings = glean(WordPress(listed("wordpress"), None), {"feed": POSTS}).sightings
    first, second = (one.record for one in sightings)
    assert isinstance(first, Development)
    assert isinstance(second, Development)
    assert first.title == "Officials ‘confirm’ a strike & more"
    assert first.text == "First words…"
    assert str(first.reported) == "2025-11-16"
    assert sightings[0].cited.published_at == datetime(2025, 11, 17, 2, 30, tzinfo=UTC)
    assert sightings[0].cited.url == "https://agency.example/2025/11/strike/"
    # A draft of a plugin has no time in UTC, and none is made of the site's clock.
    assert (second.text, sightings[1].cited.published_at) == ("Body only.", None)


def test_posts_are_asked_for_by_page_as_far_as_the_site_has_them() -> None:
    source = WordPress(listed("wordpress"), date(2025, 11, 1))
    addresses = asked(carry_out(source, {"feed": Reply(POSTS, headers={"x-wp-totalpages": "2"})}))
    assert addresses == [
        f"https://gazette.example/feed?per_page=100&page={page}&orderby=date"
        "&after=2025-11-01T00%3A00%3A00"
        for page in (1, 2)
    ]
    newest = WordPress(listed("wordpress"), None)
    assert len(carry_out(newest, {"feed": Reply(POSTS, headers={"x-wp-totalpages": "9"})})) == 1


def test_more_posts_than_are_read_are_told() -> None:
    source = WordPress(listed("wordpress"), date(2025, 11, 1))
    reply = Reply(POSTS, headers={"x-wp-totalpages": "6"})
    assert len(carry_out(source, {"feed": reply})) == 5
    assert glean(source, {"feed": reply}).said == (
        "Example Gazette: has more than 500 posts; the newest are read",
    )


def test_items_without_an_id_or_without_words_are_told() -> None:
    body = feed({"title": "no id"}, {"id": "1"}, {"id": "2", "content_text": "word " * 60})
    gleaned = glean(JsonFeed(listed("json"), None), {"feed": body})
    assert gleaned.said == ("no id: has no id", "1: has neither a title nor a text")
    (sighting,) = gleaned.sightings
    assert isinstance(sighting.record, Development)
    assert sighting.record.title.endswith("word...")
    assert len(sighting.record.title) <= 123


def test_a_crowded_feed_is_cut_and_says_so() -> None:
    body = feed(*({"id": str(number), "title": "t"} for number in range(10_000)))
    gleaned = glean(JsonFeed(listed("json"), None), {"feed": body})
    assert len(gleaned.sightings) == 500
    assert gleaned.said == ("Example Gazette: has more than 500 items; the rest is not taken",)


@pytest.mark.parametrize(
    ("source", "body", "why"),
    [
        (JsonFeed(listed("json"), None), b"", "empty"),
        (JsonFeed(listed("json"), None), b"[]", "no object"),
        (JsonFeed(listed("json"), None), b"{}", "no list of items"),
        (JsonFeed(listed("json"), None), Reply(b"", 404), "status 404"),
        (JsonFeed(listed("json"), None), FEED[:400], "not JSON"),
        (Rss(listed("rss"), None), b"", "neither RSS nor Atom"),
        (Rss(listed("rss"), None), b"<html><body>no</body></html>", "neither RSS nor Atom"),
        (Rss(listed("rss"), None), Reply(RSS, 410), "status 410"),
        (WordPress(listed("wordpress"), None), b"{}", "no list of WordPress"),
        (WordPress(listed("wordpress"), None),
         Reply(b'{"code": "rest_no_route", "message": "No route &amp; more"}', 404),
         "status 404: 'No route & more'"),
        (WordPress(listed("wordpress"), None), POSTS[:300], "not JSON"),
    ],
)  # fmt: skip
def test_an_odd_feed_ends_in_a_sentence(source: Source, body: bytes | Reply, why: str) -> None:
    with pytest.raises(SourceError, match=why):
        glean(source, {"feed": body})
