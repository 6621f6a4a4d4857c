from dataclasses import replace

from checks.course import SESSION_FILE, activity, course, exercise, handout, paragraph, session, sheet
from workshop.checks.families import reading
from workshop.checks.leaves import participant_leaves
from workshop.diagnostics import Place, Problem
from workshop.model import GuidePage, Heading, ListBlock, Quote, Table, Text

EASY = (
    "Sit down. Rest your feet on the floor. Breathe out three times. "
    "Look at one calm thing. Then go on with your day."
)
HARD = "Immediate reconciliation necessitates extraordinary vulnerability, comprehensive communication and patience."
FILE = "modules/01-start/1a-sheet.md"


def test_an_easy_page_is_fine() -> None:
    assert list(reading.participant_grade(sheet(paragraph(EASY)))) == []


def test_a_hard_page_is_named_with_its_figure_and_its_hardest_sentences() -> None:
    body = (paragraph(EASY, 20), paragraph(HARD, 24), paragraph("Reciprocity ordinarily accompanies it.", 26))
    assert list(reading.participant_grade(sheet(*body))) == [
        Problem.error(
            "reading-grade",
            Place(FILE),
            "1a reads at grade 8.8 (every line counted). The limit for participants is 8, the aim 6.",
            "Shorten these first: line 24 “Immediate reconciliation necessitates extraordinary vulnerability, "
            "comprehensive …”; line 1 “A calm moment is a good one.”; "
            "line 20 “Rest your feet on the floor.”",
        )
    ]


def test_a_page_with_a_hundred_words_in_sentences_is_counted_by_sentences() -> None:
    body = (*[paragraph(EASY, n) for n in range(20, 25)], *[paragraph(HARD, n) for n in (30, 31, 32, 33, 34)])
    [problem] = reading.participant_grade(sheet(*body))
    assert "(whole sentences counted)" in problem.message


def test_a_page_of_a_few_words_gets_no_figure() -> None:
    assert list(reading.participant_grade(sheet(paragraph(HARD)))) == []


def test_a_leaders_page_may_be_harder_and_is_only_warned_of() -> None:
    hard = (paragraph(f"{EASY} {HARD} {HARD}", 5, "modules/guide/01-how.md"),)
    pages = (GuidePage("how", "How to use this guide", hard, Place("modules/guide/01-how.md")),)
    [problem] = reading.facilitator_grade(course(guide_pages=pages))
    assert (problem.code, problem.severity, problem.place) == (
        "reading-grade-leader",
        "warning",
        pages[0].place,
    )
    assert problem.message.startswith("“How to use this guide” reads at grade 14.")
    said = course(session((activity(say=f"{EASY} {HARD} {HARD}"),)))
    [problem] = reading.facilitator_grade(said)
    assert (problem.place, problem.message[:34] + "d") == (
        Place(SESSION_FILE),
        "The leader’s page of session 1 read",
    )


def test_a_long_sentence_is_named_where_it_stands() -> None:
    words = " ".join(["and"] * 25)
    page = exercise("reflect", 31, prompts=[{"text": f"So {words}."}])
    assert list(reading.long_sentences(sheet(paragraph(f"{words}.", 22), page))) == [
        Problem.warning(
            "long-sentence",
            Place(FILE, 31),
            f"A sentence of 26 words: “So {' '.join(['and'] * 21)} …”",
            "Make two of it. On a participant’s page 25 words are the most.",
        )
    ]


def test_what_counts_as_read_on_a_participants_page() -> None:
    at = Place(FILE, 9)
    said = Text.of("Given.")
    table = Table((Text.of("Head"),), ((Text.of("Cell."),),), at)
    items = [{"said": "Given.", "done": "Done.", "key": {"model": "Secret.", "why": "Secret."}}]
    page = exercise("rewrite", title="Title", prompt="Prompt.", items=items, key={"note": "Secret."})
    lists = ListBlock(False, ((paragraph("Item."),), (paragraph("Item two."),)), at)
    body = (Heading(2, Text.of("Heading"), at), lists, Quote((paragraph("Quote."),), at), table, page)
    made = replace(handout("1a", *body), choices=(Text.of("I wait"),), key=(Text.of("Secret."),))
    assert [leaf.text for leaf in participant_leaves(made)] == [
        "Notice one calm moment.", "A calm moment is a good one.", "Item.", "Item two.", "Quote.", "Cell.",
        "Prompt.", said.plain, "Done.", "I wait",
    ]  # fmt: skip


def test_a_script_is_read_line_by_line_without_its_markup() -> None:
    slots = [{"id": "feeling", "hint": "a plain word", "label": "I am"}]
    page = exercise(
        "fill_in_script", prompt="Fill it.", script="I feel {feeling}.\nJust **one** walk?", slots=slots
    )
    assert [leaf.text for leaf in participant_leaves(handout("1a", page))][2:] == [
        "Fill it.", "I feel {feeling}.", "Just one walk?", "a plain word",
    ]  # fmt: skip
