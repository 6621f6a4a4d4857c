"""The body of session.md: an introduction, then activities with their fences and cues."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from workshop.diagnostics import Place, Problem, did_you_mean
from workshop.model import Activity, Block, Cue, CueKind, Minutes, Text
from workshop.parse.blocks import BlockReader
from workshop.parse.fences import ACTIVITY, fence_name, fence_place, fence_tree, plain_fence
from workshop.parse.forms import marks
from workshop.parse.inline import CUE
from workshop.parse.lines import shown
from workshop.parse.outline import Branch
from workshop.parse.schemas import ActivityFields
from workshop.parse.typed import Typed, typed_tree

Frame = Mapping[str, tuple[Cue, ...]]


@dataclass(slots=True)
class Part:
    """An H2 and what stands below it, before it is known what it is."""

    heading: Branch
    title: Text
    place: Place
    below: list[Branch] = field(default_factory=list)


def parts(branches: Sequence[Branch], reader: BlockReader) -> tuple[list[Branch], list[Part]]:
    """The pieces before the first H2, and the parts that begin with one."""
    before: list[Branch] = []
    found: list[Part] = []
    for branch in branches:
        if branch.type == "heading" and branch.token.tag == "h2":
            found.append(Part(branch, reader.title(branch), reader.place(branch)))
            continue
        (found[-1].below if found else before).append(branch)
    return before, found


def activity(part: Part, reader: BlockReader, frame: Frame | None) -> Activity | None:
    """The activity of a part, or None when it has no fence that can be read. `frame`: None when nobody read it."""
    reader.heading_level = 2
    fences = [branch for branch in part.below if branch.type == "fence"]
    fence = next((branch for branch in fences if fence_name(branch) == ACTIVITY), None)
    own = cues([branch for branch in part.below if branch is not fence], reader)
    if fence is None:
        if not fences:
            _missing(part, reader)
        return None
    if part.below[0] is not fence:
        hint = "Move it up: heading, fence, then cues."
        reader.error(
            "activity-not-first", fence_place(fence, reader.lines), "Words stand above this fence.", hint
        )
    read = _fields(fence, reader, frame)
    if read.value is None:
        return None
    fields = read.value
    return Activity(
        title=part.title,
        minutes=Minutes(fields.minutes.least, fields.minutes.usual, fields.minutes.most),
        grouping=fields.grouping,
        core=fields.core,
        cues=together((frame or {}).get(fields.frame or "", ()), own),
        place=part.place,
        handouts=fields.handouts,
        teaches=fields.teaches,
        frame=fields.frame or "",
        forms=marks(fields.forms),
        places=read.places,
    )


def cues(branches: Sequence[Branch], reader: BlockReader) -> tuple[Cue, ...]:
    """The cues of a part. Words outside of cues are the leader's to do: nothing written is lost."""
    found: list[Cue] = []
    loose: list[Block] = []
    for branch in branches:
        if branch.type == CUE:
            found += _flush(loose)
            found += _cue(branch, reader)
        elif branch.type == "fence":
            _other_fence(branch, reader)
        else:
            loose += reader.block(branch)
    return (*found, *_flush(loose))


def together(frame: Sequence[Cue], own: Sequence[Cue]) -> tuple[Cue, ...]:
    """The frame's cues, each kind followed by the session's own; other kinds stand at the end."""
    joined = list(frame)
    for cue in own:
        same = [number for number, other in enumerate(joined) if other.kind is cue.kind]
        joined.insert(same[-1] + 1 if same else len(joined), cue)
    return tuple(joined)


def _flush(loose: list[Block]) -> list[Cue]:
    if not loose:
        return []
    cue = Cue(CueKind.DO, tuple(loose), loose[0].place)
    loose.clear()
    return [cue]


def _cue(branch: Branch, reader: BlockReader) -> list[Cue]:
    place = reader.lines.place_of(":", branch.line)
    if branch.cue not in set(CueKind):
        first = branch.cue.split()[0]
        hint = did_you_mean(branch.cue, list(CueKind))
        if first in set(CueKind):
            hint = f"Write “::: {first}” alone, and the words on the lines below it."
        reader.error("unknown-cue", place, f"“{shown(branch.cue)}” is not a cue.", hint)
    blocks = reader.blocks(branch.below, depth=1)
    if not branch.below:
        reader.error(
            "empty-cue",
            place,
            f"“::: {shown(branch.cue)}” holds no words.",
            "Write them below it, or remove it.",
        )
    return [Cue(CueKind(branch.cue), blocks, place)] if branch.cue in set(CueKind) and blocks else []


def _missing(part: Part, reader: BlockReader) -> None:
    hint = "Below the heading put a fence ```{activity} with minutes, grouping and core."
    reader.error("activity-missing", part.place, "This part has no {activity} fence.", hint)


def _other_fence(branch: Branch, reader: BlockReader) -> None:
    place, name = fence_place(branch, reader.lines), fence_name(branch)
    if name is None:
        reader.problems.append(plain_fence(place))
    elif name == ACTIVITY:
        hint = "Begin each activity with a heading of its own: “## …”."
        reader.error("activity-twice", place, "This part has an {activity} fence already.", hint)
    else:
        hint = did_you_mean(name, [ACTIVITY])
        if not hint.startswith("Did"):
            hint = "In session.md a part begins with ```{activity}; exercises belong in a handout's own file."
        reader.error("unknown-kind", place, f"“{shown(name)}” cannot stand in session.md.", hint)


def _fields(fence: Branch, reader: BlockReader, frame: Frame | None) -> Typed[ActivityFields]:
    place = fence_place(fence, reader.lines)
    read = typed_tree(fence_tree(fence, reader.lines), ActivityFields, ACTIVITY, place)
    reader.problems += read.problems
    if read.value:
        reader.problems += _frame_part(read.value.frame, frame, read.place("frame", default=place))
    return read


def _frame_part(name: str | None, frame: Frame | None, place: Place) -> list[Problem]:
    if not name or frame is None or name in frame:
        return []
    hint = f"Write it in modules/frame.md, below the heading “## {name.replace('-', ' ').capitalize()}”."
    return [Problem.error("frame-part", place, f"The frame has no part “{name}”.", hint)]
