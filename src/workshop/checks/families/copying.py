"""Copying: nothing is taken over word by word.

The guidance restates two articles in our own words. No page, key or leader’s text has more than eight words in a row
from them, except two short sentences that are quoted with credit. No screening questionnaire or other instrument is
named on a page or printed in the guide: the practice uses its own.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from workshop.checks.check import Check, Course
from workshop.checks.copied import articles, copied
from workshop.checks.leaves import Leaf, block_leaves, session_leaves
from workshop.diagnostics import Problem


def copied_words(course: Course) -> Iterator[Problem]:
    for leaves in _files(course):
        found = [(leaf, words, quote) for leaf in leaves for words, quote in copied(leaf.text)]
        credited = bool(found) and any(articles().credit in leaf.text for leaf in leaves)
        for leaf, words, quote in found:
            if not (quote and credited):
                message = f"“{words}”: {len(words.split())} words in a row stand so in an article."
                yield Problem.error("copied-words", leaf.place, message, _hint(quote=quote))


def _hint(*, quote: bool) -> str:
    if quote:
        return f"This sentence may be quoted: write “{articles().credit}” beside it, or say it in your own words."
    return "Say it in your own words. At most eight words in a row may be the same."


def _files(course: Course) -> Iterable[list[Leaf]]:
    """Every text of the course, file by file."""
    files: dict[str, list[Leaf]] = defaultdict(list)
    for leaf in _leaves(course):
        files[leaf.place.file].append(leaf)
    return files.values()


def _leaves(course: Course) -> Iterator[Leaf]:
    for sheet in course.sheets:
        yield from (*sheet.headings, *sheet.words, *sheet.key)
    for session in course.curriculum.sessions:
        yield from session_leaves(session)
    for page in course.curriculum.guide_pages:
        yield from block_leaves(page.blocks)
    for unit in course.curriculum.guidance:
        yield Leaf(unit.says.plain, unit.place)


CHECKS = (
    Check(
        code="copied-words",
        asks="Does no text have more than eight words in a row from the two articles?",
        run=copied_words,
        file="modules/01-a-calm-start/1b-breathe.md",
        wrong="One may say, “I’m feeling overwhelmed and want support to communicate better.”",
        right="Some people think of a walk.",
    ),
)
