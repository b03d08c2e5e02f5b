"""Text of a feed, cleaned once so that it can be shown anywhere."""

import re
import unicodedata
from string import ascii_uppercase
from typing import Annotated

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"

MOST_MARKS = 3
"""Combining marks that one character may carry."""

_BREAK = re.compile("\r\n|[\t\n\v\f\r\x85\u2028\u2029]")
_FIRST_MARK = "\u0300"
_BLANK = "\u2800"
"""A symbol by category, yet drawn as nothing: no word, but a cell as wide as others."""
_UNSEEN = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180d\u180f\u3164\ufe00-\ufe0f\uffa0"
    "\U0001f3fb-\U0001f3ff\U000e0100-\U000e01ef]"
)
"""Letters and marks that are drawn as nothing, or choose how what stands before them is drawn.

They can carry words that nobody sees, and no two terminals agree on the cells they take
(Unicode, Default_Ignorable_Code_Point, and the modifiers of emoji, UTS 51).
"""
_FLAGS = {0x1F1E6 + place: letter for place, letter in enumerate(ascii_uppercase)}
"""Halves of flags, each by the letter it stands for: a flag's width, too, is not agreed on."""


def clean(text: str) -> str:
    """Return the text as it may be shown: one line, in NFC, with nothing that acts or hides.

    Tabs and line separators become a blank; controls, surrogates, private use and unassigned
    code points become U+FFFD; format characters (bidi marks, zero width, tags) and others that
    are drawn as nothing are dropped; a flag becomes its two letters; of combining marks in a row
    the first three stay. Cleaning twice changes nothing more.
    """
    if text.isascii() and text.isprintable():
        return text
    if not text.isprintable():
        text = "".join(map(_visible, _BREAK.sub(" ", text)))
    if max(text, default="") >= _FIRST_MARK:
        text = _few_marks(unicodedata.normalize("NFC", _UNSEEN.sub("", text.translate(_FLAGS))))
    return text


def has_words(text: str) -> bool:
    """Tell whether cleaning leaves something to read: not only blanks and U+FFFD put in."""
    return any(
        not character.isspace() and character != _BLANK and _visible(character) == character
        for character in _UNSEEN.sub("", text)
    )


def quote(text: str, most: int = 40) -> str:
    """Return the text cleaned, cut to so many characters and in quotes, as it stands in a sentence.

    A cut text ends in three dots.
    """
    cut = text if len(text) <= most else f"{text[: most - 3]}..."
    return f"'{clean(cut)}'"


def _visible(character: str) -> str:
    match unicodedata.category(character):
        case "Cf":
            return ""
        case "Cc" | "Cs" | "Co" | "Cn":
            return REPLACEMENT
        case _:
            return character


def _few_marks(text: str) -> str:
    kept: list[str] = []
    marks = 0
    for character in text:
        marks = marks + 1 if unicodedata.category(character).startswith("M") else 0
        if marks <= MOST_MARKS:
            kept.append(character)
    return "".join(kept)


def _cleaned_words(text: str) -> str:
    if not has_words(text):
        raise PydanticCustomError("nothing_to_read", "has nothing to read")
    return clean(text)


# Lengths are counted in code points, before cleaning.
_SHORT = Field(strict=True, min_length=1, max_length=200)
_TEXT = Field(strict=True, max_length=4_000)

Short = Annotated[str, _SHORT, AfterValidator(clean)]
"""A name or label of 1 to 200 characters, cleaned."""

RequiredShort = Annotated[str, _SHORT, AfterValidator(_cleaned_words)]
"""A name or label of 1 to 200 characters that leaves something to read."""

Text = Annotated[str, _TEXT, AfterValidator(clean)]
"""A text of up to 4,000 characters, cleaned."""

RequiredText = Annotated[str, _TEXT, AfterValidator(_cleaned_words)]
"""A text of up to 4,000 characters that leaves something to read."""
