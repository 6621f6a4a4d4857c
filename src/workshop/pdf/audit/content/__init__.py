"""What stands on the pages: text with its place, size, colour and tag; painted areas; and the rules of tagging."""

from collections.abc import Iterator

from pikepdf import Dictionary

from workshop.pdf.audit.content.annotations import appearances, hidden, placed
from workshop.pdf.audit.content.geometry import upright
from workshop.pdf.audit.content.items import Mark, PageContent, Paint, Run
from workshop.pdf.audit.content.painter import Painter, Setting
from workshop.pdf.audit.content.shared import Resources, Shared
from workshop.pdf.audit.content.state import State
from workshop.pdf.audit.opening import Opened
from workshop.pdf.audit.reach import a_list, an_int, inherited

__all__ = ["Mark", "PageContent", "Paint", "Run", "Shared", "read_pages"]


def read_pages(file: Opened, shared: Shared) -> Iterator[PageContent]:
    """The content of each page, in order; breaches of the rules of tagging go to the report meanwhile."""
    for sheet in file.sheets:
        matrix, width, height = upright(sheet.box, sheet.turned)
        page = PageContent(sheet, width, height)
        found = inherited(sheet.obj, "/Resources")
        resources = Resources(found if isinstance(found, Dictionary) else None)
        Painter(shared, page, State(matrix=matrix), Setting(sheet.obj, resources)).read(sheet.obj)
        for note in a_list(sheet.obj, "/Annots"):
            if isinstance(note, Dictionary):
                _read_note(page, shared, note, State(matrix=matrix), resources)
        yield page


def _read_note(
    page: PageContent, shared: Shared, note: Dictionary, state: State, resources: Resources
) -> None:
    """What a link, a field or a note looks like; it has a tag as a whole, so that no rules of marks hold for it."""
    owner = shared.tree.owner(an_int(note, "/StructParent"))
    mark = Mark(owner=owner, tagged=True, lang=shared.tree.language(owner))
    for form, is_shown in appearances(note):
        onto = page if is_shown and not hidden(note) else PageContent(page.sheet, page.width, page.height)
        setting = Setting(Dictionary(), resources, mark, speaks=False)
        Painter(shared, onto, placed(note, form, state), setting).show_form(form)
