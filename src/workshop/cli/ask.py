"""The questions of `workshop init`, asked one at a time; Enter always means later."""

import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from workshop.model import Referral
from workshop.starter import Answers, complaint, logo_complaint

WELCOME = """\
A few questions about your practice. Press Enter to leave one for later: everything can be changed in practice.yaml.
Ctrl-C stops, and nothing is written."""
QUESTIONS = {
    "name": "The name of your practice. It stands in the foot of every page.",
    "contact": "How people reach you. It prints on the cover of the leader’s guide only.",
    "paper": "Paper: letter or a4.",
    "start": "When does your group start? Such as 18:00.",
    "group_size": "How many people do you expect, leaders not counted?",
    "colour": "A dark color for headings and lines, such as #175e63.",
    "logo": "Your logo: the name of a PNG or JPEG file.",
    "name_line": "A line for a name on each page? Pages without a name are safer to take home. yes or no.",
    "confidentiality_limits": "The limits of confidentiality, in your own words. Leaders read them aloud.",
    "screening_tool": "The validated screening tool that you use in private with every person: its name and version.",
}
REFERRAL = "Somebody you refer people to: what for? Such as individual counseling."
ANOTHER = "Another one: what for?"


@dataclass(frozen=True, slots=True)
class Given:
    """What the command line said already; what is blank is still to be asked."""

    words: Mapping[str, str]
    logo: Path | None
    name_line: bool | None


def asked(given: Given, *, silent: bool) -> Answers:
    """The answers to what was not said yet; `silent`: nothing is asked."""
    words, logo, name_line = dict(given.words), given.logo, given.name_line
    referrals: tuple[Referral, ...] = ()
    if not silent:
        _say(WELCOME)
        for name, question in QUESTIONS.items():
            if name == "logo":
                logo = logo or _logo(question)
            elif name == "name_line":
                name_line = _yes(question) if name_line is None else name_line
            elif not words[name]:
                words[name] = _words(question, partial(complaint, name))
        referrals = _referrals()
    return Answers(**words, logo=logo, name_line=bool(name_line), referral_list=referrals)


def _words(question: str, wrong: Callable[[str], str]) -> str:
    """An answer that can stand, or nothing."""
    _say(f"\n{question}")
    while True:
        said = _read()
        complained = wrong(said) if said else ""
        if not complained:
            return said
        _say(complained)


def _logo(question: str) -> Path | None:
    said = _words(question, lambda name: logo_complaint(Path.cwd() / name))
    return Path.cwd() / said if said else None


def _yes(question: str) -> bool:
    known = {"y": True, "yes": True, "n": False, "no": False}
    said = _words(question, lambda words: "" if words.lower() in known else "Please say yes or no.")
    return known.get(said.lower(), False)


def _referrals() -> tuple[Referral, ...]:
    found: list[Referral] = []
    while need := _words(ANOTHER if found else REFERRAL, lambda _: ""):
        name = _words("Their name.", lambda _: "")
        contact = _words("How to reach them.", lambda _: "") if name else ""
        if name and contact:
            found.append(Referral(need, name, contact))
        else:
            _say("Left out: it needs a name, and a way to reach them.")
    return tuple(found)


def _read() -> str:
    """One line from the terminal; the end of input means stop, as Ctrl-C does."""
    print("> ", end="", file=sys.stderr, flush=True)
    try:
        return input().strip()
    except EOFError:
        raise KeyboardInterrupt from None


def _say(words: str) -> None:
    print(words, file=sys.stderr)
