"""A picture from outside that cannot be used."""

from workshop.diagnostics import MachineTrouble


class PictureRefused(MachineTrouble):
    """A picture that cannot be used.

    `reason`: "size", "pixels", "kind", "broken" or, in a drawing (SVG), "drawing". `line` and `column` say where,
    counted from 1; 0 where the whole picture is meant.
    """

    def __init__(self, reason: str, what: str, mend: str, line: int = 0, column: int = 0) -> None:
        super().__init__(what, mend)
        self.reason = reason
        self.line = line
        self.column = column
