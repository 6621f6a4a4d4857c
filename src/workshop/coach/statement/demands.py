"""`demand`: leaves no room for a no."""

from collections.abc import Iterator

from workshop.coach.reading import lexicon
from workshop.coach.reading.grammar import grammar, words
from workshop.coach.reading.phrases import Hit
from workshop.coach.reading.tokens import PAUSES
from workshop.coach.statement.marks import Mark, Scene

CODE = "demand"
MOST_SMALL_WORDS = 6
NOT_SKIPPED = frozenset({"never", "please"})


def find(scene: Scene) -> Iterator[Mark]:
    """The demands of the line."""
    for hit in scene.hits("you_order", "you_order_harmless"):
        if not _is_free(scene, hit):
            yield Mark(CODE, hit.start, _end_of_order(scene, hit))
    for hit in scene.hits("you_will_not"):
        # “you will not speak to me like that” is an order; “you won’t look at me” is not.
        spelled_out = scene.line.spans[hit.start + 1] != scene.line.spans[hit.start + 2]
        if spelled_out and not _is_free(scene, hit):
            yield Mark(CODE, *hit)
    for hit in scene.hits("i_order", "i_order_harmless"):
        yield Mark(CODE, *hit)
    for place in sorted(_starts(scene)):
        end = _order(scene, place)
        if end:
            yield Mark(CODE, place, end)


def _is_free(scene: Scene, hit: Hit) -> bool:
    """“if you have to”, “do you need to?”, “you should come, I’d love it”: no order."""
    line = scene.line
    if (
        scene.conditional(hit.start)
        or scene.asked(hit.start)
        or line.at(hit.start - 1) in words("needs_when")
    ):
        return True
    invited = line.within("wants_it", *line.sentence(hit.start)) or line.is_question(hit.start)
    return invited and "should" in line.words[hit.start : hit.end]


def _end_of_order(scene: Scene, hit: Hit) -> int:
    """The next mark, “and” or “or” behind an order."""
    line = scene.line
    end = hit.end
    while end < line.clause_end(hit.end - 1) and line.words[end] not in ("and", "or", "but", "because"):
        end += 1
    return end


def _starts(scene: Scene) -> set[int]:
    """Where a bare command may begin: each sentence, past its small words, the first main clause, and in mid-line."""
    line = scene.line
    places = {scene.opening.start}
    at = 0
    while at < len(line.words):
        places.add(_past_small_words(scene, at))
        at = line.sentence(at)[1] + 1
    links = words("order_links")
    for place in range(1, len(line.words)):
        if line.words[place - 1] in links:
            if line.words[place] == "just":
                places.add(place + 1)
            elif _turns_to_order(scene, place) or _follows_i_am(scene, place):
                places.add(place)
    return {place for place in places if place < len(line.words)}


def _turns_to_order(scene: Scene, place: int) -> bool:
    """“I’m begging you, listen …”, “so change or …”."""
    line = scene.line
    if line.words[place - 1] == "but" and _commands(scene, place):
        return True
    if line.words[place] not in words("mid_orders") or line.at(place + 1) in words("order_links"):
        return False
    called = line.at(place - 2) == "you" and line.words[place - 1] in PAUSES
    return (
        called or line.words[place - 1] in ("so", "or") or scene.subject(place).who in ("i", "", "it", "we")
    )


def _follows_i_am(scene: Scene, place: int) -> bool:
    """“I’m done asking, take out the trash”: an order behind a comma, and no list of what I do."""
    line = scene.line
    if line.words[place - 1] != "," or line.words[place] not in words("imperative"):
        return False
    start, _ = line.sentence(place)
    return "am" in line.words[start:place] and line.at(place + 1) in words("after_order")


def _past_small_words(scene: Scene, place: int) -> int:
    """Past fillers, names and adverbs before a command."""
    known = grammar()
    line = scene.line
    for _ in range(MOST_SMALL_WORDS):
        word = line.at(place)
        phrase = line.starts("filler", place)
        small = (word in known.fillers or word in known.adverbs) and word not in NOT_SKIPPED
        if phrase:
            place = phrase
        elif small or word in PAUSES or (word in known.pet_names and word != "love"):
            place += 1
        elif line.at(place + 1) == "," and word not in words("imperative"):
            place += 2
        else:
            break
    return place


def _order(scene: Scene, place: int) -> int:
    """Where the bare command that begins at a place ends; 0 if none does."""
    line = scene.line
    end = line.starts("imperative_never", place)
    if not end and _commands(scene, place):
        end = place + 1
    urgent = line.within("urgent", *line.sentence(place))
    if not end or (line.starts("warm_imperative", place) and not urgent) or _is_condition(scene, place):
        return 0
    return 0 if line.is_question(place) or _is_soft(scene, place) else line.clause_end(end)


def _is_condition(scene: Scene, place: int) -> bool:
    """“do that again and we’re finished”: a condition in the shape of a command."""
    line = scene.line
    if line.starts("keep_it_up", place):
        return True
    behind_and = (here + 1 for here in range(place, line.sentence(place)[1]) if line.words[here] == "and")
    return any(line.starts("we_are_done", here) or line.starts("ending", here) for here in behind_and)


def _commands(scene: Scene, place: int) -> bool:
    """A listed verb; or, first in the line, a word of which nothing is known, before “the”, “your” and their like."""
    line = scene.line
    word, following = line.words[place], line.at(place + 1)
    if word in words("imperative"):
        return following not in words("noun_next")
    known = (
        lexicon().slips.spelling.knows(word) or word.endswith(("ing", "ed", "s", "ly")) or not word.isalpha()
    )
    return (
        place == scene.opening.start
        and scene.opening.kind == "other"
        and not known
        and following in words("after_order")
    )


def _is_soft(scene: Scene, place: int) -> bool:
    """“please …”, “… if you like”, “hold me, I’m scared”: asked, and not ordered."""
    line = scene.line
    start, end = line.sentence(place)
    if "please" in line.words[start:end] or line.at(place - 1) in ("to", "you", "i"):
        return True
    mild = line.words[place] in words("mild_orders")
    behind = place if line.at(place - 1) == "but" else start
    if line.within("if_you_like", start, end) or line.within("own_reason", behind, end):
        return True
    return mild and _opens_up(scene, place, len(line.words))


def _opens_up(scene: Scene, start: int, end: int) -> bool:
    """Whether the speaker says a feeling or a wish of their own beside the command."""
    return scene.line.within("own_feeling", start, end) or scene.line.within("own_wish", start, end)
