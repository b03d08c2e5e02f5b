"""The scenario board: signposts against scenarios, and what has been seen of them."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import shorten

from dashboard.board.absence import absence, absence_lines
from dashboard.board.doubt import with_doubts
from dashboard.board.facts.fact import fact
from dashboard.board.place import Kind, Place
from dashboard.board.scene import Scene
from dashboard.board.spoken import spoken
from dashboard.board.title import panel_title
from dashboard.contract.scenarios import Scenario
from dashboard.watch.signposts import Matrix, Post, matrix
from widgets.pages import Detail
from widgets.views import Align, Column, Group, Line, Panel, Piece, Rank, Row, Tone

NAME = "Scenarios"
_SEEN = {True: "yes", False: "no", None: "·"}
_MOST = 6
"""Scenarios that have a column of their own; the page names the rest."""
_POST, _FIT = 36, 6


def scenario_matrix(scene: Scene) -> Matrix:
    """Return the signposts against the scenarios on the board."""
    return matrix(scene.reckoning, scene.shown.scenarios.records)


def signpost_words(indicator: str, scene: Scene) -> str:
    """Return how many signposts of an indicator are seen: `signposts 1 of 6 seen`."""
    seen, posts = scenario_matrix(scene.live).stated(indicator)
    return f"signposts {seen} of {posts} seen" if posts else "no signpost names it"


def scenario_panel(scene: Scene) -> Panel:
    """Return the panel of the rail."""
    said = scenario_matrix(scene)
    rows = tuple(_row(post, scene) for post in said.posts)
    count = _seen_count(said)
    title = panel_title("p", NAME, ("scenarios",), scene)
    notes = (Piece(count, tone=Tone.MUTED), *title.notes) if said.posts else title.notes
    groups = [Group(None, (_heading(said), *rows, *_verdict_lines(said)))] if rows else []
    return Panel(
        title=type(title)(title.number, title.name, notes),
        groups=(*groups, *absence(("scenarios",), scene)),
        columns=_columns(said),
        key=str(Place(Kind.LIST, "scenarios")),
    )


def scenario_page(scene: Scene) -> Detail:
    """Return the scenario board: every signpost, how telling it is, and what it bears on."""
    said = scenario_matrix(scene)
    title = panel_title("p", NAME, ("scenarios",), scene)
    notes = (Piece(_seen_count(said), tone=Tone.MUTED), *title.notes) if said.posts else title.notes
    lines = [
        *(_scenario(scenario, scene) for scenario in said.scenarios),
        Line(),
        *_table(said, scene),
        Line(),
        *_verdict_lines(said),
    ]
    shown = lines if said.scenarios else absence_lines(("scenarios",), scene)
    return Detail(type(title)(title.number, title.name, notes), tuple(shown))


def tile_number(indicator: str | None, scene: Scene) -> str:
    """Return the tile a signpost names, `(2)`; its id where no tile shows it, empty without one."""
    if indicator is None:
        return ""
    shown = [shown.id for shown in scene.tiles]
    return f"({shown.index(indicator) + 1})" if indicator in shown else f"({indicator})"


def _scenario(scenario: Scenario, scene: Scene) -> Line:
    return fact(
        spoken(scenario.kind),
        with_doubts(scenario.title, scenario, scene),
        scene.refs(scenario.refs),
        str(Place(Kind.RECORD, scenario.id)),
    )


def _table(said: Matrix, scene: Scene) -> Iterator[Line]:
    if not said.posts:
        yield Line((Piece("no signpost in the feed"),))
        return
    heads = [Piece(_head(said, at), width=_FIT, tone=Tone.MUTED) for at in _shown(said)]
    yield Line(
        (
            Piece("signpost (tile)", width=_POST, tone=Tone.MUTED),
            *heads,
            Piece("seen", width=5, tone=Tone.MUTED),
            Piece("tells", tone=Tone.MUTED),
        )
    )
    for post in said.posts:
        fits = [_cell(post, at) for at in _shown(said)]
        key = "" if post.indicator is None else str(Place(Kind.TILE, post.indicator))
        words = shorten(f"{post.text} {tile_number(post.indicator, scene)}", _POST, placeholder="…")
        named = key if post.indicator in scene.situation.by_id else ""
        yield Line((Piece(words, Rank.TITLE, width=_POST),
             *(Piece(fit, width=_FIT) for fit in fits),
             Piece(_SEEN[post.seen], width=5),
             Piece(_tells(post))), refs=scene.refs(post.refs), key=named)  # fmt: skip


def _row(post: Post, scene: Scene) -> Row:
    words = f"{post.text} {tile_number(post.indicator, scene)}".rstrip()
    at = range(min(_MOST, len(post.fits)))
    fits = [post.fits[number] for number in at]
    cells = (Piece(words, Rank.TITLE), *(Piece(fit.value if fit else "") for fit in fits))
    key = "" if post.indicator is None else str(Place(Kind.TILE, post.indicator))
    return Row(key, (*cells, Piece(_SEEN[post.seen])), scene.refs(post.refs))


def _heading(said: Matrix) -> Row:
    heads = ("signpost (tile)", *(_head(said, at) for at in _shown(said)), "seen")
    return Row("", tuple(Piece(head, tone=Tone.MUTED) for head in heads))


def _columns(said: Matrix) -> tuple[Column, ...]:
    fits = (Column(_head(said, at), 6) for at in _shown(said))
    return (Column("signpost (tile)", 24, flex=True), *fits, Column("seen", 4, Align.LEFT))


def _verdict_lines(said: Matrix) -> Iterator[Line]:
    if not said.posts:
        return
    against = ", ".join(f"{_head(said, at)} {said.against(at)}" for at in _shown(said))
    consistent = ", ".join(f"{_head(said, at)} {said.consistent(at)}" for at in _shown(said))
    yield Line(
        (Piece(f"seen and inconsistent, II twice: {against}", Rank.TITLE),), detail=1, rows=2
    )
    yield Line((Piece(f"seen and consistent: {consistent}", Rank.TITLE),), detail=1, rows=2)
    least = said.least_inconsistent
    names = ", ".join(spoken(one.kind) for one in least) or ("cannot tell, none has a seen I or II")
    yield Line((Piece(f"least inconsistent: {names}", Rank.TITLE),), detail=1, rows=2)
    words = "seen · is not stated; no probability is in the feed"
    yield Line((Piece(words, Rank.TITLE, Tone.MUTED),), detail=2, rows=2)


def _seen_count(said: Matrix) -> str:
    seen, posts = said.stated()
    return f"{seen} of {posts} seen"


def _shown(said: Matrix) -> range:
    return range(min(_MOST, len(said.scenarios)))


def _head(said: Matrix, at: int) -> str:
    kind = said.scenarios[at].kind
    same = [n for n, one in enumerate(said.scenarios) if one.kind is kind]
    return spoken(kind) if len(same) == 1 else f"{spoken(kind)}{same.index(at) + 1}"


def _cell(post: Post, at: int) -> str:
    fit = post.fits[at]
    return fit.value if fit is not None else ""


def _tells(post: Post) -> str:
    return {0: "nothing", 1: "little", 2: "some", 3: "much", 4: "most"}[post.diagnosticity]
