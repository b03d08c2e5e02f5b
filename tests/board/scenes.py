"""Scenes for the tests: a document, how its feed stands, and the time."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta, tzinfo

from dashboard.board.dial import Dial
from dashboard.board.scene import Hold, Scene
from dashboard.config.places import Places
from dashboard.config.settings import load
from dashboard.contract.feed import Document
from dashboard.feed.outcome import FeedState
from dashboard.watch.evaluation import Look, looked
from dashboard.watch.evaluator import Evaluator, RuleBook
from dashboard.watch.feed_watch import FeedWatch
from dashboard.watch.memory import Memory
from dashboard.watch.picture import Picture
from dashboard.watch.situation import Situation
from tests.watch.documents import EXAMPLE, UPDATE, document, taken

_CONFIG = load(Places.of_user(None), {}, {})
EVALUATOR = Evaluator(RuleBook(_CONFIG.rules, _CONFIG.campaign_days))
"""The rules as they are shipped."""
NOW = datetime(2025, 11, 17, 17, 30, tzinfo=UTC)
LATER = datetime(2025, 11, 24, 18, 0, tzinfo=UTC)


def feed(state: FeedState = FeedState.OK, **known: object) -> FeedWatch:
    """Return a feed that came into its state at `NOW`, with what is known of it beside."""
    watch = FeedWatch("https://feed.example/board.json", state, NOW)
    return replace(watch, **known)  # type: ignore[arg-type]


def scene_of(
    *documents: Document,
    now: datetime = NOW,
    watch: FeedWatch | None = None,
    zone: tzinfo | None = None,
    hold: Hold | None = None,
    tile_ids: tuple[str, ...] = (),
) -> Scene:
    """Return the board at `now` after these documents came one by one."""
    first, *later = documents
    picture = Picture.of(first)
    memory = _looked(Memory(), picture, now)
    for one in later:
        picture = picture.after(one)
        memory = _looked(memory, picture, now)
    judged = EVALUATOR.judged(picture, memory, now)
    return Scene(
        situation=Situation(judged, memory, EVALUATOR.rules, now),
        now=now,
        wall=now,
        zone=zone,
        picture=picture,
        feed=watch or feed(),
        hold=hold,
        tile_ids=tile_ids,
    )


def _looked(memory: Memory, picture: Picture, now: datetime) -> Memory:
    look = Look(EVALUATOR.judged(picture, memory, now), now, str(id(picture)))
    return looked(memory, look).memory


def scene(now: datetime = NOW, **members: object) -> Scene:
    """Return the board of one small document with these members."""
    return scene_of(document(**members), now=now)


def example_document() -> Document:
    return taken(EXAMPLE.read_bytes())


def update_document() -> Document:
    return taken(UPDATE.read_bytes())


def example_scene() -> Scene:
    """Return the built-in example as it stands at its own as_of."""
    shown = scene_of(example_document(), watch=feed(built_in=True))
    return replace(shown, as_of=True, wall=NOW + timedelta(hours=5))


def updated_scene() -> Scene:
    """Return the board a week on, after the later document came."""
    watch = feed(checked_at=LATER, fetched_at=LATER)
    return scene_of(example_document(), update_document(), now=LATER, watch=watch)


def dial(now: datetime = NOW, zone: tzinfo | None = None) -> Dial:
    return Dial(now, now, zone)
