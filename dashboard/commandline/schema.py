"""`watchfloor schema`: the contract as JSON Schema."""

import json
from typing import TextIO

from dashboard.commandline.lines import write_line
from dashboard.contract.schema import schema


def run(out: TextIO) -> int:
    """Write the JSON Schema 2020-12 of the feed and return 0."""
    write_line(out, json.dumps(schema(), indent=2))
    return 0
