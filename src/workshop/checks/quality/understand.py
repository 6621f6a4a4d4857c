"""PEMAT-P, understandability: items 1 to 12 and 15 to 19, as far as a program can put them to a page.

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
from workshop.checks.quality.matter import Matter, at, count, first_word
from workshop.checks.quality.place import share_of_first_page
from workshop.checks.quality.words import quality_words
from workshop.checks.readability import WORD
from workshop.checks.syllables import syllables

PART = "understand"
PURPOSE_WORDS, PURPOSE_SHARE = 25, 0.25  # ours
ACTIVE = 80  # percent: PEMAT takes “agree” as true at least 80 % of the time
PARAGRAPH_WORDS, RUN_WORDS, LIST_ITEMS = 60, 120, 7  # ours; 7 is the Index’s number for lists
HEADING_WORDS = range(2, 9)  # ours
BOLD = 10  # percent, ours
COLUMNS, HEAD_WORDS = 4, 4  # ours
MANY_WORDS = 150  # on a page without a picture, ours
LONG_WORD = 4  # syllables
PER_ACRONYM = re.compile(r"\b[A-Z]{2,5}\b")
HARD_NUMBER = re.compile(r"\d+(?:\.\d+)?\s*(?:%|percent)|\b\d+\.\d+\b|\b\d+/\d+\b|\d+(?: in | out of )\d+")
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
        where = (
            "not printed on page 1" if share is None else f"after {share:.0%} of the words of page 1"
        )
        return disagree(where, quoted(said), place)
    verb = first_word(said) in quality_words().acts
    begins = "begins with what to do" if verb else "does not begin with a known verb"
    return for_a_person(f"{words} words, {begins}, after {share:.0%} of the words of page 1", quoted(said))


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
        for pattern, plain in quality_words().plain.values():
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
        for found in PER_ACRONYM.findall(leaf.text):
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
    if active < ACTIVE:
        return disagree(said, words, at(passive[0][1]))
    return agree(said, words)


def numbers_clear(matter: Matter) -> Found:
    plain = []
    for leaf in matter.printed.sheet.words:
        text = CODE.sub("", leaf.text)
        if hard := HARD_NUMBER.search(text):
            return disagree("a share or a fraction", quoted(hard[0]), at(leaf.place))
        plain += NUMBER.findall(text)
    if not plain:
        return not_applicable("no numbers")
    return agree(f"{counted(len(plain), 'number')}, all whole", ", ".join(dict.fromkeys(plain)))


def no_sums(matter: Matter) -> Found:
    for leaf in matter.voice:
        if sums := quality_words().sums.search(leaf.text):
            return disagree("asks for a sum", quoted(sums[0]), at(leaf.place))
    return agree("nothing to add up")


def short_chunks(matter: Matter) -> Found:
    if matter.very_short:
        return not_applicable("very short")
    longest = max(((count(leaf.text), leaf) for leaf in matter.voice), key=lambda pair: pair[0])
    if longest[0] > PARAGRAPH_WORDS:
        return disagree(f"a paragraph of {longest[0]} words", quoted(longest[1].text), at(longest[1].place))
    run, place = max(matter.runs, key=lambda pair: pair[0])
    if run > RUN_WORDS:
        return disagree(f"{run} words under one heading", place=at(place))
    for one in matter.lists:
        if len(one.items) > LIST_ITEMS:
            return disagree(f"a list of {len(one.items)} items", quoted(one.name), at(one.place))
    return agree(f"longest paragraph {counted(longest[0], 'word')}, {counted(len(matter.lists), 'list')}")


def headings_inform(matter: Matter) -> Found:
    if matter.very_short:
        return not_applicable("very short")
    if not matter.headings:
        return disagree("no heading", place=at(matter.handout.place))
    for words, place in matter.headings:
        if words.lower().strip(" .:") in quality_words().generic_headings:
            return disagree("a heading that fits any page", quoted(words), at(place))
        if count(words) not in HEADING_WORDS:
            return disagree(f"a heading of {counted(count(words), 'word')}", quoted(words), at(place))
    return for_a_person(counted(len(matter.headings), "heading"), "; ".join(w for w, _ in matter.headings))


def logical_order(matter: Matter) -> Found:
    codes = {handout.code for handout in matter.course.curriculum.handouts}
    named = [(code, leaf) for leaf in matter.voice for code in CODE.findall(leaf.text)]
    for code, leaf in named:
        if code not in codes:
            return disagree("a page that does not exist", quoted(leaf.text), at(leaf.place))
    said = ", ".join(dict.fromkeys(code for code, _ in named))
    return for_a_person(f"pages named: {said}, all there" if said else "no other page is named")


def has_summary(matter: Matter) -> Found:
    if matter.very_short:
        return not_applicable("very short")
    recap = next((words for words, _ in matter.headings if quality_words().recap.search(words)), "")
    main = matter.handout.main_idea.plain
    if recap:
        return agree("a part that sums up", quoted(recap))
    if main:
        return agree("the main idea stands apart at the top", quoted(main))
    return disagree("no main idea and no part that sums up", place=at(matter.handout.place))


def key_points_stand_out(matter: Matter) -> Found:
    words = sum(count(leaf.text) for leaf in matter.printed.sheet.words)
    bold = 100 * matter.strong_words // words if words else 0
    said = f"main idea set apart, {counted(len(matter.lists), 'list')}, {bold} % of words bold"
    if bold > BOLD:
        return disagree(said, place=at(matter.handout.place))
    return agree(said)


def visual_where_useful(matter: Matter) -> Found:
    dense = [page.number for page in matter.printed.pages if count(page.text) > MANY_WORDS]
    if matter.pictures or not dense:
        return for_a_person(counted(len(matter.pictures), "picture"))
    pages = ", ".join(map(str, dense))
    return for_a_person(f"no picture; page {pages} has more than {MANY_WORDS} words")


def visuals(matter: Matter) -> Found:
    if not matter.pictures:
        return not_applicable("no pictures")
    first = matter.pictures[0]
    return for_a_person(counted(len(matter.pictures), "picture"), quoted(first.alt), at(first.place))


def tables_simple(matter: Matter) -> Found:
    if not matter.tables:
        return not_applicable("no tables")
    for table in matter.tables:
        if len(table.heads) > COLUMNS:
            return disagree(f"{len(table.heads)} columns", quoted(table.name), at(table.place))
        for head in table.heads:
            if not 0 < count(head) <= HEAD_WORDS:
                return disagree(f"a heading of {counted(count(head), 'word')}", quoted(head), at(table.place))
    widest = max(len(table.heads) for table in matter.tables)
    return agree(f"{counted(len(matter.tables), 'table')}, at most {counted(widest, 'column')}")


ITEMS = (
    Item(
        "PEMAT 1", PART, "Is it plain at once what the page is for?", purpose,
        f"at most {PURPOSE_WORDS} words, in the first quarter of page 1", "Say in one sentence what the page helps to do.",
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
    Item("PEMAT 6", PART, "Are numbers clear?", numbers_clear, "whole numbers", "Use whole numbers, and the same base for all."),
    Item("PEMAT 7", PART, "Does it ask for no sums?", no_sums, "none", "Do the sum for the reader."),
    Item(
        "PEMAT 8", PART, "Does it come in short pieces?", short_chunks,
        f"{PARAGRAPH_WORDS} words a paragraph, {RUN_WORDS} under a heading, {LIST_ITEMS} items a list",
        "Part it, or take some out.",
    ),
    Item(
        "PEMAT 9", PART, "Do the headings say what follows?", headings_inform,
        "2 to 8 words, none that fits any page", "Say in a few words what the part is about.",
    ),
    Item(
        "PEMAT 10", PART, "Is the order of the parts logical?", logical_order,
        "every page that is named exists", "Name a page that exists.",
    ),
    Item("PEMAT 11", PART, "Does it sum up?", has_summary, "a main idea or a last word", "Write a main_idea."),
    Item(
        "PEMAT 12", PART, "Do key points stand out?", key_points_stand_out,
        f"at most {BOLD} % of words bold", "Keep bold for the one thing that matters.",
    ),
    Item("PEMAT 15", PART, "Is there a picture wherever one would help?", visual_where_useful),
    Item("PEMAT 16", PART, "Do pictures add to what is said, and not draw away from it?", visuals),
    Item("PEMAT 17", PART, "Do pictures have clear titles or captions?", visuals),
    Item("PEMAT 18", PART, "Are pictures clear and uncluttered?", visuals),
    Item(
        "PEMAT 19", PART, "Are tables simple, with short heads?", tables_simple,
        f"{COLUMNS} columns, {HEAD_WORDS} words a head", "Take a column out, or make two tables.",
    ),
)  # fmt: skip
