"""Practice sheets with variants: other lines, the same page, and a key that follows."""

from dataclasses import replace
from pathlib import Path

import pytest

from house import ROOT, printed, request, says
from workshop.build import BuildResult
from workshop.documents.common.variants import varied, varies
from workshop.exercises import kinds
from workshop.pdf import page_texts

VARIED = ("choose", "match", "rewrite", "sort")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("variants")


@pytest.fixture(scope="module")
def result(folder: Path) -> BuildResult:
    asked = request(ROOT, folder, what=("3a", "3b"), variants=(1, 2))
    found = printed(replace(asked, project=replace(asked.project, practice=None))).result
    assert found.ok, found.problems
    return found


def text(folder: Path, path: str) -> str:
    return " ".join(page_texts((folder / path).read_bytes()))


def test_each_is_a_sheet_and_a_key_of_its_own(result: BuildResult) -> None:
    assert {one.path for one in result.documents} == {
        f"{place}/{name}-variant-{number}.pdf"
        for place in ("participants/handouts", "facilitator/keys")
        for name in ("3a-spot-it", "3b-turn-blame-into-i")
        for number in (1, 2)
    }


def test_the_number_is_printed_and_neighbors_do_not_get_the_same(folder: Path, result: BuildResult) -> None:
    one, two = (text(folder, f"participants/handouts/3a-spot-it-variant-{number}.pdf") for number in (1, 2))
    assert "Spot the blame · variant 1" in one
    assert "Spot the blame · variant 2" in two
    assert one.replace("variant 1", "") != two.replace("variant 2", "")


def test_the_key_follows(folder: Path, result: BuildResult) -> None:
    course = varied(loaded_course(), 2)
    handout = next(one for one in course.curriculum.handouts if one.code == "3a")
    [exercise] = handout.exercises
    key = text(folder, "facilitator/keys/3a-spot-it-variant-2.pdf")
    sheet = text(folder, "participants/handouts/3a-spot-it-variant-2.pdf")
    for item in exercise.data.items:  # type: ignore[attr-defined]
        assert item.text.plain in sheet
        assert item.key.why.plain in key
        assert item.key.why.plain not in sheet


def loaded_course():  # type: ignore[no-untyped-def]
    from workshop.build import load

    return load(request(ROOT)).course


def test_a_number_always_gives_the_same(folder: Path, result: BuildResult, tmp_path: Path) -> None:
    asked = request(ROOT, tmp_path, what=("3a",), variants=(2,))
    printed(replace(asked, project=replace(asked.project, practice=None)))
    name = "participants/handouts/3a-spot-it-variant-2.pdf"
    assert (tmp_path / name).read_bytes() == (folder / name).read_bytes()


def test_every_kind_that_sorts_rewrites_or_matches_can_be_varied() -> None:
    assert tuple(sorted(name for name, kind in kinds().items() if kind.vary)) == VARIED
    course = loaded_course()
    found = {exercise.kind for one in course.curriculum.handouts if varies(one) for exercise in one.exercises}
    assert set(VARIED) <= found


@pytest.mark.parametrize("variant", range(1, 9))
def test_what_is_drawn_is_whole(variant: int) -> None:
    """As many lines as on the sheet, each once, every answer among them, the done one first, no quoted line."""
    before, after = loaded_course(), varied(loaded_course(), variant)
    for old, new in zip(before.curriculum.handouts, after.curriculum.handouts, strict=True):
        for one, other in zip(old.exercises, new.exercises, strict=True):
            if one.kind == "match" or not kinds()[one.kind].vary:
                continue
            items, drawn = one.data.items, other.data.items  # type: ignore[attr-defined]
            assert len(drawn) == len(items)
            assert len(set(drawn)) == len(drawn)
            assert all(item.vary for item in drawn)
            if one.kind == "choose":
                assert {item.key.answer for item in drawn} == {item.key.answer for item in items}
            if one.kind == "rewrite":
                assert [item for item in drawn if item.done] == [item for item in items if item.done]


def test_the_bank_is_not_on_the_sheet_itself(folder: Path) -> None:
    course = loaded_course()
    handout = next(one for one in course.curriculum.handouts if one.code == "3a")
    kind = kinds()["choose"]
    [exercise] = handout.exercises
    assert exercise.data.bank  # type: ignore[attr-defined]
    assert "bank" not in kind.arrange(exercise.data)


@pytest.mark.parametrize("words", ["0", "4..2", "x", "100", "1..", "-1"])
def test_a_number_that_means_nothing_is_refused(words: str, tmp_path: Path) -> None:
    ran = says("build", "3a", f"--variant={words}", "--output", tmp_path)
    assert ran.code == 2
    assert words in ran.err
    assert not list(tmp_path.iterdir())
