from hypothesis import given
from hypothesis import strategies as st

from dashboard.screens.trail import BOUND, MOST_LEVELS, Seat, Trail, Visit

HOME = Trail((Visit("board"),))


def places(trail: Trail) -> list[str]:
    return [visit.place for visit in trail.levels]


def test_in_and_out_come_back_to_the_seat() -> None:
    seated = HOME.seated(Seat(pane="5", cursor="a", top=3))
    assert seated.into("list").into("record").out().out().here == seated.here


def test_out_at_the_top_does_nothing() -> None:
    assert HOME.out() == HOME


def test_a_filter_is_restored_and_never_carried_into_another_view() -> None:
    inside = HOME.into("list").seated(Seat(filter="kaine")).into("record")
    assert inside.here.seat.filter == ""
    assert inside.out().here.seat.filter == "kaine"


def test_going_to_a_view_leaves_the_drill_down() -> None:
    assert places(HOME.into("list").into("record").to("sources")) == ["board", "sources"]
    assert places(HOME.into("list").to("board")) == ["board"]


def test_back_and_forward_walk_the_stations() -> None:
    trail = HOME.into("list").to("sources")
    assert places(trail.back()) == ["board", "list"]
    assert places(trail.back().back()) == ["board"]
    assert trail.back().back().back() == trail.back().back()
    assert trail.back().forward() == trail
    assert trail.forward() == trail


def test_a_move_forgets_what_was_gone_back_from() -> None:
    trail = HOME.into("list").back().into("other")
    assert trail.forward() == trail


def test_the_same_view_again_is_no_station() -> None:
    assert HOME.to("board").past == ()


@given(st.lists(st.sampled_from(["in", "to", "out", "back", "forward"]), max_size=300))
def test_no_walk_loses_the_board_or_grows_without_bound(walk: list[str]) -> None:
    trail = HOME
    for number, step in enumerate(walk):
        match step:
            case "in":
                trail = trail.into(f"place {number}")
            case "to":
                trail = trail.to(f"view {number}")
            case _:
                trail = {"out": trail.out, "back": trail.back, "forward": trail.forward}[step]()
        assert trail.levels[0].place == "board"
        assert len(trail.past) <= BOUND
        assert len(trail.levels) <= MOST_LEVELS


def test_a_way_in_that_goes_on_in_a_circle_keeps_the_board_and_the_innermost() -> None:
    trail = HOME
    for number in range(MOST_LEVELS + 20):
        trail = trail.into(f"place {number}")
    assert len(trail.levels) == MOST_LEVELS
    assert places(trail)[:2] == ["board", "place 21"]
    assert places(trail.out())[-1] == f"place {MOST_LEVELS + 18}"
