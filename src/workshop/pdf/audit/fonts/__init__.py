"""Fonts as a page uses them: which codes stand for which glyphs, widths and letters, and what must be right in them."""

from workshop.pdf.audit.fonts.font import Font
from workshop.pdf.audit.fonts.making import make_font
from workshop.pdf.audit.fonts.rules import check_font

__all__ = ["Font", "check_font", "make_font"]
