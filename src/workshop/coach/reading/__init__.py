"""Reading what a person wrote: words as they are meant, with their places in the text as given."""

from workshop.coach.reading.line import Line, read
from workshop.coach.reading.phrases import Hit, Phrasebook
from workshop.coach.reading.words import Lexicon, lexicon, phrasebook

__all__ = ["Hit", "Lexicon", "Line", "Phrasebook", "lexicon", "phrasebook", "read"]
