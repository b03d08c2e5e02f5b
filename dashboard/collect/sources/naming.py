"""Whether a text names what a desk looks for."""

from __future__ import annotations

import re
from collections.abc import Sequence


def names_one(text: str, words: Sequence[str]) -> bool:
    """Tell whether a text has one of the words, in any letter case, at the beginning of a word.

    So `Iran` finds `Iranian` and not `Tirana`.
    """
    plain = " ".join(text.casefold().split())
    wanted = (" ".join(word.casefold().split()) for word in words)
    return any(word and re.search(rf"(?<!\w){re.escape(word)}", plain) for word in wanted)
