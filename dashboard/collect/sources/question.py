"""What a yea does to the measure, told for the kinds of question that stand here and no other."""

from __future__ import annotations

import re
from dataclasses import dataclass

from dashboard.contract.congress import Majority, YeaEffect

_WAR_POWERS_TYPES = frozenset({"sjres", "hjres", "sconres", "hconres"})
"""What can direct a removal. A simple resolution of the House may be the rule that stops one."""
_WAR_POWERS = re.compile(
    r"\b(remov\w+|withdraw\w*|terminat\w+)\b.{0,200}\b(armed forces|hostilities)\b"
)
_AUTHORIZES = re.compile(r"^(a joint resolution )?(to )?authoriz\w+")

_TABLE = re.compile(r"^(on )?(the )?(\S+ )?(motion )?(to )?table\b")
_OTHER_THING = re.compile(r"\b(reconsider|appeal|amdt|amendments?|recommit|commit|instruct\w*)\b")
"""What may be tabled, or moved, in the place of the measure."""
_DISCHARGE = re.compile(r"^(on )?(the )?motion to discharge\b")
_POINT_OF_ORDER = re.compile(r"\bpoint of order\b.*\bnot entitled to expedited\b")
_ADOPTS = re.compile(
    r"^(on )?(agreeing to )?(the )?(joint |concurrent )?resolution\b"
    r"|^(on )?passage\b"
    r"|^on (the )?motion to suspend the rules and (pass|agree)\b"
    r"|^(on )?(the )?motion to proceed\b"
)
_ADOPTED = re.compile(r"^(passed|failed of passage)\b")
"""How an action of Congress.gov tells a vote on adoption, amended or not."""


@dataclass(frozen=True, slots=True)
class Put:
    """What was put to the vote."""

    question: str
    """In the words of the service, such as `On the Motion to Discharge`."""
    title: str = ""
    """What stands beside it, such as `Motion to Table the Motion to Reconsider ...`."""
    measure_type: str | None = None
    """Such as `sjres`; None where the vote is on no measure."""
    measure_title: str = ""


def yea_effect(put: Put) -> YeaEffect:
    """Return what a yea does.

    | kind of question | a yea |
    |---|---|
    | to table a measure, or the motion to discharge it or to proceed to it | blocks it |
    | to discharge a committee of a measure | advances it |
    | a point of order that a measure is not entitled to expedited procedures | blocks it |
    | to proceed to a resolution that removes armed forces, or to adopt it | advances it |
    | any other | unknown |

    50 U.S.C. 1546a and section 601 of Public Law 98-164 (expedited procedures); Riddick's Senate
    Procedure, "Table, motion to": it disposes of what it is made against for good.
    """
    question, title = _plain(put.question), _plain(put.title)
    both = f"{question} {title}"
    if _TABLE.search(question) or _TABLE.search(title):
        told = put.measure_type is not None and not _OTHER_THING.search(both)
        return YeaEffect.BLOCK if told else YeaEffect.UNKNOWN
    if _DISCHARGE.search(question):
        return YeaEffect.ADVANCE
    if _POINT_OF_ORDER.search(both):
        return YeaEffect.BLOCK
    adopts = _ADOPTS.search(question) and not _OTHER_THING.search(both)
    if (adopts or _ADOPTED.search(question)) and _removes_forces(put):
        return YeaEffect.ADVANCE
    return YeaEffect.UNKNOWN


def usual_majority(question: str) -> str | None:
    """Return the share that a question of the Senate takes by its rules; None where it may differ.

    A motion to discharge or to table carries by a majority of those voting (Riddick's Senate
    Procedure, "Discharge" and "Table, motion to"). Of passage, the Senate may have agreed on sixty.
    """
    plain = _plain(question)
    simple = _DISCHARGE.search(plain) or _TABLE.search(plain)
    return Majority.HALF.value if simple else None


def _removes_forces(put: Put) -> bool:
    about = _plain(put.measure_title) or _plain(put.title)
    return (
        put.measure_type in _WAR_POWERS_TYPES
        and _AUTHORIZES.search(about) is None
        and _WAR_POWERS.search(about) is not None
    )


def _plain(words: str) -> str:
    return " ".join(words.lower().split())
