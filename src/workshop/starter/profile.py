"""The practice profile of a new project: the example that comes with the program, with a practice's own answers."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path

from workshop import pdf as paper
from workshop.checks import Course, by_family
from workshop.diagnostics import MachineTrouble, Place, Severity
from workshop.model import Curriculum, Referral
from workshop.parse import parse_practice
from workshop.project import PRACTICE, bundled_root
from workshop.source import SourceFile
from workshop.starter.words import slug, yaml_words

EXAMPLE = Path("docs", "practice-example.yaml")
HEAD = """\
# Your practice file. Lines that begin with “#” are notes, or fields that are switched off until you know what to write.
# To switch a field on, take away the “#” and nothing else. Never write anything about a client in this file.
"""
# Fields that are words; a blank answer means later.
ASKED = (
    "name",
    "contact",
    "paper",
    "start",
    "group_size",
    "colour",
    "confidentiality_limits",
    "consent_form",
    "screening_tool",
    "responsible",
    "on_call",
    "safe_contact",
    "consult",
)
# Fields that are yes or no; they always stand in the profile.
YES_OR_NO = ("name_line", "signin_names", "plain_certificate")


@dataclass(frozen=True, slots=True)
class Answers:
    """What a practice says of itself. Blank is for later. logo: the file of a picture, to be copied."""

    name: str = ""
    contact: str = ""
    paper: str = ""
    start: str = ""
    group_size: str = ""
    colour: str = ""
    confidentiality_limits: str = ""
    consent_form: str = ""
    screening_tool: str = ""
    responsible: str = ""
    on_call: str = ""
    safe_contact: str = ""
    consult: str = ""
    logo: Path | None = None
    name_line: bool = False
    signin_names: bool = False
    plain_certificate: bool = False
    referral_list: tuple[Referral, ...] = ()

    def __bool__(self) -> bool:
        """Whether anything was answered."""
        return any(getattr(self, field.name) for field in fields(self))


def complaint(field: str, words: str) -> str:
    """What is wrong with an answer, and how to mend it; nothing when it can stand."""
    read = parse_practice(SourceFile(PRACTICE, f"{field}: {yaml_words(words)}\n"))
    nothing = Curriculum("", "", "", "en", (), (), (), (), (), Place(PRACTICE))
    course = Course(nothing, read.value)
    colours = [one for check in by_family()["colour"].checks.values() for one in check.run(course)]
    wrong = [one for one in (*read.problems, *colours) if one.severity is Severity.ERROR]
    return f"{wrong[0].message} {wrong[0].hint}".strip() if wrong else ""


def logo_complaint(path: Path) -> str:
    """What is wrong with the picture of a logo; nothing when it can be printed."""
    try:
        paper.check_picture(path.read_bytes())
    except OSError as error:
        return f"{path} cannot be read: {(error.strerror or 'no reason given').lower()}."
    except MachineTrouble as refused:
        where = f", line {line}" if (line := getattr(refused, "line", 0)) else ""
        return f"{path.name}{where} cannot be used. {refused.what} {refused.mend}".strip()
    return ""


def logo_name(path: Path) -> str:
    """The name under which a logo lies in the project."""
    return f"{slug(path.stem, 'logo')}{path.suffix.lower()}"


def profile(answers: Answers) -> str:
    """The text of practice.yaml: answered fields switched on, all others off, each with its note."""
    example = (bundled_root() / EXAMPLE).read_text(encoding="utf-8")
    text = HEAD + example[example.index("\n\n") + 1 :]
    for name, value in _values(answers).items():
        text = _switched(text, name, value)
    return text


def _values(answers: Answers) -> Mapping[str, str]:
    """Each field of the profile as YAML; nothing where it stays off."""
    words = {name: getattr(answers, name) for name in ASKED}
    return {
        **{name: f" {yaml_words(value)}" if value else "" for name, value in words.items()},
        "logo": f" {logo_name(answers.logo)}" if answers.logo else "",
        **{name: f" {str(getattr(answers, name)).lower()}" for name in YES_OR_NO},
        "referral_list": "".join(_referral(one) for one in answers.referral_list),
    }


def _referral(one: Referral) -> str:
    fields_ = {"- for": one.need, "  name": one.name, "  contact": one.contact}
    return "".join(f"\n  {name}: {yaml_words(value)}" for name, value in fields_.items())


def _switched(text: str, name: str, value: str) -> str:
    """The field's lines with a value; without one, with a “#” before them."""
    found = re.search(rf"^#?{name}:.*\n(?:#?  .*\n)*", text, re.MULTILINE)
    if found is None:
        return f"{text}\n{name}:{value}\n" if value else text
    off = re.sub(r"^(?!#)", "#", found[0].rstrip("\n"), flags=re.MULTILINE)
    return text[: found.start()] + (f"{name}:{value}" if value else off) + "\n" + text[found.end() :]
