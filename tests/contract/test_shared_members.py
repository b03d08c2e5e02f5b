"""Parts alike share the names of the members they state, and nothing else changes."""

import pytest

from dashboard.contract import part
from dashboard.contract.place import Place


def test_parts_that_state_the_same_members_share_their_names(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(part, "_STATED", {})
    one, other, third = (
        Place.model_validate(stated)
        for stated in ({"name": "a"}, {"name": "b"}, {"name": "c", "lat": 1, "lon": 2})
    )
    assert one.model_fields_set is other.model_fields_set
    assert one.model_fields_set == {"name"}
    assert third.model_fields_set != one.model_fields_set


def test_no_more_than_so_many_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(part, "_STATED", {})
    monkeypatch.setattr(part, "MOST_STATED", 1)
    Place.model_validate({"name": "a"})
    more = [Place.model_validate({"name": "a", "lat": 1, "lon": 2}) for _ in range(2)]
    assert len(part._STATED) == 1
    assert all(one.model_fields_set == {"name", "lat", "lon"} for one in more)
