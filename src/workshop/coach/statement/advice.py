"""What is said about each finding: one plain sentence why, and a way to say the line again that has no finding."""

from collections.abc import Iterator, Sequence

from workshop.coach.reading.grammar import grammar
from workshop.coach.reading.tokens import ENDERS
from workshop.coach.statement import rewrite
from workshop.coach.statement.danger import danger_in
from workshop.coach.statement.marks import Mark, Scene
from workshop.coach.statement.moment import is_past, moment
from workshop.coach.statement.own import LONG, MOST_WORDS, SILENT
from workshop.coach.statement.rules import marks_of, scene_of
from workshop.coach.statement.words_of_advice import Topic, advice

LONGEST_WORD = 40
LONGEST_LINE = 300


class Adviser:
    """The advice for one line. What is asked for twice is made once."""

    def __init__(self, scene: Scene, marks: Sequence[Mark]) -> None:
        self._scene = scene
        self._marks = marks
        self._danger = advice().lines.get(danger_in(scene.line.words), "")
        self._topic = self._find_topic()
        self._named = self._find_feeling()
        self._moment: str | None = None
        self._tried: dict[str, str] = {}
        self._clean: set[str] = set()

    def why(self, mark: Mark) -> str:
        """What these words do, in one sentence."""
        texts = advice().why
        code = mark.code
        word = self._word(mark)
        if code == "too-long":
            return texts[code].format(count=len(self._scene.line.text.split()))
        if self._danger and code not in ("no-feeling-or-wish", "faux-feeling"):
            return texts["danger"]
        opening = self._scene.opening
        if code == "you-start" and opening.kind == "asks-you":
            code = "you-start-asked"
        elif code == "you-start" and self._scene.line.at(opening.start) not in ("you", "your"):
            code = "you-start-about"
        elif code == "faux-feeling" and any(part in advice().sets["grave"] for part in word.lower().split()):
            code = "faux-feeling-grave"
        elif code == "pressure":
            code = f"pressure-{self._kind_of_pressure(mark)}"
        return texts[code].format(word=word)

    def try_(self, mark: Mark) -> str:
        """The line said again, the same for every finding of a code: the first way that has no finding itself."""
        if mark.code in (SILENT, LONG) and self._marks[0].code not in (SILENT, LONG):
            # What is missing in the whole line is mended by the way that turns its first blame.
            return self.try_(self._marks[0])
        if mark.code not in self._tried:
            self._tried[mark.code] = self._danger or self._first_clean(mark)
        return self._tried[mark.code]

    def _first_clean(self, mark: Mark) -> str:
        for candidate in self._candidates(mark):
            if candidate in self._clean:
                return candidate
            short = 0 < len(candidate) <= LONGEST_LINE and len(candidate.split()) <= MOST_WORDS
            if short and not marks_of(scene_of(candidate)):
                self._clean.add(candidate)
                return candidate
        return self._plain(mark.code)

    def _candidates(self, mark: Mark) -> Iterator[str]:
        """Ways from the line's own words, the closest first."""
        code = mark.code
        if code == "faux-feeling":
            yield rewrite.felt_beneath(self._scene, self._marks)
        if code == "absolute":
            yield rewrite.without_absolute(self._scene, mark)
        if code == "demand":
            yield rewrite.asked(self._scene, self._marks)
        if code == "but-after-praise":
            kind = rewrite.praise_alone(self._scene, mark)
            if kind:
                yield f"{kind} I’d also like to talk about {self._about()}. Is that okay?"
        if code == LONG:
            yield from list(rewrite.shorter(self._scene))[:3]
        if code == SILENT:
            yield f"{self._sentence()} I’d like to tell you how I feel about it."
        if code != "demand":
            yield self._with_moment(code)
        if code != "pressure":
            yield self._about_thing(code)

    def _with_moment(self, code: str) -> str:
        """“I felt … when you …”, and a small ask."""
        if self._moment is None:
            self._moment = moment(self._scene, self._marks)
        if not self._moment:
            return ""
        verb = "felt" if is_past(self._moment) else "feel"
        return f"I {verb} {self._feeling(code)} when {self._moment}. {self._closing(code)}"

    def _about_thing(self, code: str) -> str:
        thing = "" if self._topic else rewrite.thing(self._scene)
        return f"I feel {self._feeling(code)} about {thing}. {self._closing(code)}" if thing else ""

    def _plain(self, code: str) -> str:
        """A line about the same matter; these are few, and tests review every one of them."""
        feeling = self._feeling(code)
        if self._topic:
            return f"I feel {feeling} about {self._topic.about}. {self._closing(code)}"
        return advice().plain[code].format(feeling=feeling)

    def _about(self) -> str:
        return self._topic.about if self._topic else "one thing that was hard for me"

    def _feeling(self, code: str) -> str:
        return self._named or (self._topic.feeling if self._topic else advice().feelings[self._marks[0].code])

    def _closing(self, code: str) -> str:
        small = code in ("you-start", "absolute", "judgment-as-feeling", "label", "no-feeling-or-wish")
        return self._topic.ask if self._topic and small else advice().closings[code]

    def _sentence(self) -> str:
        text = self._scene.line.text.strip().strip('“”"')
        return text if text[-1:] in ENDERS else f"{text}."

    def _find_topic(self) -> Topic | None:
        """Of what is complained about: behind the praise, and no word of a label (“such a child”)."""
        topics = advice().topics
        words = self._scene.line.words
        start = next((mark.start for mark in self._marks if mark.code == "but-after-praise"), 0)
        labels = {
            place for mark in self._marks if mark.code == "label" for place in range(mark.start, mark.end)
        }
        found = [
            topics[words[place]]
            for place in range(start, len(words))
            if words[place] in topics and place not in labels
        ]
        return min(found, key=lambda topic: topic.rank, default=None)

    def _find_feeling(self) -> str:
        """A feeling that the speaker names of themselves."""
        for hit in self._scene.line.found("feeling_word"):
            line = self._scene.line
            word, before = line.words[hit.start], hit.start - 1
            while line.at(before) in grammar().adverbs:
                before -= 1
            mine = line.at(before) == "me" or self._scene.subject(hit.start).who in ("i", "")
            if mine and word in advice().sets["named_feelings"]:
                return word
        return ""

    def _kind_of_pressure(self, mark: Mark) -> str:
        for kind in ("deadline", "comparison"):
            if self._scene.line.within(kind, mark.start, mark.end):
                return kind
        return "guilt"

    def _word(self, mark: Mark) -> str:
        """The words of a mark to be named in a sentence: those of a faux feeling without its “I feel”."""
        line = self._scene.line
        start, end = mark.start, mark.end
        if mark.code == "but-after-praise":
            end = start + 1
        elif mark.code == "faux-feeling" and not any(
            word in grammar().turning for word in line.words[start:end]
        ):
            start = end - 1
            while start > mark.start and line.words[start] in advice().sets["particles"]:
                start -= 1
        words = line.text[line.spans[start][0] : line.spans[end - 1][1]]
        return words if len(words) <= LONGEST_WORD else f"{words[:LONGEST_WORD].rsplit(' ', 1)[0]} …"
