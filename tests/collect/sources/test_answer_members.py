from decimal import Decimal

import pytest

from dashboard.collect.sources.eastern import read_long
from dashboard.collect.sources.measure_name import (
    measure_number,
    measure_page,
    named_measure,
    ordinal,
)
from dashboard.collect.sources.members import Members, as_day, as_figure, as_text, as_whole
from dashboard.collect.sources.plain import long, plain, short


@pytest.mark.parametrize(
    ("stated", "number"),
    [
        (608, 608), ("608", 608), ("00608", 608), ("1,200", 1200), (Decimal("2.0"), 2), (" 7 ", 7),
        (True, None), ("", None), ("7.5", None), (Decimal("7.5"), None), (None, None), ([], None),
        (Decimal("Infinity"), None), ("9" * 40, None), ("٣", None),
    ],
)  # fmt: skip
def test_whole_numbers(stated: object, number: int | None) -> None:
    assert as_whole(stated) == number


@pytest.mark.parametrize(
    ("stated", "number"),
    [
        (1, Decimal(1)), ("10.50", Decimal("10.50")), ("-66.9", Decimal("-66.9")), ("1e5", None),
        (Decimal("NaN"), None), (False, None), ("", None),
    ],
)  # fmt: skip
def test_figures(stated: object, number: Decimal | None) -> None:
    assert as_figure(stated) == number


@pytest.mark.parametrize(
    ("stated", "day"),
    [
        ("2025-11-06", "2025-11-06"), ("2025-11-06T23:59:00Z", "2025-11-06"),
        ("2025-11-06 10:00", "2025-11-06"), ("2025-02-30", None), ("6 Nov 2025", None), (7, None),
        ("2025-11-061", None),
    ],
)  # fmt: skip
def test_days(stated: object, day: str | None) -> None:
    assert as_day(stated) == day


def test_texts() -> None:
    assert as_text("  one\n   two ") == "one two"
    assert (as_text(" "), as_text(True), as_text([]), as_text(90)) == (None, None, None, "90")


@pytest.mark.parametrize(
    ("stated", "count"),
    [
        ([{}, {}], 2), ({"item": [{}, {}]}, 2), ({"item": {"a": 1}}, 1), ({"a": 1}, 1), ({}, 0),
        (None, 0), ("x", 0), ([1, "x", {}], 1),
    ],
)  # fmt: skip
def test_lists(stated: object, count: int) -> None:
    assert len(Members({"list": stated}).items("list")) == count


@pytest.mark.parametrize(
    ("name", "number"),
    [
        ("S.J.Res. 90", "S.J.Res. 90"), ("S. J. Res. 82", "S.J.Res. 82"),
        ("H CON RES 61", "H.Con.Res. 61"), ("SJRES 90", "S.J.Res. 90"), ("H.R. 1", "H.R. 1"),
        ("S. 5", "S. 5"), ("S.Res. 412", "S.Res. 412"), ("PN12-1", None), ("S.Amdt. 2360", None),
        ("Treaty Doc. 119-1", None), ("QUORUM", None), ("H.R.", None), (None, None),
    ],
)  # fmt: skip
def test_one_measure_has_one_name(name: str | None, number: str | None) -> None:
    key = named_measure(119, name)
    assert (measure_number(key) if key else None) == number


def test_the_page_of_a_measure() -> None:
    key = named_measure(121, "H. Con. Res. 64")
    assert key is not None
    assert measure_page(key) == (
        "https://www.congress.gov/bill/121st-congress/house-concurrent-resolution/64"
    )
    assert [ordinal(n) for n in (111, 112, 113, 122, 123)] == ["111th", "112th", "113th",
                                                               "122nd", "123rd"]  # fmt: skip


@pytest.mark.parametrize(
    ("stated", "told"),
    [
        ("January 13, 2025,  05:26 PM", "2025-01-13 22:26"),
        ("July 1, 2025, 12:05 AM", "2025-07-01 04:05"),
        ("July 1, 2025, 12:05 PM", "2025-07-01 16:05"),
        ("November 2, 2025, 01:30 AM", "2025-11-02 05:30"),
        ("November 16, 2025", "2025-11-16 None"),
        ("November 31, 2025", None), ("Foo 1, 2025", None), ("November 1, 0099, 01:00 AM", None),
        ("November 1, 2025, 25:00 PM", None), ("", None), (None, None),
    ],
)  # fmt: skip
def test_times_of_washington(stated: str | None, told: str | None) -> None:
    local = read_long(stated)
    if local is None:
        assert told is None
    else:
        moment = local.moment
        clock = f"{moment:%Y-%m-%d %H:%M}" if moment else f"{local.day} None"
        assert clock == told


def test_html_is_read_as_words() -> None:
    assert plain("<p>a<br>b</p><style>x{}</style> &lt;c&gt;") == "a b <c>"
    assert plain("3 < 4 & 5 > 2") == "3 < 4 & 5 > 2"
    assert plain("<b></b>") is None
    assert plain("<script>never ends") is None
    assert plain("w<b>or</b>d") == "word"


def test_what_is_too_long_is_cut_at_a_blank() -> None:
    words = "word " * 2_000
    assert len(short(words) or "") <= 200
    assert (long(words) or "").endswith("word...")
    assert len(long("x" * 5_000) or "") == 4_000
