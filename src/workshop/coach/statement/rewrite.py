"""Ways to say a line again, built from its own words. Each is only a candidate: the caller reviews it."""

from collections.abc import Iterator, Sequence

from workshop.coach.reading import lexicon
from workshop.coach.reading.grammar import grammar, words
from workshop.coach.reading.tokens import ENDERS, PAUSES
from workshop.coach.statement.marks import Mark, Scene
from workshop.coach.statement.moment import SPACES, retold
from workshop.coach.statement.words_of_advice import advice

# Only the beginning of a long text is built from: what comes of it has to be short.
MOST_WORDS_READ = 60
LONGEST_FAUX = 5
LONGEST_ASK = 9
FEWEST_WORDS, MOST_WORDS = 4, 24


def without_absolute(scene: Scene, mark: Mark) -> str:
    """“I’m sad that you never call.” as “I’m sad when you don’t call.”; empty if it does not fit."""
    line = scene.line
    subject = scene.subject(mark.start)
    linked = line.at(subject.place - 1) in ("that", "because", "when")
    if subject.who != "you" or scene.opening.kind != "i" or not linked:
        return ""
    end = line.clause_end(mark.start)
    told = retold(scene, subject.place, end)
    before = line.text[: line.spans[subject.place - 1][0]]
    after = line.text[line.spans[end - 1][1] :]
    return _tidy(f"{before}when {told}{after}") if told else ""


def felt_beneath(scene: Scene, marks: Sequence[Mark]) -> str:
    """The line with each word for what somebody did changed for a feeling that may lie beneath it."""
    line = scene.line
    if len(line.words) > MOST_WORDS_READ:
        return ""
    text, at = "", 0
    for mark in marks:
        if mark.code == "faux-feeling":
            before = line.text[at : line.spans[mark.start][0]]
            text += f"{before}{_felt(scene, mark)} {_beneath(line.words[mark.start : mark.end])}"
            at = line.spans[_past_by_you(scene, mark.end) - 1][1]
    return _tidy(text + line.text[at:]) if at else ""


def asked(scene: Scene, marks: Sequence[Mark]) -> str:
    """“You must apologize to my dad.” as “Would you be willing to apologize to my dad?”; empty if it does not fit."""
    line = scene.line
    for mark in marks:
        if mark.code != "demand":
            continue
        for place in range(mark.start, mark.end + 1):
            if line.at(place) in ENDERS:
                break
            if line.at(place) in advice().sets["askable"] and line.at(place - 1) not in (
                "not",
                "never",
                "get",
            ):
                end = _end_of_ask(scene, place)
                ask = line.text[line.spans[place][0] : line.spans[end - 1][1]]
                return _tidy(f"Would you be willing to {ask[0].lower()}{ask[1:]}? It’s okay to say no.")
    return ""


def praise_alone(scene: Scene, mark: Mark) -> str:
    """The kind words before a “but”, as a sentence."""
    line = scene.line
    start, _ = line.sentence(max(mark.start - 2, 0))
    kept = line.text[line.spans[start][0] : line.spans[mark.start][0]]
    kept = kept.rstrip(" ,;:–—-.!\n\t").lstrip("“”\"'‘ ")
    return _tidy(f"{kept[:1].upper()}{kept[1:]}.") if kept else ""


def shorter(scene: Scene) -> Iterator[str]:
    """A long line cut down to a part of it that can stand alone, the fuller first."""
    line = scene.line
    for cut in range(min(len(line.words), MOST_WORDS_READ) - 1, 0, -1):
        word = line.words[cut]
        if word in PAUSES or word in ENDERS or word in ("and", "because"):
            text = line.text[: line.spans[cut][0]].strip(' ,;:–—\n\t“”"')
            if FEWEST_WORDS <= len(text.split()) <= MOST_WORDS:
                yield _tidy(f"{text}.")


def thing(scene: Scene) -> str:
    """A thing that the line names, as “the dog” or “my singing”; empty if it names none."""
    line = scene.line
    for place, word in enumerate(line.words[:MOST_WORDS_READ]):
        if word in ("the", "my", "our") and _names_thing(line.at(place + 1), line.at(place + 2)):
            return f"{word} {line.text[slice(*line.spans[place + 1])]}"
    return ""


def _names_thing(noun: str, following: str) -> bool:
    known = grammar()
    if len(noun) < 3 or not noun.isalpha() or noun in advice().sets["not_things"] or noun in known.partner:
        return False
    if (
        noun in known.adverbs
        or noun in known.auxiliaries
        or noun in known.kin - advice().sets["named_anyway"]
    ):
        return False
    behind = (ENDERS, PAUSES, known.prepositions, known.auxiliaries, known.clause_starts)
    return not following or any(following in group for group in behind)


def _felt(scene: Scene, mark: Mark) -> str:
    """The verb that carried the faux feeling, as it was written."""
    line = scene.line
    for place in range(mark.start, mark.end):
        if line.words[place] in words("feel"):
            return line.text[slice(*line.spans[place])]
    return "feel"


def _beneath(faux: Sequence[str]) -> str:
    """A feeling that may lie beneath the words of a faux feeling: of the longest listed ones, the first."""
    listed = lexicon().beneath
    for length in range(LONGEST_FAUX, 0, -1):
        for start in range(len(faux) - length + 1):
            feeling = listed.get(" ".join(faux[start : start + length]))
            if feeling:
                return feeling
    return "sad"


def _past_by_you(scene: Scene, end: int) -> int:
    """Past “by you”, which has no place behind a feeling."""
    by = scene.line.at(end) in ("by", "from") and scene.line.at(end + 1) in ("you", "him", "her")
    return end + 2 if by else end


def _end_of_ask(scene: Scene, place: int) -> int:
    line = scene.line
    end = place + 1
    while end < min(len(line.words), place + LONGEST_ASK):
        if (
            line.words[end] in ENDERS
            or line.words[end] in PAUSES
            or line.words[end] in advice().sets["ends_ask"]
        ):
            break
        end += 1
    return end


def _tidy(text: str) -> str:
    return SPACES.sub(" ", text).replace(" ,", ",").replace(" .", ".").strip()
