"""papers.yaml: the words of the certificate and the feedback form, all of them or some, or no such file."""

import pytest

from house import ROOT
from workshop.diagnostics import Place
from workshop.model import Papers
from workshop.parse import parse_project
from workshop.parse.data_files import parse_papers
from workshop.source import SourceFile, read_modules

FILE = "modules/papers.yaml"


def read(text: str) -> tuple[Papers, list[tuple[str, int, str, str]]]:
    outcome = parse_papers(SourceFile(FILE, text))
    return outcome.value, [(one.code, one.place.line, one.message, one.hint) for one in outcome.problems]


def test_the_bundled_file_says_what_prints_without_one() -> None:
    """So that a project from before this file prints the same, and an author sees every word."""
    file = ROOT / FILE
    papers, problems = read(file.read_text(encoding="utf-8"))
    assert problems == []
    assert papers == Papers()
    fields = [
        f"{paper}.{name}"
        for paper in ("certificate", "feedback")
        for name in type(getattr(papers, paper)).model_fields
    ]
    assert fields == [".".join(map(str, path)) for path in papers.places if len(path) == 2]


@pytest.mark.parametrize("with_file", [True, False])
def test_a_course_with_the_file_and_one_without(with_file: bool) -> None:
    texts = [one for one in read_modules(ROOT / "modules").value.texts if with_file or one.path != FILE]
    parsed = parse_project(texts)
    assert parsed.value.papers == Papers()
    assert parsed.value.papers.place == Place(FILE if with_file else "modules/curriculum.yaml")
    assert [one for one in parsed.problems if one.place.file == FILE] == []


def test_what_is_left_out_is_as_it_was() -> None:
    papers, problems = read("feedback:\n  rate: [It was **warm**.]\n")
    assert problems == []
    assert [line.plain for line in papers.feedback.rate] == ["It was warm."]
    assert papers.feedback.write == Papers().feedback.write
    assert papers.certificate == Papers().certificate
    assert papers.places["feedback", "rate", 0] == Place(FILE, 2, 10)


def test_an_empty_file_is_as_good_as_none() -> None:
    assert read("") == (Papers(), [])


@pytest.mark.parametrize(
    ("text", "line", "code", "words"),
    [
        ("feedback:\n  ratee: [x]\n", 2, "unknown-field", "Did you mean “rate”?"),
        ("feedback:\n  name_line: true\n", 2, "unknown-field", "“name_line” is not a field of “feedback”"),
        ("feedback:\n  rate: []\n", 2, "wrong-value", "It needs at least 1."),
        ("feedback:\n  rate: [a, b, c, d, e, f, g, h]\n", 2, "wrong-value", "At most 7."),
        ("feedback:\n  choose: [a, b, c]\n", 2, "wrong-value", "At most 2."),
        ("feedback:\n  write: One question\n", 2, "wrong-type", "“write” needs a list."),
        ("feedback:\n  safety:\n", 2, "empty-field", "“safety” has no value."),
        ("certificate: hello\n", 1, "wrong-type", "“certificate” needs fields."),
        ("certificate:\n  title: Ours\n", 2, "unknown-field", "“title” is not a field of “certificate”"),
        ("sign_in:\n  names: yes\n", 1, "unknown-field", "“sign_in” is not a field of this file"),
        ("- a list\n", 1, "wrong-type", "This file needs fields"),
    ],
)
def test_what_an_author_is_told(text: str, line: int, code: str, words: str) -> None:
    papers, [(found, at, message, hint)] = read(text)
    assert (found, at) == (code, line)
    assert words in f"{message} {hint}"
    assert papers == Papers()
