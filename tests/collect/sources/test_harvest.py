from datetime import UTC, datetime

from dashboard.collect.ask import Ask, Raw
from dashboard.collect.sighting import Withdrawal
from dashboard.collect.sources.citation import Publisher, link
from dashboard.collect.sources.harvest import Harvest
from dashboard.contract.developments import Development
from dashboard.contract.sources import SourceKind

NOW = datetime(2026, 3, 1, tzinfo=UTC)
RAW = Raw(Ask("https://x.example"), "https://x.example", b"", NOW)
CITED = Publisher("P", SourceKind.OTHER).cite(RAW, "s", "t", "https://x.example/1")
GOOD: dict[str, object] = {"id": "a", "title": "t", "topic": "legal"}


def test_what_is_not_valid_is_left_out_by_name_and_reason() -> None:
    harvest = Harvest()
    harvest.take("developments", Development, GOOD, CITED, "one")
    harvest.take("developments", Development, {**GOOD, "title": " "}, CITED, "two")
    gleaned = harvest.gleaned()
    assert [one.record.id for one in gleaned.sightings] == ["a"]
    assert gleaned.said == ("two: title has nothing to read",)


def test_things_left_out_for_one_reason_are_one_sentence() -> None:
    harvest = Harvest()
    for number in range(40):
        harvest.leave_out(f"thing {number}", "is broken")
    assert harvest.gleaned().said == ("thing 0, thing 1, thing 2 and 37 more: is broken",)


def test_sentences_are_few_and_clean() -> None:
    harvest = Harvest()
    for number in range(100):
        harvest.leave_out("thing\u202e\n", f"reason {number}")
    said = harvest.gleaned().said
    assert (len(said), said[0], said[-1]) == (
        30, "thing : reason 0", "71 more reasons to leave things out",
    )  # fmt: skip


def test_an_id_is_withdrawn_once() -> None:
    harvest = Harvest()
    for reason in ("first", "second"):
        harvest.withdraw(Withdrawal("a", NOW, reason))
    assert [one.reason for one in harvest.gleaned().withdrawn] == ["first"]


def test_an_address_that_no_person_can_open_is_no_link() -> None:
    assert link("https://x.example/a b") is None
    assert link("javascript:alert(1)") is None
    assert link("https://user@x.example/") is None
    assert link("https://x.example/" + "a" * 2_000) is None
    assert link(None) is None
    assert link("https://x.example/ä") == "https://x.example/ä"


def test_a_citation_without_words_is_named_by_its_id() -> None:
    assert Publisher("P", SourceKind.OTHER).cite(RAW, "s", "\u200b", None).title == "s"
