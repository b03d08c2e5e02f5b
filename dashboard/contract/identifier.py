"""Ids of records and sources."""

from typing import Annotated

from pydantic import Field

Id = Annotated[
    str,
    Field(
        strict=True,
        max_length=128,
        pattern=r"\A[A-Za-z0-9][A-Za-z0-9_:-]*(?:\.[A-Za-z0-9][A-Za-z0-9_:-]*)*\z",
    ),
]
"""An id: parts of ASCII letters, digits, `_`, `:` and `-`, joined by single dots, at most 128.

An id is looked up, never used as a path, a selector or a format string.
"""
