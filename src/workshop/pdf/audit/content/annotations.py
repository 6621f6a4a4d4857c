"""How links, fields and notes are drawn on a page: their appearance streams."""

from collections.abc import Iterator

from pikepdf import Dictionary, Stream

from workshop.pdf.audit.content.geometry import IDENTITY, Matrix, times, turned
from workshop.pdf.audit.content.state import State
from workshop.pdf.audit.reach import a_box, a_dict, a_name, an_int, entry, numbers, pairs

HIDDEN, UNSEEN = 2, 32


def hidden(note: Dictionary) -> bool:
    """Whether it is marked as hidden, or as not to be seen."""
    return bool((an_int(note, "/F") or 0) & (HIDDEN | UNSEEN))


def appearances(note: Dictionary) -> Iterator[tuple[Stream, bool]]:
    """Each appearance, and whether it is the one that is shown now."""
    looks = a_dict(note, "/AP")
    state = a_name(note, "/AS")
    for key in ("/N", "/D", "/R"):
        found = entry(looks, key)
        if isinstance(found, Stream):
            yield found, key == "/N"
        elif isinstance(found, Dictionary):
            for name, look in pairs(found):
                if isinstance(look, Stream):
                    yield look, key == "/N" and name == state


def placed(note: Dictionary, form: Stream, state: State) -> State:
    """The state in which an appearance is drawn: its box is fitted into the rectangle of the note."""
    rect, bounds = a_box(note, "/Rect"), a_box(form, "/BBox")
    made = state.copy()
    if rect is None or bounds is None:
        return made
    matrix: Matrix = IDENTITY
    found = numbers(entry(form, "/Matrix"), 6)
    if found is not None:
        matrix = (found[0], found[1], found[2], found[3], found[4], found[5])
    box = turned(bounds, matrix)
    wide, high = box[2] - box[0], box[3] - box[1]
    across = (rect[2] - rect[0]) / wide if wide else 1.0
    up = (rect[3] - rect[1]) / high if high else 1.0
    fitted: Matrix = (across, 0.0, 0.0, up, rect[0] - across * box[0], rect[1] - up * box[1])
    made.matrix = times(fitted, state.matrix)
    return made
