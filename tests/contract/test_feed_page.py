"""The page for people who publish a feed: complete, and its examples are right."""

import json
import re
from pathlib import Path

import pytest

from dashboard.contract.part import Part
from tests.contract.documents import Json, accepts
from tests.contract.models import MODELS

PAGE = Path(__file__).parents[2] / "docs" / "feed.md"
TEXT = PAGE.read_text(encoding="utf-8")
EXAMPLES: list[Json] = [
    json.loads(block) for block in re.findall(r"```json\n(.*?)```", TEXT, re.DOTALL)
]
CODE = " ".join(re.findall(r"`[^`\n]+`", TEXT))


def test_the_first_example_is_a_whole_document() -> None:
    accepts(json.dumps(EXAMPLES[0]).encode())


@pytest.mark.parametrize("example", EXAMPLES[1:], ids=lambda example: next(iter(example)))
def test_every_other_stands_beside_its_head(example: Json) -> None:
    accepts(json.dumps(EXAMPLES[0] | example).encode())


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_member_is_on_the_page(model: type[Part]) -> None:
    for name in model.model_fields:
        assert re.search(rf"\b{name}\b", CODE), name
