"""What a finding says, and how many of one fault are told."""

import pytest

from workshop.diagnostics import Place, Problem, Severity, catalog
from workshop.pdf.audit.finding import ONE_PAGE_SHOWN, PAGES_SHOWN, Finding, Report, short
from workshop.pdf.audit.rules import RULES


def test_a_finding_is_a_problem_whose_line_is_the_page() -> None:
    report = Report()
    report.broke("7.3-1", 4)
    (finding,) = report.findings()
    assert finding.rule == "7.3-1"
    assert finding.source == "ISO 14289-1 7.3, Matterhorn 13-004"
    assert finding.problem("a/b.pdf") == Problem(
        "pdf-figure-alt",
        Severity.ERROR,
        Place("a/b.pdf", 4, 1),
        "A picture has no words that say what it shows (Alt).",
        catalog()["pdf-figure-alt"].mend,
    )


def test_a_finding_about_the_file_stands_at_its_first_page() -> None:
    report = Report()
    report.broke("7.1-9")
    (finding,) = report.findings()
    assert finding.page == 0
    assert finding.problem("a.pdf").place == Place("a.pdf", 1, 1)


def test_the_same_again_on_a_page_is_counted() -> None:
    report = Report()
    for _ in range(40):
        report.broke("7.1-3", 2, what="A line")
    (finding,) = report.findings()
    assert (
        finding.message == "A line is neither tagged nor marked as an artifact. 39 more like it on this page."
    )


def test_different_words_of_one_fault_on_a_page() -> None:
    report = Report()
    for number in range(10):
        report.broke("7.1-3", 2, what=f"The text {number}")
    findings = report.findings()
    assert len(findings) == ONE_PAGE_SHOWN
    assert findings[0].message == "The text 0 is neither tagged nor marked as an artifact."
    assert findings[-1].message.endswith(f" {10 - ONE_PAGE_SHOWN} more like it on this page.")


def test_a_fault_on_many_pages_is_told_of_the_first() -> None:
    report = Report()
    for page in range(1, 101):
        report.broke("7.18.3-1", page)
        report.broke("7.18.3-1", page)
    findings = report.findings()
    assert [finding.page for finding in findings] == list(range(1, PAGES_SHOWN + 1))
    others = 100 - PAGES_SHOWN
    assert findings[-1].message.endswith(
        f" 1 more like it on this page. {2 * others} more like it on {others} other pages."
    )


def test_errors_and_warnings_of_one_code_are_kept_apart() -> None:
    report = Report()
    for page in range(1, 20):
        report.found("pdf-low-contrast", Severity.ERROR, page, "Faint.")
        report.found("pdf-low-contrast", Severity.WARNING, page, "Faint, as it seems.")
    assert {finding.severity for finding in report.findings()} == {Severity.ERROR, Severity.WARNING}


def test_findings_come_by_page_and_errors_first() -> None:
    report = Report()
    report.found("pdf-near-edge", Severity.WARNING, 1, "Close.")
    report.broke("7.3-1", 2)
    report.broke("7.3-1", 1)
    report.broke("7.1-9")
    assert [(finding.page, finding.code) for finding in report.findings()] == [
        (0, "pdf-no-title"),
        (1, "pdf-figure-alt"),
        (1, "pdf-near-edge"),
        (2, "pdf-figure-alt"),
    ]


def test_words_from_a_file_are_cut_and_harmless() -> None:
    assert short("one\ttwo\x1b[31m\n three") == "one two [31m three"
    assert short("a" * 70) == "a" * 59 + "…"
    report = Report()
    report.broke("7.1-5", 1, tag="{page.__class__}\x1b]0;\x07")
    assert report.findings()[0].message.startswith("The tag {page.__class__} ]0; is no standard tag")


@pytest.mark.parametrize("number", RULES)
def test_every_rule_can_be_told_and_explained(number: str) -> None:
    rule = RULES[number]
    assert rule.code in catalog()
    assert catalog()[rule.code].severity == "error"
    assert rule.says.endswith(".")
    source = catalog()[rule.code].source
    assert source.startswith("ISO 14289-1 ")
    assert all(one.split("-")[0] in source.partition("Matterhorn")[2] for one in rule.matterhorn.split(", "))


def test_findings_are_values() -> None:
    one = Finding("a", Severity.NOTE, 1, "b", "c", "d")
    assert one == Finding("a", Severity.NOTE, 1, "b", "c", "d")
    with pytest.raises(AttributeError):
        one.page = 2  # type: ignore[misc]
