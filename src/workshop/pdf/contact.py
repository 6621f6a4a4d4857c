"""A contact sheet: many pages on one picture, in rows, the first of each document under its name."""

from collections.abc import Sequence
from io import BytesIO

from PIL import Image, ImageDraw, ImageFont

GAP, LABEL, COLUMNS = 12, 22, 6
DESK, INK, EDGE = "#d5dadc", "#1d2326", "#9aa5aa"


def contact_sheet(groups: Sequence[tuple[str, Sequence[bytes]]], width: int, font: str) -> bytes:
    """One PNG. groups: a name and the PNGs of its pages. width: of a page, in dots. font: a font file for names."""
    pages = [
        (name if number == 0 else "", _scaled(page, width))
        for name, group in groups
        for number, page in enumerate(group)
    ]
    rows = [pages[start : start + COLUMNS] for start in range(0, len(pages), COLUMNS)]
    heights = [max(page.height for _, page in row) + LABEL + GAP for row in rows]
    columns = max((len(row) for row in rows), default=1)
    sheet = Image.new("RGB", (columns * (width + GAP) + GAP, sum(heights) + GAP), DESK)
    draw = ImageDraw.Draw(sheet)
    face = ImageFont.truetype(font, 13)
    top = GAP
    for row, height in zip(rows, heights, strict=True):
        for column, (name, page) in enumerate(row):
            left = GAP + column * (width + GAP)
            draw.text((left, top), _fitting(name, width, face), fill=INK, font=face)
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
