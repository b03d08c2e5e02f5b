"""The scenario board: signposts against scenarios, and what has been seen of them."""

from __future__ import annotations

from collections.abc import Iterator

from dashboard.board.absence import absence, absence_lines
from dashboard.board.bound import bounded
from dashboard.board.cell_room import has_room
from dashboard.board.doubt import with_doubts
from dashboard.board.facts.fact import fact
from dashboard.board.place import Kind, Place
from dashboard.board.scene import Scene
from dashboard.board.spoken import spoken
from dashboard.board.title import panel_title
from dashboard.watch.signposts import Matrix, Post, matrix
from widgets.pages import Detail
from widgets.views import Align, Block, Column, Group, Line, Panel, Piece, Rank, Row, Tone

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
    posts, more = bounded(said.posts)
    rows = tuple(_row(post, said, scene) for post in posts)
    count = _seen_count(said)
    title = panel_title("p", NAME, ("scenarios",), scene)
    notes = (Piece(count, tone=Tone.MUTED), *title.notes) if said.posts else title.notes
    shown: tuple[Block, ...] = _no_posts(said, scene)
    if rows:
        shown = (_heading(said), *rows, *_verdict_lines(said))
    return Panel(
        title=type(title)(title.number, title.name, notes),
        groups=(*([Group(None, shown)] if shown else []), *absence(("scenarios",), scene)),
        columns=_columns(said),
        key=str(Place(Kind.LIST, "scenarios")),
        more=more,
    )


def scenario_page(scene: Scene) -> Detail:
    """Return the scenario board: every signpost, how telling it is, and what it bears on."""
    said = scenario_matrix(scene)
    title = panel_title("p", NAME, ("scenarios",), scene)
    notes = (Piece(_seen_count(said), tone=Tone.MUTED), *title.notes) if said.posts else title.notes
    table = _table(said, scene) if said.posts else _no_posts(said, scene)
    blocks = (
        absence_lines(("scenarios",), scene),
        _scenarios(said, scene),
        table,
        _verdict_lines(said),
    )
    lines = [line for block in map(tuple, blocks) if block for line in (*block, Line())]
    return Detail(type(title)(title.number, title.name, notes), tuple(lines[:-1]))


def tile_number(indicator: str | None, scene: Scene) -> str:
    """Return the tile a signpost names, `(2)`; its id where no tile shows it, empty without one."""
    if indicator is None:
        return ""
    shown = [shown.id for shown in scene.tiles]
    return f"({shown.index(indicator) + 1})" if indicator in shown else f"({indicator})"


def _scenarios(said: Matrix, scene: Scene) -> Iterator[Line]:
    """Yield every scenario on the board, those that do not count with the reason."""
    heads = {one.id: _head(said, at) for at, one in enumerate(said.scenarios)}
    for one in scene.shown.scenarios.records:
        yield fact(
            heads.get(one.id, spoken(one.kind)),
            with_doubts(one.title, one, scene),
            scene.refs(one.refs),
            str(Place(Kind.RECORD, one.id)),
        )


def _no_posts(said: Matrix, scene: Scene) -> tuple[Line, ...]:
    """Return why there is no signpost where there are scenarios."""
    if not scene.shown.scenarios.records:
        return ()
    words = "no signpost in the feed" if said.scenarios else "no scenario counts"
    return (Line((Piece(words),)),)


def _table(said: Matrix, scene: Scene) -> Iterator[Line]:
    heads = [Piece(_head(said, at), width=_FIT, tone=Tone.MUTED) for at in _shown(said)]
    first, *last = (
        Piece(head, width=width, tone=Tone.MUTED)
        for head, width in (("signpost (tile)", _POST), ("seen", 5), ("tells", 0))
    )
    yield Line((first, *heads, *last))
    for post in said.posts:
        yield from _post_lines(post, said, scene)


def _post_lines(post: Post, said: Matrix, scene: Scene) -> Iterator[Line]:
    words, refs, key = _words(post, scene), scene.refs(post.refs), _key(post, scene)
    cells = (
        *(Piece(_cell(post, at), width=_FIT) for at in _shown(said)),
        Piece(_SEEN[post.seen], width=5),
        Piece(_tells(post)),
    )
    if has_room(words, _POST):
        yield Line((Piece(words, Rank.TITLE, width=_POST), *cells), refs=refs, key=key)
        return
    # What does not fit its column has a line of its own, so that no word of it is lost.
    yield Line((Piece(words, Rank.TITLE),), refs=refs, key=key, rows=0)
    yield Line((Piece("", width=_POST), *cells))


def _words(post: Post, scene: Scene) -> str:
    return f"{post.text} {tile_number(post.indicator, scene)}".rstrip()


def _key(post: Post, scene: Scene) -> str:
    """Return the tile a signpost leads to; none where that is gone from the feed."""
    there = post.indicator is not None and post.indicator in scene.situation.by_id
    return str(Place(Kind.TILE, post.indicator or "")) if there else ""


def _row(post: Post, said: Matrix, scene: Scene) -> Row:
    fits = (Piece(_cell(post, at)) for at in _shown(said))
    cells = (Piece(_words(post, scene), Rank.TITLE), *fits, Piece(_SEEN[post.seen]))
    return Row(_key(post, scene), cells, scene.refs(post.refs))


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
    heads = (_head(said, at) for at in said.least_inconsistent)
    names = ", ".join(heads) or "cannot tell, none has a seen I or II"
    yield Line((Piece(f"least inconsistent: {names}", Rank.TITLE),), detail=1, rows=2)
    words = "seen · is not stated; no probability is in the feed"
    yield Line((Piece(words, Rank.TITLE, Tone.MUTED),), detail=2, rows=2)


def _seen_count(said: Matrix) -> str:
    seen, posts = said.stated()
    return f"{seen} of {posts} seen"


def _shown(said: Matrix) -> range:
    return range(min(_MOST, len(said.scenarios)))


def _head(said: Matrix, at: int) -> str:
    return f"{spoken(said.scenarios[at].kind)}{said.numbers[at] or ''}"


def _cell(post: Post, at: int) -> str:
    fit = post.fits.get(at)
    return fit.value if fit is not None else ""


def _tells(post: Post) -> str:
    return {0: "nothing", 1: "little", 2: "some", 3: "much", 4: "most"}[post.diagnosticity]
