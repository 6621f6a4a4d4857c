"""Paper: HTML in, PDF/UA-1 and the facts of its pages out; and what else is done with finished PDFs.

What needs a heavy library is loaded when it is first asked for, so that reading and checking a curriculum
never loads an engine.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from workshop.pdf.door import render
from workshop.pdf.fonts import FontMissing, check_fonts
from workshop.pdf.health import missing_libraries
from workshop.pdf.job import Form, Job, Rendered, RenderFailed
from workshop.pdf.pool import Handle, Pool
from workshop.pdf.server import EngineMissing

if TYPE_CHECKING:
    from workshop.pdf.collect import Answer, Copy, Reading, field_names, read_filled
    from workshop.pdf.contact import contact_sheet
    from workshop.pdf.folio import Folio, folios
    from workshop.pdf.imposing import impose
    from workshop.pdf.joining import JoinFailed, Piece, join
    from workshop.pdf.pictures import check_picture, page_pictures
    from workshop.pdf.reading import OutlineEntry, alt_texts, metadata, outline, page_texts, texts
    from workshop.pdf.refused import PictureRefused

__all__ = [
    "Answer",
    "Copy",
    "EngineMissing",
    "Folio",
    "FontMissing",
    "Form",
    "Handle",
    "Job",
    "JoinFailed",
    "OutlineEntry",
    "PictureRefused",
    "Piece",
    "Pool",
    "Reading",
    "RenderFailed",
    "Rendered",
    "alt_texts",
    "check_fonts",
    "check_picture",
    "contact_sheet",
    "field_names",
    "folios",
    "impose",
    "join",
    "metadata",
    "missing_libraries",
    "outline",
    "page_pictures",
    "page_texts",
    "prepare",
    "read_filled",
    "render",
    "texts",
]

_LATER = {
    "Answer": "collect",
    "Copy": "collect",
    "Reading": "collect",
    "field_names": "collect",
    "read_filled": "collect",
    "contact_sheet": "contact",
    "Folio": "folio",
    "folios": "folio",
    "impose": "imposing",
    "JoinFailed": "joining",
    "Piece": "joining",
    "join": "joining",
    "PictureRefused": "refused",
    "check_picture": "pictures",
    "page_pictures": "pictures",
    "OutlineEntry": "reading",
    "alt_texts": "reading",
    "metadata": "reading",
    "outline": "reading",
    "page_texts": "reading",
    "texts": "reading",
}


def __getattr__(name: str) -> Any:
    if name not in _LATER:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    module = import_module(f"{__name__}.{_LATER[name]}")
    # A module and a function may have one name (`join`): what is exported is always the function.
    globals().update(
        {export: getattr(module, export) for export, home in _LATER.items() if home == _LATER[name]}
    )
    return globals()[name]


def prepare() -> None:
    """Load what works on finished PDFs now, at a time when it costs nothing."""
    for home in set(_LATER.values()):
        import_module(f"{__name__}.{home}")
