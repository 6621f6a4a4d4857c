"""What the engine needs of the machine, looked for without loading it."""

import ctypes
from collections.abc import Mapping
from types import MappingProxyType

LIBRARIES: Mapping[str, str] = MappingProxyType(
    {
        "libpango-1.0.so.0": "libpango-1.0-0",
        "libpangoft2-1.0.so.0": "libpangoft2-1.0-0",
        "libharfbuzz.so.0": "libpango-1.0-0",
        "libharfbuzz-subset.so.0": "libharfbuzz-subset0",
    }
)


def missing_libraries() -> Mapping[str, str]:
    """Shared libraries that cannot be opened, each with the Debian package that brings it."""
    return {name: package for name, package in LIBRARIES.items() if not _opens(name)}


def _opens(name: str) -> bool:
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True
