"""What stops a command, and is no fault of the program. `cli` alone turns each into an exit code.

What an author got wrong is a `Problem`, gathered and never raised; these are raised.
"""


class MachineTrouble(Exception):
    """The machine lacks something or refused something: a library, a folder, time, memory (exit 3).

    `what` is one plain sentence; `mend` is what the user can do, often a command.
    """

    def __init__(self, what: str, mend: str = "") -> None:
        super().__init__(what)
        self.what = what
        self.mend = mend


class AuthorTrouble(MachineTrouble):
    """A file of the project's own stops the work and cannot be gathered with the other problems (exit 1)."""


class WrongWords(Exception):
    """The command line asks for something that does not exist or does not go together (exit 2)."""
