"""Bytes made earlier, found again by a hash of everything that can change them."""

from workshop.cache.fingerprint import fingerprint
from workshop.cache.store import FOLDER, Store, Stored

__all__ = ["FOLDER", "Store", "Stored", "fingerprint"]
