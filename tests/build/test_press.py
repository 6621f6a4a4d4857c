"""The press: what is begun is made once, what somebody waits for comes first, a failure is told to who asks."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from documents.paperwork import course
from house import ROOT, request
from workshop.build.layout import Piece
from workshop.build.look import look_of
from workshop.build.press import Press
from workshop.cache import Store
from workshop.documents import document_kinds
from workshop.pdf import Handle, Job, Pool, RenderFailed
from workshop.plan.document import Options
from workshop.plan.progress import Step

SHORT = ("3a", "8c", "1c", "7a")
BROKEN = "participants/handouts/8c-three-paths.pdf"


class Watched(Pool):
    """A pool that notes what it was given, and fails one document if it is told to."""

    given: list[str]
    fails = ""

    def submit(self, job: Job, *, first: bool = False) -> Handle:
        self.given.append(job.name)
        handle = super().submit(job, first=first)
        if job.name == self.fails:
            handle.outcome = RenderFailed(job.name, "time", "it takes too long.")
        return handle


@pytest.fixture
def pool() -> Iterator[Watched]:
    with Watched(request(ROOT).project.fonts, 2) as made:
        made.given = []
        yield made


@pytest.fixture
def steps() -> list[Step]:
    return []


@pytest.fixture
def press(tmp_path: Path, pool: Watched, steps: list[Step]) -> Press:
    project = request(ROOT).project
    return Press(project, Store(tmp_path), look_of(project), pool, steps.append, total=len(SHORT))


@pytest.fixture
def pieces(press: Press) -> dict[str, Piece]:
    plans = document_kinds()["handout"].plans(course(), Options("letter"))
    return {plan.name: press.piece(plan, plan.parts[0]) for plan in plans if plan.name in SHORT}


def test_what_was_begun_is_made_once_and_told_once(
    press: Press, pool: Watched, pieces: dict[str, Piece], steps: list[Step]
) -> None:
    press.begin(pieces.values())
    press.begin(pieces.values())
    laid = press.lay_out([*pieces.values()], pictures=False)
    assert [one.facts.pages[0].text.count(code) > 0 for code, one in zip(pieces, laid, strict=True)] == [
        True
    ] * 4
    assert {pool.given.count(piece.plan.path) for piece in pieces.values()} <= {1, 2, 3}, (
        "set again at most twice"
    )
    assert [step.done for step in steps] == [1, 2, 3, 4]
    again = len(pool.given)
    assert press.lay_out([*pieces.values()], pictures=False) == laid
    assert len(pool.given) == again


def test_what_somebody_waits_for_goes_before_what_was_only_begun(
    press: Press, pool: Watched, pieces: dict[str, Piece]
) -> None:
    wanted = pieces.popitem()[1]
    press.begin([*pieces.values(), wanted])
    ahead = len(pool.given)
    assert ahead == pool.jobs + 1, "one more than the engine makes at a time is ready for it"
    press.lay_out([wanted], pictures=False)
    assert pool.given[ahead] == wanted.plan.path


def test_a_failure_is_told_to_who_asks_for_it(press: Press, pool: Watched, pieces: dict[str, Piece]) -> None:
    pool.fails = BROKEN
    press.begin(pieces.values())
    whole = [piece for piece in pieces.values() if piece.plan.path != BROKEN]
    assert len(press.lay_out(whole, pictures=False)) == 3
    with pytest.raises(RenderFailed, match="8c-three-paths"):
        press.lay_out([*pieces.values()], pictures=False)


def test_pictures_come_even_of_what_was_begun_without(press: Press, pieces: dict[str, Piece]) -> None:
    press.begin(pieces.values())
    [one] = press.lay_out([pieces["3a"]], pictures=True)
    assert len(one.pictures) == len(one.facts.pages)
    assert all(picture.startswith(b"\x89PNG") for picture in one.pictures)


def test_a_piece_that_stands_twice_comes_twice(press: Press, pieces: dict[str, Piece]) -> None:
    first, second = press.lay_out([pieces["3a"], pieces["3a"]], pictures=False)
    assert first == second


def test_what_the_store_holds_damaged_is_made_again(press: Press, pieces: dict[str, Piece]) -> None:
    [whole] = press.lay_out([pieces["3a"]], pictures=False)
    (press.store.folder / pieces["3a"].key / "document.pdf").write_bytes(b"%PDF-")
    assert press.lay_out([pieces["3a"]], pictures=False) == [whole]
