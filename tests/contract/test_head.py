"""The head of a document."""

import pytest

from dashboard.contract.head import Status
from tests.contract.documents import accepts, each, edited, flags, refused, taken, without

REQUIRED = ("version", "feed_id", "title", "published_at", "as_of")
OPTIONAL = ("expires_at", "ttl_seconds", "sequence", "status", "language", "comment")
BAD: dict[str, list[object]] = {
    "feed_id": ["bad id", "a..b", "a" * 129],
    "title": ["x" * 201, " ", "\u200b"],
    "published_at": ["2025-11-17", "1899-12-31T23:59:59Z", 1763402400],
    "as_of": ["2201-01-01T00:00:00Z", "yesterday"],
    "expires_at": ["2025-11-17", True],
    "ttl_seconds": [14, 86_401, "300", 15.5, True],
    "sequence": ["7", 7.5, -1, 9_007_199_254_740_992],
    "language": ["", "x" * 201, 5],
    "comment": ["x" * 4_001, []],
}
GOOD: dict[str, list[object]] = {
    "version": ["1.0", "1.1", "1.99"],
    "as_of": ["2025-11-19T00:00:00Z", "2199-01-01t00:00:00z"],
    "expires_at": ["2025-01-01T00:00:00Z"],
    "ttl_seconds": [15, 86_400, 60.0],
    "sequence": [0, 9_007_199_254_740_991],
    "comment": ["", "x" * 4_000],
}


@pytest.mark.parametrize("member", REQUIRED)
def test_a_required_member_that_is_bad_refuses_the_document(member: str) -> None:
    assert refused(without(member)) == f"{member} is missing"
    for value in each(None, 5, True, [], {}, "", *BAD.get(member, [])):
        assert refused(edited(member, value)).startswith(member)


@pytest.mark.parametrize("member", OPTIONAL)
def test_any_other_may_be_absent(member: str) -> None:
    accepts(without(member))
    accepts(edited(member, None))
    assert getattr(taken(without(member)).head, member) is None


@pytest.mark.parametrize("member", ["expires_at", "ttl_seconds", "sequence", "language", "comment"])
def test_any_other_that_is_bad_is_left_out_and_flagged(member: str) -> None:
    for value in BAD[member]:
        body = edited(member, value)
        assert flags(body, member).endswith("and is left out")
        assert getattr(taken(body).head, member) is None


@pytest.mark.parametrize("member", GOOD)
def test_what_is_read_as_it_stands(member: str) -> None:
    for value in GOOD[member]:
        accepts(edited(member, value))


@pytest.mark.parametrize("version", ["2.0", "0.9", "10.0"])
def test_another_major_version_is_named_beside_the_one_read(version: str) -> None:
    reason = refused(edited("version", version))
    assert version in reason
    assert "1.x" in reason


@pytest.mark.parametrize("version", ["1", "1.", "v1.0", "1.0.0", " 1.0", "1.0\n", "one", "١.٠"])
def test_a_version_is_major_and_minor(version: str) -> None:
    assert "MAJOR.MINOR" in refused(edited("version", version))


@pytest.mark.parametrize("status", ["actual", "exercise", "test"])
def test_a_status_is_no_flaw(status: str) -> None:
    body = edited("status", status)
    accepts(body)
    assert taken(body).head.status == status


@pytest.mark.parametrize("status", ["Actual", "ACTUAL", "unknown", "drill", "", 5, True, []])
def test_a_status_that_cannot_be_told_is_never_actual(status: object) -> None:
    body = edited("status", status)
    flags(body, "status")
    assert taken(body).head.status is Status.UNKNOWN


@pytest.mark.parametrize("member", ["published_at", "as_of", "expires_at"])
@pytest.mark.parametrize("time", ["2025-11-17T18:00:00", "2025-11-17T18:00:60Z"])
def test_a_time_read_in_spite_of_a_flaw(member: str, time: str) -> None:
    flags(edited(member, time), member)
