"""What the certificate and the feedback form never say, wherever an author writes it."""

from typing import Any

import pytest

from checks.course import course
from workshop.checks import registry
from workshop.diagnostics import Place, Problem, Severity
from workshop.model import CertificateWords, FeedbackWords, Papers, Practice, Sign, SignLayout, Text

PLACE = Place("modules/papers.yaml", 4, 3)


def told(code: str, papers: Papers, **more: object) -> list[Problem]:
    return list(registry()[code].run(course(papers=papers, **more)))  # type: ignore[arg-type]


def certificate(words: str) -> Papers:
    places = {("certificate", "took_part"): PLACE}
    return Papers(certificate=CertificateWords(took_part=Text.of(words)), places=places)


def feedback(words: str) -> Papers:
    places = {("feedback", "write", 0): PLACE}
    return Papers(feedback=FeedbackWords(write=(Text.of(words),)), places=places)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("took part", ""),
        ("completed couples counseling in", "couples"),
        ("worked on their marriage in", "marriage"),
        ("was treated in", "treated"),
        ("passed", "passed"),
        ("passed on what they know in", "passed"),
        ("came with a partner to", "partner"),
        ("was here for a part of", ""),
    ],
)
def test_a_certificate_keeps_it_to_itself(words: str, found: str) -> None:
    problems = told("certificate-tells", certificate(words))
    said = f"“{found}” stands on the certificate, where others may find it."
    assert [(one.severity, one.place, one.message) for one in problems] == (
        [(Severity.ERROR, PLACE, said)] if found else []
    )


def test_the_title_of_the_course_is_a_warning_until_the_plain_one_is_chosen() -> None:
    title = {"title": "When one partner waits"}
    [one] = told("certificate-tells", Papers(), **title)
    assert (one.severity, one.place) == (Severity.WARNING, Place("modules/curriculum.yaml"))
    assert "plain_certificate: true" in one.hint
    assert told("certificate-tells", Papers(), practice=Practice(plain_certificate=True), **title) == []


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("What should we keep?", ""),
        ("Your name:", "Your name"),
        ("Name:", "Name"),
        ("Date of birth", "Date of birth"),
        ("Please write your name at the top.", "write your name"),
        ("How is your partner now?", "partner"),
        ("What is your age?", "your age"),
        ("Which page has a good name?", ""),
    ],
)
def test_a_feedback_form_has_no_names(words: str, found: str) -> None:
    problems = told("feedback-personal", feedback(words))
    assert [one.place for one in problems] == ([PLACE] if found else [])
    assert all(one.message.startswith(f"“{found}") for one in problems)


@pytest.mark.parametrize(
    ("code", "papers"),
    [
        ("report-asked", feedback("Did you invite somebody?")),
        ("gendered", feedback("Ask your wife.")),
        ("promise", certificate("It will work")),
        ("telling-title", certificate("was afraid in")),
    ],
)
def test_the_lists_of_wording_see_these_words_too(code: str, papers: Papers) -> None:
    assert [one.place for one in told(code, papers)] == [PLACE]
    assert told(code, Papers()) == []


@pytest.mark.parametrize(
    ("says", "more", "found"),
    [
        ("Meeting in progress", {}, ""),
        ("You can step out.", {}, ""),
        ("Couples counseling", {}, "Couples"),
        ("Safe from violence here", {}, "violence"),
        ("North Street Clinic", {}, "Clinic"),
        ("Welcome to Starting with One", {}, "Starting with One"),
        ("In use", {"layout": SignLayout.CARDS}, ""),
        ("blame", {"layout": SignLayout.CARDS, "session": 3}, ""),
        ("My partner said", {"session": 3}, ""),
    ],
)
def test_a_sign_tells_a_stranger_nothing(says: str, more: dict[str, Any], found: str) -> None:
    place = Place("modules/signs.yaml", 1, 3)
    sign = Sign(Text.of("On the door"), (says,), **{"layout": SignLayout.PAGE, "place": place, **more})
    problems = list(registry()["sign-tells"].run(course(signs=(sign,), title="Starting with One")))
    said = f"“{found}” stands on a sign that strangers may read."
    assert [(one.severity, one.place, one.message) for one in problems] == (
        [(Severity.ERROR, place, said)] if found else []
    )
