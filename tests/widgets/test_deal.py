import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.widgets.words import line
from widgets.deal import deal
from widgets.views import Group, Line, Piece, Row


def row(name: str, *details: str) -> Row:
    return Row(name, (Piece(name),), details=tuple(line(detail) for detail in details))


def side(name: str, *rows: Row) -> Group:
    return Group(line(name), rows)


POSTURE = (
    side("United States", row("ship", "ship place"), row("group"), row("forces")),
    side("Venezuela", row("alert", "alert strength"), row("mobilisation")),
)


def dealt(groups: tuple[Group, ...], rows: int) -> list[str]:
    """What is shown, each head with what is not."""
    shown = []
    for part in deal(groups, rows):
        if part.headed and part.group.head is not None:
            shown.append(f"{part.group.head.left[0].text} -{part.hidden}")
        for block in part.blocks:
            assert isinstance(block, Row | Line)
            shown.append(block.key if isinstance(block, Row) else block.left[0].text)
    return shown


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (0, []),
        (1, ["United States -3"]),
        (2, ["United States -2", "ship"]),
        (3, ["United States -2", "ship", "Venezuela -2"]),
        (4, ["United States -2", "ship", "Venezuela -1", "alert"]),
        (5, ["United States -2", "ship", "Venezuela -0", "alert", "mobilisation"]),
        (
            7,
            [
                "United States -0", "ship", "group", "forces",
                "Venezuela -0", "alert", "mobilisation",
            ],
        ),
        (
            12,
            [
                "United States -0", "ship", "ship place", "group", "forces",
                "Venezuela -0", "alert", "alert strength", "mobilisation",
            ],
        ),
    ],
)  # fmt: skip
def test_lines_are_dealt_one_a_group(rows: int, expected: list[str]) -> None:
    assert dealt(POSTURE, rows) == expected


def test_no_group_whole_gives_the_rest_in_turn() -> None:
    groups = tuple(side(name, *(row(f"{name}{n}") for n in range(4))) for name in "ab")
    assert dealt(groups, 6) == ["a -2", "a0", "a1", "b -2", "b0", "b1"]


def test_the_highest_detail_leaves_first() -> None:
    tally = Group(None, (line("count"), *(Line((Piece(f"d{n}"),), detail=n) for n in (2, 1, 3))))
    assert [dealt((tally,), rows) for rows in (1, 2, 3, 4)] == [
        ["count"],
        ["count", "d1"],
        ["count", "d2", "d1"],
        ["count", "d2", "d1", "d3"],
    ]


def test_details_of_a_record_come_together_or_not_at_all() -> None:
    groups = (Group(None, (row("vote", "one", "two"), row("bill", "three"))),)
    assert dealt(groups, 3) == ["vote", "bill", "three"]
    assert dealt(groups, 4) == ["vote", "one", "two", "bill"]


def test_a_record_left_out_takes_its_details_along() -> None:
    assert dealt((Group(None, (row("vote"), row("bill", "below"))),), 1) == ["vote"]


GROUPS = st.lists(
    st.builds(
        Group,
        st.just(line("head")) | st.none(),
        st.lists(
            st.builds(row, st.just("row"), st.sampled_from(["a", "b"]))
            | st.builds(Line, detail=st.integers(0, 3)),
            max_size=6,
        ).map(tuple),
    ),
    max_size=4,
).map(tuple)


@given(GROUPS, st.integers(0, 40))
def test_never_more_than_there_is_room_for(groups: tuple[Group, ...], rows: int) -> None:
    parts = deal(groups, rows)
    assert sum(part.headed + len(part.blocks) for part in parts) <= rows


@given(GROUPS, st.integers(0, 40))
def test_every_record_is_shown_or_counted(groups: tuple[Group, ...], rows: int) -> None:
    for part in deal(groups, rows):
        records = sum(isinstance(block, Row) for block in part.group.blocks)
        shown = sum(isinstance(block, Row) for block in part.blocks)
        loose = sum(isinstance(block, Line) and not block.detail for block in part.group.blocks)
        assert records - shown <= part.hidden <= records - shown + loose
