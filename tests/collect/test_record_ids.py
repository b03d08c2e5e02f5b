import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from dashboard.collect.identity import identity, measure, roll_call
from dashboard.contract.identifier import Id

KEYS = st.lists(st.text(min_size=1), min_size=1, max_size=4)


def test_the_keys_of_a_service_stand_in_the_id() -> None:
    assert roll_call(119, "senate", 1, 608) == "vote.119.senate.1.608"
    assert measure(119, "SJRES", 90) == "measure.119.sjres.90"


@given(KEYS)
def test_any_keys_give_an_id_with_room_for_a_source(keys: list[str]) -> None:
    found = identity(*keys)
    assert TypeAdapter(Id).validate_python(found) == found
    assert len(found) <= 100
    assert identity(*keys) == found


@given(KEYS, KEYS)
def test_different_keys_give_different_ids(first: list[str], second: list[str]) -> None:
    assert (identity(*first) == identity(*second)) == (first == second)


@pytest.mark.parametrize("keys", [(), ("",), ("a", "")])
def test_no_key_gives_no_id(keys: tuple[str, ...]) -> None:
    with pytest.raises(ValueError, match="none of them empty"):
        identity(*keys)
