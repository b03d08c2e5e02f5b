"""All models at once: what no member of any of them may be."""

from collections.abc import Iterator
from typing import Annotated, get_args, get_origin

import pytest
from pydantic import AfterValidator
from pydantic.fields import FieldInfo

from dashboard.contract.part import Part
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
def test_text_cleaned_no_member_is_a_bare_str(model: type[Part]) -> None:
    for name, field in model.model_fields.items():
        for metadata in texts(field.annotation, tuple(field.metadata)):
            assert is_bounded_and_clean(metadata), f"{model.__name__}.{name}"


def test_text_cleaned_walk_would_find_a_bare_str() -> None:
    class Bare(Part):
        member: tuple[str, ...] | None = None

    field = Bare.model_fields["member"]
    assert not all(map(is_bounded_and_clean, texts(field.annotation, tuple(field.metadata))))


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_a_part_is_frozen_and_ignores_what_it_does_not_know(model: type[Part]) -> None:
    assert model.model_config["frozen"] is True
    assert model.model_config["extra"] == "ignore"
    assert model.model_config["hide_input_in_errors"] is True
