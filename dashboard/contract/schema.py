"""The contract as JSON Schema, generated from its models."""

from typing import Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue, models_json_schema
from pydantic_core import core_schema

from dashboard.contract.head import Head
from dashboard.contract.limits import DEFAULT_LIMITS
from dashboard.contract.panels import LISTS
from dashboard.contract.part import Part
from dashboard.contract.strikes import Strike, Tally
from dashboard.contract.tolerance import fallback

DIALECT = "https://json-schema.org/draft/2020-12/schema"
"""The name of JSON Schema 2020-12, as its core specification, section 8.1.1, has it."""

JsonObject = dict[str, Any]

_MODELS: tuple[type[Part], ...] = (Head, Tally, Strike, *LISTS.values())


class _FeedSchema(GenerateJsonSchema):
    """Says what the library does not know: open enumerations, and that `null` means absent."""

    def field_title_should_be_set(self, schema: object) -> bool:
        """Leave out titles that only repeat a member's name."""
        return False

    def enum_schema(self, schema: core_schema.EnumSchema) -> JsonSchemaValue:
        """Let any word pass for an open enumeration: its reader takes and flags it."""
        listed = super().enum_schema(schema)
        if fallback(schema["cls"]) is None:
            return listed
        words = listed.pop("enum")
        return {**listed, "anyOf": [{"enum": words}, {"type": "string"}]}

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        """Let `null` stand for the default, and name the default only where it is a word."""
        described = super().default_schema(schema)
        default = described.pop("default", None)
        if default is None:
            return described
        return {"anyOf": [described, {"type": "null"}], "default": default}


def schema() -> JsonObject:
    """Return the JSON Schema 2020-12 of a document without flaws.

    It cannot say what lies between two members, such as that `low` is not above `high`.
    """
    references, definitions = models_json_schema(
        [(model, "validation") for model in _MODELS], schema_generator=_FeedSchema
    )
    panels = {name: _list_of(references[model, "validation"]) for name, model in LISTS.items()}
    head = definitions["$defs"].pop("Head")
    return {
        "$schema": DIALECT,
        "title": "Watch feed",
        "description": "One document of the watch feed, version 1.0.",
        "type": "object",
        "properties": {
            **head["properties"],
            "strikes": _strikes(references[Tally, "validation"], references[Strike, "validation"]),
            **panels,
        },
        "required": head["required"],
        "$defs": definitions["$defs"],
    }


def _strikes(tally: JsonObject, event: JsonObject) -> JsonObject:
    properties = {
        "count": _or_absent(tally),
        "killed": _or_absent(tally),
        "events": _list_of(event),
    }
    return {"type": ["object", "null"], "properties": properties}


def _list_of(record: JsonObject) -> JsonObject:
    return {"type": ["array", "null"], "items": record, "maxItems": DEFAULT_LIMITS.records}


def _or_absent(part: JsonObject) -> JsonObject:
    return {"anyOf": [part, {"type": "null"}]}
