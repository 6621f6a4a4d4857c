"""An item of a framework: what it asks, and how a program puts it to a page."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from workshop.checks.quality.matter import Matter
from workshop.plan.quality import Rating, Verdict


@dataclass(frozen=True, slots=True)
class Found:
    """What looking gave. human: the program saw nothing wrong, and a person still has to judge."""

    verdict: Verdict
    measured: str = ""
    words: str = ""
    place: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """One item. asks: in our words. limit: what it is held against. key: no page may fail it."""

    name: str
    part: str
    asks: str
    look: Callable[[Matter], Found]
    limit: str = ""
    mend: str = ""
    key: bool = False

    def rate(self, matter: Matter) -> Rating:
        """Put the item to a page."""
        found = self.look(matter)
        failed = found.verdict is Verdict.DISAGREE
        rating = Rating(self.name, self.part, self.asks, found.verdict, limit=self.limit, key=self.key)
        return replace(
            rating,
            measured=found.measured,
            words=found.words,
            place=found.place,
            mend=self.mend if failed else "",
        )


def agree(measured: str, words: str = "") -> Found:
    """The page meets the item."""
    return Found(Verdict.AGREE, measured, words)


def disagree(measured: str, words: str = "", place: str = "") -> Found:
    """The page does not meet it; `place` says where."""
    return Found(Verdict.DISAGREE, measured, words, place)


def for_a_person(measured: str = "", words: str = "", place: str = "") -> Found:
    """The program cannot answer; what it saw stands beside the question."""
    return Found(Verdict.HUMAN, measured, words, place)


def not_applicable(why: str) -> Found:
    """The framework allows no answer here."""
    return Found(Verdict.NOT_APPLICABLE, why)


def quoted(words: str, most: int = 90) -> str:
    """Some words in quotation marks, shortened at a word."""
    text = " ".join(words.split()).strip('“”"')
    return f"“{text if len(text) <= most else text[: most - 1].rsplit(' ', 1)[0] + ' …'}”"


def counted(number: int, one: str, many: str = "") -> str:
    """`1 list`, `3 lists`."""
    return f"{number} {one if number == 1 else many or one + 's'}"
