"""A contact sheet: many pages on one picture, in rows, under their names."""

from collections.abc import Sequence
from io import BytesIO

from PIL import Image, ImageDraw, ImageFont

GAP, LABEL = 12, 22
DESK, INK, EDGE = "#d5dadc", "#1d2326", "#9aa5aa"


Cell = tuple[str, bytes | None]


def contact_sheet(rows: Sequence[Sequence[Cell]], width: int, font: str) -> bytes:
    """One PNG. rows: cells with a name, perhaps "", and the PNG of a page; None leaves the place empty.

    width: of a page, in dots. font: a font file for names.
    """
    scaled = [[(name, _scaled(page, width) if page else None) for name, page in row] for row in rows]
    heights = [max((page.height for _, page in row if page), default=0) + LABEL + GAP for row in scaled]
    columns = max((len(row) for row in scaled), default=1)
    sheet = Image.new("RGB", (columns * (width + GAP) + GAP, sum(heights) + GAP), DESK)
    draw = ImageDraw.Draw(sheet)
    face = ImageFont.truetype(font, 13)
    top = GAP
    for row, height in zip(scaled, heights, strict=True):
        for column, (name, page) in enumerate(row):
            left = GAP + column * (width + GAP)
            draw.text((left, top), _fitting(name, width, face), fill=INK, font=face)
            if page:
                sheet.paste(page, (left, top + LABEL))
                frame = (left - 1, top + LABEL - 1, left + page.width, top + LABEL + page.height)
                draw.rectangle(frame, outline=EDGE)
        top += height
    saved = BytesIO()
    sheet.save(saved, "PNG", compress_level=6)
    return saved.getvalue()


def _fitting(name: str, width: int, face: ImageFont.FreeTypeFont) -> str:
    """A name cut so that it does not run into its neighbour."""
    while name and face.getlength(name) > width:
        name = name[:-1]
    return name


def _scaled(page: bytes, width: int) -> Image.Image:
    picture = Image.open(BytesIO(page)).convert("RGB")
    height = round(picture.height * width / picture.width)
    return picture.resize((width, height), Image.Resampling.LANCZOS)
