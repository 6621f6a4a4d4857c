"""Running the rooms in order: read all, parse all, check all; any error and it stops; then lay out, prove, write."""

from workshop.build.contact import contact
from workshop.build.examine import Finding, examine
from workshop.build.load import Loaded, load
from workshop.build.request import BuildResult, BuiltDocument, Request
from workshop.build.run import build
from workshop.build.select import UnknownWhat
from workshop.build.verify import Difference, verify

__all__ = [
    "BuildResult",
    "BuiltDocument",
    "Difference",
    "Finding",
    "Loaded",
    "Request",
    "UnknownWhat",
    "build",
    "contact",
    "examine",
    "load",
    "verify",
]
