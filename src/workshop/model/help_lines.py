"""Which help lines stand on the pages: those of the curriculum, and what a practice adds or puts in their
place.
"""

from workshop.model.curriculum import Curriculum, HelpLine, Need
from workshop.model.practice import Practice


def printed_lines(curriculum: Curriculum, practice: Practice) -> tuple[HelpLine, ...]:
    """The lines that are printed, by need: a practice's own replace the curriculum's for the same need.

    Lines for other needs are added to, never replaced.
    """
    own = {line.need for line in practice.help_lines if line.need is not Need.OTHER}
    kept = [line for line in curriculum.help_lines if line.need not in own]
    order = list(Need)
    return tuple(sorted((*kept, *practice.help_lines), key=lambda line: order.index(line.need)))
