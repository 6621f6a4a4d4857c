"""A person's words as part of a file's name, and as a value in YAML."""

import re
import unicodedata

LONGEST = 50
# Words that mean themselves without quotes. Anything else gets them: it is easier to read than to know all of YAML.
_BARE = re.compile(r"[A-Za-z“‘À-ž][\w “”‘’.,!?;/…–—À-ž-]*")
_MEANT_OTHERWISE = {"yes", "no", "true", "false", "on", "off", "null"}


def one_line(words: str) -> str:
    """The words with single spaces, and without anything that cannot be printed."""
    return " ".join("".join(sign if sign.isprintable() else " " for sign in words).split())


def slug(words: str, otherwise: str) -> str:
    """Small letters, digits and hyphens for the name of a file; `otherwise` where nothing is left."""
    plain = unicodedata.normalize("NFKD", words.replace("’", "").replace("'", ""))
    letters = "".join(sign for sign in plain if not unicodedata.combining(sign)).lower()
    found = re.findall(r"[a-z0-9]+", letters)
    while len("-".join(found)) > LONGEST and len(found) > 1:
        found.pop()
    return "-".join(found)[:LONGEST] or otherwise


def yaml_words(words: str) -> str:
    """The words as a value of a field: in quotes, where they need them."""
    words = one_line(words)
    if _BARE.fullmatch(words) and words.lower() not in _MEANT_OTHERWISE:
        return words
    return '"' + words.replace("\\", "\\\\").replace('"', '\\"') + '"'
