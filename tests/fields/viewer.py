"""The library of a real browser's viewer: typing, pressing and printing as its users do."""

import ctypes
from collections.abc import Mapping
from io import BytesIO
from typing import Any

import pypdfium2
from PIL import Image
from pypdfium2 import raw

DPI = 144
TEXT, CHECKBOX, RADIO = (
    raw.FPDF_FORMFIELD_TEXTFIELD,
    raw.FPDF_FORMFIELD_CHECKBOX,
    raw.FPDF_FORMFIELD_RADIOBUTTON,
)


def fill(data: bytes, answers: Mapping[str, Any]) -> bytes:
    """Type text into fields, press boxes (`True`) and radio buttons (their number in the group), and save a copy."""
    document = pypdfium2.PdfDocument(data)
    document.init_forms()
    form = document.formenv.raw
    left = dict(answers)
    for page in document:
        met: dict[str, int] = {}
        for index in range(raw.FPDFPage_GetAnnotCount(page.raw)):
            note = raw.FPDFPage_GetAnnot(page.raw, index)
            name = _name(form, note)
            met[name] = met.get(name, -1) + 1
            _answer(form, page, note, left.get(name), met[name])
            raw.FPDFPage_CloseAnnot(note)
        left = {name: value for name, value in left.items() if name not in met}
    assert not left, f"no such field: {left}"
    out = BytesIO()
    document.save(out)
    document.close()
    return out.getvalue()


def _answer(form: Any, page: Any, note: Any, value: Any, number: int) -> None:
    kind = raw.FPDFAnnot_GetFormFieldType(form, note)
    if isinstance(value, str):
        assert kind == TEXT
        raw.FORM_SetFocusedAnnot(form, note)
        typed = ctypes.create_string_buffer(f"{value}\0".encode("utf-16-le"))
        raw.FORM_ReplaceSelection(form, page.raw, ctypes.cast(typed, raw.FPDF_WIDESTRING))
    elif (kind == CHECKBOX and value) or (kind == RADIO and value == number and value is not None):
        rect = raw.FS_RECTF()
        raw.FPDFAnnot_GetRect(note, rect)
        x, y = (rect.left + rect.right) / 2, (rect.top + rect.bottom) / 2
        raw.FORM_OnMouseMove(form, page.raw, 0, x, y)
        raw.FORM_OnLButtonDown(form, page.raw, 0, x, y)
        raw.FORM_OnLButtonUp(form, page.raw, 0, x, y)
    raw.FORM_ForceToKillFocus(form)


def _name(form: Any, note: Any) -> str:
    size = raw.FPDFAnnot_GetFormFieldName(form, note, None, 0)
    found = ctypes.create_string_buffer(size)
    raw.FPDFAnnot_GetFormFieldName(form, note, ctypes.cast(found, ctypes.POINTER(ctypes.c_ushort)), size)
    return found.raw[: size - 2].decode("utf-16-le")


def printed(data: bytes, *, forms: bool = True) -> tuple[Image.Image, ...]:
    """The pages as a viewer prints them; without `forms`, as if there were no field."""
    document = pypdfium2.PdfDocument(data)
    if forms:
        document.init_forms()
    try:
        return tuple(page.render(scale=DPI / 72).to_pil().convert("L") for page in document)
    finally:
        document.close()


def changed(one: Image.Image, other: Image.Image) -> tuple[float, float, float, float] | None:
    """The rectangle in which two pictures of a page differ, in millimetres from the top left."""
    from PIL import ImageChops

    box = ImageChops.difference(one, other).point(lambda value: 255 if value > 16 else 0).getbbox()
    return None if box is None else tuple(edge / DPI * 25.4 for edge in box)  # type: ignore[return-value]
