"""Files with one fault each, and good ones: what the audit and the reference validator are to agree on."""

from audit.cases import arranged, good, marked, noted, said, set_in, structured, tagged
from audit.cases.base import CASES, good_font

__all__ = [
    "CASES",
    "arranged",
    "good",
    "good_font",
    "marked",
    "noted",
    "said",
    "set_in",
    "structured",
    "tagged",
]
