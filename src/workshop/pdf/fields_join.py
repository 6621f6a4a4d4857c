"""The fields of parts that become one document: one form, in which every field has a name of its own."""

import pikepdf
from pikepdf import Array, Dictionary, Pdf, String


class Forms:
    """Gathers the fields of one part after the other; `write` makes them the form of the whole document."""

    def __init__(self, out: Pdf) -> None:
        self._out = out
        self._fields: list[pikepdf.Object] = []
        self._names: set[str] = set()
        self._resources: pikepdf.Object | None = None
        self._style = String("")

    def add(self, source: Pdf) -> None:
        """Take in the fields of a part whose pages have been taken in already."""
        if "/AcroForm" not in source.Root:
            return
        form = source.Root.AcroForm
        for field in self._out.copy_foreign(source.make_indirect(form.Fields)):
            field.T = String(self._unused(str(field.T)))
            self._fields.append(field)
        if self._resources is None:  # the same face in all parts: the form needs it once
            self._resources = self._out.copy_foreign(source.make_indirect(form.DR))
            self._style = String(str(form.DA))

    def _unused(self, name: str) -> str:
        """A page that stands in the document twice is filled in twice: `1a-e1-1` and `1a+2-e1-1`."""
        code, _, rest = name.partition("-")
        found, count = name, 1
        while found in self._names:
            count += 1
            found = f"{code}+{count}-{rest}"
        self._names.add(found)
        return found

    def write(self) -> None:
        """Give the document its form, if any part had one."""
        if self._resources is not None:
            fields = Array(self._fields)
            self._out.Root.AcroForm = Dictionary(Fields=fields, DR=self._resources, DA=self._style)
