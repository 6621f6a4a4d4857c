"""All tags of a file: the tree itself, its role map, and the index that leads from content back to tags."""

from collections.abc import Mapping

from pikepdf import Dictionary

from workshop.pdf.audit.opening import Opened
from workshop.pdf.audit.reach import (
    MAX_KIDS,
    Key,
    TooMuch,
    a_dict,
    a_name,
    a_text,
    an_int,
    entry,
    items,
    key_of,
    name,
    one_or_more,
    pairs,
    tree_items,
)
from workshop.pdf.audit.tags import STANDARD, Content, Element

MAX_DEPTH = 2000  # tags above one another


class Tree:
    """All tags of a file. elements: in reading order. by_key: by the number of their object."""

    def __init__(self, file: Opened) -> None:
        self.root = a_dict(file.root, "/StructTreeRoot")
        self.roles = _roles(self.root)
        self._classes = a_dict(self.root, "/ClassMap")
        self.tops: list[Element] = []
        self.elements: list[Element] = []
        self.by_key: dict[Key, Element] = {}
        self._pages = {key_of(sheet.obj): sheet.number for sheet in file.sheets}
        self._parents = _parents(self.root)
        self._marks: dict[int, list[object]] = {}
        self._rooted: dict[Key, bool] = {}
        self._read()

    def standard(self, tag: str) -> str:
        """The standard tag that a tag stands for; "" if none."""
        found = self.roles.get(tag)
        if found in {None, tag} and tag in STANDARD:
            return tag
        seen = {tag}
        while found is not None and found not in seen:
            if found in STANDARD:
                return found
            seen.add(found)
            found = self.roles.get(found)
        return ""

    def goes_round(self, tag: str) -> bool:
        """Whether the role map leads from a tag into a circle."""
        seen = {tag}
        found = self.roles.get(tag)
        while found is not None and found not in seen:
            seen.add(found)
            found = self.roles.get(found)
        return found is not None

    def owner(self, number: int | None, mcid: int | None = None) -> Dictionary | None:
        """The tag that the parent tree gives for an object, or for a mark in the content of a page or form."""
        if number is None:
            return None
        found = self._parents.get(number)
        if mcid is not None:
            if number not in self._marks:
                self._marks[number] = items(found)
            marks = self._marks[number]
            found = marks[mcid] if 0 <= mcid < len(marks) else None
        return found if isinstance(found, Dictionary) else None

    def is_rooted(self, tag: Dictionary | None) -> bool:
        """Whether a tag leads up to the root of the tree, and so to what is read aloud."""
        path: dict[Key, None] = {}
        found: object = tag
        answer = False
        while isinstance(found, Dictionary) and len(path) < MAX_DEPTH:
            key = key_of(found)
            if key in self._rooted:
                answer = self._rooted[key]
                break
            if a_name(found, "/Type") == "StructTreeRoot":
                answer = True
                break
            if key in path and key != (0, 0):
                break
            path[key] = None
            found = entry(found, "/P")
        self._rooted.update((key, answer) for key in path if key != (0, 0))
        return answer

    def language(self, tag: Dictionary | None) -> str | None:
        """The language of a tag: its own, or that of the nearest tag above that has one."""
        seen: set[Key] = set()
        found: object = tag
        while isinstance(found, Dictionary) and key_of(found) not in seen:
            lang = a_text(found, "/Lang")
            if lang is not None:
                return lang
            seen.add(key_of(found))
            found = entry(found, "/P")
        return None

    def _read(self) -> None:
        if self.root is None:
            return
        waiting: list[tuple[Element | None, object]] = [
            (None, kid) for kid in reversed(one_or_more(self.root, "/K")) if _is_element(kid)
        ]
        while waiting:
            above, kid = waiting.pop()
            if isinstance(kid, Dictionary) and _is_element(kid):
                element = self._element(above, kid)
                if element is not None:
                    waiting.extend((element, part) for part in reversed(one_or_more(kid, "/K")))
            elif above is not None and (content := _content(above, kid)) is not None:
                above.parts.append(content)
            if len(self.elements) > MAX_KIDS:
                raise TooMuch
        self._number_pages()

    def _element(self, above: Element | None, obj: Dictionary) -> Element | None:
        key = key_of(obj)
        if key in self.by_key:
            return None
        tag = a_name(obj, "/S")
        element = Element(obj, tag, self.standard(tag), above, self._attributes(obj))
        element.page = self._pages.get(key_of(entry(obj, "/Pg")), 0)
        if key != (0, 0):
            self.by_key[key] = element
        self.elements.append(element)
        (self.tops if above is None else above.parts).append(element)
        return element

    def _attributes(self, obj: Dictionary) -> tuple[object, ...]:
        """A tag's own attributes, and after them those of its classes."""
        own = one_or_more(obj, "/A")
        for class_name in one_or_more(obj, "/C"):
            own += one_or_more(self._classes, f"/{name(class_name)}") if name(class_name) else []
        return tuple(own)

    def _number_pages(self) -> None:
        """A tag begins where its first content is; one without content, where the tag above it begins."""
        for element in reversed(self.elements):
            for part in element.parts:
                if element.page:
                    break
                element.page = part.page if isinstance(part, Element) else self._pages.get(part.holder, 0)
        for element in self.elements:
            if not element.page and element.parent is not None:
                element.page = element.parent.page


def _roles(root: Dictionary | None) -> Mapping[str, str]:
    return {key: name(value) for key, value in pairs(a_dict(root, "/RoleMap")) if name(value)}


def _parents(root: Dictionary | None) -> Mapping[int, object]:
    tree = a_dict(root, "/ParentTree")
    found: dict[int, object] = {}
    for key, value in tree_items(tree, "/Nums"):
        if isinstance(key, int) and not isinstance(key, bool):
            found.setdefault(key, value)
    return found


def _is_element(found: object) -> bool:
    return isinstance(found, Dictionary) and a_name(found, "/Type") in {"", "StructElem"}


def _content(above: Element, found: object) -> Content | None:
    if isinstance(found, int) and not isinstance(found, bool):
        return Content(key_of(entry(above.obj, "/Pg")), found)
    kind = a_name(found, "/Type")
    if kind == "OBJR":
        return Content(key_of(entry(found, "/Obj")), -1)
    if kind != "MCR":
        return None
    number = an_int(found, "/MCID")
    holders = (entry(found, "/Stm"), entry(found, "/Pg"), entry(above.obj, "/Pg"))
    holder = next((holder for holder in holders if holder is not None), None)
    return Content(key_of(holder), number) if number is not None else None
