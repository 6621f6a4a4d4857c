"""PEMAT-P, understandability, items 8 to 12 and 15 to 19: pieces, order, what stands out, pictures, tables.

AHRQ Publication 14-0002-EF (Shoemaker, Wolf, Brach 2014). The items were made for people who read a whole page. Where
the form asks for a judgement of meaning, the program can only find a fault; without one, the item stays open. Limits
marked “ours” have no outside source.
"""

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
from workshop.checks.quality.matter import Matter, at
from workshop.checks.quality.parts import count
from workshop.checks.quality.understand import CODE, PART
from workshop.checks.quality.words import quality_words

PARAGRAPH_WORDS, RUN_WORDS, LIST_ITEMS = 60, 120, 7  # ours; 7 is the Index’s number for lists
HEADING_WORDS = range(2, 9)  # ours
BOLD = 10  # percent, ours
COLUMNS, HEAD_WORDS = 4, 4  # ours
MANY_WORDS = 150  # on a page without a picture, ours


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
