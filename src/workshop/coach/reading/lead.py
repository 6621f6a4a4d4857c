"""What may stand before the first main clause: names, fillers, times, places, and “when …” clauses."""

from workshop.coach.reading.grammar import among, grammar, words
from workshop.coach.reading.line import Line
from workshop.coach.reading.tokens import ENDERS, PAUSES, QUOTE
from workshop.coach.reading.words import lexicon

LONGEST_PHRASE = 10
MOST_STEPS = 12
CALLED_BEFORE = frozenset({"you", "my", "your", "can", "could", "would", "please"})


def main_clause(line: Line) -> tuple[int, bool]:
    """Where the first main clause starts; and whether an “if you …” stands before it."""
    place, condition = 0, False
    for _ in range(MOST_STEPS):
        if line.starts("about_you", place):
            break
        after = _past_small_words(line, place)
        condition = condition or (line.at(after) in ("if", "unless") and line.at(after + 1) == "you")
        after = _past_clause(line, after) or _past_time(line, after) or after
        if after == place:
            break
        place = after
    return place, condition


def _past_small_words(line: Line, place: int) -> int:
    """Past one mark, filler, name or adverb."""
    known = grammar()
    word, following = line.at(place), line.at(place + 1)
    phrase = line.starts("filler", place)
    if phrase or not word:
        return phrase or place
    if word in known.comma_fillers and following in PAUSES:
        return place + 2
    skipped = (
        word in ENDERS
        or word in PAUSES
        or word in known.fillers
        or (word in known.lead_adverbs and following not in ("", ".", "!"))
        or (word in known.pet_names and (word != "love" or following == ","))
        or _is_name(line, place)
    )
    return place + 1 if skipped else place


def _is_name(line: Line, place: int) -> bool:
    """A word before a comma, or with a capital letter before a subject, that is no listed word."""
    known = grammar()
    start, end = line.spans[place]
    word, following = line.words[place], line.at(place + 1)
    if word == QUOTE or not line.text[start:end].isalpha():
        return False
    if following == ",":
        return not (word in known.own_starts or word in known.nominative or word == "you")
    capital = line.text[start].isupper() and not lexicon().slips.spelling.knows(word)
    return capital and (following in known.nominative or following in CALLED_BEFORE)


def _past_clause(line: Line, place: int) -> int:
    """Past a clause that begins with when, if, because …; 0 if none begins here or no main clause follows."""
    begins = _clause_begins(line, place)
    if not begins:
        return 0
    end = line.sentence(place)[1]
    commas = [here for here in range(begins, end) if line.words[here] in PAUSES]
    for comma in commas:
        if _may_start(line, comma + 1):
            return comma + 1
    return second_subject(line, begins, end) or (commas[0] + 1 if commas else 0)


def _clause_begins(line: Line, place: int) -> int:
    known = grammar()
    phrase = line.starts("clause_phrase", place)
    word = line.at(place)
    if phrase or word not in known.subordinators:
        return phrase
    if word in known.time_only and not any(
        following in known.nominative or following in known.second_names
        for following in line.words[place + 1 : place + 3]
    ):
        return 0  # “since the promotion”, “after lunch”: a time, and no clause
    return place + 1


def _may_start(line: Line, place: int) -> bool:
    """Whether a main clause may start at a place."""
    known = grammar()
    while line.at(place) in known.adverbs or line.at(place) in known.fillers - {"and", "but"}:
        place += 1
    return among(line.at(place), known.subject_starts, known.own_starts, words("imperative"))


def second_subject(line: Line, place: int, end: int) -> int:
    """“when you leave I feel sad”: where the subject of the main clause stands; 0 if there is none."""
    known = grammar()
    for here in range(place + 1, end):
        word = line.words[here]
        leads = word in known.nominative or (word in ("you", "it") and _leads(line, here))
        if leads and line.words[here - 1] not in ("and", "or") and line.at(here + 1) not in known.nominative:
            return here
    return 0


def _leads(line: Line, place: int) -> bool:
    """Whether this “you” or “it”, the second of its sentence, is who does the following."""
    known = grammar()
    before, following = line.at(place - 1), line.at(place + 1)
    if before in known.prepositions or before in known.object_verbs:
        return False
    if not following or among(following, ENDERS, PAUSES, known.nominative):
        return False
    if line.words[place] == "it":
        does = following.endswith("s") and len(following) > 3
        return does or following in known.auxiliaries or following in known.adverbs
    return not among(following, known.prepositions, known.clause_starts, ("my", "the", "a"))


def _past_time(line: Line, place: int) -> int:
    """Past “last night”, “at the airport”, “since the promotion”; 0 if no time or place stands here."""
    known = grammar()
    word = line.at(place)
    behind = line.words[place + 1 : place + 4]
    timed = word in known.time_determiners and any(noun in known.time_nouns for noun in behind)
    if (
        not timed
        and word not in known.time_starts
        and word not in known.prepositions
        and word not in known.time_nouns
    ):
        return 0
    end = line.sentence(place)[1]
    for here in range(place + 1, min(end, place + LONGEST_PHRASE)):
        word, after_preposition = line.words[here], line.words[here - 1] in known.prepositions
        if word in PAUSES:
            return here + 1
        if word in ("but", "and", "so"):
            return 0
        if after_preposition and word in known.object_names:
            continue
        if word in known.auxiliaries and not after_preposition:
            return here if among(line.at(here + 1), known.nominative, ("you",)) else 0
        if word in known.nominative or word == "you" or (word in known.behind_time and here > place + 1):
            return here
    return 0
