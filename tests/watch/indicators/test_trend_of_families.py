"""The trend of a tile of several families or of none, and of one that is stale."""

import pytest

from dashboard.contract.indicators import Trend
from tests.watch.documents import Json
from tests.watch.indicators.standing import Tile, linked, trend
from tests.watch.rules.congress_records import measure, vote
from tests.watch.rules.designation_records import designation, step

RISING, FALLING, STEADY, UNKNOWN = Trend.RISING, Trend.FALLING, Trend.STEADY, Trend.UNKNOWN
# Today is 17 November: what was known 7 days ago was known by the end of the 10th.
OLD, NEW = "2025-11-10", "2025-11-11"


def climbed(*steps: Json) -> Json:
    return {"designations": [designation(*steps)]}


UP, LEVEL = climbed(step("announced", NEW)), climbed(step("announced", OLD))
DOWN = climbed(step("published", OLD), step("revoked", NEW))
HILL_UP, HILL_LEVEL = {"congress": [vote(49, 51, occurred=NEW)]}, {"congress": [vote(49, 51)]}
SEVERAL: dict[str, tuple[Json, Trend]] = {
    "both rise": (UP | HILL_UP, RISING),
    "one rises": (UP | HILL_LEVEL, RISING),
    "one falls": (DOWN | HILL_LEVEL, FALLING),
    "they differ": (DOWN | HILL_UP, STEADY),
    "none moves": (LEVEL | HILL_LEVEL, STEADY),
    "one unknown": (UP | {"congress": [measure(name="v")]}, UNKNOWN),
}


@pytest.mark.parametrize(("members", "said"), SEVERAL.values(), ids=SEVERAL)
def test_several_families_have_to_agree(members: Json, said: Trend) -> None:
    assert trend(linked("d", "v"), **members).trend is said


ASSESSED = {
    "nothing said": (Tile(), UNKNOWN),
    "no trend said": (Tile(level="caution"), UNKNOWN),
    "a trend said": (Tile(level="caution", trend="rising"), RISING),
    "a trend said of a family": (Tile(("d",), "caution", "rising"), STEADY),
}


@pytest.mark.parametrize(("tile", "said"), ASSESSED.values(), ids=ASSESSED)
def test_an_assessed_trend_is_that_of_a_tile_without_a_family(tile: Tile, said: Trend) -> None:
    assert trend(tile, **LEVEL).trend is said


def test_nothing_is_told_of_a_stale_feed() -> None:
    assert trend(linked("d"), stale=True, **UP).trend is UNKNOWN
    assert trend(Tile(level="caution", trend="rising"), stale=True).trend is UNKNOWN
    assert trend(Tile(("d",), expires_at="2025-11-17T11:59:59Z"), **UP).trend is UNKNOWN


def test_a_trend_says_why() -> None:
    assert "step 2, 0 as known 7 days ago" in trend(linked("d"), **UP).why
    assert trend(linked("d"), stale=True, **UP).why == "the feed is stale"
