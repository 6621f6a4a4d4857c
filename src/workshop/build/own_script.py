"""The invitation builder's script: the gaps of the course's own exercise, and the sentences once they are filled."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from workshop.checks.gates import invitations
from workshop.exercises.fill_in_script import GAP, FillInScript
from workshop.model import Curriculum, Handout, Session

OPEN = "_____"
ENDS = (".", "?", "!", "…", "”", '"')
APOSTROPHE = str.maketrans("’‘`´", "''''")
# An answer that is a sentence of its own takes the place of the whole line.
OWN = re.compile(r"(?:i|we)(?:'[a-z]+)?\s", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Gap:
    """One gap: its name, its sentence, what belongs there, and words to borrow."""

    name: str
    sentence: str
    label: str
    hint: str
    choices: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Script:
    """The script of a handout: its sentences with `{gaps}`, the gaps in order, and a sentence that may open it."""

    session: Session
    handout: Handout
    prompt: str
    sentences: tuple[str, ...]
    gaps: tuple[Gap, ...]
    opener: str

    def filled(self, answers: Mapping[str, str], *, opened: bool = False) -> tuple[str, ...]:
        """The sentences with the answers in their gaps; a gap without an answer stays open."""
        said = tuple(fill(sentence, answers) for sentence in self.sentences)
        return (self.opener, *said) if opened and self.opener else said


def script_of(curriculum: Curriculum) -> Script | None:
    """The invitation that a course lets people fill in; None where there is none."""
    codes = invitations(curriculum)
    for session in curriculum.sessions:
        for handout in session.handouts:
            for exercise in handout.exercises if handout.code in codes else ():
                if isinstance(exercise.data, FillInScript):
                    return _script(session, handout, exercise.data)
    return None


def fill(sentence: str, answers: Mapping[str, str]) -> str:
    """One sentence with the answers in its gaps, and an end mark."""
    whole = _whole(sentence, answers)
    said = whole or GAP.sub(lambda gap: _answer(sentence[: gap.start()], answers.get(gap[1], "")), sentence)
    return said if said.endswith(ENDS) else f"{said}."


def _script(session: Session, handout: Handout, data: FillInScript) -> Script:
    sentences = _sentences(data.script)
    where = {name: sentence for sentence in sentences for name in GAP.findall(sentence)}
    gaps = tuple(
        Gap(
            slot.id,
            where[slot.id],
            slot.label.plain if slot.label else "",
            slot.hint.plain,
            tuple(choice.plain for choice in slot.choices),
        )
        for slot in sorted(data.slots, key=lambda slot: sentences.index(where[slot.id]))
    )
    prompt = data.prompt.plain if data.prompt else ""
    opener = data.opener.plain.strip('“”" ') if data.opener else ""
    return Script(session, handout, prompt, sentences, gaps, opener)


def _sentences(script: str) -> tuple[str, ...]:
    """The lines of a script, without the marks around it and without emphasis."""
    plain = script.replace("**", "").strip().strip("“”")
    return tuple(line.strip() for line in plain.splitlines() if line.strip())


def _whole(sentence: str, answers: Mapping[str, str]) -> str:
    """An answer that is a whole sentence, where its gap ends a sentence that begins with “I”."""
    gaps = list(GAP.finditer(sentence))
    if len(gaps) != 1 or gaps[0].end() != len(sentence) or not OWN.match(sentence.translate(APOSTROPHE)):
        return ""
    answer = _clean(answers.get(gaps[0][1], ""))
    lead = sentence[: gaps[0].start()].strip()
    own = OWN.match(answer.translate(APOSTROPHE)) and not _begins(answer, lead)
    return answer[:1].upper() + answer[1:] if own else ""


def _answer(before: str, answer: str) -> str:
    """The words for a gap: without those that stand before it already, and without an end mark."""
    words, lead = _clean(answer), re.split(r"[.?!]\s", before)[-1].strip()
    if _begins(words, lead):
        words = words[len(lead) :].strip()
    return words.rstrip(".") or OPEN


def _begins(words: str, lead: str) -> bool:
    return bool(lead) and words.translate(APOSTROPHE).lower().startswith(
        f"{lead.translate(APOSTROPHE).lower()} "
    )


def _clean(answer: str) -> str:
    return " ".join(answer.split()).strip('“”"')
