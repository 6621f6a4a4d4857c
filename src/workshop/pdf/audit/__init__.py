"""The audit of finished PDFs, ours or not: PDF/UA-1 as far as a machine can judge it, and the pages themselves.

A file is opened (`opening`), what it says of itself is read (`document`, `xmp`), its tags become a tree (`tree`,
`structure`), its pages become runs of text and painted areas (`content`), and each check reads these values.
"""

from workshop.pdf.audit.audit import Audited, audit
from workshop.pdf.audit.children import Limits, audit_files
from workshop.pdf.audit.finding import Finding
from workshop.pdf.audit.folder import find_pdfs

__all__ = ["Audited", "Finding", "Limits", "audit", "audit_files", "find_pdfs"]
