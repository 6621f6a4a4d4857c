"""The coach of statements: what it finds and where; and how often it is right about lines it was never mended on.

`labelled/statements.jsonl`: every line was labelled by the written rules before any rule of the program was run on it.
The rules were mended while looking at the part `tuned`; the part `aside` was only ever counted.
"""

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from workshop.coach.finding import StatementReview
from workshop.coach.statement import names, review_statement

LABELLED = Path(__file__).parent / "labelled"
SOFT = {"too-long", "no-feeling-or-wish"}


def read(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (LABELLED / name).read_text(encoding="utf-8").splitlines()]


EXAMPLES = read("statement-examples.jsonl")
LINES = read("statements.jsonl")


@cache
def reviewed(text: str) -> StatementReview:
    return review_statement(text)


def codes(text: str) -> set[str]:
    return {finding.code for finding in reviewed(text).findings}


# ---- the written rules ----------------------------------------------------------------------------------


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example["id"])
def test_every_example_of_the_rules_is_read_as_written(example: dict[str, Any]) -> None:
    review = reviewed(example["text"])
    assert (review.level, codes(example["text"])) == (example["level"], set(example["findings"]))


@pytest.mark.parametrize(
    ("code", "found", "harmless"),
    [
        ("you-start", "You burned the toast and left.", "You hum when you cook and I love it."),
        ("judgment-as-feeling", "I feel that you grade each meal.", "I feel like a swim."),
        ("faux-feeling", "I feel pushed around.", "I was bullied at school, and crowds scare me."),
        ("absolute", "Nothing ever pleases you.", "I always sleep better beside you."),
        ("label", "I live with a hothead.", "I was a fool yesterday, sorry."),
        ("motive", "You enjoy upsetting me.", "I hid your gift on purpose, I hoped you’d laugh."),
        ("threat", "Sign up or I’ll cancel the trip.", "When I get loud I’ll take a break."),
        ("but-after-praise", "The cake is great, but you forgot the milk.", "I’m sleepy, but I’d like to listen."),
        ("demand", "You ought to be home more.", "I must say I’m shy."),
        ("pressure", "Other husbands would join in.", "I’d like to be back by Sunday."),
        ("no-feeling-or-wish", "You spilled my tea.", "I’d like more tea."),
    ],
)  # fmt: skip
def test_a_code_and_the_harmless_use_of_its_words(code: str, found: str, harmless: str) -> None:
    assert code in codes(found)
    assert reviewed(harmless).level == "owning"
    assert codes(harmless) <= SOFT - {code}


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("You never listen.", "blame"),
        ("I feel like you don’t care.", "hidden-blame"),
        ("I felt sad last night when we sat in silence.", "owning"),
        ("I feel ignored.", "hidden-blame"),
        ("I feel that you should go with me.", "hidden-blame"),
        ("I’m feeling overwhelmed and want support to communicate better.", "owning"),
        ("You’re too proud to ask for help.", "blame"),
        ("I care about us and want tools to handle stress together.", "owning"),
        ("I’m fine. I’m just the only one who tries.", "hidden-blame"),
        ("I love you, but you shut down every time.", "hidden-blame"),
        ("I felt nervous on Sunday when our voices got loud. Could we slow down next time?", "owning"),
        ("I feel manipulated when you say you’ll think about it.", "hidden-blame"),
    ],
)
def test_handout_3a_is_read_as_its_key_says(text: str, level: str) -> None:
    assert reviewed(f"“{text}”").level == reviewed(text).level == level


def test_a_line_of_25_words_is_not_long_and_one_of_26_is() -> None:
    line = "I miss you " + "and the hills " * 7 + "very"
    assert len(line.split()) == 25
    assert codes(line) == set()
    assert codes(f"{line} much") == {"too-long"}


@pytest.mark.parametrize("code", ["judgment-as-feeling", "faux-feeling", "demand"])
def test_what_stands_in_place_of_a_feeling(code: str) -> None:
    both = [line["id"] for line in LINES if {code, "no-feeling-or-wish"} <= codes(line["text"])]
    assert both == []


def test_the_level_follows_from_the_codes() -> None:
    for line in LINES:
        found = codes(line["text"])
        level = reviewed(line["text"]).level
        assert (level == "owning") == (found <= SOFT), line["text"]
        assert level == "blame" or "threat" not in found, line["text"]


# ---- how often it is right ------------------------------------------------------------------------------


def figures(part: str) -> tuple[float, float]:
    lines = [line for line in LINES if line["part"] == part]
    right = sum(reviewed(line["text"]).level == line["level"] for line in lines)
    pairs = [(codes(line["text"]), set(line["findings"])) for line in lines]
    hits = sum(len(found & wanted) for found, wanted in pairs)
    return right / len(lines), 2 * hits / sum(len(found) + len(wanted) for found, wanted in pairs)


@pytest.mark.parametrize(("part", "least", "least_f1"), [("tuned", 0.98, 0.98), ("aside", 0.92, 0.92)])
def test_levels_and_findings_are_right(part: str, least: float, least_f1: float) -> None:
    accuracy, f1 = figures(part)
    assert accuracy >= least
    assert f1 >= least_f1


def test_the_labelled_lines_keep_to_the_rules_themselves() -> None:
    assert len({line["id"] for line in LINES}) == len({line["text"] for line in LINES}) == len(LINES) >= 300
    assert {line["text"] for line in LINES}.isdisjoint(example["text"] for example in EXAMPLES)
    for line in LINES:
        found = set(line["findings"])
        assert found <= set(names()), line["id"]
        assert ("too-long" in found) == (len(line["text"].split()) > 25), line["id"]
        assert (line["level"] == "owning") == (found <= SOFT), line["id"]


# ---- where ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "code", "words"),
    [
        ("I'm sad that you never call.", "absolute", "never"),
        ("im sad that u nevr call", "absolute", "nevr"),
        ("  “I’m sad that you  NEVER  call.”  ", "absolute", "NEVER"),
        ("You’re so lazy.", "label", "lazy"),
        ("You are such a control freak!", "label", "control freak"),
        ("I feel so unappreciated by you.", "faux-feeling", "feel so unappreciated"),
        ("I like it, but you left.", "but-after-praise", "but you left"),
        ("Honey, you forgot the diapers.", "you-start", "you forgot the diapers"),
        ("Please go. Stop yelling.", "demand", "Stop yelling"),
        ("I think you did it on purpose.", "motive", "on purpose"),
        ("If you go out, I'm leaving you.", "threat", "If you go out, I'm leaving you"),
    ],
)
def test_a_finding_is_a_slice_of_the_text_as_given(text: str, code: str, words: str) -> None:
    (found,) = (finding for finding in reviewed(text).findings if finding.code == code)
    assert text[found.start : found.end] == found.text == words


def test_findings_stand_in_the_order_of_the_text_and_those_of_the_whole_line_last() -> None:
    for line in [*LINES, *EXAMPLES]:
        text, findings = line["text"], reviewed(line["text"]).findings
        hard = [finding for finding in findings if finding.code not in SOFT]
        assert [finding.start for finding in hard] == sorted(finding.start for finding in hard), text
        assert list(findings[: len(hard)]) == hard, text
        for finding in findings:
            assert finding.text == text[finding.start : finding.end] != "", text
            assert finding.code not in SOFT or (finding.start, finding.end) == (0, len(text)), text


def test_a_code_may_be_found_in_several_places() -> None:
    found = [finding.text for finding in reviewed("You never call and you always leave.").findings]
    assert {"never", "always"} <= set(found)


def test_the_json_has_the_names_that_were_fixed() -> None:
    data = reviewed("I'm sad that you never call.").as_data()
    assert list(data) == ["level", "findings"]
    assert list(data["findings"][0]) == ["code", "start", "end", "text", "why", "try"]
    assert (data["findings"][0]["start"], data["findings"][0]["end"]) == (17, 22)
