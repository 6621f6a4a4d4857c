"""Colour and width of the terminal, decided once, where the command line is read."""

from dataclasses import dataclass

CODES = {"error": "31", "warning": "33", "note": "36", "bold": "1", "quiet": "2", "good": "32"}


@dataclass(frozen=True, slots=True)
class Style:
    """terminal: whether messages go to a person's terminal. colour: whether they may be coloured."""

    terminal: bool = False
    colour: bool = False
    quiet: bool = False

    def paint(self, words: str, name: str) -> str:
        """Words in the colour of that name, or just the words."""
        return f"\x1b[{CODES[name]}m{words}\x1b[0m" if self.colour else words
