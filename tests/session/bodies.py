"""Documents as the store hands them out."""

import hashlib
import json

from dashboard.store.tables import Body
from tests.session.watching import START
from tests.watch.alarms.looks import indicator
from tests.watch.documents import AS_OF, NOW
from tests.watch.rules.designation_records import designation, step


def body_of(sequence: int) -> Body:
    """Return a document of a sequence: the first is calm, each later one a warning."""
    steps = [step("published")] if sequence > 1 else []
    document = {
        "version": "1.0", "feed_id": "f", "title": "T", "published_at": AS_OF, "as_of": AS_OF,
        "sequence": sequence, "indicators": [indicator("d")],
        "designations": [designation(*steps, revision=sequence)],
    }  # fmt: skip
    body = json.dumps(document).encode()
    return Body(hashlib.sha256(body).hexdigest(), body, NOW, START)
