"""Our own documents keep what we ask of others."""

from house import Printed
from workshop.diagnostics import Severity
from workshop.pdf.audit import audit_files


def test_the_course_on_letter_paper_has_no_errors(bundled: Printed) -> None:
    """Packets are left out: their pages are those of the workbook, joined in the same way."""
    paths = [
        bundled.output / one.path
        for one in bundled.pdfs
        if one.paper == "letter" and "packets" not in one.path.split("/")
    ]
    assert len(paths) > 30
    errors = {
        f"{path.name} page {finding.page}: {finding.message}"
        for path, found in audit_files(paths)
        for finding in found.findings
        if finding.severity is Severity.ERROR
    }
    assert errors == set()
