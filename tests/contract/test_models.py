"""All models at once: what no member of any of them may be."""

import json
from collections.abc import Iterator
from typing import Annotated, Any, get_args, get_origin

import pytest
from pydantic import AfterValidator
from pydantic.fields import FieldInfo

from dashboard.contract.part import Part
from dashboard.contract.reader import read
from tests.contract.documents import FULL
from tests.contract.models import MODELS


def texts(annotation: object, metadata: tuple[object, ...]) -> Iterator[tuple[object, ...]]:
    """Yield what is attached to every `str` of an annotation."""
    if annotation is str:
        yield metadata
    elif get_origin(annotation) is Annotated:
        kind, *attached = get_args(annotation)
        yield from texts(kind, (*metadata, *attached))
    else:
        for part in get_args(annotation):
            yield from texts(part, ())


def is_bounded_and_clean(metadata: tuple[object, ...]) -> bool:
    cleans = any(isinstance(item, AfterValidator) for item in metadata)
    fields = [item for item in metadata if isinstance(item, FieldInfo)]
    attached = [*metadata, *(item for field in fields for item in field.metadata)]
    is_patterned = any(getattr(item, "pattern", None) for item in attached)
    is_bounded = any(getattr(item, "max_length", None) for item in attached)
    return is_bounded and (cleans or is_patterned)


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_no_member_is_a_bare_str(model: type[Part]) -> None:
    for name, field in model.model_fields.items():
        for metadata in texts(field.annotation, tuple(field.metadata)):
            assert is_bounded_and_clean(metadata), f"{model.__name__}.{name}"


def test_the_walk_would_find_one() -> None:
    class Bare(Part):
        member: tuple[str, ...] | None = None

    field = Bare.model_fields["member"]
    assert not all(map(is_bounded_and_clean, texts(field.annotation, tuple(field.metadata))))


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_a_part_is_frozen_and_ignores_what_it_does_not_know(model: type[Part]) -> None:
    assert model.model_config["frozen"] is True
    assert model.model_config["extra"] == "ignore"
    assert model.model_config["hide_input_in_errors"] is True


HOSTILE = "[/foo][@click=app.quit]x\x1b[2J\x1b]52;c;aGk=\x07\x9b\x00\u202e\u2066\u200b\r\n\t" + (
    "z" + "\u0336" * 20
)


def spoiled(value: Any) -> Any:
    """Return a JSON value with hostile words in every text that is more than a word or an id."""
    if isinstance(value, dict):
        return {key: member if key in WORDS else spoiled(member) for key, member in value.items()}
    if isinstance(value, list):
        return [spoiled(item) for item in value]
    return HOSTILE if isinstance(value, str) else value


WORDS = frozenset(
    [
        "version",
        "feed_id",
        "id",
        "refs",
        "supersedes",
        "standing",
        "occurred",
        "reported",
        "as_of",
        "updated_at",
        "expires_at",
        "at",
        "published_at",
        "status",
        "since",
        "domain",
        "qualifier",
        "kind",
        "role",
        "chamber",
        "url",
        "yea_effect",
        "outcome",
        "tally",
        "population",
        "field_start",
        "field_end",
        "day_rule",
        "start",
        "indicator",
        "topic",
        "answers_to",
        "fit",
        "links",
        "level",
        "trend",
        "due",
        "retrieved_at",
        "reliability",
        "replaced_by",
        "seen",
    ]
)


def test_hostile_text_in_every_member_is_no_flaw_and_no_danger() -> None:
    document = spoiled(json.loads(FULL.read_bytes()))
    result = read(json.dumps(document).encode())
    assert getattr(result, "held_back", None) == ()
    shown = repr(result)
    assert shown.count("[@click=app.quit]") > 60
    assert not {"\x1b", "\x9b", "\x00", "\u202e", "\u2066", "\u200b", "\t"} & set(shown)
    assert r"\x1b" not in shown
    assert r"\u202e" not in shown
