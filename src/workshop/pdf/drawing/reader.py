"""Reading a drawing with expat: whatever the reader is told of and does not know, it refuses."""

from xml.parsers import expat

from workshop.pdf.drawing.element import Element
from workshop.pdf.drawing.rules import ANYWHERE, ELEMENTS, MENDS, PLAIN, VALUES, WORDS_IN
from workshop.pdf.drawing.style import Rule, Wrong, check_declarations, check_sheet
from workshop.pdf.refused import PictureRefused

SVG, XLINK, XML = (
    "http://www.w3.org/2000/svg",
    "http://www.w3.org/1999/xlink",
    "http://www.w3.org/XML/1998/namespace",
)
MAX_ELEMENTS = 3000
MAX_DEPTH = 24
# Names of attributes that are not the drawing's own: what they are written as.
FOREIGN = {(XLINK, "href"): "xlink:href", (XML, "space"): "xml:space", (XML, "lang"): "xml:lang"}


class Reader:
    """Reads one drawing."""

    def __init__(self) -> None:
        self._expat = expat.ParserCreate("utf-8", " ")
        self._expat.buffer_text = True
        self._expat.ordered_attributes = True
        self._expat.StartDoctypeDeclHandler = self._doctype
        self._expat.ProcessingInstructionHandler = self._instruction
        self._expat.StartElementHandler = self._start
        self._expat.EndElementHandler = self._end
        self._expat.CharacterDataHandler = self._characters
        self._open: list[Element] = []
        self._every: list[Element] = []
        self._rules: list[Rule] = []

    def read(self, data: bytes) -> Element:
        """The outermost element. Raises `PictureRefused`."""
        whole = True
        try:
            self._expat.Parse(data, whole)
        except expat.ExpatError as error:
            what = f"It is no whole SVG: {expat.errors.messages[error.code]}."
            raise PictureRefused("broken", what, "Save it again.", error.lineno, error.offset + 1) from None
        for element in self._every:
            element.refers += [
                name for rule in self._rules if _applies(rule, element) for name in rule.refers
            ]
        return self._every[0]

    def _here(self, name: str) -> Element:
        return Element(name, self._expat.CurrentLineNumber, self._expat.CurrentColumnNumber + 1)

    def _doctype(self, *_: object) -> None:
        mend = "Take the line out, or save the picture as a plain SVG."
        self._here("").refuse("“<!DOCTYPE …>” is not allowed: it can bring in other files.", mend)

    def _instruction(self, target: str, _: str) -> None:
        self._here("").refuse(f"“<?{target} …?>” is not allowed.", "Take the line out.")

    def _start(self, full: str, attributes: list[str]) -> None:
        space, _, name = full.rpartition(" ")
        element = self._here(name)
        if space != SVG:
            element.refuse(f"“{name}” is not of the SVG namespace, {SVG}.")
        if name not in ELEMENTS:
            element.refuse(f"“{name}” is not allowed in a drawing.", MENDS.get(name, PLAIN))
        if len(self._every) >= MAX_ELEMENTS:
            element.refuse(f"It has more than {MAX_ELEMENTS} parts.", "Make it simpler, or save it as PNG.")
        if len(self._open) >= MAX_DEPTH:
            element.refuse(f"Its groups are nested more than {MAX_DEPTH} deep.", "Take its groups apart.")
        if (name == "svg") == bool(self._open):
            element.refuse("A drawing begins with one “svg”, and holds no other.")
        if self._open and self._open[-1].name in WORDS_IN:
            element.refuse(f"“{name}” cannot stand in “{self._open[-1].name}”.")
        for key, value in zip(attributes[::2], attributes[1::2], strict=True):
            _take(element, key, value.strip())
        if self._open:
            self._open[-1].children.append(element)
        self._open.append(element)
        self._every.append(element)

    def _end(self, _: str) -> None:
        element = self._open.pop()
        if element.name == "style":
            try:
                element.words, rules = check_sheet(element.words)
            except Wrong as wrong:
                element.refuse(wrong.what)
            self._rules += [rule for rule in rules if rule.refers]

    def _characters(self, words: str) -> None:
        if self._open[-1].name in WORDS_IN:
            self._open[-1].words += words
        elif words.strip():
            self._here("").refuse(f"“{words.strip()[:40]}” stands outside of any shape.")


def _take(element: Element, key: str, value: str) -> None:
    """An attribute, if it is allowed there and its value is of the right kind."""
    space, _, name = key.rpartition(" ")
    if space and (space, name) not in FOREIGN:
        element.refuse(f"“{name}” of {space} is not allowed.", MENDS.get(name, PLAIN))
    if name == "style" and not space:
        try:
            element.attributes[name], refers = check_declarations(value)
        except Wrong as wrong:
            element.refuse(wrong.what)
        element.refers += refers
        return
    known = {
        **ANYWHERE,
        **ELEMENTS[element.name],
        **({"space": "word", "lang": "free"} if space == XML else {}),
    }
    if name not in known:
        element.refuse(f"“{name}” is not allowed in “{element.name}”.", _mend_of(name))
    match = VALUES[known[name]].fullmatch(value)
    if match is None:
        element.refuse(f"“{name}” cannot be “{' '.join(value.split())[:60]}”.", _mend_of(name))
    element.refers += [found for found in match.groups() if found]
    element.attributes["xlink:href" if name == "href" else FOREIGN.get((space, name), name)] = value


def _mend_of(name: str) -> str:
    if name.startswith("on"):
        return "A drawing does nothing by itself: take this away, and ask where the file comes from."
    return MENDS.get(name, PLAIN)


def _applies(rule: Rule, element: Element) -> bool:
    """Whether a rule may apply: it names the element, one of its classes, its id, or all."""
    classes = {f".{name}" for name in element.attributes.get("class", "").split()}
    return not rule.to.isdisjoint({"*", element.name, f"#{element.attributes.get('id', '')}", *classes})
