"""PEMAT-P, actionability: items 20 to 26, as far as a program can put them to a page.

AHRQ Publication 14-0002-EF. Items 20, 21 and 23 are key: a sheet for practice that asks for nothing, speaks to
nobody or holds nothing to use is no such sheet.
"""

import re

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
from workshop.checks.quality.understand import no_sums
from workshop.checks.quality.words import quality_words
from workshop.plan.quality import Verdict

PART = "act"
WORDS_FOR_ONE = 50  # ours: at least one “you” or “I” in so many words
MOST_STEPS, STEP_WORDS = 7, 15  # ours
READER = re.compile(
    r"\b(?:you|your|yours|yourself|i|i’m|i’d|me|my|mine|myself|we|us|our|ours)\b", re.IGNORECASE
)


def one_action(matter: Matter) -> Found:
    if not matter.acts:
        return disagree("no sentence begins with what to do", place=at(matter.handout.place))
    return agree(counted(len(matter.acts), "action"), quoted(matter.acts[0][0]))


def speaks_to_reader(matter: Matter) -> Found:
    for leaf in matter.voice:
        if about := quality_words().about_others.search(leaf.text):
            return disagree("speaks about others", quoted(about[0]), at(leaf.place))
    said = sum(len(READER.findall(leaf.text)) for leaf in matter.voice)
    measured = f"{counted(said, 'word')} for the reader in {matter.words}"
    if said * WORDS_FOR_ONE < matter.words:
        return disagree(measured, place=at(matter.handout.place))
    return agree(measured)


def explicit_steps(matter: Matter) -> Found:
    if not matter.steps:
        return for_a_person("no list of steps; see whether the prompts are enough")
    for one in matter.steps:
        if len(one.items) > MOST_STEPS:
            return disagree(f"{len(one.items)} steps", quoted(one.name), at(one.place))
        longest = max(one.items, key=count)
        if count(longest) > STEP_WORDS:
            return disagree(f"a step of {count(longest)} words", quoted(longest), at(one.place))
    return agree(f"{counted(sum(len(one.items) for one in matter.steps), 'step')}, all short")


def tangible_tool(matter: Matter) -> Found:
    if matter.tools:
        return agree("; ".join(matter.tools))
    if matter.handout.exercises:
        return for_a_person("a gate has nothing to mark, by safety rule S19")
    if matter.handout.reader.value == "partner":
        return for_a_person("a page to read, for the partner")
    return disagree("nothing to fill in, tick, cut or say", place=at(matter.handout.place))


def how_to_calculate(matter: Matter) -> Found:
    if no_sums(matter).verdict is Verdict.AGREE:
        return not_applicable("no sums")
    return for_a_person("a sum is asked for")


def tables_explained(matter: Matter) -> Found:
    to_fill = [table for table in matter.tables if table.to_fill]
    if not matter.tables:
        return not_applicable("no tables")
    for table in to_fill:
        if not table.instructed:
            return disagree("no words before it say how", quoted(table.name), at(table.place))
    bare = [table for table in to_fill if not table.shown]
    if bare:
        return for_a_person("said how, no row is done as a model", quoted(bare[0].name), at(bare[0].place))
    return agree("said how" + (", and one row is done" if to_fill else ", and only to be read"))


def visual_to_act(matter: Matter) -> Found:
    return for_a_person(counted(len(matter.pictures), "picture"))


ITEMS = (
    Item(
        "PEMAT 20", PART, "Does it name at least one thing to do?", one_action,
        "at least 1", "Begin a sentence with what to do.", key=True,
    ),
    Item(
        "PEMAT 21", PART, "Does it speak to the reader?", speaks_to_reader,
        f"1 word in {WORDS_FOR_ONE}, nothing about “clients”", "Say “you”, or “I” where the reader says it.", key=True,
    ),
    Item(
        "PEMAT 22", PART, "Are actions broken down into clear steps?", explicit_steps,
        f"{MOST_STEPS} steps, {STEP_WORDS} words each", "Part the step, or take some out.",
    ),
    Item(
        "PEMAT 23", PART, "Does it hold something to use?", tangible_tool,
        "at least 1", "Add an exercise: lines, a list to tick, cards.", key=True,
    ),
    Item("PEMAT 24", PART, "Does it show how to work out a number?", how_to_calculate),
    Item(
        "PEMAT 25", PART, "Does it say how to use its tables?", tables_explained,
        "words before it, and one row done", "Write a prompt before the table.",
    ),
    Item("PEMAT 26", PART, "Are there pictures wherever they would make it easier to act?", visual_to_act),
)  # fmt: skip
