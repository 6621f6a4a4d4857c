"""How fields look: what a viewer draws for an empty line, a tick, a ring. Lengths are in points."""

FONT = "Words"  # the name of the face in the form's resources
# Its second name. pdfium (Chromium) has a face for each range of letters, and asks the system for all but the
# western one; with this name it takes every letter from ours that ours has. It goes by the first face of a style, and
# all others by the last. A code in the name keeps it from viewers that would look for an installed font: they do not
# decode it.
ALONE, ALONE_TYPED = "Wingdings", "Wing#64ings"
INK = "0.114 0.137 0.149"  # of all text: #1d2326
# Seen by a viewer as “no size”: it takes the largest that shows all the words, 12 points at most over several lines.
ANY_SIZE = 0
EMPTY_TEXT = b"/Tx BMC\nEMC"
OFF = b"q\nQ"
ROUND = 0.5523  # how far the handles of a quarter of a circle reach
RING_INK, TICK_INK = 1.5, 2.0
TICK = ((0.17, 0.52), (0.41, 0.24), (0.86, 0.84))  # its three points, as parts of the box


def words_style() -> str:
    """The default appearance of typed words."""
    return f"/{ALONE_TYPED} {ANY_SIZE} Tf /{FONT} {ANY_SIZE} Tf {INK} rg"


def tick(wide: float, high: float) -> bytes:
    """A tick as drawn by a pen, in a box of that size."""
    points = [f"{wide * x:.2f} {high * y:.2f}" for x, y in TICK]
    lines = " ".join([f"{points[0]} m", *(f"{point} l" for point in points[1:])])
    return f"q {INK} RG {TICK_INK} w 1 J 1 j {lines} S Q".encode()


def ring(wide: float, high: float) -> bytes:
    """A ring as drawn by a pen around what stands in a box of that size."""
    x, y = wide / 2, high / 2
    a, b = x - RING_INK / 2, y - RING_INK / 2
    quarters = (
        (x + a, y + b * ROUND, x + a * ROUND, y + b, x, y + b),
        (x - a * ROUND, y + b, x - a, y + b * ROUND, x - a, y),
        (x - a, y - b * ROUND, x - a * ROUND, y - b, x, y - b),
        (x + a * ROUND, y - b, x + a, y - b * ROUND, x + a, y),
    )
    curves = " ".join(" ".join(f"{value:.2f}" for value in quarter) + " c" for quarter in quarters)
    return f"q {INK} RG {RING_INK} w {x + a:.2f} {y:.2f} m {curves} h S Q".encode()
