"""Why a list has nothing to show."""

import pytest

from dashboard.watch.lack import lack
from tests.watch.documents import AS_OF, Json, document, force

FORCE = force("a")
CLOCK: Json = {"id": "a", "title": "T", "days": 7}
BROKEN = 7
TAKEN_BACK = {"retractions": [{"id": "a", "at": AS_OF, "reason": "wrong"}]}
LACKS: tuple[tuple[Json, str], ...] = (
    ({}, "not in feed"),
    ({"posture": None}, "not in feed"),
    ({"posture": []}, "nothing reported"),
    ({"posture": BROKEN}, "could not be read"),
    ({"posture": [BROKEN]}, "could not be read"),
    ({"posture": [FORCE], **TAKEN_BACK}, "nothing that counts"),
    ({"posture": [force("a", standing="withdrawn")]}, "nothing that counts"),
    # One that cannot be read may have been what there is to report.
    ({"posture": [FORCE, BROKEN], **TAKEN_BACK}, "could not be read"),
    # What became of another list says nothing of this one.
    ({"posture": [], "congress": BROKEN}, "nothing reported"),
    ({"posture": [], "congress": [BROKEN]}, "nothing reported"),
    ({"posture": [], "clocks": [CLOCK], **TAKEN_BACK}, "nothing reported"),
    ({"congress": []}, "not in feed"),
)


@pytest.mark.parametrize(("members", "words"), LACKS)
def test_each_lack_has_its_own_words(members: Json, words: str) -> None:
    assert lack("posture", document(**members)) == words
