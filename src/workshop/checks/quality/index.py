"""The Clear Communication Index, parts A to D, as far as a program can put it to a page.

CDC, User Guide CS237928 (2013). Part B counts where an action is asked for, C where numbers are, D where a risk is
told. Item 6 is No if 1 or 5 is No. The format has no fields for what is known and not known (11), why it matters (13)
or the nature of a risk (18 to 20): those are for a person.
"""

from workshop.checks.quality.act import explicit_steps, one_action
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
from workshop.checks.quality.place import read_before, share_of_first_page, stands_on
from workshop.checks.quality.shape import LIST_ITEMS, headings_inform, short_chunks
from workshop.checks.quality.understand import everyday_words, no_sums, numbers_clear
from workshop.checks.quality.words import quality_words
from workshop.checks.readability import CLOSED, read
from workshop.plan.quality import Verdict

MESSAGE_SENTENCES = 3  # the Index: one to three short sentences
LEAST_WORDS = 3
TOP_HALF = 0.5


def one_message(matter: Matter) -> Found:
    said, place = matter.handout.main_idea.plain, at(matter.place("main_idea"))
    sentences = read([said]).sentences
    whole = bool(CLOSED.search(said.strip())) and count(said) >= LEAST_WORDS
    if not whole or len(sentences) > MESSAGE_SENTENCES:
        return disagree(
            counted(len(sentences), "sentence") if whole else "not a sentence", quoted(said), place
        )
    return agree(counted(len(sentences), "sentence"), quoted(said))


def message_first(matter: Matter) -> Found:
    said = matter.handout.main_idea.plain
    share = share_of_first_page(matter.printed, said)
    if share is None or share > TOP_HALF:
        where = "not on page 1" if share is None else read_before(share)
        return disagree(where, quoted(said), at(matter.place("main_idea")))
    return agree(read_before(share))


def message_stands_out(matter: Matter) -> Found:
    return for_a_person("set apart under “Main idea”, larger than the text; see the page")


def message_in_a_picture(matter: Matter) -> Found:
    if not matter.pictures:
        return disagree("no picture")
    return for_a_person(counted(len(matter.pictures), "picture"), place=at(matter.pictures[0].place))


def active_message(matter: Matter) -> Found:
    if one_message(matter).verdict is Verdict.DISAGREE or not matter.acts:
        return disagree("without a message or an action", place=at(matter.handout.place))
    for text, place in ((matter.handout.main_idea.plain, matter.place("main_idea")), matter.acts[0]):
        for passive in quality_words().passive.finditer(text):
            if passive[1].lower() not in quality_words().feelings:
                return disagree("passive", quoted(passive[0]), at(place))
    return agree("both active", quoted(matter.acts[0][0]))


def reader_s_words(matter: Matter) -> Found:
    words = everyday_words(matter)
    return words if words.verdict is Verdict.DISAGREE else for_a_person(words.measured)


def lists_used(matter: Matter) -> Found:
    rows = [table.name for table in matter.tables]
    for one in matter.lists:
        if len(one.items) > LIST_ITEMS:
            return disagree(f"a list of {len(one.items)} items", quoted(one.name), at(one.place))
    if not matter.lists and not rows:
        return for_a_person("no list; see whether one would help")
    return agree(f"{counted(len(matter.lists), 'list')}, {counted(len(rows), 'table')}")


def chunks_with_headings(matter: Matter) -> Found:
    for found in (short_chunks(matter), headings_inform(matter)):
        if found.verdict is Verdict.DISAGREE:
            return found
    return for_a_person(counted(len(matter.headings), "heading"))


def important_first(matter: Matter) -> Found:
    first = matter.printed.pages[0].text if matter.printed.pages else ""
    view = matter.printed.view
    needed = [matter.handout.main_idea.plain, *view.foot.help]
    needed += [view.care.title] if view.care else []
    missing = [words for words in needed if not stands_on(first, words)]
    if missing:
        return disagree("not on page 1", quoted(missing[0]), at(matter.handout.place))
    care = ", “When not to use this”" if view.care else ""
    return agree(f"main idea{care} and help lines stand on page 1")


def known_and_not(_matter: Matter) -> Found:
    return for_a_person("no field for it; the guide says what is known")


def recommends(matter: Matter) -> Found:
    return one_action(matter) if matter.acts else not_applicable("no action")


def why_it_matters(matter: Matter) -> Found:
    if not matter.acts:
        return not_applicable("no action")
    return for_a_person("no field for it", quoted(matter.handout.purpose.plain))


def directions(matter: Matter) -> Found:
    if not matter.acts:
        return not_applicable("no action")
    told = [one for one in matter.handout.exercises if getattr(one.data, "prompt", None)]
    if explicit_steps(matter).verdict is Verdict.AGREE or told:
        return agree(f"{counted(len(told), 'prompt')}, {counted(len(matter.steps), 'list')} of steps")
    return for_a_person("no prompt and no steps")


def numbers_explained(matter: Matter) -> Found:
    found = numbers_clear(matter)
    return (
        found if found.verdict is Verdict.NOT_APPLICABLE else for_a_person("numbers on the page", found.words)
    )


def sums_asked(matter: Matter) -> Found:
    if numbers_clear(matter).verdict is Verdict.NOT_APPLICABLE:
        return not_applicable("no numbers")
    return no_sums(matter)


def risk_told(matter: Matter) -> Found:
    if not matter.handout.approaches_partner:
        return not_applicable("no risk is told")
    return for_a_person("the page leads toward a partner, and says when not to use it")


def chances(matter: Matter) -> Found:
    if not matter.handout.approaches_partner or numbers_clear(matter).verdict is not Verdict.DISAGREE:
        return not_applicable("no chance is given as a number")
    return for_a_person("a share or a fraction is on the page")


ITEMS = (
    Item(
        "INDEX 1", "A", "Is there one main message?", one_message,
        "1 to 3 sentences", "Write the one thing that people should keep.",
    ),
    Item("INDEX 2", "A", "Does the message stand at the top?", message_first, "first half of page 1", "Move it up."),
    Item("INDEX 3", "A", "Does the message stand out to the eye?", message_stands_out),
    Item(
        "INDEX 4", "A", "Does a picture carry the message?", message_in_a_picture,
        "at least 1",
    ),
    Item("INDEX 5", "A", "Is there a call to act for this reader?", one_action, "at least 1", "Say what to do."),
    Item("INDEX 6", "A", "Are message and call active?", active_message, "no passive", "Ask who does it."),
    Item(
        "INDEX 7", "A", "Does it use the reader’s words, and explain the others?", reader_s_words,
        "as PEMAT 3 and 4", "Use the plain word, or spell it out.",
    ),
    Item(
        "INDEX 8", "A", "Are lists used, and none too long?", lists_used,
        f"{LIST_ITEMS} items", "Part the list, or take some out.",
    ),
    Item(
        "INDEX 9", "A", "Is it in pieces with headings that fit, one idea each?", chunks_with_headings,
        "as PEMAT 8 and 9", "Part it, and name each part.",
    ),
    Item(
        "INDEX 10", "A", "Does what matters most stand first?", important_first,
        "main idea, care and help lines on page 1", "Let it stand on page 1.",
    ),
    Item("INDEX 11", "A", "Does it say what is known and what is not?", known_and_not),
    Item("INDEX 12", "B", "Does it recommend something to do?", recommends, "at least 1", "Say what to do."),
    Item("INDEX 13", "B", "Does it say why that matters to this reader?", why_it_matters),
    Item("INDEX 14", "B", "Does it say how, when and with whom?", directions, "a prompt or steps", "Write a prompt."),
    Item(
        "INDEX 15", "C", "Are numbers familiar, whole and needed?", numbers_clear,
        "whole numbers", "Use whole numbers.",
    ),
    Item("INDEX 16", "C", "Is every number explained?", numbers_explained),
    Item("INDEX 17", "C", "Can it be used without sums?", sums_asked, "none", "Do the sum for the reader."),
    Item("INDEX 18", "D", "Does it say what the risk is, for whom and why?", risk_told),
    Item("INDEX 19", "D", "Does it tell of risks and of benefits?", risk_told),
    Item("INDEX 20", "D", "Are chances also told in words or a picture?", chances),
)  # fmt: skip
