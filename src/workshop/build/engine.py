"""Which versions of the engine and its helpers would lay out a page; found without loading any of them."""

from functools import cache
from importlib.metadata import PackageNotFoundError, version

ENGINE = (
    "weasyprint",
    "pydyf",
    "fonttools",
    "tinyhtml5",
    "tinycss2",
    "pikepdf",
    "pypdfium2",
    "pillow",
    "jinja2",
)


@cache
def engine_versions() -> tuple[str, ...]:
    """Each package with its version."""
    return tuple(f"{name} {_version(name)}" for name in ENGINE)


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "unknown"
