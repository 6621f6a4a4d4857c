"""PEMAT-P, understandability, items 1 to 7: purpose, words, numbers, as far as a program can put them to a page.

AHRQ Publication 14-0002-EF (Shoemaker, Wolf, Brach 2014). The items were made for people who read a whole page. Where
the form asks for a judgement of meaning, the program can only find a fault; without one, the item stays open. Limits
marked “ours” have no outside source.
"""

import re

from workshop.checks.families.reading import PARTICIPANT_LIMIT
from workshop.checks.quality.item import (
    Found,
    Item,
    agree,
    counted,
    disagree,
    for_a_person,
    not_applicable,
    quoted,
)
from workshop.checks.quality.matter import Matter, at, first_word
from workshop.checks.quality.parts import count
from workshop.checks.quality.place import read_before, share_of_first_page
from workshop.checks.quality.words import quality_words
from workshop.checks.readability import WORD
from workshop.checks.syllables import syllables

PART = "understand"
PURPOSE_WORDS, PURPOSE_SHARE = 25, 0.25  # ours
ACTIVE = 80  # percent: PEMAT takes “agree” as true at least 80 % of the time
FEW_SENTENCES = 10  # below that, a share says little (ours)
LONG_WORD = 4  # syllables
SHORT_FORM = re.compile(r"\b[A-Z]{2,5}\b")
HARD_NUMBER = re.compile(r"\d+(?:\.\d+)?\s*(?:%|percent)|\b\d+\.\d+\b|\b\d+/\d+\b")
SHARE = re.compile(r"\b\d+ (?:in|out of) (\d+)\b")
NUMBER = re.compile(r"(?<![\w-])\d+(?![\w-])")
CODE = re.compile(r"\b\d{1,2}[a-z]\b")


def purpose(matter: Matter) -> Found:
    said, place = matter.handout.purpose.plain, at(matter.place("purpose"))
    words, share = count(said), share_of_first_page(matter.printed, said)
    if not words or words > PURPOSE_WORDS:
        return disagree(counted(words, "word"), quoted(said), place)
    if quality_words().generic_purposes.search(said):
        return disagree("it fits any page", quoted(said), place)
    if share is None or share > PURPOSE_SHARE:
        where = "not printed on page 1" if share is None else read_before(share)
        return disagree(where, quoted(said), place)
    verb = first_word(said) in quality_words().acts
    begins = "begins with what to do" if verb else "does not begin with a known verb"
    return for_a_person(f"{words} words, {begins}, {read_before(share)}", quoted(said))


def nothing_distracts(matter: Matter) -> Found:
    name = matter.course.practice.name
    for leaf in matter.voice:
        promoted = quality_words().promotion.search(leaf.text)
        if promoted:
            return disagree("words that promote", quoted(promoted[0]), at(leaf.place))
        if name and name.lower() in leaf.text.lower():
            return disagree("the practice’s name inside the page", quoted(leaf.text), at(leaf.place))
    return for_a_person("no words that promote, no name of the practice inside the page")


def everyday_words(matter: Matter) -> Found:
    figure = matter.printed.sheet.reading.gate
    for leaf in matter.voice:
        looked_at = quality_words().plain.values() if quality_words().hard.search(leaf.text) else ()
        for pattern, plain in looked_at:
            if hard := pattern.search(leaf.text):
                return disagree("a plainer word exists", f"“{hard[0]}”: {plain}", at(leaf.place))
    if short := _acronym(matter):
        return short
    if round(figure.fk, 2) > PARTICIPANT_LIMIT:
        return disagree(f"grade {figure.fk:.1f}", place=at(matter.handout.place))
    return agree(f"grade {figure.fk:.1f}, no word of the list, no short form unexplained")


def _acronym(matter: Matter) -> Found | None:
    seen: list[str] = []
    for leaf in (*matter.printed.sheet.headings, *matter.voice):
        for found in SHORT_FORM.findall(leaf.text):
            seen.append(leaf.text)
            spelled = any(f"({found})" in text for text in seen)
            if found not in quality_words().known_acronyms and not spelled:
                return disagree("a short form is not spelled out", f"“{found}”", at(leaf.place))
    return None


def terms_explained(matter: Matter) -> Found:
    long = dict.fromkeys(
        word.lower()
        for leaf in matter.voice
        for word in WORD.findall(leaf.text)
        if word.isalpha() and syllables(word) >= LONG_WORD
    )
    if not long:
        return for_a_person("no word of four or more syllables")
    return for_a_person("words of four or more syllables", ", ".join(list(long)[:8]))


def active_voice(matter: Matter) -> Found:
    passive = [
        (found[0], matter.voice[sentence.block].place)
        for sentence in matter.sentences
        for found in quality_words().passive.finditer(sentence.text)
        if found[1].lower() not in quality_words().feelings
    ]
    total = len(matter.sentences)
    active = 100 * max(0, total - len(passive)) // total if total else 100
    said = f"{len(passive)} passive in {counted(total, 'sentence')}, {active} % active"
    words = ", ".join(f"“{one}”" for one, _ in passive[:3])
    if active < ACTIVE and total < FEW_SENTENCES:
        return for_a_person(said, words, at(passive[0][1]))
    if active < ACTIVE:
        return disagree(said, words, at(passive[0][1]))
    return agree(said, words)


def numbers_clear(matter: Matter) -> Found:
    plain: list[str] = []
    bases: set[str] = set()
    for leaf in matter.printed.sheet.words:
        text = CODE.sub("", leaf.text)
        if hard := HARD_NUMBER.search(text):
            return disagree("a share or a fraction", quoted(hard[0]), at(leaf.place))
        plain += NUMBER.findall(text)
        bases |= set(SHARE.findall(text))
        if len(bases) > 1:
            return disagree("shares of different wholes", ", ".join(sorted(bases)), at(leaf.place))
    if not plain:
        return not_applicable("no numbers")
    return agree(f"{counted(len(plain), 'number')}, all whole", ", ".join(dict.fromkeys(plain)))


def no_sums(matter: Matter) -> Found:
    for leaf in matter.voice:
        if sums := quality_words().sums.search(leaf.text):
            return disagree("asks for a sum", quoted(sums[0]), at(leaf.place))
    return agree("nothing to add up")


ITEMS = (
    Item(
        "PEMAT 1", PART, "Is it plain at once what the page is for?", purpose,
        f"at most {PURPOSE_WORDS} words, in the first quarter of page 1",
        "Say in one sentence what the page helps to do.",
    ),
    Item(
        "PEMAT 2", PART, "Does nothing on the page distract from its purpose?", nothing_distracts,
        "nothing promoted", "Take it out of the page; the foot names who prints it.",
    ),
    Item(
        "PEMAT 3", PART, "Does it use everyday words?", everyday_words,
        f"grade {PARTICIPANT_LIMIT:.0f}, no word of the list", "Use the plain word, or spell it out.", key=True,
    ),
    Item("PEMAT 4", PART, "Are terms of the field used only to teach them, and explained?", terms_explained),
    Item(
        "PEMAT 5", PART, "Is it written in the active voice?", active_voice,
        f"{ACTIVE} % active", "Ask who does it, and begin with them.",
    ),
    Item(
        "PEMAT 6", PART, "Are numbers clear?", numbers_clear,
        "whole numbers, one base", "Use whole numbers, and the same base for all.",
    ),
    Item("PEMAT 7", PART, "Does it ask for no sums?", no_sums, "none", "Do the sum for the reader."),
)  # fmt: skip
