"""The course in the editions that change what is on a page, and the books made of its sheets."""

from dataclasses import replace
from pathlib import Path

import pytest

from house import ROOT, Printed, printed, request

WHAT = ("handouts", "workbook", "booklet", "packet-3", "packet-6")


@pytest.fixture(scope="session")
def editions(shared: Path) -> Printed:
    """All sheets, the workbook, the booklet and two packets. Nothing may be changed in it."""
    asked = request(
        ROOT, shared / "editions", editions=("standard", "large-print", "low-ink", "discreet"), what=WHAT
    )
    found = printed(replace(asked, project=replace(asked.project, practice=None)))
    assert found.result.problems == ()
    return found
