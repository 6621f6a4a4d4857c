"""What every kind of exercise promises: a new one is held to it as soon as its module is there."""

import difflib
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from contract.conftest import Sheets
from contract.sheets import code, fence, fields_of, handout, marked_example
from house import ROOT, says
from workshop.exercises import kinds
from workshop.model import Data, Exercise, Kind, Text, key_fields, sheet_fields, taken_in
from workshop.parse import HandoutName, parse_handout
from workshop.pdf import alt_texts, metadata, outline, page_texts, texts

KINDS = [pytest.param(kind, id=name) for name, kind in kinds().items()]
NAME = HandoutName("3a", "sheet")

# Of some kinds: the line of the wrong example at which its problem lies, and the word that its message names.
WRONG = {
    "cards": ("size: huge", "huge"),
    "checklist": ("style: plane", "plane"),
    "choose": ("```{choose}", "X"),
    "fill_in_script": ("```{fill_in_script}", "feeling"),
    "gate": ("```{gate}", "instead"),
    "map": ("```{map}", "2 cells"),
    "reflect": ("lines: many", "lines"),
    "rewrite": ("linse: 2", "linse"),
    "role_play": ("```{role_play}", "stop_word"),
}


def typed(kind: Kind, text: str) -> str:
    return f"```{{{kind.name}}}\n{text}```\n"


# ---- its words ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", KINDS)
def test_it_says_what_it_is(kind: Kind) -> None:
    first, *rest = kind.doc.strip().splitlines()
    assert first.endswith(".")
    assert "".join(rest).strip(), "a sentence, and then how it works"
    assert kind.asks
    assert kind.asks[0].islower()
    assert kind.heading
    assert kind.rail
    assert kind.schema.__doc__ not in {None, Data.__doc__}


@pytest.mark.parametrize("kind", KINDS)
def test_its_manual_names_its_fields_and_who_reads_them(kind: Kind) -> None:
    page = says("explain", kind.name)
    assert page.code == 0
    assert page.out.startswith(f"{kind.name}: {kind.asks}\n")
    assert kind.doc.strip() in page.out
    assert kind.example.strip() in page.out
    sheet = next(line for line in page.out.splitlines() if line.startswith("For the participant: "))
    key = next(line for line in page.out.splitlines() if line.startswith("For the leader only: "))
    assert sheet.partition(": ")[2].split(", ") == list(sheet_fields(kind.schema))
    assert key.partition(": ")[2].split(", ") == list(key_fields(kind.schema))
    assert key_fields(kind.schema), "every kind can hold at least a note for the leader"


def test_they_are_all_listed() -> None:
    rows = says("list", "kinds", "--json").json()
    assert [row["kind"] for row in rows] == list(kinds())
    for row in rows:
        kind = kinds()[row["kind"]]
        assert row["asks"] == kind.asks
        assert row["fields"] == list(sheet_fields(kind.schema))
        assert row["key fields"] == list(key_fields(kind.schema))


# ---- its examples ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", KINDS)
def test_its_example_is_right(kind: Kind) -> None:
    read = parse_handout(handout(kind, typed(kind, kind.example)), NAME)
    assert read.problems == ()
    assert read.value is not None
    [exercise] = read.value.body
    assert isinstance(exercise, Exercise)
    assert isinstance(exercise.data, kind.schema)


@pytest.mark.parametrize("kind", KINDS)
def test_its_wrong_example_is_one_problem_at_its_line(kind: Kind) -> None:
    file = handout(kind, typed(kind, kind.wrong))
    [problem] = parse_handout(file, NAME).problems
    lines = file.text.splitlines()
    line = lines[problem.place.line - 1]
    words, named = WRONG.get(kind.name, ("", ""))
    assert problem.code == kind.wrong_code
    assert problem.severity == "error"
    assert problem.place.file == file.path
    assert lines.index(f"```{{{kind.name}}}") <= problem.place.line - 1 < len(lines) - 1
    assert words in line
    assert named in f"{problem.message} {problem.hint}"


def slips(schema: type[Data], given: object, path: str = "") -> Iterator[tuple[str, str]]:
    """Every field that an example uses, at any depth: where it stands, and its name."""
    if isinstance(given, list):
        for item in given:
            yield from slips(schema, item, path)
    if not isinstance(given, dict):
        return
    for name, _, inner in fields_of(schema):
        if name in given:
            yield path, name
            if inner:
                yield from slips(inner[0], given[name], f"{path}{name}.")


@pytest.mark.parametrize("kind", KINDS)
def test_a_field_that_it_does_not_have_is_refused_wherever_it_stands(kind: Kind) -> None:
    data, _ = marked_example(kind)
    places = sorted(set(slips(kind.schema, data)))
    assert len(places) >= 2
    for path, name in places:
        wrong = f"{name}q"
        file = handout(kind, fence(kind, renamed(data, path, name, wrong)))
        found = [one for one in parse_handout(file, NAME).problems if one.code == "unknown-field"]
        assert found, f"{path}{wrong}"
        for problem in found:
            assert f"“{wrong}”" in problem.message
            known = beside(kind.schema, path)
            close = difflib.get_close_matches(wrong, known, n=1, cutoff=0.6)
            assert problem.hint == (f"Did you mean “{close[0]}”?" if close else problem.hint)
            line = file.text.splitlines()[problem.place.line - 1]
            assert line[problem.place.column - 1 :].startswith(wrong)


def beside(schema: type[Data], path: str) -> list[str]:
    """The fields that stand beside one: those of the group at a path."""
    for part in path.split(".")[:-1]:
        [schema] = [inner[0] for name, _, inner in fields_of(schema) if name == part]
    return [name for name, _, _ in fields_of(schema)]


def renamed(data: object, path: str, name: str, wrong: str) -> object:
    """The data, with the field `name` at `path` under a wrong name."""
    if isinstance(data, list):
        return [renamed(item, path, name, wrong) for item in data]
    if not isinstance(data, dict):
        return data
    first, _, rest = path.partition(".")
    if first:
        return {
            key: renamed(value, rest, name, wrong) if key == first else value for key, value in data.items()
        }
    return {wrong if key == name else key: value for key, value in data.items()}


# ---- its pages ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("paper", ["letter", "a4"])
@pytest.mark.parametrize("kind", KINDS)
def test_its_template_lays_it_out_whole(sheets: Sheets, kind: Kind, paper: str) -> None:
    assert (ROOT / "templates" / "exercises" / f"{kind.name}.html").is_file()
    laid = sheets.laid[code(kind.name), paper]
    assert laid.facts.overflow == ()
    assert laid.facts.split == ()
    assert laid.facts.pages
    said = " ".join(laid.words)
    for words in typed_words(exercise_of(sheets, kind).data):
        assert squeezed(words) in squeezed(said), words


def exercise_of(sheets: Sheets, kind: Kind) -> Exercise:
    [one] = [item for item in sheets.course.curriculum.handouts if item.code == code(kind.name)]
    [exercise] = one.exercises
    return exercise


def typed_words(value: object) -> Iterator[str]:
    """All the words for participants that the author of an exercise typed."""
    match value:
        case Text():
            yield value.plain
        case Data():
            for name in value.model_fields_set - {"key"}:
                yield from typed_words(getattr(value, name))
        case tuple():
            for item in value:
                yield from typed_words(item)


def squeezed(words: str) -> str:
    return "".join(letter for letter in words.lower() if letter.isalnum())


def test_there_is_no_template_without_a_kind() -> None:
    found = {path.stem for path in (ROOT / "templates" / "exercises").iterdir()}
    assert found == set(kinds())


# ---- its key --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", KINDS)
def test_its_key_is_not_in_what_a_participant_gets(sheets: Sheets, kind: Kind) -> None:
    exercise, markers = exercise_of(sheets, kind), sheets.markers[kind.name]
    assert all(marker in repr(exercise.data) for marker in markers[:-1])
    for paper in ("letter", "a4"):
        plan = sheets.plans[code(kind.name), paper]
        assert f"A sheet of {kind.name.replace('_', ' ')}" in repr(plan)
        assert [marker for marker in markers if marker in repr(plan)] == []
    assert "key" not in taken_in(exercise.data)


@pytest.mark.parametrize("paper", ["letter", "a4"])
@pytest.mark.parametrize("kind", KINDS)
def test_its_key_is_nowhere_in_the_sheet(sheets: Sheets, kind: Kind, paper: str) -> None:
    pdf = sheets.laid[code(kind.name), paper].pdf
    reach = [*texts(pdf), *page_texts(pdf), *alt_texts(pdf), *metadata(pdf).values()]
    reach += [entry.title for entry in outline(pdf)]
    said = " ".join(reach)
    assert f"A sheet of {kind.name.replace('_', ' ')}" in said
    every = [marker for given in sheets.markers.values() for marker in given]
    assert [marker for marker in every if marker.lower() in said.lower()] == []
    assert [marker for marker in every if marker.encode() in pdf] == []


@pytest.mark.parametrize("kind", KINDS)
def test_the_guide_prints_every_word_of_its_key(sheets: Sheets, kind: Kind) -> None:
    lacking = [marker for marker in sheets.markers[kind.name] if marker not in sheets.guide]
    assert lacking == []


@pytest.mark.parametrize("kind", KINDS)
def test_what_it_rings_is_marked_on_its_page(sheets: Sheets, kind: Kind) -> None:
    """A ring that finds no place on the sheet would be left out of the key without a word."""
    rings = kind.key(exercise_of(sheets, kind).data).rings
    for paper in ("letter", "a4"):
        spots = sheets.laid[code(kind.name), paper].facts.spots
        assert [ring for ring in rings if f"e1-{ring}" not in spots] == []


def test_a_kind_rings_its_answers(sheets: Sheets) -> None:
    assert any(kind.key(exercise_of(sheets, kind).data).rings for kind in kinds().values())


# ---- finding them ---------------------------------------------------------------------------------------

STRANGER = '"""A module without a kind."""\n'
TWICE = "from workshop.exercises.gate import KIND\n"


@pytest.mark.parametrize(("text", "error"), [(STRANGER, AttributeError), (TWICE, RuntimeError)])
def test_a_module_that_is_no_kind_fails_at_once(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, text: str, error: type[Exception]
) -> None:
    import sys

    import workshop.exercises as room

    (tmp_path / "zzz.py").write_text(text, encoding="utf-8")
    monkeypatch.setattr(room, "__path__", [*room.__path__, str(tmp_path)])
    kinds.cache_clear()
    try:
        with pytest.raises(error):
            kinds()
    finally:
        monkeypatch.undo()
        sys.modules.pop("workshop.exercises.zzz", None)
        kinds.cache_clear()


@pytest.mark.parametrize("kind", KINDS)
def test_its_example_is_as_an_author_would_type_it(kind: Kind) -> None:
    assert isinstance(yaml.load(kind.example, yaml.BaseLoader), dict)
    assert kind.example.endswith("\n")
    assert not [line for line in kind.example.splitlines() if len(line) > 110]
