"""Whole files, and the manifest that names them."""

from workshop.output.clean import LOOK, clean
from workshop.output.files import folder_of, sha256, write_whole
from workshop.output.manifest import MANIFEST, Entry, Manifest, read_manifest, write_manifest

__all__ = [
    "LOOK",
    "MANIFEST",
    "Entry",
    "Manifest",
    "clean",
    "folder_of",
    "read_manifest",
    "sha256",
    "write_manifest",
    "write_whole",
]
