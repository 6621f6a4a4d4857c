"""A progress bar on a terminal, and nothing at all in a pipe."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TextIO

from workshop.console.style import Style
from workshop.plan.progress import Progress, Step, nobody


@contextmanager
def watching(out: TextIO, style: Style) -> Iterator[Progress]:
    """Give the build somebody to tell its steps to."""
    if not style.terminal or style.quiet:
        yield nobody
        return
    with _bar(out) as bar:
        yield bar


@contextmanager
def _bar(out: TextIO) -> Iterator[Progress]:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn
    from rich.progress import Progress as Bar

    columns = (BarColumn(bar_width=30), MofNCompleteColumn(), TextColumn("{task.description}"))
    with Bar(*columns, console=Console(file=out), transient=True) as bar:
        task = bar.add_task("reading", total=None)

        def tell(step: Step) -> None:
            bar.update(task, completed=step.done, total=step.total, description=step.doing)

        yield tell
