"""`workshop script`."""

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from workshop.cli import options as o
from workshop.cli.request import request
from workshop.cli.state import State, style
from workshop.cli.trouble import CONTENT, Refused
from workshop.diagnostics import did_you_mean

if TYPE_CHECKING:
    from workshop.build import Loaded, Request
    from workshop.build.own_script import Script
    from workshop.cli.gate_first import GateWords
    from workshop.cli.script_talk import Said

NAME = "script"
SHORT = "Write one’s own invitation to one session."
HELP = """Write one’s own invitation to one session: the gaps of the course’s page, asked one after another.

\b
  workshop script                                asks, and prints the finished invitation
  workshop script --pdf my-invitation.pdf        and makes a page of it
  workshop script --blank                        what to fill in instead, for a file
  workshop script --answers my-answers.yaml

First comes the question whether it is safe. What could sound like blame or pressure is pointed out, and how to turn it;
you may keep every word. Nothing is saved but what --pdf names: no answer is kept, logged or sent anywhere.
"""
AFRAID, OPENER = "afraid", "opener"
MOST_WORDS = 120
SETTLED = {"yes": True, "y": True, "true": True, "no": False, "n": False, "false": False}


def command(
    context: typer.Context,
    answers: Annotated[
        str | None,
        typer.Option("--answers", metavar="FILE", help="Ask nothing: the answers stand in this file."),
    ] = None,
    pdf: Annotated[str | None, typer.Option("--pdf", metavar="FILE", help="Make a page of it, too.")] = None,
    blank: Annotated[
        bool, typer.Option("--blank", help="Print a file of answers to fill in, and end.")
    ] = False,
    paper: o.Papers = None,
    practice: o.PracticeFile = None,
    as_json: o.Json = False,
    quiet: o.Quiet = False,
) -> None:
    """Ask or read the answers, print the finished invitation, and make a page of it if one was asked for."""
    from workshop.build import load
    from workshop.build.own_script import script_of
    from workshop.cli.gate_first import gate_words

    state: State = context.obj
    asked = request(state, paper=paper, practice=practice)
    loaded = load(asked)
    script, gate = script_of(loaded.course.curriculum), gate_words(loaded.course)
    if script is None:
        raise Refused("This course has no invitation to fill in. See: workshop explain fill_in_script")
    if blank:
        print(_blank(script, gate), end="")
        return
    said = (
        _from_file(answers, script, gate, as_json=as_json, quiet=quiet)
        if answers
        else _talked(script, gate, as_json=as_json)
    )
    _finish(asked, loaded, script, said, pdf, as_json=as_json, quiet=quiet)


def _talked(script: "Script", gate: "GateWords", *, as_json: bool) -> "Said":
    from workshop.cli.gate_first import on_terminal, pass_gate
    from workshop.cli.script_talk import talk

    if as_json or not on_terminal():
        raise Refused(
            "Nobody can be asked here. Write the answers in a file: workshop script --blank > my-answers.yaml "
            "and then: workshop script --answers my-answers.yaml"
        )
    pass_gate(gate)
    return talk(script, gate)


def _from_file(name: str, script: "Script", gate: "GateWords", *, as_json: bool, quiet: bool) -> "Said":
    from workshop.cli.gate_first import stop
    from workshop.cli.script_talk import Said, noticed

    words = _read(name, {AFRAID, OPENER, *(gap.name for gap in script.gaps)})
    if AFRAID not in words:
        lines = " ".join(f"“{line}”" for line in gate.lines)
        raise Refused(
            f"First the question whether this is safe: {lines} Does one of them fit? Add “{AFRAID}: no” to {name}, or "
            f"“{AFRAID}: yes”: then you get numbers to call, and nothing is written."
        )
    if _settled(AFRAID, words[AFRAID]):
        stop(gate, as_json=as_json)
    said = {gap.name: words.get(gap.name, "") for gap in script.gaps}
    for gap in script.gaps if not (quiet or as_json) else ():
        sentence = script.filled(said)[script.sentences.index(gap.sentence)]
        for note in noticed(sentence) if said[gap.name] else ():
            print(f"{gap.label or gap.name}: {note}", file=sys.stderr)
    return Said(said, _settled(OPENER, words.get(OPENER, "no")))


def _read(name: str, known: set[str]) -> dict[str, str]:
    """The answers of a file; ends the command with every problem of it."""
    from workshop.console import print_problems
    from workshop.parse.answers import parse_answers
    from workshop.source import read_text

    path = o.file(name) or Path(name)
    read = read_text(path, path.name)
    parsed = parse_answers(read.value) if read.value else None
    problems = (*read.problems, *(parsed.problems if parsed else ()))
    if problems or parsed is None:
        print_problems(problems, sys.stderr, style(plain=True, quiet=False), {})
        raise typer.Exit(CONTENT)
    if unknown := sorted(set(parsed.value.words) - known):
        raise Refused(f"“{unknown[0]}” is no answer of this page. {did_you_mean(unknown[0], known)}")
    return {one: words for one, words in parsed.value.words.items() if words}


def _settled(name: str, words: str) -> bool:
    if words.lower() not in SETTLED:
        raise Refused(f"“{name}” has to be yes or no, not “{words}”.")
    return SETTLED[words.lower()]


def _finish(
    asked: "Request",
    loaded: "Loaded",
    script: "Script",
    said: "Said",
    pdf: str | None,
    *,
    as_json: bool,
    quiet: bool,
) -> None:
    from workshop.cli.invitation_words import in_words
    from workshop.coach.invitation import review_invitation

    sentences = script.filled(said.words, opened=said.opened)
    text = " ".join(sentences)
    count = len(text.split())
    review = review_invitation(text)
    place = Path.cwd() / pdf if pdf else None
    if place:
        _make_page(asked, loaded, script, sentences, place)
    if as_json:
        value = {"script": list(sentences), "words": count, "review": review.as_data(), "pdf": pdf or ""}
        print(json.dumps(value, ensure_ascii=False, indent=1))
        return
    print("\n".join(sentences))
    if quiet:
        return
    for line in ("", *in_words(text, review), *_length(count)):
        print(line, file=sys.stderr)
    if place:
        print(f"Your page: {pdf}", file=sys.stderr)


def _length(count: int) -> list[str]:
    """Shorter is kinder: what is longer than a minute is said, and may stay."""
    return (
        [f"It has {count} words; with {MOST_WORDS} or fewer it takes a minute."] if count > MOST_WORDS else []
    )


def _make_page(
    asked: "Request", loaded: "Loaded", script: "Script", sentences: tuple[str, ...], place: Path
) -> None:
    from workshop.build.own_sheet import own_sheet
    from workshop.output import write_whole

    if not loaded.ok:
        raise Refused("The course has errors, so no page can be made of it. See: workshop check")
    write_whole(place, own_sheet(asked, loaded, script, sentences))


def _blank(script: "Script", gate: "GateWords") -> str:
    """A file of answers to fill in, as YAML."""
    rows = [f"# {script.handout.title}. Fill in what you like; a line left empty leaves its gap open.", "#"]
    rows += [
        "# Please stop here if:",
        *(f"#   – {line}" for line in gate.lines),
        "# Does one of them fit? yes or no",
    ]
    rows += [f"{AFRAID}:", ""]
    for gap in script.gaps:
        rows.append(f"# {gap.sentence.replace('{' + gap.name + '}', '…')} ({gap.hint})")
        rows += [f"#   such as: {' · '.join(gap.choices)}"] if gap.choices else []
        rows += [f"{gap.name}:", ""]
    rows += (
        [f"# Shall it begin with “{script.opener}” yes or no", f"{OPENER}: no", ""] if script.opener else []
    )
    return "\n".join(rows)
