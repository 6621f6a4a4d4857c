"""What an XMP packet says of a file: its title, and the part of PDF/UA that it claims to keep to."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from xml.parsers import expat

UA = "http://www.aiim.org/pdfua/ns/id/"
DC = "http://purl.org/dc/elements/1.1/"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
MAX_PACKET = 8 << 20
DEFAULT = "-default"  # how the language of the document itself is written, with an x before it
SPACE = " "  # between the address of a namespace, the name and the prefix


@dataclass(frozen=True, slots=True)
class Said:
    """A property: its value, and the prefix that it is written with."""

    value: str
    prefix: str


@dataclass(frozen=True, slots=True)
class Packet:
    """What a packet says. ua: properties of the PDF/UA schema by name. title: `None` if there is none.

    default_words: it has words in the language “x-default”, that is, of the document.
    """

    ua: Mapping[str, Said] = field(default_factory=dict)
    title: str | None = None
    default_words: bool = False


class _Refused(Exception):
    """A packet declares entities: no metadata need them, and they can be made to grow without end."""


def read_packet(data: bytes) -> Packet | None:
    """A packet's properties; `None` if it is no XML that can be read."""
    if len(data) > MAX_PACKET:
        return None
    reader = _Reader()
    try:
        reader.parser.Parse(data, True)  # noqa: FBT003  # “this is all”: the parser names no parameters
    except (expat.ExpatError, _Refused, ValueError, UnicodeError, LookupError):
        return None
    return Packet(reader.ua, reader.title, reader.default_words)


class _Reader:
    def __init__(self) -> None:
        self.ua: dict[str, Said] = {}
        self.title: str | None = None
        self.default_words = False
        self._path: list[tuple[str, str]] = []
        self._words: list[str] = []
        self.parser = expat.ParserCreate(namespace_separator=SPACE)
        self.parser.namespace_prefixes = True
        self.parser.StartDoctypeDeclHandler = self._refuse
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._words_here

    def _refuse(self, *_: object) -> None:
        raise _Refused

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        self._path.append(_split(tag)[:2])
        self._words = []
        for name, value in attributes.items():
            address, local, prefix = _split(name)
            if address == UA:
                self.ua[local] = Said(value.strip(), prefix)
            elif local == "lang" and value.endswith(DEFAULT):
                self.default_words = True

    def _end(self, tag: str) -> None:
        address, local, prefix = _split(tag)
        words = "".join(self._words)
        if address == UA:
            self.ua[local] = Said(words.strip(), prefix)
        elif (address, local) == (RDF, "li") and (DC, "title") in self._path[-3:]:
            self.title = self.title or words
        self._path.pop()

    def _words_here(self, words: str) -> None:
        self._words.append(words)


def _split(name: str) -> tuple[str, str, str]:
    parts = name.split(SPACE)
    if len(parts) == 1:
        return ("", parts[0], "")
    return (parts[0], parts[1], parts[2] if len(parts) > 2 else "")
