"""The marks around content (BMC, BDC, EMC), and what they make of it: tagged, or an artifact, or neither."""

from collections.abc import Iterable
from dataclasses import replace

from pikepdf import Dictionary, Stream

from workshop.pdf.audit.content.items import Mark
from workshop.pdf.audit.content.shared import Shared
from workshop.pdf.audit.document import check_language
from workshop.pdf.audit.reach import Key, a_dict, a_name, a_text, an_int, key_of, name
from workshop.pdf.audit.tags import Content

OPENING = frozenset({"BMC", "BDC"})
TEXTS = (("7.2-30", "/ActualText"), ("7.2-31", "/Alt"), ("7.2-32", "/E"))


class Marks:
    """The marks that are open at a place of one content stream.

    holder: the page or form whose content it is. around: what is said of all of it. speaks: it is real content, so
    that the rules of tagging hold for it.
    """

    def __init__(
        self, shared: Shared, page: int, *, holder: Dictionary | Stream, around: Mark, speaks: bool
    ) -> None:
        self._tree = shared.tree
        self._report = shared.report
        self._lang = shared.has_language
        self._page = page
        self._speaks = speaks
        self._holder: Key = key_of(holder)
        self._number = an_int(holder, "/StructParents")
        self._base = self._of_stream(holder, around)
        self._open: list[Mark] = []
        self._lost = False

    @property
    def now(self) -> Mark:
        """What is said of content at this place."""
        return self._open[-1] if self._open and not self._lost else self._base

    @property
    def inner(self) -> Mark:
        """The same, also between marks that are never closed: what a form that is shown here stands in."""
        return self._open[-1] if self._open else self._base

    def _of_stream(self, holder: Dictionary | Stream, around: Mark) -> Mark:
        whole = an_int(holder, "/StructParent")
        owner = self._tree.owner(whole) if whole is not None else None
        if owner is None:
            return replace(around, mcid=None)
        content = Content(self._holder, -1)
        return replace(around, mcid=None, owner=owner, tagged=self._tree.is_rooted(owner), content=content)

    def open(self, operator: str, operands: Iterable[object], properties: Dictionary | None) -> None:
        """A mark begins; `properties` is the /Properties dictionary of the resources."""
        words = list(operands)
        tag = name(words[0]) if words else ""
        said: Dictionary | None = None
        if operator == "BDC" and len(words) > 1:
            given = words[1]
            said = given if isinstance(given, Dictionary) else a_dict(properties, f"/{name(given)}")
        outer = self.inner
        mark = self._mark(tag, said, outer)
        self._open.append(mark)
        if self._speaks and not self._lost:
            self._check(mark, outer, said)

    def close(self) -> None:
        """A mark ends."""
        if self._open:
            self._open.pop()

    def lose(self) -> None:
        """From here on a mark is open that is never closed: what follows counts as unmarked."""
        self._lost = True

    def _mark(self, tag: str, said: Dictionary | None, outer: Mark) -> Mark:
        mcid = an_int(said, "/MCID")
        owner = self._tree.owner(self._number, mcid) if mcid is not None else None
        artifact = tag == "Artifact"
        background = artifact and (
            a_name(said, "/Type") == "Background" or a_name(said, "/Subtype") == "Watermark"
        )
        # Where the file names a language for all of it, nobody asks for that of a piece.
        lang = None if self._lang else a_text(said, "/Lang") or self._tree.language(owner) or outer.lang
        return Mark(
            tag=tag,
            mcid=mcid,
            owner=owner if owner is not None else outer.owner,
            tagged=self._tree.is_rooted(owner) if owner is not None else outer.tagged,
            artifact=artifact or outer.artifact,
            background=background or outer.background,
            lang=lang,
            content=Content(self._holder, mcid) if mcid is not None else outer.content,
        )

    def _check(self, mark: Mark, outer: Mark, said: Dictionary | None) -> None:
        if mark.tag == "Artifact" and mark.tagged:
            self._report.broke("7.1-1", self._page)
        if mark.tagged and outer.artifact:
            self._report.broke("7.1-2", self._page)
        check_language(a_text(said, "/Lang"), self._report, self._page)
        if mark.tag == "Span" and mark.lang is None and not self._lang:
            for rule, key in TEXTS:
                words = a_text(said, key)
                if words is not None:
                    self._report.broke(rule, self._page, words=words)


def never_closed(operators: Iterable[str]) -> int:
    """The place of the first mark that nothing closes; -1 if all are closed."""
    places: list[int] = []
    for place, operator in enumerate(operators):
        if operator in OPENING:
            places.append(place)
        elif operator == "EMC" and places:
            places.pop()
    return places[0] if places else -1
