"""What settings repeat of other parts, because they are read before those are loaded."""

from dashboard import themes
from dashboard.config.tables import THEMES
from dashboard.contract.limits import DEFAULT_LIMITS, Limits
from tests.config.loading import Officer


def test_a_theme_is_one_that_can_be_drawn() -> None:
    assert set(THEMES) == set(themes.THEMES)


def test_the_default_limits_are_those_of_the_contract(officer: Officer) -> None:
    given = officer.load().feed.limits
    assert Limits(given.body_bytes, given.nesting, given.records) == DEFAULT_LIMITS
