"""What is owed to a store that cannot be written: in order, bounded, nothing silently dropped."""

import pytest

from dashboard.store import owed as module
from dashboard.store.loss import Loss
from dashboard.store.owed import MOST_LOOKS, Owed
from dashboard.store.stored import ActJob, LookJob
from dashboard.watch.memory import Memory
from tests.store.jobs import after, body, look, noting


def arrived(minute: int) -> LookJob:
    """Return a look that brought a document."""
    return look(f"look {minute}", body(str(minute)), after(minute))


def owed(*jobs: LookJob | ActJob) -> Owed:
    made = Owed()
    for job in jobs:
        made.add(job)
    return made


def paid(made: Owed) -> list[LookJob | ActJob]:
    found = []
    while (job := made.first) is not None:
        found.append(job)
        made.paid()
    return found


def said(job: LookJob | ActJob) -> list[str]:
    return [one.text for one in job.deed(Memory()).entries]


def test_of_looks_in_a_row_the_last_is_owed_and_each_with_a_document() -> None:
    jobs: list[LookJob | ActJob] = [
        look("a"),
        look("b"),
        arrived(1),
        look("d"),
        noting("e"),
        look("f"),
    ]
    assert paid(owed(*jobs)) == jobs[2:]


def test_store_no_room_for_long_merges_looks_into_one_gap_and_keeps_every_act() -> None:
    jobs = [arrived(minute) for minute in range(MOST_LOOKS + 3)]
    made = owed(*jobs)
    assert (made.looks, made.acts) == (MOST_LOOKS + 3, 0)
    made.add(noting("seen"))
    found = paid(made)
    assert found[: MOST_LOOKS - 1] == jobs[: MOST_LOOKS - 1]
    gap, act = found[MOST_LOOKS - 1 :]
    assert said(gap) == ["gap from 171339Z to 171342Z: 4 looks", f"look {MOST_LOOKS + 2}"]
    assert isinstance(gap, LookJob)
    assert gap.body == body(str(MOST_LOOKS + 2))
    assert said(act) == ["seen"]


def test_documents_are_bounded_by_their_size_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_MIB", 0)
    made = owed(arrived(1), arrived(2), noting("a"), arrived(3), arrived(4))
    found = [said(job) for job in paid(made)]
    assert found == [
        ["gap from 171201Z to 171202Z: 2 looks", "look 2"],
        ["a"],
        ["gap from 171203Z to 171204Z: 2 looks", "look 4"],
    ]


def test_looks_never_outnumber_what_is_bounded_by_more_than_the_acts() -> None:
    made = Owed()
    for minute in range(3 * MOST_LOOKS):
        made.add(arrived(minute))
        if minute % 10 == 0:
            made.add(noting(str(minute)))
    assert (made.looks, made.acts) == (3 * MOST_LOOKS, 30)
    assert len(paid(made)) <= MOST_LOOKS + 2 * 30


@pytest.mark.parametrize(
    ("loss", "words"),
    [
        (Loss(), ""),
        (Loss(looks=1), "1 look of this watch was never written; why"),
        (Loss(looks=1200), "1,200 looks of this watch were never written; why"),
        (Loss(acts=1), "1 act of this watch was never written; why"),
        (Loss(2, 1), "1 act and 2 looks of this watch were never written; why"),
    ],
)
def test_a_loss_is_said_in_one_sentence(loss: Loss, words: str) -> None:
    assert loss.words("why") == words
