"""A contact sheet: many pages on one picture, in rows, each group under its name."""

from collections.abc import Sequence
from io import BytesIO

from PIL import Image, ImageDraw, ImageFont

GAP, LABEL, COLUMNS = 12, 22, 6
DESK, INK, EDGE = "#d5dadc", "#1d2326", "#9aa5aa"


def contact_sheet(groups: Sequence[tuple[str, Sequence[bytes]]], width: int, font: str) -> bytes:
    """One PNG. groups: a name and the PNGs of its pages. width: of a page, in dots. font: a font file for names."""
    rows = [(name if start == 0 else "", row) for name, pages in groups for start, row in _rows(pages, width)]
    columns = max((len(row) for _, row in rows), default=1)
    heights = [max(page.height for page in row) + LABEL + GAP for _, row in rows]
    sheet = Image.new("RGB", (columns * (width + GAP) + GAP, sum(heights) + GAP), DESK)
    draw = ImageDraw.Draw(sheet)
    face = ImageFont.truetype(font, 14)
    top = GAP
    for (name, row), height in zip(rows, heights, strict=True):
        draw.text((GAP, top), name, fill=INK, font=face)
        for column, page in enumerate(row):
            place = (GAP + column * (width + GAP), top + LABEL)
            sheet.paste(page, place)
            draw.rectangle(
                (place[0] - 1, place[1] - 1, place[0] + page.width, place[1] + page.height), outline=EDGE
            )
        top += height
    saved = BytesIO()
    sheet.save(saved, "PNG", compress_level=6)
    return saved.getvalue()


def _rows(pages: Sequence[bytes], width: int) -> list[tuple[int, list[Image.Image]]]:
    scaled = [_scaled(page, width) for page in pages]
    return [(start, scaled[start : start + COLUMNS]) for start in range(0, len(scaled), COLUMNS)]


def _scaled(page: bytes, width: int) -> Image.Image:
    picture = Image.open(BytesIO(page)).convert("RGB")
    height = round(picture.height * width / picture.width)
    return picture.resize((width, height), Image.Resampling.LANCZOS)
