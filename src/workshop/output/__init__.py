"""Whole files, and the manifest that names them."""

from workshop.output.clean import LOOK, clean, remove_built
from workshop.output.files import folder_of, sha256, write_all, write_whole
from workshop.output.manifest import MANIFEST, Entry, Manifest, manifest_bytes, read_manifest

__all__ = [
    "LOOK",
    "MANIFEST",
    "Entry",
    "Manifest",
    "clean",
    "folder_of",
    "manifest_bytes",
    "read_manifest",
    "remove_built",
    "sha256",
    "write_all",
    "write_whole",
]
