"""Every file that the reference validator was asked about: the cases, and files that other programs made."""

from pathlib import Path

from audit.cases import CASES

OTHERS = Path(__file__).parent / "others"
OF_OTHERS = tuple(sorted(path.stem for path in OTHERS.glob("*.pdf")))
NAMES = (*CASES, *OF_OTHERS)


def bytes_of(name: str) -> bytes:
    """One file."""
    return CASES[name]() if name in CASES else (OTHERS / f"{name}.pdf").read_bytes()


def every_file() -> dict[str, bytes]:
    """All files by name."""
    return {name: bytes_of(name) for name in NAMES}
