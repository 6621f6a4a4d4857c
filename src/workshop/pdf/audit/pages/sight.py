"""What lies under a piece of text, and whether something lies over it."""

from workshop.pdf.audit.content import PageContent, Paint, Run
from workshop.pdf.audit.content.colours import WHITE, Colour, mixed
from workshop.pdf.audit.content.geometry import Point

OPAQUE = 0.99
AREAS = frozenset({"fill", "image", "shade"})


def covered(run: Run, page: PageContent) -> bool:
    """Whether something painted later hides the text."""
    over = [paint for paint in page.paints if paint.order > run.order and _hides(paint)]
    return bool(over) and all(any(paint.covers(point) for paint in over) for point in run.middles)


def _hides(paint: Paint) -> bool:
    return paint.kind in {"fill", "image"} and paint.alpha >= OPAQUE and paint.sure


def below(point: Point, order: int, page: PageContent) -> Colour | None:
    """The colour under a point before what has this order is painted; `None` if it cannot be told."""
    layers: list[tuple[Colour, float]] = []
    colour = WHITE
    for paint in reversed(page.paints):
        if paint.order >= order or paint.kind not in AREAS or not paint.alpha or not paint.covers(point):
            continue
        if paint.colour is None or not paint.sure:
            return None
        if paint.alpha >= OPAQUE:
            colour = paint.colour
            break
        layers.append((paint.colour, paint.alpha))
    for over, share in reversed(layers):
        colour = mixed(over, colour, share)
    return colour
