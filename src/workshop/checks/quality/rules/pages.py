"""Rules that finished pages prove: help lines, care blocks, the gate, sizes.

S3, S10, S12 to S14, S16 to S19, S25, S28 to S30, S35 and S36.
"""

from collections.abc import Mapping

from workshop.checks.families.reading import FACILITATOR_LIMIT, PARTICIPANT_AIM, PARTICIPANT_LIMIT
from workshop.checks.leaves import cue_leaves
from workshop.checks.quality.item import counted
from workshop.checks.quality.matter import READ_ONLY, PrintedSheet
from workshop.checks.quality.place import stands_on
from workshop.checks.quality.rules.rule import (
    Answer,
    Evidence,
    Rule,
    codes,
    does_not_arise,
    for_a_person,
    held,
    still_open,
)
from workshop.checks.words import safety_words
from workshop.model import CueKind, TakeHome
from workshop.model import standard_blocks as words

WALLET = "wallet card"


def leader_only(evidence: Evidence) -> Answer:
    if found := evidence.found("leader-text-leak"):
        return still_open(found[0].message)
    return held(
        f"{len(evidence.sheets)} finished participant files were read: no sentence for leaders in any. "
        "The screening tool is only a name in the practice’s file."
    )


def help_on_every_page(evidence: Evidence) -> Answer:
    lines = {sheet.handout.code: sheet.view.foot.help for sheet in evidence.sheets}
    return _on_every_page(evidence, lines, "The help lines stand")


def education(evidence: Evidence) -> Answer:
    lines = {sheet.handout.code: (words.EDUCATION,) for sheet in evidence.sheets}
    return _on_every_page(evidence, lines, f"“{words.EDUCATION}” stands")


def _on_every_page(evidence: Evidence, lines: Mapping[str, tuple[str, ...]], said: str) -> Answer:
    pages = [(sheet, page) for sheet in evidence.sheets for page in sheet.facts.pages]
    if not pages:
        return does_not_arise("No handouts.")
    for sheet, page in pages:
        if not all(stands_on(page.text, line) for line in lines[sheet.handout.code]):
            return still_open(f"Not on page {page.number} of {sheet.handout.code}.")
    return held(f"{said} on all {len(pages)} finished pages of {len(evidence.sheets)} handouts.")


def no_names(evidence: Evidence) -> Answer:
    if evidence.course.practice.name_line:
        return for_a_person("The practice turned the line for a name on.")
    return held("No sheet has a line for a name, a date of birth or a contact.")


def take_home(evidence: Evidence) -> Answer:
    if not evidence.sheets:
        return does_not_arise("No handouts.")
    allowed = tuple(sheet for sheet in evidence.sheets if sheet.handout.take_home is TakeHome.YES)
    silent = tuple(sheet for sheet in evidence.sheets if sheet not in allowed and not _asks(sheet))
    if silent or allowed:
        return still_open(f"Not asked on: {codes((*silent, *allowed))}.")
    return held(f"Asked on all {len(evidence.sheets)} sheets.")


def _asks(sheet: PrintedSheet) -> bool:
    return any(stands_on(page.text, words.TAKE_HOME) for page in sheet.pages)


def wallet_card(evidence: Evidence) -> Answer:
    without = [
        one.number
        for one in evidence.sessions
        if not any(WALLET in text.plain.lower() for text in one.materials)
    ]
    if without:
        return still_open(f"Not among what to bring: session {', '.join(map(str, without))}.")
    if evidence.session(1) is None:
        return still_open(
            "Session 1, which gives it to everyone, is not in the course yet. The others bring it."
        )
    return held(f"Wallet cards are brought to all {len(evidence.sessions)} sessions.")


def care_first(evidence: Evidence) -> Answer:
    if found := evidence.found("approach-unmarked"):
        return still_open(found[0].message)
    bare = tuple(
        one for one in evidence.leading if not stands_on(one.pages[0].text, words.WHEN_NOT_TITLE.rstrip("."))
    )
    if bare:
        return still_open(f"Not on page 1 of {codes(bare)}.")
    later = _not_yet(evidence)
    if not evidence.leading:
        return does_not_arise(f"No sheet leads toward a partner.{later}")
    return held(f"“{words.WHEN_NOT_TITLE}” stands on page 1 of {codes(evidence.leading)}.{later}")


def _not_yet(evidence: Evidence) -> str:
    """The sheets of the fixed list that the bundled course does not have yet."""
    if evidence.course.curriculum.title != safety_words().bundled_title:
        return ""
    missing = sorted(safety_words().bundled_codes - {sheet.handout.code for sheet in evidence.sheets})
    return f" Of the fixed list, not in the course yet: {', '.join(missing)}." if missing else ""


def gate_first(evidence: Evidence) -> Answer:
    if found := evidence.found("gate-after-invitation", "gate-not-core"):
        return still_open(found[0].message)
    gates = _gates(evidence)
    if not gates:
        return does_not_arise("The course has no gate yet, and no invitation that needs one.")
    order = [one.in_order_of_use for one in evidence.sessions]
    shown = next(([h.code for h in one] for one in order if gates[0].handout in one), [])
    return held(f"{codes(gates)} comes first, on the agenda and in the packet: {', '.join(shown)}.")


def nothing_to_mark(evidence: Evidence) -> Answer:
    gates = _gates(evidence)
    if not gates:
        return does_not_arise("The course has no gate yet.")
    marked = tuple(sheet for sheet in gates if any(sheet.facts.writing.values()) or sheet.facts.spots)
    if marked:
        return still_open(f"Something to mark or write on stands on {codes(marked)}.")
    return held(
        f"No writing line and no marked place was measured on {codes(gates)}. See that it has no boxes."
    )


def _gates(evidence: Evidence) -> tuple[PrintedSheet, ...]:
    return tuple(
        sheet
        for sheet in evidence.sheets
        if any(exercise.kind == READ_ONLY for exercise in sheet.handout.exercises)
    )


def no_is_ok(evidence: Evidence) -> Answer:
    if not evidence.leading:
        return does_not_arise("No sheet leads toward a partner.")
    silent = tuple(
        one for one in evidence.leading if not any(stands_on(page.text, words.NO_IS_OK) for page in one.pages)
    )
    if silent:
        return still_open(f"Not said on {codes(silent)}.")
    return held(f"Said on {codes(evidence.leading)}.")


def role_plays(evidence: Evidence) -> Answer:
    played = [exercise for exercise in evidence.exercises if exercise.kind == "role_play"]
    if not played:
        return does_not_arise("No role-play yet.")
    return held(
        f"{counted(len(played), 'role-play')} with a stop word, the right to watch and made-up people; "
        "the format asks for all three."
    )


def optional_practice(evidence: Evidence) -> Answer:
    group = [one for one in evidence.sessions if one.number]
    without = [one.number for one in group if not (one.between and one.between.solo)]
    if not group:
        return does_not_arise("No sessions of the group yet.")
    if without:
        numbers = ", ".join(map(str, without))
        return still_open(f"Nothing between sessions, or no way to do it alone: session {numbers}.")
    return held(f"All {len(group)} sessions of the group have a practice and a way to do it alone.")


def right_to_pass(evidence: Evidence) -> Answer:
    if found := evidence.found("arrive-without-pass"):
        return still_open(found[0].message)
    first = next((leaf for one in evidence.sessions for leaf in cue_leaves(one.activities[0], CueKind.SAY)
                  if "pass" in leaf.text.lower()), None)  # fmt: skip
    return (
        held(f"Every session begins with it: “{first.text}”") if first else does_not_arise("No sessions yet.")
    )


def grades(evidence: Evidence) -> Answer:
    over = evidence.found("reading-grade", "reading-grade-leader")
    if over:
        return still_open(over[0].message)
    if not evidence.sheets:
        return does_not_arise("No handouts.")
    hardest = max(evidence.sheets, key=lambda one: one.sheet.reading.gate.fk)
    above = [one for one in evidence.sheets if one.sheet.reading.gate.fk > PARTICIPANT_AIM]
    aim = f"above the aim of {PARTICIPANT_AIM:.0f}: {codes(tuple(above))}" if above else "all meet the aim"
    return held(
        f"Hardest handout: {hardest.handout.code}, grade {hardest.sheet.reading.gate.fk:.1f} "
        f"(limit {PARTICIPANT_LIMIT:.0f}); {aim}. No leader’s page is over {FACILITATOR_LIMIT:.0f}."
    )


def sizes(evidence: Evidence) -> Answer:
    if found := evidence.found("small-text"):
        return still_open(found[0].message)
    sizes = [page.smallest_pt for sheet in evidence.sheets for page in sheet.pages if page.smallest_pt]
    if not sizes:
        return does_not_arise("No handouts.")
    return for_a_person(
        f"No letter is smaller than {min(sizes):g} pt. See that the text is 12 pt, and that no meaning hangs on colour."
    )


RULES = (
    Rule("S3", "Screening questions appear in the leader’s guide alone, and no instrument ships.", leader_only),
    Rule("S10", "Help lines stand in one place, order and wording on every participant page.", help_on_every_page),
    Rule("S12", "Every participant page says that it is education, not therapy.", education),
    Rule("S13", "No name, birth date or contact on participant pages unless the practice turns it on.", no_names),
    Rule("S14", "Every sheet asks whether it is safe to take home.", take_home),
    Rule("S16", "The wallet card is given to everyone in session 1 and lies out at every session.", wallet_card),
    Rule("S17", "Every sheet that leads toward a partner opens with “When not to use this”.", care_first),
    Rule("S18", "The gate comes before the invitation, on the agenda and in the packet.", gate_first),
    Rule("S19", "The gate has nothing to mark.", nothing_to_mark),
    Rule("S25", "Every sheet that leads toward a partner says that no is a complete answer.", no_is_ok),
    Rule("S28", "Role-plays use made-up people, have a stop word and a right to watch.", role_plays),
    Rule("S29", "Practice between sessions is optional and can be done alone.", optional_practice),
    Rule("S30", "The right to pass and to leave is said at every start.", right_to_pass),
    Rule("S35", "Participant pages read at grade 8 or below, leader’s pages at 10 or below.", grades),
    Rule("S36", "Text is 12 pt or more, the foot 8.5 pt or more, and no meaning hangs on colour.", sizes),
)  # fmt: skip
