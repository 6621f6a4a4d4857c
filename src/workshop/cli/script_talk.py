"""The talk of `workshop script`: one gap after another, what the coaches notice in each, and what may stay as it is."""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from workshop.build.own_script import Gap, Script, fill
from workshop.cli.gate_first import GateWords, answer, yes
from workshop.cli.invitation_words import in_words, pressing_in_words
from workshop.coach.invitation import review_invitation
from workshop.coach.statement import review_statement

WELCOME = """\

Your own words, in plain language. Nothing that you write here is kept.
Enter leaves a gap open for later. Ctrl-C stops."""
NOT_NOW = "Not now, if:"
BORROW = "To borrow one, type its number:"
KEEP = "Press Enter to keep it, or write it again."
AGAIN = "To change an answer, type its number. Press Enter to keep everything as it is."
OPENER = "You can start with “{}” Shall it stand first? yes or no"
# What a single sentence of a longer text need not have.
OF_A_WHOLE_TEXT = frozenset({"too-long", "no-feeling-or-wish"})
# A push that the coach of statements has already named in its own words.
ALSO_IN_A_LINE = frozenset({"blame"})


@dataclass(frozen=True, slots=True)
class Said:
    """What a person answered: the words for each gap, and whether the opener stands first."""

    words: dict[str, str]
    opened: bool = False


def talk(script: Script, gate: GateWords) -> Said:
    """Ask for every gap, then look at the whole; the person may keep every word."""
    for line in (*((NOT_NOW, *(f"  – {one}" for one in gate.later)) if gate.later else ()), WELCOME):
        _say(line)
    said = Said({gap.name: _asked(gap) for gap in script.gaps})
    opened = bool(script.opener) and yes("\n" + OPENER.format(script.opener))
    said = Said(said.words, opened)
    while number := _changed(script, said):
        gap = script.gaps[number - 1]
        said.words[gap.name] = _asked(gap)
    return said


def noticed(sentence: str) -> tuple[str, ...]:
    """What the coaches notice in one sentence of an invitation, in words for the person who wrote it."""
    found = list(_in_a_line(sentence))
    review = review_invitation(sentence)
    found += [
        pressing_in_words(one)
        for one in review.findings
        if one.code in review.present and one.code not in ALSO_IN_A_LINE
    ]
    return tuple(found)


def _in_a_line(sentence: str) -> Iterator[str]:
    for one in review_statement(sentence).findings:
        if one.code not in OF_A_WHOLE_TEXT:
            yield f"“{one.text}” {one.why} One way to turn it: “{one.try_}”"


def _asked(gap: Gap) -> str:
    """The words for one gap; what the coaches notice is said once, and the person may keep it."""
    _say(f"\n{gap.sentence.replace('{' + gap.name + '}', '…')}")
    if gap.hint:
        _say(f"  {gap.hint}")
    if gap.choices:
        _say(f"  {BORROW} " + " · ".join(f"{n} {choice}" for n, choice in enumerate(gap.choices, start=1)))
    words = _chosen(answer("Your words:"), gap.choices)
    while notes := noticed(fill(gap.sentence, {gap.name: words})) if words else ():
        for note in notes:
            _say(f"  – {note}")
        other = _chosen(answer(KEEP), gap.choices)
        if not other:
            break
        words = other
    return words


def _chosen(said: str, choices: Sequence[str]) -> str:
    number = int(said) if said.isdecimal() and len(said) < 3 else 0
    return choices[number - 1] if 0 < number <= len(choices) else said


def _changed(script: Script, said: Said) -> int:
    """The number of the answer that the person wants to change; 0 to keep everything."""
    whole = script.filled(said.words, opened=said.opened)
    _say("")
    text = " ".join(whole)
    for line in (*whole, "", *in_words(text, review_invitation(text))):
        _say(line)
    _say("")
    for number, gap in enumerate(script.gaps, start=1):
        _say(f"  {number} {gap.label or gap.hint}: {said.words[gap.name] or '…'}")
    while True:
        said_number = answer(AGAIN)
        if not said_number or (said_number.isdecimal() and 0 < int(said_number) <= len(script.gaps)):
            return int(said_number or 0)


def _say(words: str) -> None:
    print(words, file=sys.stderr)
