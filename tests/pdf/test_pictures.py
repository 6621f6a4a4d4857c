"""Pictures out of pages, and pictures that come from outside."""

from io import BytesIO

import pytest
from PIL import Image, PngImagePlugin

from workshop.pdf import PictureRefused, Rendered, check_picture, page_pictures


def saved(picture: Image.Image, kind: str, **more: object) -> bytes:
    out = BytesIO()
    picture.save(out, kind, **more)  # type: ignore[arg-type]
    return out.getvalue()


def test_a_page_gives_the_same_picture_each_time(sheet: Rendered) -> None:
    first = page_pictures(sheet.pdf)
    assert first == page_pictures(sheet.pdf)
    with Image.open(BytesIO(first[0])) as picture:
        assert (picture.format, picture.mode, picture.size) == ("PNG", "L", (1224, 1584))
        assert picture.info == {}


def test_a_page_can_be_had_in_colour_and_in_other_sizes(sheet: Rendered) -> None:
    with Image.open(BytesIO(page_pictures(sheet.pdf, 72, grey=False)[0])) as picture:
        assert (picture.mode, picture.size) == ("RGB", (612, 792))


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_a_good_picture_loses_all_but_its_pixels(kind: str) -> None:
    exif = Image.Exif()
    exif[0x010F] = "secret camera"
    data = saved(Image.new("RGB", (30, 20), "teal"), kind, exif=exif.tobytes(), icc_profile=b"a profile " * 9)
    assert b"secret camera" in data
    clean = check_picture(data)
    assert b"secret camera" not in clean
    with Image.open(BytesIO(clean)) as picture:
        assert (picture.format, picture.size) == (kind, (30, 20))
        assert "icc_profile" not in picture.info
    assert check_picture(data) == clean


def test_words_hidden_in_a_png_are_gone() -> None:
    words = PngImagePlugin.PngInfo()
    words.add_text("Comment", "client of Tuesday")
    assert b"Tuesday" not in check_picture(saved(Image.new("L", (4, 4)), "PNG", pnginfo=words))


def test_a_photo_lying_on_its_side_is_turned_up() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    clean = check_picture(saved(Image.new("RGB", (30, 20)), "JPEG", exif=exif.tobytes()))
    assert Image.open(BytesIO(clean)).size == (20, 30)


def test_clear_parts_become_white_and_large_pictures_smaller() -> None:
    clear = Image.open(BytesIO(check_picture(saved(Image.new("RGBA", (4, 4), (0, 0, 0, 0)), "PNG"))))
    assert (clear.mode, clear.getpixel((0, 0))) == ("RGB", (255, 255, 255))
    large = Image.open(BytesIO(check_picture(saved(Image.new("1", (4800, 1200)), "PNG"))))
    assert large.size == (2400, 600)


def bomb() -> bytes:
    """A small file that claims to be a picture of 40,000 by 40,000 pixels."""
    data = bytearray(saved(Image.new("L", (8, 8)), "PNG"))
    data[16:24] = (40000).to_bytes(4, "big") * 2
    import zlib

    data[29:33] = zlib.crc32(bytes(data[12:29])).to_bytes(4, "big")
    return bytes(data)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "kind"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "drawing"),
        (saved(Image.new("L", (8, 8)), "GIF"), "kind"),
        (saved(Image.effect_noise((64, 64), 9), "PNG")[:-900], "broken"),
        (saved(Image.effect_noise((64, 64), 9), "JPEG")[:300], "broken"),
        (bomb(), "pixels"),
        (b"\x89PNG" + bytes(21 << 20), "size"),
    ],
)
def test_anything_else_is_refused_with_a_reason(data: bytes, reason: str) -> None:
    with pytest.raises(PictureRefused) as refused:
        check_picture(data)
    assert refused.value.reason == reason
    assert refused.value.mend
