"""What the program asks in the last three rows."""

from dataclasses import replace

import pytest

from dashboard.board.listing import panel_list, search_list
from dashboard.board.prompts import (
    accept_prompt,
    filter_prompt,
    link_prompt,
    quit_prompt,
    refused_prompt,
)
from dashboard.board.purpose import Purpose
from dashboard.board.scene import Hold
from tests.board.reading import words
from tests.board.scenes import NOW, feed, updated_scene

UPDATED = updated_scene()


@pytest.mark.parametrize(
    ("typed", "enter"),
    [("", "4 of 4  Enter keep"), ("kaine", "2 of 4  Enter keep"), ("xyz", "0 of 4  Enter keep")],
)
def test_a_filter_follows_what_is_typed(typed: str, enter: str) -> None:
    page = panel_list("congress", typed, UPDATED)
    prompt = filter_prompt(Purpose.FILTER, page, typed)
    assert (prompt.title, prompt.label, prompt.value) == ("Filter 7 Congress", "filter:", typed)
    assert (prompt.enter, prompt.escape, words(prompt.notes)) == (enter, "Esc undo", "4 in all")


def test_a_search_names_no_list() -> None:
    prompt = filter_prompt(Purpose.SEARCH, search_list("ipsos", UPDATED), "ipsos")
    assert (prompt.title, prompt.label) == ("Search", "search:")
    assert (prompt.enter, prompt.escape) == ("2 of 84  Enter keep", "Esc leave")


@pytest.mark.parametrize(
    ("held", "end"), [(False, "stops."), (True, "The held panels go with it.")]
)
def test_quitting_is_asked(held: bool, end: str) -> None:
    hold = Hold(NOW, UPDATED.picture) if held else None
    prompt = quit_prompt(replace(UPDATED, hold=hold))
    assert words(prompt.hint).endswith(end)
    assert (prompt.enter, prompt.escape, prompt.label) == ("Enter quit", "Esc stay", "")
    assert quit_prompt(None).title == "Quit watchfloor"


@pytest.mark.parametrize(
    ("local", "title", "enter"),
    [(True, "Link", "Enter open"), (False, "Link, not opened: no local desktop here", "")],
)
def test_a_link_is_opened_only_on_a_local_desktop(local: bool, title: str, enter: str) -> None:
    prompt = link_prompt("https://source.example/8", local)
    assert (prompt.title, prompt.enter) == (title, enter)
    assert words(prompt.hint) == "https://source.example/8"


def test_an_older_document_is_accepted_only_when_asked() -> None:
    prompt = accept_prompt(feed(note="ignored an older document, sequence 6 below 7"))
    assert "sequence 6 below 7" in words(prompt.hint)
    assert (prompt.enter, prompt.escape) == ("Enter accept the older", "Esc keep the newer")


def test_a_refused_answer_is_asked_for_again_with_its_words_and_why() -> None:
    asked = link_prompt("https://source.example/8", local=True)
    again = refused_prompt(asked, "not reset: a note is needed", "typed so far")
    assert [piece.text for piece in again.hint] == ["Not reset: a note is needed."]
    assert (again.title, again.enter, again.value) == (asked.title, asked.enter, "typed so far")
