"""Layer 1 by itself: whatever a feed says, no text leaves the reader that acts, turns or hides."""

import json

import pytest

from dashboard.contract.feed import Document
from dashboard.contract.link import shown
from dashboard.contract.part import Part
from dashboard.contract.record import Record
from dashboard.contract.report import Report
from dashboard.contract.text import clean
from tests.contract.documents import full, refused, taken
from tests.contract.models import MODELS
from tests.hostile.corpus import CORPUS, IN_JSON, LONG, fitting
from tests.hostile.fields import LINKS, TEXTS, at, body, models, put, spoiled
from tests.hostile.harmless import flaws, texts_of

NAMES = pytest.mark.parametrize("name", IN_JSON)


def held_back(path: str, value: object) -> Document:
    """Return the full document read with a member that holds its record back."""
    document = full()
    put(document, path, value)
    return taken(body(document))


def test_text_cleaned_in_every_model_there_is() -> None:
    assert set(MODELS) - models() <= {Part, Record}
    assert all(isinstance(at(full(), path), str) for path in (*TEXTS, *LINKS))


@NAMES
def test_text_cleaned_in_every_field_and_read_without_a_flaw(name: str) -> None:
    text = fitting(IN_JSON[name])
    document = taken(body(spoiled(lambda path: text)))
    assert (document.held_back, document.flags) == ((), ())
    said = list(texts_of(document))
    assert [one for one in said if flaws(one)] == []
    assert said.count(clean(text)) >= len(TEXTS)


@NAMES
def test_text_cleaned_in_links_ids_words_and_keys(name: str) -> None:
    text = IN_JSON[name]
    document = full()
    for path in LINKS:
        put(document, path, f"https://e.example/{text}")
    put(document, "posture.0.kind", text)
    put(document, "posture.0.refs", [text])
    put(document, "status", text)
    put(document, "language", text * 200)
    document["polling"][0][text] = 1
    document[text] = text
    doubled = body(document).replace(b'"congress": [{', b'"congress": [{%b: 1, %b: 2, ' % (
        2 * (json.dumps(f"k{text}").encode(),)
    ))  # fmt: skip
    result = taken(doubled)
    report = Report.of(f"/tmp/{text}.json", result)
    assert result.held_back
    assert [one for one in (*texts_of(result), *texts_of(report)) if flaws(one)] == []
    assert [line for line in report.as_text().split("\n") if flaws(line)] == []


@NAMES
def test_text_cleaned_where_the_document_is_refused(name: str) -> None:
    text = json.dumps(IN_JSON[name])
    for one in (f"{{{text}: 1, {text}: 2}}", text, f'{{"version": {text}}}', f"[{text}"):
        assert flaws(refused(one.encode())) == []


def test_text_cleaned_of_half_a_pair_is_no_document() -> None:
    assert flaws(refused(body(spoiled(lambda path: "half \ud800")))) == []


def test_text_cleaned_of_a_word_that_is_too_long_holds_back_its_record() -> None:
    document = held_back("posture.0.text", LONG)
    [held] = document.held_back
    assert (held.id, held.path) == ("p1", "posture[0].text")
    assert LONG not in repr(document)


@pytest.mark.parametrize("name", CORPUS)
def test_text_cleaned_of_a_link_keeps_its_host_to_ascii(name: str) -> None:
    text = CORPUS[name]
    try:
        said, host = shown(f"https://{text}.example/{text}"), True
    except ValueError as error:
        said, host = str(error), False
    assert flaws(said) == []
    assert not host or said.split("/")[2].isascii()


@pytest.mark.parametrize("text", ["[/foo] {0} %n", "漢字 ≥ 21 ± 3", "नमस्ते", "מרחבا", "é ﬁ"])
def test_text_cleaned_keeps_the_letters_that_say_something(text: str) -> None:
    assert clean(text) == text


def test_text_cleaned_of_flags_and_signs_keeps_what_they_say() -> None:
    assert clean("\U0001f1fb\U0001f1ea \u2764\ufe0f \U0001f44d\U0001f3fd") == "VE \u2764 \U0001f44d"


def test_text_cleaned_of_every_character_there_is() -> None:
    # The planes that have characters whole, of the others a part.
    for first in (*range(0, 0x30000, 0x100), 0xE0000, 0xE0100, *range(0x30000, 0x110000, 0x3100)):
        spaced = " ".join(map(chr, range(first, first + 0x100)))
        assert flaws(clean(spaced)) == [], hex(first)
