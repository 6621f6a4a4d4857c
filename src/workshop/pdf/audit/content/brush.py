"""The operators that set the graphics state and paint: colours, lines, areas, pictures."""

from collections.abc import Sequence
from typing import ClassVar

from pikepdf import Array, Dictionary

from workshop.pdf.audit.content.colours import CMYK, GREY, RGB, Space, space
from workshop.pdf.audit.content.geometry import Box, around, common, times, turned
from workshop.pdf.audit.content.items import Mark, PageContent, Paint
from workshop.pdf.audit.content.paths import Path
from workshop.pdf.audit.content.shared import Resources, Shared
from workshop.pdf.audit.content.state import State
from workshop.pdf.audit.reach import a_dict, a_number, entry, has, name, number

MAX_KEPT = 200  # states kept by q
UNIT: Box = (0.0, 0.0, 1.0, 1.0)
LINE, PICTURE, SHADING = "A line or a shape", "A picture", "A shading"


class Brush:
    """Follows the operators of one content stream; `state` is the graphics state at each place."""

    def __init__(self, shared: Shared, page: PageContent, state: State, resources: Resources) -> None:
        self.state = state
        self._shared = shared
        self._page = page
        self._resources = resources
        self._kept: list[State] = []
        self._path = Path()

    def step(self, operator: str, operands: Sequence[object], mark: Mark) -> str | None:
        """Follow one operator. Gives what it has painted, "" if nothing; `None` if it is none of its operators."""
        step = self._STEPS.get(operator)
        return None if step is None else step(self, operator, operands, mark) or ""

    # ---- state ----

    def _keep(self, _: str, __: Sequence[object], ___: Mark) -> None:
        if len(self._kept) < MAX_KEPT:
            self._kept.append(self.state)
            self.state = self.state.copy()

    def _bring_back(self, _: str, __: Sequence[object], ___: Mark) -> None:
        if self._kept:
            self.state = self._kept.pop()

    def _transform(self, _: str, operands: Sequence[object], __: Mark) -> None:
        found = _numbers(operands)
        if len(found) == 6:
            matrix = (found[0], found[1], found[2], found[3], found[4], found[5])
            self.state.matrix = times(matrix, self.state.matrix)

    def _line_width(self, _: str, operands: Sequence[object], __: Mark) -> None:
        self.state.line = number(operands[0] if operands else None) or 0.0

    def _settings(self, _: str, operands: Sequence[object], __: Mark) -> None:
        found = self._resources.find("/ExtGState", operands)
        fill, stroke = a_number(found, "/ca"), a_number(found, "/CA")
        self.state.fill_alpha = self.state.fill_alpha if fill is None else min(1.0, max(0.0, fill))
        self.state.stroke_alpha = self.state.stroke_alpha if stroke is None else min(1.0, max(0.0, stroke))
        blend = entry(found, "/BM")
        if blend is not None or has(found, "/SMask"):
            plain = name(blend) in {"Normal", "Compatible", ""}
            self.state.sure = plain and a_dict(found, "/SMask") is None
        font = entry(found, "/Font")
        if isinstance(font, Array) and len(font) == 2 and isinstance(font[0], Dictionary):
            self.state.font, self.state.size = self._shared.font(font[0]), number(font[1]) or 0.0

    # ---- colour: the operators in capitals are for lines ----

    def _colour(self, operator: str, operands: Sequence[object], _: Mark) -> None:
        self._set_space({"g": GREY, "rg": RGB, "k": CMYK}[operator.lower()], stroke=operator.isupper())
        self._set_colour(operands, stroke=operator.isupper())

    def _colour_space(self, operator: str, operands: Sequence[object], _: Mark) -> None:
        found = self._resources.find("/ColorSpace", operands)
        wanted = operands[0] if operands and found is None else found
        chosen = space(wanted)
        self._set_space(chosen, stroke=operator == "CS")
        first = 1.0 if chosen.tint is not None else 0.0
        self._set_colour(
            [first] * (3 if chosen.count == 4 else chosen.count) + [1.0], stroke=operator == "CS"
        )

    def _components(self, operator: str, operands: Sequence[object], _: Mark) -> None:
        self._set_colour(operands, stroke=operator.isupper())

    def _set_space(self, chosen: Space, *, stroke: bool) -> None:
        if stroke:
            self.state.stroke_space = chosen
        else:
            self.state.fill_space = chosen

    def _set_colour(self, operands: Sequence[object], *, stroke: bool) -> None:
        if stroke:
            self.state.stroke = self.state.stroke_space.seen(_numbers(operands))
        else:
            self.state.fill = self.state.fill_space.seen(_numbers(operands))

    # ---- lines and areas ----

    def _path_step(self, operator: str, operands: Sequence[object], _: Mark) -> None:
        self._path.add(operator, _numbers(operands), self.state.matrix)

    def _clip(self, _: str, __: Sequence[object], ___: Mark) -> None:
        self._path.clips = True

    def _paint_path(self, operator: str, _: Sequence[object], mark: Mark) -> str:
        path, state = self._path, self.state
        self._path = Path()
        if path.outlines:
            box = around(path.points())
            if operator[0] in "fFbB":
                self._add("fill", box, mark, path, even_odd="*" in operator)
            if operator[0] in "sSbB":
                self._add("stroke", _widened(box, state), mark, path)
            if path.clips:
                state.clip = common(state.clip, box)
        return "" if operator == "n" else LINE

    def _picture(self, _: str, __: Sequence[object], mark: Mark) -> str:
        self._add("image", turned(UNIT, self.state.matrix), mark)
        return PICTURE

    def _shade(self, _: str, __: Sequence[object], mark: Mark) -> str:
        self._add("shade", self.state.clip, mark)
        return SHADING

    def _add(
        self, kind: str, box: Box, mark: Mark, path: Path | None = None, *, even_odd: bool = False
    ) -> None:
        state = self.state
        colours = {"fill": state.fill, "stroke": state.stroke}
        alpha = state.stroke_alpha if kind == "stroke" else state.fill_alpha
        self._page.paints.append(
            Paint(
                order=len(self._page.runs) + len(self._page.paints),
                kind=kind,
                box=box,
                shape=tuple(tuple(outline) for outline in path.outlines) if path is not None else (),
                even_odd=even_odd,
                colour=colours.get(kind),
                alpha=alpha * state.group_alpha,
                clip=state.clip,
                mark=mark,
                sure=state.sure,
            )
        )

    _STEPS: ClassVar = {
        "q": _keep,
        "Q": _bring_back,
        "cm": _transform,
        "w": _line_width,
        "gs": _settings,
        **dict.fromkeys(("g", "G", "rg", "RG", "k", "K"), _colour),
        **dict.fromkeys(("cs", "CS"), _colour_space),
        **dict.fromkeys(("sc", "SC", "scn", "SCN"), _components),
        **dict.fromkeys(("m", "l", "c", "v", "y", "h", "re"), _path_step),
        **dict.fromkeys(("W", "W*"), _clip),
        **dict.fromkeys(("S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "n"), _paint_path),
        "INLINE IMAGE": _picture,
        "sh": _shade,
    }


def _numbers(operands: Sequence[object]) -> list[float]:
    return [value for value in map(number, operands) if value is not None]


def _widened(box: Box, state: State) -> Box:
    """Around a line, with its thickness."""
    thick = state.line * max(abs(part) for part in state.matrix[:4]) / 2
    return (box[0] - thick, box[1] - thick, box[2] + thick, box[3] + thick)
