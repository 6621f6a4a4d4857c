"""Reads the content of pages: follows every operator that places text and colour, and keeps what is placed."""

from collections.abc import Sequence
from dataclasses import dataclass

import pikepdf
from pikepdf import Dictionary, Stream

from workshop.diagnostics import Severity
from workshop.pdf.audit.content.brush import PICTURE, Brush
from workshop.pdf.audit.content.geometry import common, times, turned
from workshop.pdf.audit.content.items import UNMARKED, Mark, PageContent
from workshop.pdf.audit.content.marks import OPENING, Marks, never_closed
from workshop.pdf.audit.content.shared import Resources, Shared
from workshop.pdf.audit.content.state import State
from workshop.pdf.audit.content.writing import Writing
from workshop.pdf.audit.reach import a_box, a_dict, a_name, entry, has, key_of, number, numbers

MAX_DEPTH = 24  # forms within forms
SHOWING = frozenset({"Tj", "TJ", "'", '"'})


@dataclass(frozen=True, slots=True)
class Setting:
    """Where a content stream stands. holder: the page or form whose content it is. around: what is said of all of it.

    speaks: it is real content of a page, so that the rules of tagging hold for it. depth: in how many forms it lies.
    """

    holder: Dictionary | Stream
    resources: Resources
    around: Mark = UNMARKED
    speaks: bool = True
    depth: int = 0


class Painter:
    """Reads one content stream into `page`; forms that it shows are read by painters of their own."""

    def __init__(self, shared: Shared, page: PageContent, state: State, setting: Setting) -> None:
        self._shared = shared
        self._page = page
        self._number = page.sheet.number
        self._setting = setting
        self._resources = setting.resources
        self._brush = Brush(shared, page, state, setting.resources)
        self._marks = Marks(
            shared, self._number, holder=setting.holder, around=setting.around, speaks=setting.speaks
        )
        self._writing = Writing(page)

    def read(self, stream: Dictionary | Stream) -> None:
        """Follow every operator of the content."""
        try:
            steps = [
                (str(step.operator), list(step.operands)) for step in pikepdf.parse_content_stream(stream)
            ]
        except (pikepdf.PdfError, ValueError, TypeError, RuntimeError):
            words = "What stands on this page is damaged and cannot be read."
            self._shared.report.found("pdf-unreadable", Severity.ERROR, self._number, words)
            return
        self._shared.count(operators=len(steps))
        lost = never_closed(operator for operator, _ in steps)
        for place, (operator, operands) in enumerate(steps):
            if place == lost:
                self._marks.lose()
            if operator in OPENING:
                self._marks.open(operator, operands, a_dict(self._resources.obj, "/Properties"))
            elif operator == "EMC":
                self._marks.close()
            else:
                self._step(operator, operands)

    def _step(self, operator: str, operands: Sequence[object]) -> None:
        if operator in SHOWING:
            self._show_text(operator, operands)
        elif operator == "Tf":
            self._choose_font(operands)
        elif operator == "Do":
            self._show(operands)
        else:
            painted = self._brush.step(operator, operands, self._marks.now)
            if painted is None:
                self._writing.step(operator, operands, self._brush.state)
            elif painted:
                self._item(painted)

    # ---- text ----

    def _choose_font(self, operands: Sequence[object]) -> None:
        found = self._resources.find("/Font", operands[:1])
        state = self._brush.state
        state.size = number(operands[1] if len(operands) > 1 else None) or 0.0
        state.font = self._shared.font(found) if isinstance(found, Dictionary) else None

    def _show_text(self, operator: str, operands: Sequence[object]) -> None:
        mark = self._marks.now
        shown = self._writing.show(operator, operands, self._brush.state, mark)
        self._item(f"The text “{shown}”" if shown.strip() else "A piece of text without letters")
        if self._setting.speaks and shown and mark.lang is None and not self._shared.has_language:
            self._shared.report.broke("7.2-34", self._number, words=shown)

    # ---- pictures and forms ----

    def _show(self, operands: Sequence[object]) -> None:
        found = self._resources.find("/XObject", operands)
        if not isinstance(found, Stream):
            return
        if a_name(found, "/Subtype") == "Image":
            self._brush.step("INLINE IMAGE", (), self._marks.now)
            self._item(PICTURE)
        elif a_name(found, "/Subtype") == "Form" and self._setting.depth < MAX_DEPTH:
            self.show_form(found)

    def show_form(self, form: Stream) -> None:
        """Read a form as it is shown here."""
        self._count_form(form)
        state = self._brush.state.copy()
        matrix = numbers(entry(form, "/Matrix"), 6)
        if matrix is not None:
            a, b, c, d, e, f = matrix
            state.matrix = times((a, b, c, d, e, f), state.matrix)
        bounds = a_box(form, "/BBox")
        if bounds is not None:
            state.clip = common(state.clip, turned(bounds, state.matrix))
        if a_dict(form, "/Group") is not None:
            state.group_alpha *= state.fill_alpha
            state.fill_alpha = state.stroke_alpha = 1.0
        own = a_dict(form, "/Resources")
        setting = Setting(
            form,
            self._resources if own is None else Resources(own),
            self._marks.inner,
            speaks=self._setting.speaks,
            depth=self._setting.depth + 1,
        )
        Painter(self._shared, self._page, state, setting).read(form)

    def _count_form(self, form: Stream) -> None:
        self._shared.count(forms=1)
        if has(form, "/Ref"):
            self._shared.report.broke("7.20-1", self._number)
        if has(form, "/StructParents"):
            if key_of(form) in self._shared.marked_forms:
                self._shared.report.broke("7.20-2", self._number)
            self._shared.marked_forms.add(key_of(form))

    # ---- rules ----

    def _item(self, what: str) -> None:
        """A piece of content: it has to be tagged, or an artifact."""
        mark = self._marks.now
        if self._setting.speaks and not mark.tagged and not mark.artifact:
            self._shared.report.broke("7.1-3", self._number, what=what)
