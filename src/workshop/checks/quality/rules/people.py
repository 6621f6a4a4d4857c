"""Rules about people and the practice: who reviews, who is screened, who is on call, what is local (S1 to S9, S11).

Most of them are about conduct. The program can see that the practice filled in what is local; whether a person is
met alone, no program can see.
"""

from workshop.checks.quality.rules.rule import (
    Answer,
    Evidence,
    Rule,
    does_not_arise,
    for_a_person,
    held,
    still_open,
)
from workshop.model.help_lines import printed_lines
from workshop.model.standard_blocks import NOT_REVIEWED

BEFORE_THE_GROUP, PRIVATE_CHECK, BEFORE_INVITING = 0, 5, 6
SERVICES = (
    "domestic violence program, abuse-intervention program, crisis care, individual counseling, substance use care, "
    "legal help, child and adult protection"
)


def reviewed(evidence: Evidence) -> Answer:
    review = evidence.course.practice.reviewed
    if review is None:
        return still_open(f"Nobody is named. Every page says: “{NOT_REVIEWED}”")
    return held(f"{review.by}, {review.license}, on {review.on.isoformat()}.")


def screened(evidence: Evidence) -> Answer:
    tool = evidence.course.practice.screening_tool.strip()
    named = "a screening tool is named" if tool else "no screening tool is named in practice.yaml"
    if evidence.session(BEFORE_THE_GROUP) is None:
        return still_open(f"The course has no session 0 yet; {named}.")
    return for_a_person(f"Session 0 is there; {named}.") if tool else still_open(f"{named.capitalize()}.")


def apart(evidence: Evidence) -> Answer:
    if evidence.session(BEFORE_THE_GROUP) is None:
        return still_open("The course has no session 0 yet, which holds the list for enrolling.")
    return for_a_person("Session 0 is there; read its list for enrolling.")


def stop_rules(evidence: Evidence) -> Answer:
    for page in evidence.course.curriculum.guide_pages:
        tables = [block for block in page.blocks if hasattr(block, "rows")]
        if tables and "stop" in " ".join(str(getattr(block, "text", "")) for block in page.blocks).lower():
            rows = sum(len(block.rows) for block in tables)
            return for_a_person(
                f"The guide’s page “{page.title}” has a table of {rows} rules, each with a next step. "
                "Write down who is responsible."
            )
    return still_open("No page of the guide has a table of stop rules.")


def second_check(evidence: Evidence) -> Answer:
    missing = [number for number in (PRIVATE_CHECK, BEFORE_INVITING) if evidence.session(number) is None]
    if missing:
        return still_open(f"Not in the course yet: session {', '.join(map(str, missing))}.")
    session = evidence.session(BEFORE_INVITING)
    asked = [text.plain for text in session.before if "check" in text.plain.lower()] if session else []
    if not asked:
        return still_open("Session 6 does not ask for it under “Before you start”.")
    return for_a_person(f"Session 6 asks: “{asked[0]}”")


def own_words(evidence: Evidence) -> Answer:
    if evidence.course.practice.confidentiality_limits:
        return held("The limits of confidentiality are filled in. Name the consent form to everyone.")
    return still_open("confidentiality_limits is empty in practice.yaml.")


def referrals(evidence: Evidence) -> Answer:
    listed = evidence.course.practice.referral_list
    if not listed:
        return still_open(f"referral_list is empty in practice.yaml. It needs: {SERVICES}.")
    services = ", ".join(one.need for one in listed)
    return for_a_person(f"{len(listed)} listed: {services}. Needed: {SERVICES}.")


def two_leaders(evidence: Evidence) -> Answer:
    return for_a_person(
        "The practice’s file has no field for it. Write down who is on call for each session."
    )


def lines_checked(evidence: Evidence) -> Answer:
    lines = printed_lines(evidence.course.curriculum, evidence.course.practice)
    undone = [line.name for line in lines if not (line.checked_on and line.checked_by.strip())]
    if undone:
        return still_open(f"No date or name: {'; '.join(undone)}.")
    if old := evidence.found("help-line-stale"):
        return still_open(old[0].message)
    return held("; ".join(f"{line.name}, {line.checked_on}" for line in lines) + ".")


def heads_only(evidence: Evidence) -> Answer:
    return does_not_arise("The program prints no sign-in, feedback or other form of the practice.")


RULES = (
    Rule("S1", "A named, licensed clinician has reviewed the content.", reviewed),
    Rule("S2", "Each person is screened in private, alone, with the practice’s own validated tool.", screened),
    Rule("S4", "Partners are never screened together, never in one group, and not treated by its leader.", apart),
    Rule("S5", "Stop rules are printed, each with a next step and a person responsible.", stop_rules),
    Rule("S6", "Everyone has a second private check between session 5 and session 6.", second_check),
    Rule("S7", "Consent and the limits of confidentiality are in the practice’s own words.", own_words),
    Rule("S8", "A local list of services is filled in.", referrals),
    Rule("S9", "Two leaders, or one and a named person on call.", two_leaders),
    Rule("S11", "Somebody looked at each help line’s own site, on a day that is written down.", lines_checked),
    Rule("S31", "Sign-in counts heads only; forms hold no names.", heads_only),
)  # fmt: skip
