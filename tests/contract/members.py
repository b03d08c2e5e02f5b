"""The members of the contract by what they hold, as paths into the full document."""

from tests.contract.documents import RECORDS


def _of(record: str, names: str) -> tuple[str, ...]:
    return tuple(f"{record}.{name}" for name in names.split())


def _of_all(names: str) -> tuple[str, ...]:
    return tuple(member for record in RECORDS for member in _of(record, names))


REQUIRED_SHORTS = (
    *_of("strikes", "count.label killed.label"),
    *_of("strikes.events[0]", "place.name killed.unit ordinal.unit"),
    *_of("posture[0]", "side name place.name strength.unit"),
    *_of("congress[0]", "title measure.title sponsors[0].name"),
    *_of("polling[0]", "answers[0].label"),
    *_of("designations[0]", "entity title"),
    *_of("clocks[0]", "title parties[0].party"),
    *("developments[0].title", "scenarios[0].title", "indicators[0].title", "sources[0].title"),
)
SHORTS = (
    *_of_all("attributed_to"),
    "strikes.events[0].target",
    *_of("congress[0]", "measure.number margin sponsors[0].party"),
    *_of("polling[0]", "pollster sponsor"),
    *_of("designations[0]", "authority steps[0].attributed_to"),
    *("clocks[0].authority", "indicators[0].assessed.by", "sources[0].publisher"),
)
REQUIRED_TEXTS = (
    *_of_all("correction.note"),
    *("polling[0].question", "scenarios[0].signposts[0].text", "indicators[0].question"),
    "retractions[0].reason",
)
TEXTS = (
    *_of_all("text correction.was"),
    *("strikes.count.claims[0].quantity.text", "posture[0].strength.text"),
    *("congress[0].question", "congress[0].sponsors[0].state", "designations[0].steps[0].text"),
    *("clocks[0].start_basis", "clocks[0].ends_in", "indicators[0].assessed.reason"),
)
LINKS = ("congress[0].measure.url", "sources[0].url")
REQUIRED_IDS = _of_all("id")
IDS = ("clocks[0].indicator", "scenarios[0].signposts[0].indicator", "retractions[0].replaced_by")
ID_LISTS = (
    *_of_all("refs supersedes"),
    *("designations[0].steps[0].refs", "scenarios[0].signposts[0].refs"),
    *("developments[0].answers_to", "indicators[0].links"),
)
REQUIRED_TIMES = (*_of_all("correction.at"), "retractions[0].at")
TIMES = (
    *_of_all("as_of updated_at expires_at"),
    *("indicators[0].assessed.at", "sources[0].published_at", "sources[0].retrieved_at"),
)
REQUIRED_DAYS = ("clocks[0].start.earliest", "clocks[0].start.latest")
DAYS = (
    *_of_all("occurred reported"),
    *_of("strikes", "count.since killed.since count.claims[0].since"),
    *_of("polling[0]", "field_start field_end"),
    *("designations[0].steps[0].occurred", "designations[0].steps[0].reported"),
    "indicators[0].due",
)
REQUIRED_WHOLES = {
    "congress[0].tally.yea": (0, 1_000),
    "congress[0].tally.nay": (0, 1_000),
    "clocks[0].days": (0, 36_500),
}
WHOLES = {
    **dict.fromkeys(_of_all("revision"), (1, 9_007_199_254_740_991)),
    **dict.fromkeys(_of_all("credibility"), (1, 6)),
    "congress[0].measure.congress": (0, 9_007_199_254_740_991),
    "congress[0].tally.present": (0, 1_000),
    "congress[0].tally.not_voting": (0, 1_000),
    "polling[0].sample_size": (0, 9_007_199_254_740_991),
    "sources[0].number": (0, 9_007_199_254_740_991),
}
FIGURES = {
    "strikes.events[0].place.lat": (-90, 90),
    "posture[0].place.lon": (-180, 180),
    "posture[0].place.radius_km": (0, 9_007_199_254_740_991),
    "posture[0].strength.value": (0, 9_007_199_254_740_991),
    "polling[0].margin_of_error": (0, 100),
}
REQUIRED_OPEN = {
    "posture[0].kind": "ship group ground air mobilisation basing statement other",
    "congress[0].kind": "vote measure statement hearing letter notification other",
    "designations[0].steps[0].status": (
        "signalled preparing announced notified published under_review revoked disapproved other"
    ),
    "developments[0].topic": ("diplomacy legal military regional domestic strategy outlook other"),
    "scenarios[0].kind": "best worst likely other",
    "indicators[0].assessed.level": "normal advisory caution warning unknown",
}
OPEN = {
    **dict.fromkeys(_of_all("standing"), "reported confirmed disputed corrected withdrawn unknown"),
    "strikes.events[0].domain": "sea land air unknown",
    "posture[0].status": "ordered underway arrived present alert departed unknown",
    "posture[0].role": "demonstrative operational unknown",
    "congress[0].yea_effect": "advance block unknown",
    "congress[0].outcome": "passed failed agreed rejected pending withdrawn unknown",
    "congress[0].tally.requires": "1/2 3/5 2/3 unknown",
    "polling[0].population": "adults registered_voters likely_voters other unstated",
    "polling[0].answers[0].side": "support oppose unsure other",
    "clocks[0].parties[0].status": "running disputed not_started ended unknown",
    "developments[0].kind": "fact claim denial assessment statement other",
    "indicators[0].assessed.trend": "rising steady falling unknown",
    "sources[0].kind": (
        "official agency newspaper broadcaster pollster dataset article statement unresolved other"
    ),
}
REQUIRED_CLOSED = {
    "congress[0].chamber": "senate house both",
    "scenarios[0].signposts[0].fit": "CC C N I II",
}
CLOSED = {
    "congress[0].tally.tie_breaker": "yea nay",
    "clocks[0].day_rule": "calendar business",
    "sources[0].reliability": "A B C D E F",
}
REQUIRED_PARTS = (
    "strikes.events[0].place", "strikes.count.claims[0].quantity",
)  # fmt: skip
PARTS = (
    *_of_all("correction"),
    *("strikes.events[0].killed", "strikes.events[0].ordinal", "posture[0].place"),
    *("posture[0].strength", "congress[0].measure", "congress[0].tally", "clocks[0].start"),
    "indicators[0].assessed",
)
REQUIRED_PART_LISTS = ("strikes.count.claims", "polling[0].answers")
PART_LISTS = (
    "congress[0].sponsors", "designations[0].steps", "clocks[0].parties",
    "scenarios[0].signposts",
)  # fmt: skip
FLAGS = ("scenarios[0].signposts[0].seen",)

REQUIRED = (
    *REQUIRED_SHORTS, *REQUIRED_TEXTS, *REQUIRED_IDS, *REQUIRED_TIMES, *REQUIRED_DAYS,
    *REQUIRED_WHOLES, *REQUIRED_OPEN, *REQUIRED_CLOSED, *REQUIRED_PARTS, *REQUIRED_PART_LISTS,
    "polling[0].answers[0].pct", "posture[0].strength.qualifier",
)  # fmt: skip
OPTIONAL = (
    *SHORTS, *TEXTS, *LINKS, *IDS, *ID_LISTS, *TIMES, *DAYS, *WHOLES, *OPEN, *CLOSED, *PARTS,
    *PART_LISTS, *FLAGS, "strikes.count", "strikes.killed", "strikes.events",
    "polling[0].margin_of_error", "developments[0].actors",
)  # fmt: skip
