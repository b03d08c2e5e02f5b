from pathlib import Path

import pytest

from tests.config.loading import Officer


@pytest.fixture
def officer(tmp_path: Path) -> Officer:
    return Officer(tmp_path)
