"""The one tree of tags of a joined document: what is read aloud, in order."""

import warnings

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, String


class Structure:
    """Grows by one part after the other; `root` is the finished tree."""

    def __init__(self, out: Pdf, lang: str) -> None:
        self._out = out
        self._lang = lang
        self._next = 0
        self._numbers = Array()
        self.root = out.make_indirect(Dictionary(Type=Name.StructTreeRoot))
        self._document = out.make_indirect(Dictionary(Type=Name.StructElem, S=Name.Document, K=Array()))
        self._document.P = self.root
        self.root.K = Array([self._document])
        self.root.ParentTree = out.make_indirect(Dictionary(Nums=self._numbers))
        self._numbers = self.root.ParentTree.Nums

    def add(self, number: int, source: Pdf) -> None:
        """Take in the pages and tags of `source`; `number` tells its ids from those of other parts."""
        _rename_cells(source, number)
        first = len(self._out.pages)
        # Pages before tags: tags point to pages, and only a page that is known already is not left out.
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", UserWarning)  # “named destinations are lost”: `join` brings them
            self._out.pages.extend(source.pages)
        tree = self._out.copy_foreign(source.Root.StructTreeRoot)
        self._take_elements(tree, str(source.Root.get("/Lang", self._lang)))
        self._take_parents(tree, first)

    def _take_elements(self, tree: pikepdf.Object, lang: str) -> None:
        for document in tree.K:
            for element in document.K:
                element.P = self._document
                if lang != self._lang:
                    element.Lang = String(lang)
                self._document.K.append(element)

    def _take_parents(self, tree: pikepdf.Object, first: int) -> None:
        """Renumber what leads from a page, or from a link on it, back to its tags."""
        base = self._next
        flat = tree.ParentTree.Nums
        for key, value in zip(flat[::2], flat[1::2], strict=True):
            self._numbers.append(base + int(key))
            self._numbers.append(value)
            self._next = max(self._next, base + int(key) + 1)
        for page in self._out.pages[first:]:
            page.obj.StructParents = base + int(page.obj.StructParents)
            for note in page.obj.get("/Annots", ()):
                if "/StructParent" in note:
                    note.StructParent = base + int(note.StructParent)


def _rename_cells(source: Pdf, number: int) -> None:
    """Ids by which table cells name their headers must differ from part to part."""
    prefix = f"{number}-"
    for item in source.objects:
        if not isinstance(item, Dictionary) or item.get("/Type") != Name.StructElem:
            continue
        if "/ID" in item:
            item.ID = String(prefix + str(item.ID))
        if "/A" in item and "/Headers" in item.A:
            item.A.Headers = Array([String(prefix + str(header)) for header in item.A.Headers])
