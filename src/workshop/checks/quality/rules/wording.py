"""Rules about words: what a page or a leader never says (S15, S20 to S24, S26, S27, S32 to S34)."""

from workshop.checks.quality.item import counted
from workshop.checks.quality.matter import PrintedSheet
from workshop.checks.quality.rules.rule import (
    Answer,
    Evidence,
    Rule,
    by_check,
    codes,
    does_not_arise,
    for_a_person,
    held,
    still_open,
)
from workshop.checks.words import safety_words
from workshop.exercises import kinds
from workshop.model import Reader

PAGES = "participant pages and leaders’ cues"


def plain_titles(evidence: Evidence) -> Answer:
    if found := evidence.found("telling-title"):
        return still_open(found[0].message)
    titles = len(evidence.sheets) + len(evidence.sessions)
    return still_open(
        f"{titles} titles and file names give nothing away. A plain cover to choose does not exist yet."
    )


def invitations(evidence: Evidence) -> Answer:
    samples = sum(len(kinds()[one.kind].key(one.data).samples) for one in evidence.exercises)
    if not samples:
        return does_not_arise("No sample invitation yet.")
    return for_a_person(
        f"{samples} whole samples in the keys. Hold each against the nine musts; poor ones are marked."
    )


def mirrored(evidence: Evidence) -> Answer:
    theirs = tuple(one for one in evidence.sheets if one.handout.reader is Reader.PARTNER)
    if found := evidence.found("partner-sheet-persuades"):
        return still_open(found[0].message)
    if not theirs:
        return does_not_arise("No page for a partner yet.")
    return for_a_person(
        f"{codes(theirs)}: no “should”, “must” or “have to”. Read whether anything praises going, or frightens."
    )


def leaving(evidence: Evidence) -> Answer:
    if found := evidence.found("leaving-alone"):
        return still_open(found[0].message)
    naming = tuple(one for one in evidence.sheets if _names_leaving(one))
    if not naming:
        return does_not_arise("No sheet names ending or leaving.")
    return held(f"{codes(naming)} say whom to talk with first. Read that they neither advise nor warn.")


def _names_leaving(printed: PrintedSheet) -> bool:
    return any(safety_words().leaving.search(leaf.text) for leaf in printed.sheet.words)


def nothing_sent(evidence: Evidence) -> Answer:
    return for_a_person("The program sends nothing. Whether the practice does, only people know.")


def nothing_copied(evidence: Evidence) -> Answer:
    quoting = sum(one.data.credit is not None for one in evidence.exercises)
    return for_a_person(
        f"{counted(quoting, 'exercise')} with a credit. Hold the pages against the two articles."
    )


RULES = (
    Rule("S15", "Titles, file names and feet give nobody away; a plain cover exists.", plain_titles),
    Rule("S20", "Nothing tells anyone to confront, test, trick, corner, watch or bargain with a partner.",
         by_check("tactic", looked_at=PAGES)),
    Rule("S21", "Every sample invitation meets the nine musts and none of the must-nots.", invitations),
    Rule("S22", "Nobody asks whether anyone invited their partner, or what the answer was.",
         by_check("report-asked", looked_at=PAGES)),
    Rule("S23", "No promise of an outcome.", by_check("promise", looked_at=PAGES)),
    Rule("S24", "No diagnosis or label for the absent partner.", by_check("label", looked_at=PAGES)),
    Rule("S26", "Pages for a partner do not persuade, and are never mailed or left lying.", mirrored),
    Rule("S27", "Where leaving is named, the page says whom to talk with first.", leaving),
    Rule("S32", "The practice sends nothing home but by a way that the person marked as safe.", nothing_sent),
    Rule("S33", "Children, friends and relatives are never messengers, reasons or witnesses.",
         by_check("messenger", looked_at=PAGES)),
    Rule("S34", "Nothing is copied: at most eight words in a row, two quotations with credit apart.", nothing_copied),
)  # fmt: skip
