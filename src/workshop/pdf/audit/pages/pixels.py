"""A page as a picture, for the places where the colours cannot be read from its instructions."""

from collections import Counter

import pypdfium2
from PIL import Image

from workshop.pdf.audit.content import PageContent, Run
from workshop.pdf.audit.content.colours import Colour, contrast
from workshop.pdf.audit.content.geometry import common
from workshop.pdf.audit.opening import Opened

DPI = 144
MAX_SIDE = 4000
STEP = 16  # colours that differ by less are taken for one
AROUND_PT = 1.5  # so much of what surrounds a text is looked at too
SHARE = 0.5  # below text on a photograph there is no one colour: half of the ground has to be alike


Rounded = tuple[int, int, int]


class Pixels:
    """The picture of one page, made when it is first asked for."""

    def __init__(self, file: Opened, page: PageContent) -> None:
        self._file = file
        self._page = page
        self._picture: Image.Image | None = None
        self._tried = False

    def pair(self, run: Run) -> tuple[Colour, Colour] | None:
        """The colours of a text and of its ground, as far as its picture shows them clearly."""
        picture = self._whole()
        if picture is None or run.box is None:
            return None
        scale = picture.width / self._page.width
        left, top, right, bottom = run.box
        around = (left - AROUND_PT, top - AROUND_PT, right + AROUND_PT, bottom + AROUND_PT)
        seen = common(common(around, run.clip), (0.0, 0.0, self._page.width, self._page.height))
        box = (int(seen[0] * scale), int(seen[1] * scale), int(seen[2] * scale) + 1, int(seen[3] * scale) + 1)
        return _pair(picture.crop(box), run.colour if run.alpha >= 1 and run.sure else None)

    def _whole(self) -> Image.Image | None:
        if not self._tried:
            self._tried = True
            self._picture = self._render()
        return self._picture

    def _render(self) -> Image.Image | None:
        scale = min(DPI / 72, MAX_SIDE / max(self._page.width, self._page.height))
        try:
            document = pypdfium2.PdfDocument(self._file.data)
        except pypdfium2.PdfiumError:
            return None
        try:
            page = document[self._page.sheet.number - 1]
            return page.render(scale=scale).to_pil().convert("RGB")  # type: ignore[no-any-return]
        except (pypdfium2.PdfiumError, IndexError, ValueError):
            return None
        finally:
            document.close()


def _pair(picture: Image.Image, known: Colour | None) -> tuple[Colour, Colour] | None:
    """The most frequent colour is the ground; the text is the colour that is known, or the one farthest from it."""
    counted = Counter[Rounded]()
    for count, colour in picture.getcolors(picture.width * picture.height) or ():
        red, green, blue = (int(part) // STEP * STEP + STEP // 2 for part in colour)  # type: ignore[union-attr]
        if known is None or not _near((red, green, blue), known):
            counted[red, green, blue] += count
    total = sum(counted.values())
    (ground, often), *_ = counted.most_common(1) or [((0, 0, 0), 0)]
    if not often and known is not None:
        return known, known  # nothing but its own colour all around
    if not often or often < SHARE * total:
        return None
    base = _colour(_true(picture, ground))
    if known is not None:
        return known, base
    letters = [colour for colour, count in counted.items() if count > total / 200]
    farthest = max(letters, key=lambda colour: contrast(_colour(colour), base), default=ground)
    return (_colour(_true(picture, farthest)), base) if farthest != ground else None


def _near(colour: Rounded, known: Colour) -> bool:
    return all(abs(part - 255 * other) <= STEP for part, other in zip(colour, known, strict=True))


def _true(picture: Image.Image, near: Rounded) -> tuple[int, ...]:
    """The most frequent exact colour near a rounded one."""
    found = Counter[tuple[int, ...]]()
    for count, colour in picture.getcolors(picture.width * picture.height) or ():
        parts = tuple(int(part) for part in colour)  # type: ignore[union-attr]
        if all(abs(part - middle) <= STEP // 2 for part, middle in zip(parts, near, strict=True)):
            found[parts] += count
    return found.most_common(1)[0][0] if found else near


def _colour(parts: tuple[int, ...]) -> Colour:
    return (parts[0] / 255, parts[1] / 255, parts[2] / 255)
