"""Tables: every row has the same columns, and every cell has a header that can be found."""

from collections.abc import Iterator
from dataclasses import dataclass

from pikepdf import Name

from workshop.diagnostics import Severity
from workshop.pdf.audit.finding import Report
from workshop.pdf.audit.reach import TooMuch, items, name, text
from workshop.pdf.audit.tags import Element, text_of
from workshop.pdf.audit.tree import Tree

GROUPS = frozenset({"THead", "TBody", "TFoot"})
CELLS = frozenset({"TH", "TD"})
MAX_CELLS = 1_000_000

Place = tuple[int, int]  # row and column from 0


@dataclass(frozen=True, slots=True, eq=False)
class Cell:
    """A cell, its place, and how many rows and columns it takes."""

    element: Element
    row: int
    column: int
    rows: int
    columns: int


@dataclass(frozen=True, slots=True)
class Grid:
    """A table whose cells fill it: the cell at each place."""

    rows: int
    columns: int
    at: dict[Place, Cell]


def check_tables(tree: Tree, report: Report) -> None:
    """Every table's shape and headers."""
    for element in tree.elements:
        if element.kind == "Table":
            grid = _grid(element, report)
            if grid is not None:
                _headers(element, grid, report)


def _rows(table: Element) -> list[Element]:
    found = []
    for kid in table.shown_kids():
        if kid.kind == "TR":
            found.append(kid)
        elif kid.kind in GROUPS:
            found += [row for row in kid.shown_kids() if row.kind == "TR"]
    return found


def _cells(row: Element) -> Iterator[tuple[Element, int, int]]:
    """The cells of a row, with how many rows and columns each takes."""
    for kid in row.shown_kids():
        if kid.kind in CELLS:
            yield kid, _span(kid, "/RowSpan"), _span(kid, "/ColSpan")


def _span(cell: Element, key: str) -> int:
    found = cell.attribute(key, "Table")
    return found if isinstance(found, int) and not isinstance(found, bool) and found >= 0 else 1


def _height(rows: list[Element]) -> int:
    """How many rows a table has: as many as its first cells take."""
    height = at = 0
    while at < len(rows):
        first = next(_cells(rows[at]), None)
        taken = first[1] if first else 0
        height += taken
        at += max(1, taken)
    return height


def _grid(table: Element, report: Report) -> Grid | None:
    """The cells in their places; `None`, and a finding, if they do not fit together."""
    rows = _rows(table)
    height = _height(rows)
    width = sum(columns for _, _, columns in _cells(rows[0])) if rows else 0
    if height * width > MAX_CELLS:
        raise TooMuch
    if not height:
        return None
    grid = Grid(height, width, {})
    for number, row in enumerate(rows):
        if not _lay(row, number, grid, report):
            return None
    for number in range(height):
        there = sum((number, column) in grid.at for column in range(width))
        if there < width:
            report.broke("7.2-43", table.page, row=number + 1, columns=there)
            return None
    return grid


def _lay(row: Element, number: int, grid: Grid, report: Report) -> bool:
    """Put the cells of one row in their places; whether they fit."""
    column = 0
    for element, rows, columns in _cells(row):
        while column < grid.columns and (number, column) in grid.at:
            column += 1
        if column + columns > grid.columns:
            report.broke("7.2-42", element.page, row=number + 1)
            return False
        if number + rows > grid.rows:
            report.broke("7.2-41", element.page, column=column + 1)
            return False
        cell = Cell(element, number, column, rows, columns)
        for place in ((number + down, column + across) for down in range(rows) for across in range(columns)):
            if place in grid.at:
                report.broke("7.2-15", element.page)
                return False
            grid.at[place] = cell
        column += columns
    return True


def _headers(table: Element, grid: Grid, report: Report) -> None:
    cells = set(grid.at.values())
    heads = [cell for cell in cells if cell.element.kind == "TH"]
    if not heads:
        if grid.rows > 1 and grid.columns > 1:
            words = f"A table of {grid.rows} rows and {grid.columns} columns has no header cells."
            report.found("pdf-table-no-headers", Severity.WARNING, table.page, words)
        return
    if all(_scope(cell) for cell in heads):
        return
    known = {text_of(cell.element, "/ID") for cell in heads} - {None, ""}
    for place in sorted(grid.at):
        cell = grid.at[place]
        if cell.element.kind != "TD" or place != (cell.row, cell.column):
            continue
        named = _named(cell)
        if (named and named <= known) or _scoped(cell, grid):
            continue
        missing = sorted(named - known)
        if missing:
            report.broke("7.5-2", cell.element.page, header=", ".join(missing))
        else:
            where = f"row {cell.row + 1}, column {cell.column + 1}"
            report.broke("7.5-1", cell.element.page, words=where)
        return


def _scope(cell: Cell) -> str:
    found = cell.element.attribute("/Scope", "Table")
    return name(found) if isinstance(found, Name) else ""


def _named(cell: Cell) -> set[str]:
    """The IDs of the headers that a cell names."""
    return {found for item in items(cell.element.attribute("/Headers", "Table")) if (found := text(item))}


def _scoped(cell: Cell, grid: Grid) -> bool:
    """Whether a header above says that it is for its column, or one before that it is for its row."""
    above = (
        [(row, column) for row in range(cell.row - 1, -1, -1)]
        for column in range(cell.column, cell.column + cell.columns)
    )
    before = (
        [(row, column) for column in range(cell.column - 1, -1, -1)]
        for row in range(cell.row, cell.row + cell.rows)
    )
    return any(_reached(line, grid, "Column") for line in above) or any(
        _reached(line, grid, "Row") for line in before
    )


def _reached(line: list[Place], grid: Grid, scope: str) -> bool:
    """Whether a header with the scope lies on the line, before a cell that ends the nearest headers."""
    headers_begun = False
    for place in line:
        cell = grid.at[place]
        is_header = cell.element.kind == "TH"
        if is_header and _scope(cell) in {scope, "Both"}:
            return True
        if headers_begun and not is_header:
            return False
        headers_begun = headers_begun or is_header
    return False
