"""The sentence with which bad settings are refused."""

import pytest

from dashboard.config.error import ConfigError
from tests.config.loading import Officer


def sentence(officer: Officer, text: str | bytes) -> str:
    """What is said of a file, its path replaced by FILE."""
    with pytest.raises(ConfigError) as caught:
        officer.load(text)
    said = str(caught.value)
    assert said.isprintable()
    return said.replace(str(officer.places.user_file), "FILE")
