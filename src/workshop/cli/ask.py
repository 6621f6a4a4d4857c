"""The questions of `workshop init`, asked one at a time; Enter always means later."""

import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from workshop.model import SERVICES, Referral
from workshop.starter import Answers, complaint, logo_complaint

WELCOME = """\
A few questions about your practice. Press Enter to leave one for later: everything can be changed in practice.yaml.
Ctrl-C stops, and nothing is written."""
PAGES = {
    "name": "The name of your practice. It stands in the foot of every page.",
    "contact": "How people reach you. It prints on the cover of the leader’s guide only.",
    "paper": "Paper: letter or a4.",
    "start": "When does your group start? Such as 18:00.",
    "group_size": "How many people do you expect, leaders not counted?",
    "colour": "A dark color for headings and lines, such as #175e63.",
    "logo": "Your logo: the name of an SVG, PNG or JPEG file.",
    "name_line": "A line for a name on each page? Pages without a name are safer to take home. yes or no.",
    "signin_names": "Names on the sign-in? Without them it counts heads only. yes or no.",
    "plain_certificate": "A plain certificate, “a workshop on talking and listening”? yes or no.",
}
SAFETY = """\
What is left is what a group needs before its first meeting: your limits of confidentiality, who acts when somebody is
in danger, and whom you refer people to. No page can be printed as final without it. Shall we go through it now?
yes or no; with no, it stands in practice.yaml as notes."""
BEFORE = {
    "confidentiality_limits": "The limits of confidentiality, in your own words. Leaders read them aloud.",
    "consent_form": "The name of your own consent form.",
    "screening_tool": "The validated screening tool that you use in private with every person: its name and version.",
    "responsible": "Who acts when a stop rule is met, and how do the leaders reach that person?",
    "on_call": "Two leaders at every session? Or who is on call, and at what number?",
    "safe_contact": "Your rule for reaching people: calls, messages, mail.",
    "consult": "With whom do the leaders talk about the group, and when?",
}
SERVICE = "Where you refer people: your {}. Its name?"
ANOTHER = "Somebody else you refer people to: what for?"


@dataclass(frozen=True, slots=True)
class Given:
    """What the command line said already; what is blank is still to be asked."""

    words: Mapping[str, str]
    logo: Path | None
    yes_or_no: Mapping[str, bool | None]


def asked(given: Given, *, silent: bool) -> Answers:
    """The answers to what was not said yet; `silent`: nothing is asked."""
    words, logo, settled = dict(given.words), given.logo, dict(given.yes_or_no)
    referrals: tuple[Referral, ...] = ()
    if not silent:
        _say(WELCOME)
        for name, question in PAGES.items():
            if name == "logo":
                logo = logo or _logo(question)
            elif name in settled:
                settled[name] = _yes(question) if settled[name] is None else settled[name]
            elif not words[name]:
                words[name] = _words(question, partial(complaint, name))
        if _yes(SAFETY):
            words |= {
                name: _words(BEFORE[name], partial(complaint, name)) for name in BEFORE if not words[name]
            }
            referrals = _referrals()
    said: dict[str, Any] = {**words, **{name: bool(yes) for name, yes in settled.items()}}
    return Answers(**said, logo=logo, referral_list=referrals)


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
    """Each of the seven services, then any other."""
    found = [_referral(one.name, _words(SERVICE.format(one.name), lambda _: "")) for one in SERVICES]
    while need := _words(ANOTHER, lambda _: ""):
        found.append(_referral(need, _words("Their name.", lambda _: "")))
    return tuple(one for one in found if one)


def _referral(need: str, name: str) -> Referral | None:
    contact = _words("How to reach them.", lambda _: "") if name else ""
    if name and not contact:
        _say("Left out: it needs a way to reach them.")
    return Referral(need, name, contact) if contact else None


def _read() -> str:
    """One line from the terminal; the end of input means stop, as Ctrl-C does."""
    print("> ", end="", file=sys.stderr, flush=True)
    try:
        return input().strip()
    except EOFError:
        raise KeyboardInterrupt from None


def _say(words: str) -> None:
    print(words, file=sys.stderr)
