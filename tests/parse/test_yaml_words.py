"""What an author did to YAML without knowing it, and what is said about it; with either of the two parsers."""

import pytest
import yaml

from workshop.diagnostics import Place, Problem
from workshop.parse import yaml_tree
from workshop.parse.lines import Lines
from workshop.parse.tree import plain
from workshop.parse.yaml_tree import read_yaml

QUOTES = "Put all the words of this value in quotes"
FLOW = "In {} put words with a comma, colon or bracket in quotes, or write one item to a line."
SAME_COLUMN = "Begin the fields of one group in the same column."
PUT_COLON = "Write “field: value”, with a space after the colon."
SPACES = "Use spaces: two for each step. Many editors can turn tabs into spaces."
BAR = f"{QUOTES}; or let the sign stand alone and begin the words on the next line, indented."
WITHIN = (
    'Words that begin with " must end with it. Use typographic quotes “ ” in the words, '
    'or put " around all of them.'
)
LIST_COLUMN = "Begin all items of the list in the same column; a list stands below the field it belongs to."

FAULTS: dict[str, tuple[int, int, str, str]] = {
    "said: He said: no\n": (
        1,
        14,
        "A colon stands in the words of a value.",
        f"{QUOTES}: a colon and a space begin a new field.",
    ),
    "a: 1\n\tb: 2\n": (2, 1, "A tab stands at the beginning of this line.", SPACES),
    "a:\n\tb: 2\n": (2, 1, "A tab stands at the beginning of this line.", SPACES),
    "a: {text: Say: no, lines: 3}\n": (
        1,
        14,
        "“:” stands in the words of a value in { … }.",
        FLOW.format("{ … }"),
    ),
    "a: [x, , y]\n": (1, 8, "A value is missing here, or a comma is too many.", FLOW.format("[ … ]")),
    "a: [x, y\nb: 1\n": (
        1,
        4,
        "The “[” that opens here is not closed, or not where it should be.",
        FLOW.format("[ … ]"),
    ),
    "a: {x: y\nb: 1\n": (
        1,
        4,
        "The “{” that opens here is not closed, or not where it should be.",
        FLOW.format("{ … }"),
    ),
    'a: "No\nb: 1\n': (
        1,
        4,
        "The quote that opens here is not closed.",
        "Close it at the end of the words with the same sign.",
    ),
    "a: 'No\nb: 1\n": (
        1,
        4,
        "The quote that opens here is not closed.",
        "Close it at the end of the words with the same sign.",
    ),
    'a: "No," she said\nb: 1\n': (
        1,
        10,
        'After the closing " there are more words.',
        WITHIN,
    ),
    "a: **really** good\n": (
        1,
        4,
        "Words that begin with “*” have to stand in quotes.",
        f'{QUOTES}: "*…"',
    ),
    "a: & more\n": (1, 4, "Words that begin with “&” have to stand in quotes.", f'{QUOTES}: "&…"'),
    "a: %50\n": (1, 4, "Words that begin with “%” have to stand in quotes.", f'{QUOTES}: "%…"'),
    "a: @home\n": (1, 4, "Words that begin with “@” have to stand in quotes.", f'{QUOTES}: "@…"'),
    "a: `x`\n": (1, 4, "Words that begin with “`” have to stand in quotes.", f'{QUOTES}: "`…"'),
    "- {feeling} is good\n": (
        1,
        3,
        "Words that begin with “{” have to stand in quotes.",
        f"{QUOTES}.",
    ),
    "a: [x] is good\n": (1, 4, "Words that begin with “[” have to stand in quotes.", f"{QUOTES}."),
    "a: | words\n": (1, 4, "After “|” or “>” no words may stand on the same line.", BAR),
    "a: - words\n": (
        1,
        4,
        "A list cannot begin here.",
        "Begin each item of the list on a line of its own, below the field.",
    ),
    "a: 1\n  b: 2\n": (
        2,
        3,
        "This field is indented, but the field above has words already.",
        "Begin it in the same column as the field above; or put the words of the field above in quotes.",
    ),
    "a:\n    b: 1\n  c: 2\n": (3, 3, "This field does not line up with the fields above.", SAME_COLUMN),
    "items:\n  - a\n - b\n": (3, 2, "This item of a list does not line up with a list above.", LIST_COLUMN),
    "a: 1\n- b\n": (2, 1, "This item of a list does not line up with a list above.", LIST_COLUMN),
    "- a\nb: 1\n": (
        2,
        1,
        "This line belongs neither to the list above nor to a field.",
        "Begin all items of the list in the same column, each with “- ”.",
    ),
    "a: 1\ntitle\nb: 1\n": (2, 1, "This line is no field: it has no colon.", PUT_COLON),
    "title My title\nb: 1\n": (1, 1, "This line is no field: it has no colon.", PUT_COLON),
    "title:My title\nb: 1\n": (1, 6, "A space is missing after the colon.", "Write “field: value”."),
    "{a: b}: c\n": (
        1,
        1,
        "The name of a field has to be a plain word.",
        "If the words begin with { or [, put them in quotes.",
    ),
}

# Where the two parsers stop at different columns, or one of them lets the words pass.
ONE_PARSER: dict[str, tuple[int, int, str, str]] = {
    'a: "x\\q"\n': (
        1,
        6,
        "Here is a backslash that means nothing.",
        'Inside of plain "…" a backslash has a meaning of its own: leave it out, or write \\\\.',
    ),
    "%50 of us\n": (1, 1, "Words that begin with “%” have to stand in quotes.", f'{QUOTES}: "%…"'),
    "a: x]\nb: ]\n": (
        2,
        4,
        "A “]” closes nothing here.",
        "Remove it, or put the words in quotes.",
    ),
}


def problems(text: str) -> tuple[Problem, ...]:
    lines = Lines("f.yaml", text)
    return read_yaml(lines.text, lines.place).problems


def expected(line: int, column: int, message: str, hint: str) -> tuple[Problem, ...]:
    return (Problem.error("yaml-syntax", Place("f.yaml", line, column), message, hint),)


@pytest.mark.parametrize("loader", [yaml.BaseLoader, yaml.CBaseLoader])
@pytest.mark.parametrize("text", FAULTS)
def test_fault(text: str, loader: type, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(yaml_tree, "_LOADER", loader)
    assert problems(text) == expected(*FAULTS[text])


@pytest.mark.parametrize("text", ONE_PARSER)
def test_fault_in_the_usual_parser(text: str) -> None:
    assert problems(text) == expected(*ONE_PARSER[text])


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a: one\n  two\n", {"a": "one two"}),
        ("a: Why? And, well (it is) so: yes\n".replace("so: yes", "so"), {"a": "Why? And, well (it is) so"}),
        ("- “Okay, I hear you.”\n- it’s\n", ["“Okay, I hear you.”", "it’s"]),
        ("a: |\n  one\n  two\n", {"a": "one\ntwo\n"}),
        ("a: {b: 03, c: [no, 12:30, 1.10]}\n", {"a": {"b": "03", "c": ["no", "12:30", "1.10"]}}),
        ("---\na: 1\n", {"a": "1"}),
        ("a: 1 # a comment\n# another\n", {"a": "1"}),
        ('a: C#\nb: x#1\nc: "#1"\n', {"a": "C#", "b": "x#1", "c": "#1"}),
    ],
)  # fmt: skip
def test_plain_data(text: str, value: object) -> None:
    lines = Lines("f.yaml", text)
    outcome = read_yaml(lines.text, lines.place)
    assert outcome.problems == ()
    assert outcome.value is not None
    assert plain(outcome.value) == value
