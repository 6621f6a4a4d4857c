"""A review as plain words for people: the text with the marked words, why they land that way, and how to turn them."""

import textwrap
from collections.abc import Callable, Iterator

from workshop.cli.invitation_words import in_words as invitation_words
from workshop.coach.finding import Finding, InvitationReview, StatementReview
from workshop.coach.statement import names, not_read, note

WIDTH = 96
Paint = Callable[[str, str], str]


def in_words(text: str, review: StatementReview | InvitationReview, paint: Paint) -> str:
    """The review of one text, ready to print."""
    return "\n".join(_lines(text, review, paint))


def _lines(text: str, review: StatementReview | InvitationReview, paint: Paint) -> Iterator[str]:
    yield text
    if isinstance(review, StatementReview) and note(text):
        # Safety comes before wording: no verdict, no marks and no better line.
        yield from _wrapped(note(text), "", paint)
        return
    if "\n" not in text and len(text) <= WIDTH:
        marks = _marks(text, review)
        if marks:
            yield paint(marks, "warning")
    if isinstance(review, InvitationReview):
        for line in invitation_words(text, review):
            yield from _wrapped(line.strip(), "  " if line.startswith(" ") else "")
        return
    if not_read(text):
        yield from _wrapped(not_read(text), "")
        return
    yield from _statement(review, paint)


def _statement(review: StatementReview, paint: Paint) -> Iterator[str]:
    yield from _wrapped(_verdict(review), "")
    tried = ""
    for finding in review.findings:
        yield ""
        yield from _wrapped(_named(finding), "  ", paint)
        yield from _wrapped(finding.why, "    ")
        if finding.try_ != tried:
            yield from _wrapped(f"Try: {finding.try_}", "    ")
        tried = finding.try_


def _marks(text: str, review: StatementReview | InvitationReview) -> str:
    """A row of marks below the words that were found; nothing for what is about the whole line."""
    found = [f for f in review.findings if f.end > f.start and (f.start, f.end) != (0, len(text))]
    marked = {place for finding in found for place in range(finding.start, finding.end)}
    return "".join("^" if place in marked else " " for place in range(len(text))).rstrip()


def _verdict(review: StatementReview) -> str:
    if review.level == "owning":
        return "Owning it: nobody is blamed or pressed."
    if review.level == "hidden-blame":
        return "Hidden blame: it starts with “I”, and a part of it still blames or presses."
    return "Blame: it blames or presses the one who hears it."


def _named(finding: Finding) -> str:
    name = names()[finding.code]
    name = name[:1].upper() + name[1:]
    words = textwrap.shorten(finding.text, 60, placeholder=" …")
    return f"{name}: “{words}”" if (finding.text and finding.text != words) or words else name


def _wrapped(words: str, indent: str, paint: Paint | None = None) -> list[str]:
    lines = textwrap.wrap(words, WIDTH, initial_indent=indent, subsequent_indent=indent) or [indent]
    return [paint(line, "bold") for line in lines] if paint else lines
