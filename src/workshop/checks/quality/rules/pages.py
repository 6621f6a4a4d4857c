"""What is seen of rules on finished pages: help lines, care blocks, the gate, grades, sizes."""

from collections.abc import Mapping

from workshop.checks.families.reading import FACILITATOR_LIMIT, PARTICIPANT_AIM, PARTICIPANT_LIMIT
from workshop.checks.gates import says_pass
from workshop.checks.leaves import cue_leaves
from workshop.checks.quality.item import counted
from workshop.checks.quality.matter import READ_ONLY, PrintedSheet
from workshop.checks.quality.place import stands_on
from workshop.checks.quality.rules.rule import Answer, Evidence, Look, codes, does_not_arise, held, still_open
from workshop.checks.words import safety_words
from workshop.model import CueKind, Reader, TakeHome
from workshop.model import standard_blocks as words

WHEN_NOT = words.WHEN_NOT_TITLE.rstrip(".")


def leader_only(evidence: Evidence) -> Answer:
    return held(
        f"{len(evidence.sheets)} finished participant files were read: no sentence for leaders in any."
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
    return held(f"{said} on all {len(pages)} finished pages of {counted(len(evidence.sheets), 'handout')}.")


def take_home(evidence: Evidence) -> Answer:
    if not evidence.sheets:
        return does_not_arise("No handouts.")
    silent = tuple(
        one
        for one in evidence.sheets
        if one.handout.take_home is TakeHome.YES or not _says(one, words.TAKE_HOME)
    )
    if silent:
        return still_open(f"Not asked on {codes(silent)}.")
    return held(f"Asked on all {len(evidence.sheets)} handouts.")


def plain_titles(evidence: Evidence) -> Answer:
    titles = len(evidence.sheets) + len(evidence.sessions)
    return held(f"{titles} titles and names of files were looked through.")


def care_first(evidence: Evidence) -> Answer:
    if not evidence.leading:
        return does_not_arise("No sheet leads toward a partner.")
    bare = tuple(one for one in evidence.leading if not stands_on(one.pages[0].text, WHEN_NOT))
    if bare:
        return still_open(f"Not on page 1 of {codes(bare)}.")
    return held(f"It stands on page 1 of {codes(evidence.leading)}.{_not_yet(evidence)}")


def _not_yet(evidence: Evidence) -> str:
    """The sheets of the fixed list that the bundled course does not have yet."""
    if evidence.course.curriculum.title != safety_words().bundled_title:
        return ""
    missing = sorted(safety_words().bundled_codes - {sheet.handout.code for sheet in evidence.sheets})
    return f" Of the fixed list, not in the course: {', '.join(missing)}." if missing else ""


def gate_first(evidence: Evidence) -> Answer:
    gates = _gates(evidence)
    if not gates:
        return does_not_arise("The course has no gate.")
    order = [one.in_order_of_use for one in evidence.sessions]
    shown = next(([handout.code for handout in one] for one in order if gates[0].handout in one), [])
    return held(f"{codes(gates)} comes first, on the agenda and in the packet: {', '.join(shown)}.")


def nothing_to_mark(evidence: Evidence) -> Answer:
    gates = _gates(evidence)
    if not gates:
        return does_not_arise("The course has no gate.")
    marked = tuple(one for one in gates if any(place.count for place in one.facts.writing.values()))
    if marked:
        return still_open(f"Lines to write on stand on {codes(marked)}.")
    return held(f"No line to write on was measured on {codes(gates)}.")


def _gates(evidence: Evidence) -> tuple[PrintedSheet, ...]:
    return tuple(
        sheet
        for sheet in evidence.sheets
        if any(exercise.kind == READ_ONLY for exercise in sheet.handout.exercises)
    )


def no_is_ok(evidence: Evidence) -> Answer:
    if not evidence.leading:
        return does_not_arise("No sheet leads toward a partner.")
    silent = tuple(one for one in evidence.leading if not _says(one, words.NO_IS_OK))
    if silent:
        return still_open(f"Not said on {codes(silent)}.")
    return held(f"Said on {codes(evidence.leading)}.")


def _says(sheet: PrintedSheet, said: str) -> bool:
    return any(stands_on(page.text, said) for page in sheet.pages)


def mirrored(evidence: Evidence) -> Answer:
    theirs = tuple(one for one in evidence.sheets if one.handout.reader is Reader.PARTNER)
    if not theirs:
        return does_not_arise("The course has no page for a partner.")
    return held(f"{codes(theirs)} say that a partner can say no, and nothing that presses was found.")


def leaving(evidence: Evidence) -> Answer:
    naming = tuple(one for one in evidence.sheets if _names_leaving(one))
    if not naming:
        return does_not_arise("No handout names ending or leaving.")
    return held(f"{codes(naming)} say whom to talk with first.")


def _names_leaving(printed: PrintedSheet) -> bool:
    return any(safety_words().leaving.search(leaf.text) for leaf in printed.sheet.words)


def role_plays(evidence: Evidence) -> Answer:
    played = sum(exercise.kind == "role_play" for exercise in evidence.exercises)
    if not played:
        return does_not_arise("The course has no role-play.")
    return held(
        f"{counted(played, 'role-play')}; none can be written without a stop word and made-up people."
    )


def right_to_pass(evidence: Evidence) -> Answer:
    said = (
        leaf.text
        for one in evidence.sessions
        for activity in one.activities[:1]
        for leaf in cue_leaves(activity, CueKind.SAY)
        if says_pass(leaf.text)
    )
    first = next(said, "")
    return held(f"Every session begins with it: “{first}”") if first else does_not_arise("No sessions yet.")


def grades(evidence: Evidence) -> Answer:
    if not evidence.sheets:
        return does_not_arise("No handouts.")
    hardest = max(evidence.sheets, key=lambda one: one.sheet.reading.gate.fk)
    above = tuple(one for one in evidence.sheets if one.sheet.reading.gate.fk > PARTICIPANT_AIM)
    aim = f"above the aim of {PARTICIPANT_AIM:.0f}: {codes(above)}" if above else "all meet the aim"
    return held(
        f"Hardest handout: {hardest.handout.code}, grade {hardest.sheet.reading.gate.fk:.1f} "
        f"(limit {PARTICIPANT_LIMIT:.0f}); {aim}. No leader’s page is over {FACILITATOR_LIMIT:.0f}."
    )


def sizes(evidence: Evidence) -> Answer:
    found = [page.smallest_pt for sheet in evidence.sheets for page in sheet.pages if page.smallest_pt]
    if not found:
        return does_not_arise("No handouts.")
    return held(f"No letter is smaller than {min(found):g} pt. The size of the text is set in the styles.")


LOOKS: dict[str, Look] = {
    "S3": leader_only,
    "S10": help_on_every_page,
    "S12": education,
    "S14": take_home,
    "S15": plain_titles,
    "S17": care_first,
    "S18": gate_first,
    "S19": nothing_to_mark,
    "S25": no_is_ok,
    "S26": mirrored,
    "S27": leaving,
    "S28": role_plays,
    "S30": right_to_pass,
    "S35": grades,
    "S36": sizes,
}
