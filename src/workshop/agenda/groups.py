"""What the number of people changes: how long a round takes, and how pairs and threes are made.

The figures are ours, and careful rather than tight. No study gives them: leaders who count along are asked to correct
them. Up to `WRITTEN_FOR` people the author's least minutes hold.
"""

from math import ceil, floor

from workshop.agenda.search import Claim
from workshop.model import Activity

# The largest group that the course is for: an author's minutes are written so that they are enough for it.
WRITTEN_FOR = 12
# Seconds for one person more in a round, in which each says a sentence (the frame's arrive and close), and in anything
# else that the whole group does: one more voice now and then, one more page to hand out.
ROUND_SECONDS, GROUP_SECONDS = 20, 10
# Where pairs do not come out even, one three is made: its third turn, in minutes. Threes take no longer with one person
# more: two of four observe.
THIRD_TURN = 2
MINUTE = 60
PAIR, THREE = 2, 3
ROUNDS = ("arrive", "close")


def claim(activity: Activity, people: int | None, *, stays: bool) -> Claim:
    """What an activity asks of the time with so many people; None: what its author wrote.

    More people than the minutes were written for take longer, at the least and at the most too. Fewer need less, and
    give the rest only where it is missing elsewhere.
    """
    written = activity.minutes
    if people is None:
        return Claim(written.least, written.usual, written.usual, written.most, stays)
    longer = _longer(activity, people)
    turn = THIRD_TURN if _has_a_three(activity, people) else 0
    if longer >= 0:
        usual = written.usual + longer + turn
        return Claim(written.least + longer, usual, usual, written.most + longer + turn, stays)
    needs = max(written.least, written.usual + longer) + turn
    return Claim(written.least, needs, max(needs, written.usual), max(needs, written.most), stays)


def steps(activity: Activity) -> tuple[str, ...]:
    """With whom it is done, one after the other: `alone`, `pairs`."""
    return tuple(activity.grouping.removesuffix(" by choice").split(", then "))


def in_groups(activity: Activity, people: int | None) -> str:
    """How it is done by so many people: `alone, then 4 pairs and a three`; None: as its author wrote."""
    if not people:
        return activity.grouping
    choice = " by choice" if activity.grouping.endswith(" by choice") else ""
    return ", then ".join(made_of(step, people) or step for step in steps(activity)) + choice


def made_of(step: str, people: int) -> str:
    """How the pairs or threes of so many people are made; "" for anything else."""
    if step == "pairs":
        return _pairs(people)
    return _threes(people) if step == "threes" else ""


def _longer(activity: Activity, people: int) -> int:
    """Minutes more than were written, or fewer; a started minute more counts, a started minute fewer does not."""
    if "whole group" not in steps(activity):
        return 0
    each = ROUND_SECONDS if activity.frame in ROUNDS else GROUP_SECONDS
    minutes = (people - WRITTEN_FOR) * each / MINUTE
    return ceil(minutes) if minutes > 0 else -floor(-minutes)


def _has_a_three(activity: Activity, people: int) -> bool:
    return "pairs" in steps(activity) and people > PAIR and people % PAIR == 1


def _pairs(people: int) -> str:
    if people < PAIR:
        return "one person with a leader"
    if people == THREE:
        return "one three"
    pairs = people // PAIR - people % PAIR
    return _many(pairs, "pair") + (" and a three" if people % PAIR else "")


def _threes(people: int) -> str:
    """As the pages say: a leader joins where one is missing, or four work with two observers."""
    whole, rest = divmod(people, THREE)
    if people < THREE:
        return f"{_many(1, 'three') if rest == PAIR else 'one person'} with a leader"
    if rest == 1:
        return (f"{_many(whole - 1, 'three')} and " if whole > 1 else "") + "a four"
    return _many(whole, "three") + (" and two people with a leader" if rest else "")


def _many(count: int, what: str) -> str:
    return f"one {what}" if count == 1 else f"{count} {what}s"
