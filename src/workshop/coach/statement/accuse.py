"""`you-start`: the first main clause is about the partner, and accuses or orders."""

from collections.abc import Iterator, Sequence

from workshop.coach.reading.grammar import grammar, words
from workshop.coach.statement.marks import Mark, Scene
from workshop.coach.statement.own import states_feeling, states_wish

CODE = "you-start"
CHARGES = frozenset({"absolute", "label", "motive", "demand", "pressure"})


def find(scene: Scene, others: Sequence[Mark]) -> Iterator[Mark]:
    """The first main clause, if it accuses or orders the partner. `others`: what was marked already."""
    opening = scene.opening
    if not scene.about_partner() or opening.condition or _is_order(scene):
        return
    end = clause_of(scene, opening.start)
    charged = any(mark.code in CHARGES and mark.start < end and mark.end > opening.start for mark in others)
    threatened = any(mark.code == "threat" and mark.start <= opening.start < mark.end for mark in others)
    if opening.kind == "asks-you":
        accused = _asks_badly(scene, charged=charged)
    else:
        accused = charged or (not threatened and accuses_at(scene, opening.start))
    if accused:
        yield Mark(CODE, opening.start, end)
    elif opening.kind == "you":
        yield from _next_charge(scene, end)


def _next_charge(scene: Scene, end: int) -> Iterator[Mark]:
    """“You said you loved me. You lied.”: a mild beginning, and the charge right behind it."""
    line = scene.line
    here = line.sentence(end - 1)[1] + 1
    if line.at(here) == "you" and not scene.conditional(here) and accuses_at(scene, here):
        mild = line.starts("neutral_you", scene.opening.start) or scene.tone(scene.opening.start, end) == 0
        if mild and not states_wish(scene):
            yield Mark(CODE, scene.opening.start, clause_of(scene, here))


def _is_order(scene: Scene) -> bool:
    """“Don’t you walk away.”, and not “Don’t you see?”."""
    start = scene.opening.start
    return scene.line.starts("imperative_never", start) > 0 and not scene.line.is_question(start)


def clause_of(scene: Scene, place: int) -> int:
    """Where the main clause that starts at a place ends: before a mark, a “but” or a second subject."""
    line = scene.line
    end = line.clause_end(place)
    for here in range(place + 2, end):
        word = line.words[here]
        if word in ("but", "because", "so") and line.words[here - 1] not in grammar().be:
            return here
        if word == "and" and line.at(here + 1) in words("after_and"):
            return here
    return end


def accuses_at(scene: Scene, place: int, *, turned: bool = False) -> bool:
    """Whether the clause that starts at a place says of the partner something unkind.

    `turned`: it stands behind “but”, where anything that the partner does, and that is not kind, is a complaint.
    """
    line = scene.line
    place = _past_small_words(scene, place)
    end = clause_of(scene, place)
    word = line.at(place)
    if line.starts("about_you", place):
        return True
    if word == "your":
        return _your(scene, place, end)
    if word == "my":
        named = any(name in grammar().partner for name in line.words[place + 1 : place + 4])
        return named and not line.within("reports", place, place + 5) and _does_ill(scene, place + 1, end)
    if word not in grammar().them or line.within("reports", place, place + 3):
        return False
    neutral = line.starts("neutral_you", place)
    if neutral:
        return neutral < line.starts("neutral_but", place) or line.within("again", place, end)
    return (turned and scene.tone(place + 1, end) <= 0) or _does_ill(scene, place, end)


def _past_small_words(scene: Scene, place: int) -> int:
    line = scene.line
    known = grammar()
    while place < len(line.words) and not line.starts("about_you", place):
        word = line.words[place]
        small = word in known.adverbs or word in known.fillers or word in words("after_turn")
        after = line.starts("filler", place) or (place + 1 if small else place)
        if after == place:
            break
        place = after
    return place


def _does_ill(scene: Scene, place: int, end: int) -> bool:
    """“you …”: unkind, or left undone, or done in the past with nothing kind about it."""
    line = scene.line
    sentence_end = line.sentence(place)[1]
    # “the pie I saved”: what the speaker did says nothing of the partner.
    own = next((here for here in range(place + 1, end) if line.words[here] in ("i", "we")), end)
    only = line.at(place + 1) == "only" and "when" in line.words[place:end]
    tone = -1 if only or line.within("not_me", place, end) else scene.tone(place + 1, own)
    warm = _warm_after(scene, end)
    if tone:
        forgiven = line.within("mild_ill", place, end) and line.within("concern", end, sentence_end)
        return tone < 0 and not forgiven and not warm
    said = line.words[place + 1 : end]
    kindly = (
        warm
        or line.within("motive_kind_end", end, sentence_end + 1)
        or scene.appreciated(end - 1)
        or scene.appreciated(place)
    )
    if kindly or _likewise(scene, said, end):
        return False
    if said and said[0] in grammar().be and "not" in said[:2]:
        return any(word in words("absent") or word.endswith("ing") for word in said[1:5])
    if any(word in words("undone") for word in said):
        return not line.within("kind_not", place, end)
    done = _is_past(said) or line.within("blaming_tail", place, sentence_end)
    return done or (_acts(said) and not states_feeling(scene) and not states_wish(scene))


def _likewise(scene: Scene, said: Sequence[str], end: int) -> bool:
    """“you left at nine and I left at ten”: the speaker did the same."""
    line = scene.line
    return line.at(end) == "and" and line.at(end + 1) == "i" and said[:1] == line.words[end + 2 : end + 3]


def _acts(said: Sequence[str]) -> bool:
    """Whether somebody is said to do something, and not only to be, to have or to be able to."""
    known = grammar()
    first = next((word for word in said if word not in known.adverbs), "")
    return len(said) > 1 and first not in known.auxiliaries and first not in words("states_of_mind")


def _is_past(said: Sequence[str]) -> bool:
    for word in said[:4]:
        if word in words("states_past"):
            return False
        if word in words("past") or (word.endswith("ed") and word not in words("not_past")):
            return True
        if word not in grammar().adverbs and word not in words("had"):
            return False
    return False


def _warm_after(scene: Scene, place: int) -> bool:
    """Whether the speaker goes on with a kind feeling: “…, and I was so happy”."""
    line = scene.line
    return line.within("warm", place, len(line.words)) and not line.within("turn", place, len(line.words))


def _your(scene: Scene, place: int, end: int) -> bool:
    """“your …”: a fault, or something unkind; a relative is not the partner."""
    line = scene.line
    if line.at(place + 1) in grammar().kin:
        return False
    if line.starts("your_fault", place):
        return True
    tone = scene.tone(place + 1, end)
    if tone > 0 or scene.appreciated(end - 1):
        return False
    if (
        tone < 0
        or line.within("harms", place, end)
        or any(word in words("your_undone") for word in line.words[place:end])
    ):
        return True
    # “Your side of the room is a pigsty.”, and not “Your car is in the driveway.”
    judged = any(
        line.words[here] in grammar().be and line.at(here + 1) not in words("plain_places")
        for here in range(place + 1, end)
    )
    return judged and not states_feeling(scene) and not states_wish(scene)


def _asks_badly(scene: Scene, *, charged: bool) -> bool:
    """“why do you …”, “can’t you …”, “how could you …”: a charge in the shape of a question; not “would you …?”."""
    line = scene.line
    place, subject = scene.opening.start, scene.opening.subject
    if line.starts("bad_question", place):
        return not scene.appreciated(place)
    if line.starts("kind_question", place) or charged:
        return charged and not line.starts("kind_question", place)
    asked = line.words[place:subject]
    end = line.sentence(place)[1]
    if "why" in asked:
        return scene.tone(subject, end) <= 0
    if "not" in asked and asked[0] in words("negated_helpers"):
        return True
    return asked[0] in words("asking_helpers") and scene.tone(subject + 1, end) < 0
