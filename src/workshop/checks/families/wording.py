"""Wording: what a page or a leader never says.

No promise of an outcome, no label for somebody who is not in the room, no push, trick or test, no guilt, no blame, no
threat, nobody used as a messenger, no question whether anybody invited their partner. A page for the partner does not
persuade. Nobody is told what they should do. Words fit every couple, and are plain. Titles and file names do not give
the reader away. The phrases are data: `checks/words/wording.toml`; a practice adds its own under words: in
practice.yaml.

Lines that a page gives to look at, judge or mend are not its own voice and are left alone, and so are words in
quotation marks, what people are heard saying, and whatever only a leader reads in a key.
"""

from collections.abc import Callable, Iterator

from workshop.checks.check import Check, Course
from workshop.checks.sayings import said
from workshop.checks.words import PhraseList, phrase_lists
from workshop.diagnostics import Problem, Severity, did_you_mean


def found_in(text: str, phrases: PhraseList) -> str:
    """The first phrase of a list that a text says in its own voice, as it stands there, or nothing."""
    return said(
        text,
        phrases.pattern,
        negated_ok=phrases.negated_ok,
        questions_ok=phrases.questions_ok,
        unless=phrases.unless,
    )


def _run(code: str) -> Callable[[Course], Iterator[Problem]]:
    def run(course: Course) -> Iterator[Problem]:
        phrases = phrase_lists()[code].in_house(course.practice.words)
        for name in sorted(phrases.voices):
            voice = course.voices[name]
            for leaf in voice.leaves if phrases.may_be_in(voice.blob) else ():
                if found := found_in(leaf.text, phrases):
                    message = phrases.message.format(found=found)
                    yield Problem(code, phrases.severity, leaf.place, message, phrases.hint_for(found))

    return run


def house_words(course: Course) -> Iterator[Problem]:
    lists = phrase_lists()
    for word in course.practice.words:
        known = lists.get(word.list)
        if known is None:
            message, hint = f"There is no list “{word.list}”.", did_you_mean(word.list, lists)
        elif word.off and known.severity is Severity.ERROR:
            message = f"“{word.list}” keeps people safe, and cannot be switched off."
            hint = "Say it in other words on the page."
        elif word.off and not known.holds(word.phrase):
            message = f"The list “{word.list}” has no phrase “{word.phrase}” to switch off."
            hint = did_you_mean(word.phrase, known.phrases)
        else:
            continue
        yield Problem.error("house-words", word.place, message, hint)


def _check(code: str, asks: str, file: str, wrong: str, right: str) -> Check:
    return Check(code, asks, _run(code), file, wrong, right)


NOTICE, START = "modules/01-a-calm-start/1a-notice.md", "modules/01-a-calm-start/session.md"
PARTNER = "modules/02-one-invitation/2m-for-you.md"
CHECKS = (
    _check(
        "promise",
        "Does no page and no leader promise an outcome?",
        NOTICE,
        "Stay calm, and they will come around.",
        "Stay calm, and you may both feel lighter.",
    ),
    _check(
        "label",
        "Does no page and no leader put a label on somebody who is not there?",
        NOTICE,
        "Some partners are in denial.",
        "Some partners are not sure.",
    ),
    _check(
        "tactic",
        "Does nothing tell a person to push, test, trick or watch a partner?",
        START,
        "Test your partner with a small ask this week.",
        "Notice one calm moment this week.",
    ),
    _check(
        "pressure",
        "Does nothing tell a person to press on, insist or talk somebody round?",
        START,
        "Keep asking, and do not give up.",
        "Notice one calm moment this week.",
    ),
    _check(
        "ultimatum",
        "Does no page and no leader threaten with what follows a no?",
        START,
        "Tell them it is their last chance.",
        "Notice one calm moment this week.",
    ),
    _check(
        "guilt",
        "Is nobody made to feel that they owe a yes?",
        PARTNER,
        "If you loved your partner, you would go.",
        "You can say yes. You can say no. You do not owe anyone a reason.",
    ),
    _check(
        "blame",
        "Does no page and no leader find somebody at fault?",
        NOTICE,
        "Your partner is the problem.",
        "Some partners are not sure.",
    ),
    _check(
        "messenger",
        "Are children, friends and relatives kept out of it?",
        START,
        "Tell the kids to bring it up.",
        "Keep it between the two of you.",
    ),
    _check(
        "report-asked",
        "Does nobody ask whether anyone invited their partner, or what the answer was?",
        START,
        "Did you invite your partner?",
        "What did you notice in yourself?",
    ),
    _check(
        "sent-home",
        "Is no page mailed or messaged to anybody?",
        START,
        "Mail the pages to each home.",
        "Breathe together.",
    ),
    _check(
        "order",
        "Is nobody told what they should or must do?",
        NOTICE,
        "You must sit down. Rest your hands.",
        "Sit down. Rest your hands.",
    ),
    _check(
        "gendered",
        "Do the words fit partners of any gender, married or not?",
        NOTICE,
        "Some husbands are not sure.",
        "Some partners are not sure.",
    ),
    _check(
        "jargon",
        "Are words of the trade kept off pages and out of what leaders say?",
        NOTICE,
        "Some partners are resistant.",
        "Some partners are not sure.",
    ),
    _check(
        "partner-sheet-persuades",
        "Is a page for the partner free of “should”, of praise for going, and of what follows a no?",
        PARTNER,
        "You should try it once.",
        "You can say yes. You can say no.",
    ),
    _check(
        "telling-title",
        "Do titles and file names keep to themselves what a page is about?",
        NOTICE,
        "title: Signs of control",
        "title: Notice the calm",
    ),
    Check(
        code="house-words",
        asks="Do the practice’s own words belong to lists that exist, and is no safety list switched off?",
        run=house_words,
        file="practice.yaml",
        wrong="name: A small practice\nwords:\n  - {list: promise, phrase: guarantee*, off: We are sure.}",
        right="name: A small practice",
    ),
)
