"""Every member of every record, each with the flaws its kind can have."""

import pytest

from tests.contract import members
from tests.contract.documents import (
    accepts,
    each,
    edited,
    flags,
    full,
    holds_back,
    stating,
    without,
)

NO_TEXTS: list[object] = [5, 0.5, True, [], {}, ["x"]]
NO_NUMBERS: list[object] = ["5", "", True, False, [], {}]
NO_IDS = [
    "", " ", "bad id", "a..b", ".a", "a.", "-a", "a.-b", "é", "a/b", "../a", "r1\n", "a" * 129,
]  # fmt: skip


def test_the_full_document_has_no_flaw() -> None:
    accepts(edited("title", full()["title"]))


@pytest.mark.parametrize("member", members.REQUIRED)
def test_a_required_member_that_is_absent_holds_its_record_back(member: str) -> None:
    for body in (without(member), edited(member, None)):
        assert holds_back(body, member) == f"{member.rpartition('.')[2]} is missing"


@pytest.mark.parametrize("member", members.OPTIONAL)
def test_null_means_absent(member: str) -> None:
    accepts(without(member))
    accepts(edited(member, None))


@pytest.mark.parametrize("member", [*members.REQUIRED_SHORTS, *members.SHORTS])
def test_a_short_has_1_to_200_characters(member: str) -> None:
    for value in each("x" * 200, "é" * 200, "\N{GRINNING FACE}" * 200, "\ufffd"):
        accepts(edited(member, value))
    for value in each(*NO_TEXTS, "", "x" * 201, "\u200b" * 200 + "x"):
        holds_back(edited(member, value), member)


@pytest.mark.parametrize("member", [*members.REQUIRED_TEXTS, *members.TEXTS])
def test_a_text_has_up_to_4000_characters(member: str) -> None:
    accepts(edited(member, "x" * 4_000))
    for value in each(*NO_TEXTS, "x" * 4_001):
        holds_back(edited(member, value), member)


@pytest.mark.parametrize("member", [*members.REQUIRED_SHORTS, *members.REQUIRED_TEXTS])
@pytest.mark.parametrize("empty", ["", " ", "\t\n", "\u200b\u2066", "\x00\ue000", "\u3164\u2800"])
def test_required_text_leaves_something_to_read(member: str, empty: str) -> None:
    holds_back(edited(member, empty), member)


@pytest.mark.parametrize("member", [*members.SHORTS, *members.TEXTS])
@pytest.mark.parametrize("empty", [" ", "\u200b", "\x00"])
def test_other_text_may_leave_nothing(member: str, empty: str) -> None:
    accepts(edited(member, empty))


@pytest.mark.parametrize("member", [*members.REQUIRED_IDS, *members.IDS])
def test_an_id_is_made_of_parts_joined_by_single_dots(member: str) -> None:
    for value in each(*NO_TEXTS, *NO_IDS):
        holds_back(edited(member, value), member)


@pytest.mark.parametrize("member", members.ID_LISTS)
def test_a_list_of_ids_holds_nothing_else(member: str) -> None:
    accepts(edited(member, []))
    for value in each("r1", 5, True, {}):
        holds_back(edited(member, value), member)
    for item in each(*NO_TEXTS, *NO_IDS, None):
        holds_back(edited(member, [item]), f"{member}[0]")


@pytest.mark.parametrize("member", [*members.REQUIRED_TIMES, *members.TIMES])
def test_a_time_is_a_time(member: str) -> None:
    accepts(edited(member, "2025-11-11t00:00:00.123456789+01:00"))
    for value in each(*NO_TEXTS, "", "2025-11-11", "1899-12-31T23:59:59Z", 1763402400):
        holds_back(edited(member, value), member)
    for value in each("2025-11-11T00:00:00", "2025-11-11T23:59:60Z"):
        flags(edited(member, value), member)


@pytest.mark.parametrize("member", [*members.REQUIRED_DAYS, *members.DAYS])
def test_a_day_is_a_day(member: str) -> None:
    for value in each(*NO_TEXTS, "", 2025, "2025-13", "2025-02-30", "2025-11-11T00:00:00Z"):
        holds_back(edited(member, value), member)


@pytest.mark.parametrize(
    ("member", "bounds"), (members.WHOLES | members.REQUIRED_WHOLES).items(), ids=str
)
def test_a_whole_number_has_bounds(member: str, bounds: tuple[int, int]) -> None:
    least, most = bounds
    for value in each(least, most, float(least)):
        accepts(edited(member, value))
    for value in each(*NO_NUMBERS, least - 1, most + 1, least + 0.5):
        holds_back(edited(member, value), member)
    for literal in ("1e400", "-1e400", "9" * 5_000, "9007199254740992.0"):
        holds_back(stating(member, literal), member)


@pytest.mark.parametrize(("member", "bounds"), members.FIGURES.items(), ids=str)
def test_a_figure_has_bounds(member: str, bounds: tuple[int, int]) -> None:
    least, most = bounds
    for value in each(least, most, 0.29):
        accepts(edited(member, value))
    for value in each(*NO_NUMBERS, least - 1, most + 1):
        holds_back(edited(member, value), member)
    for literal in ("1e400", "9" * 5_000):
        holds_back(stating(member, literal), member)


@pytest.mark.parametrize("member", members.FLAGS)
def test_true_and_false_are_no_numbers_and_no_words(member: str) -> None:
    accepts(edited(member, False))
    for value in each(0, 1, "true", "", [], {}):
        holds_back(edited(member, value), member)


@pytest.mark.parametrize(
    ("member", "words"), (members.OPEN | members.REQUIRED_OPEN).items(), ids=str
)
def test_an_open_enumeration_takes_and_flags_any_word(member: str, words: str) -> None:
    for word in words.split():
        accepts(edited(member, word))
    for word in ("", " ", "weird", f"{words.split()[0]} ", words.split()[-1].title(), "x" * 5_000):
        fallback = "other" if "other" in words else "unknown"
        assert flags(edited(member, word), member).endswith(f"read as {fallback}")
    for value in each(5, True, [], {}):
        holds_back(edited(member, value), member)


@pytest.mark.parametrize(
    ("member", "words"), (members.CLOSED | members.REQUIRED_CLOSED).items(), ids=str
)
def test_a_closed_enumeration_takes_its_words_alone(member: str, words: str) -> None:
    for word in words.split():
        accepts(edited(member, word))
    for value in each(
        "",
        "weird",
        words.split()[0].swapcase(),
        f"{words.split()[0]} ",
        5,
        True,
        [],
        {},
    ):
        holds_back(edited(member, value), member)


@pytest.mark.parametrize("member", [*members.REQUIRED_PARTS, *members.PARTS])
def test_a_part_is_an_object(member: str) -> None:
    for value in each(5, "x", True, [], {}):
        holds_back(edited(member, value), member)


@pytest.mark.parametrize("member", [*members.REQUIRED_PART_LISTS, *members.PART_LISTS])
def test_a_list_of_parts_is_a_list_of_objects(member: str) -> None:
    accepts(edited(member, []))
    for value in each(5, "x", True, {}):
        holds_back(edited(member, value), member)
    for item in each(None, 5, "x", [], {}):
        holds_back(edited(member, [item]), f"{member}[0]")


@pytest.mark.parametrize("value", ["A", 5, {}, [5], [None], [""], ["x" * 201]])
def test_actors_are_names(value: object) -> None:
    holds_back(edited("developments[0].actors", value), "developments[0].actors")
