"""The JSON Schema of the feed."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from dashboard.contract.schema import schema
from tests.contract import members
from tests.contract.documents import EXAMPLE, FULL, UPDATE, edited, without


@pytest.fixture(scope="module")
def validator() -> Draft202012Validator:
    return Draft202012Validator(schema())


def test_it_is_a_schema_of_2020_12() -> None:
    made = schema()
    assert made["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert "$id" not in json.dumps(made)
    Draft202012Validator.check_schema(made)


# The update holds one record whose `low` is above its `high`, which no schema can say.
@pytest.mark.parametrize("path", [EXAMPLE, UPDATE, FULL], ids=lambda path: path.name)
def test_the_examples_are_valid(validator: Draft202012Validator, path: Path) -> None:
    validator.validate(json.loads(path.read_bytes()))


@pytest.mark.parametrize("member", [*members.OPTIONAL, "posture", "strikes", "status", "sequence"])
def test_null_means_absent(validator: Draft202012Validator, member: str) -> None:
    validator.validate(json.loads(edited(member, None)))
    validator.validate(json.loads(without(member)))


@pytest.mark.parametrize("member", [*members.REQUIRED, "feed_id", "as_of"])
def test_what_is_required(validator: Draft202012Validator, member: str) -> None:
    assert not validator.is_valid(json.loads(without(member)))


@pytest.mark.parametrize(
    ("member", "value"),
    [
        *((member, "x" * 201) for member in members.SHORTS),
        *((member, "x" * 4_001) for member in members.TEXTS),
        *((member, "bad id") for member in members.IDS),
        *((member, ["a..b"]) for member in members.ID_LISTS),
        *((member, "2025-1-1") for member in members.DAYS),
        *((member, "yesterday") for member in members.TIMES),
        *((member, bounds[1] + 1) for member, bounds in members.WHOLES.items()),
        *((member, bounds[0] - 1) for member, bounds in members.FIGURES.items()),
        *((member, "weird") for member in members.CLOSED),
        *((member, 5) for member in (*members.OPEN, *members.PARTS, *members.PART_LISTS)),
        ("posture", {}),
        ("strikes", []),
        ("version", "2.0"),
        ("status", "drill"),
    ],
)
def test_what_is_no_valid_member(
    validator: Draft202012Validator, member: str, value: object
) -> None:
    assert not validator.is_valid(json.loads(edited(member, value)))


@pytest.mark.parametrize("member", members.OPEN)
def test_an_open_enumeration_takes_any_word(validator: Draft202012Validator, member: str) -> None:
    validator.validate(json.loads(edited(member, "a word of tomorrow")))
