"""What the machine cannot do is an exception, and carries its remedy; `cli` alone turns it into exit 3."""


class MachineTrouble(Exception):
    """The machine lacks something or refused something (a library, a folder, time, memory).

    `what` is one plain sentence; `mend` is what the user can do, often a command.
    """

    def __init__(self, what: str, mend: str = "") -> None:
        super().__init__(what)
        self.what = what
        self.mend = mend
