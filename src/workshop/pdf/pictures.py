"""Pictures of pages, and pictures that people give us."""

from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO

import pypdfium2
from PIL import Image, ImageFile, ImageOps, UnidentifiedImageError

from workshop.pdf.drawing import check_drawing, looks_like_a_drawing
from workshop.pdf.refused import PictureRefused

KINDS = ("PNG", "JPEG")
MAX_BYTES = 20 << 20
MAX_PIXELS = 40_000_000
LONGEST_SIDE = 2400  # sharp on paper at 8 inches
JPEG_QUALITY = 88
ZLIB_LEVEL = 6
POINTS_PER_INCH = 72


def page_pictures(pdf: bytes, dpi: int = 144, *, grey: bool = True) -> tuple[bytes, ...]:
    """Each page as a PNG; the same PDF gives the same bytes."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return tuple(
            _png(page.render(scale=dpi / POINTS_PER_INCH, grayscale=grey).to_pil()) for page in document
        )
    finally:
        document.close()


def _png(picture: Image.Image) -> bytes:
    saved = BytesIO()
    picture.save(saved, "PNG", compress_level=ZLIB_LEVEL)
    return saved.getvalue()


def check_picture(data: bytes) -> bytes:
    """A picture from outside, made anew: upright, opaque, at most 2400 px long, with pixels and nothing else.

    Takes PNG and JPEG, and SVG, which is written anew as a drawing. Raises `PictureRefused` for anything that is not a
    whole picture of a sensible size.
    """
    if len(data) > MAX_BYTES:
        raise PictureRefused("size", f"It has {len(data) >> 20} MB.", "Save it smaller than 20 MB.")
    if looks_like_a_drawing(data):
        return check_drawing(data)
    try:
        with _strict(), Image.open(BytesIO(data), formats=KINDS) as opened:
            _check_pixels(*opened.size)
            kind = opened.format
            opened.load()
            picture = ImageOps.exif_transpose(opened)
    except Image.DecompressionBombError:
        raise _too_many_pixels() from None
    except UnidentifiedImageError:
        raise PictureRefused("kind", "It is no SVG, PNG or JPEG picture.", "Save it as one.") from None
    except (OSError, SyntaxError, ValueError):
        raise PictureRefused("broken", "It is damaged or cut off.", "Save it again.") from None
    return _made_anew(picture, kind or "PNG")


@contextmanager
def _strict() -> Iterator[None]:
    """A cut-off picture is an error, though the PDF engine, once it is loaded, allows it to all."""
    kept, ImageFile.LOAD_TRUNCATED_IMAGES = ImageFile.LOAD_TRUNCATED_IMAGES, False
    try:
        yield
    finally:
        ImageFile.LOAD_TRUNCATED_IMAGES = kept


def _check_pixels(width: int, height: int) -> None:
    if width * height > MAX_PIXELS:
        raise _too_many_pixels()


def _too_many_pixels() -> PictureRefused:
    return PictureRefused("pixels", "It has more than 40 million pixels.", "Save it smaller.")


def _made_anew(picture: Image.Image, kind: str) -> bytes:
    mode = "L" if picture.mode in {"1", "L", "I;16"} else "RGB"
    if picture.has_transparency_data:
        clear = picture.convert("RGBA")
        picture = Image.new("RGBA", clear.size, "white")
        picture.alpha_composite(clear)
    plain = picture.convert(mode)
    plain.thumbnail((LONGEST_SIDE, LONGEST_SIDE), Image.Resampling.LANCZOS)
    plain.info.clear()
    if kind == "PNG":
        return _png(plain)
    saved = BytesIO()
    plain.save(saved, "JPEG", quality=JPEG_QUALITY)
    return saved.getvalue()
