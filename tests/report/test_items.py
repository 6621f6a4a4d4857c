"""Each item of the two frameworks: what it finds on a good page, and that it finds the fault on a broken one."""

from dataclasses import replace
from typing import Any

import pytest

from checks.course import exercise, gate, paragraph, places
from report.hand import FILE, course_of, facts, good, heading, page, printed, rewrite, words
from workshop.checks.quality.card import ITEMS, rate, score
from workshop.checks.quality.matter import Matter
from workshop.diagnostics import Place
from workshop.model import (
    Handout,
    ListBlock,
    Paragraph,
    Picture,
    Practice,
    Reader,
    Span,
    Table,
    Text,
)
from workshop.plan.quality import Rating, Verdict

YES, NO, NA, HUMAN = Verdict.AGREE, Verdict.DISAGREE, Verdict.NOT_APPLICABLE, Verdict.HUMAN

ON_A_GOOD_PAGE = {
    "PEMAT 1": HUMAN, "PEMAT 2": HUMAN, "PEMAT 3": YES, "PEMAT 4": HUMAN, "PEMAT 5": YES, "PEMAT 6": NA,
    "PEMAT 7": YES, "PEMAT 8": YES, "PEMAT 9": HUMAN, "PEMAT 10": HUMAN, "PEMAT 11": YES, "PEMAT 12": YES,
    "PEMAT 15": HUMAN, "PEMAT 16": NA, "PEMAT 17": NA, "PEMAT 18": NA, "PEMAT 19": YES, "PEMAT 20": YES,
    "PEMAT 21": YES, "PEMAT 22": HUMAN, "PEMAT 23": YES, "PEMAT 24": NA, "PEMAT 25": YES, "PEMAT 26": HUMAN,
    "INDEX 1": YES, "INDEX 2": YES, "INDEX 3": HUMAN, "INDEX 4": NO, "INDEX 5": YES, "INDEX 6": YES,
    "INDEX 7": HUMAN, "INDEX 8": YES, "INDEX 9": HUMAN, "INDEX 10": YES, "INDEX 11": HUMAN, "INDEX 12": YES,
    "INDEX 13": HUMAN, "INDEX 14": YES, "INDEX 15": NA, "INDEX 16": NA, "INDEX 17": NA, "INDEX 18": NA,
    "INDEX 19": NA, "INDEX 20": NA,
}  # fmt: skip
# What only a person can answer: whatever stands on the page, the program never says yes.
NEVER_YES = (
    "PEMAT 1", "PEMAT 2", "PEMAT 4", "PEMAT 9", "PEMAT 10", "PEMAT 15", "PEMAT 16", "PEMAT 17", "PEMAT 18", "PEMAT 26",
    "INDEX 3", "INDEX 4", "INDEX 7", "INDEX 9", "INDEX 11", "INDEX 13", "INDEX 16", "INDEX 18", "INDEX 19", "INDEX 20",
)  # fmt: skip


def ratings(made: Handout, **more: Any) -> dict[str, Rating]:
    given = course_of(made, **more)
    return {one.item: one for one in rate(Matter(printed(made, given), given))}


def bullets(*items: str) -> ListBlock:
    return ListBlock(False, tuple((words(item, 30),) for item in items), Place(FILE, 30))


def bold(said: str) -> Paragraph:
    return Paragraph(Text((Span(said, strong=True),)), Place(FILE, 20))


PICTURE = Picture("modules/01-start/chairs.png", "Two chairs by a window", Place(FILE, 14))


def test_every_item_on_a_good_page() -> None:
    assert {name: one.verdict for name, one in ratings(good()).items()} == ON_A_GOOD_PAGE


def test_there_are_all_items_of_the_printed_form_and_of_the_index() -> None:
    pemat = [*range(1, 13), *range(15, 27)]
    expected = [f"PEMAT {number}" for number in pemat] + [f"INDEX {number}" for number in range(1, 21)]
    assert [item.name for item in ITEMS] == expected
    assert [item.name for item in ITEMS if item.key] == ["PEMAT 3", "PEMAT 20", "PEMAT 21", "PEMAT 23"]


def at(line: int) -> str:
    return f"{FILE}:{line}"


BROKEN = [
    ("PEMAT 1", good(purpose=Text.of("Learn more.")), "it fits any page", "“Learn more.”", at(1)),
    (
        "PEMAT 1",
        good(purpose=Text.of("One " * 25 + "two.")),
        "26 words",
        "“One One One One One One One One One One One One One One One One One One One One One One …”",
        at(1),
    ),
    ("PEMAT 2", good(words("Ask our experts.")), "words that promote", "“our experts”", at(20)),
    ("PEMAT 3", good(words("Utilize a pause.")), "a plainer word exists", "“Utilize”: use", at(20)),
    ("PEMAT 3", good(words("Ask for CBT.")), "a short form is not spelled out", "“CBT”", at(20)),
    ("PEMAT 6", good(words("Ask 30 % of the time.")), "a share or a fraction", "“30 %”", at(20)),
    (
        "PEMAT 6",
        good(words("It helps 3 out of 10. It helps 1 in 4.")),
        "shares of different wholes",
        "10, 4",
        at(20),
    ),
    ("PEMAT 7", good(words("Then add up your marks.")), "asks for a sum", "“add up”", at(20)),
    ("PEMAT 8", good(words("One step. " * 31)), "a paragraph of 62 words", None, at(20)),
    ("PEMAT 8", good(*(words("One step. " * 25, n) for n in (5, 6, 7))), "150 words under one heading", "", at(1)),
    ("PEMAT 8", good(bullets(*"abcdefgh")), "a list of 8 items", "“a list in the text”", at(30)),
    ("PEMAT 9", good(heading("Overview"), words("Ask.")), "a heading that fits any page", "“Overview”", at(10)),
    ("PEMAT 9", good(heading("Pauses"), words("Ask.")), "a heading of 1 word", "“Pauses”", at(10)),
    ("PEMAT 9", good(words("Ask for a pause.")), "no heading", "", at(1)),
    ("PEMAT 10", good(words("Read 9z first.")), "a page that does not exist", "“Read 9z first.”", at(20)),
    (
        "PEMAT 12",
        good(bold("Ask for a pause when you are worn out.")),
        "main idea set apart, 0 lists, 45 % of words bold",
        "",
        at(1),
    ),
    (
        "PEMAT 19",
        good(rewrite(columns={"said": "What I said when I was tired"})),
        "a heading of 7 words",
        "“What I said when I was tired”",
        at(30),
    ),
    (
        "PEMAT 19",
        good(Table(tuple(map(Text.of, "abcde")), (), Place(FILE, 22))),
        "5 columns",
        "“a table in the text”",
        at(22),
    ),
    (
        "PEMAT 20",
        good(words("It is a day."), purpose=Text.of("A day."), main_idea=Text.of("A day is a day.")),
        "no sentence begins with what to do",
        "",
        at(1),
    ),
    ("PEMAT 21", good(words("The participants should rest.")), "speaks about others", "“participants should”", at(20)),
    ("PEMAT 21", good(words("Rest now.")), "0 words for the reader in 13", "", at(1)),
    (
        "PEMAT 22",
        good(replace(bullets(*["Rest."] * 8), ordered=True)),
        "8 steps",
        "“a list in the text”",
        at(30),
    ),
    (
        "PEMAT 22",
        good(replace(bullets("Rest " * 16), ordered=True)),
        "a step of 16 words",
        "“Rest Rest Rest Rest Rest Rest Rest Rest Rest Rest Rest Rest Rest Rest Rest Rest”",
        at(30),
    ),
    ("PEMAT 23", good(words("Rest now.")), "nothing to fill in, tick, cut or say", "", at(1)),
    (
        "PEMAT 25",
        good(exercise("checklist", style="observer", title="What I saw", columns=["One", "Two"], items=["a", "b"])),
        "no words before it say how",
        "“What I saw”",
        at(30),
    ),
    ("INDEX 1", good(main_idea=Text.of("Calm talks")), "not a sentence", "“Calm talks”", at(1)),
    ("INDEX 1", good(main_idea=Text.of("A b c. D e. F g. H i.")), "4 sentences", "“A b c. D e. F g. H i.”", at(1)),
    ("INDEX 4", good(), "no picture", "", ""),
    ("INDEX 6", good(main_idea=Text.of("A talk can be chosen.")), "passive", "“be chosen”", at(1)),
    ("INDEX 8", good(bullets(*"abcdefgh")), "a list of 8 items", "“a list in the text”", at(30)),
    ("INDEX 9", good(heading("Overview"), words("Ask.")), "a heading that fits any page", "“Overview”", at(10)),
    ("INDEX 15", good(words("Ask 30 % of the time.")), "a share or a fraction", "“30 %”", at(20)),
    ("INDEX 17", good(words("Wait 2 days. Then add up the days.")), "asks for a sum", "“add up”", at(20)),
]  # fmt: skip


@pytest.mark.parametrize(("item", "made", "measured", "said", "place"), BROKEN)
def test_a_fault_is_found_and_its_place_told(
    item: str, made: Handout, measured: str, said: str | None, place: str | None
) -> None:
    rating = ratings(made)[item]
    assert (rating.verdict, rating.measured) == (NO, measured)
    assert said is None or rating.words == said
    assert place is None or rating.place == place
    known = next(one for one in ITEMS if one.name == item)
    assert (rating.mend, rating.limit) == (known.mend, known.limit)


def test_the_place_is_that_of_the_field() -> None:
    made = good(main_idea=Text.of("Calm talks"), places=places(FILE, main_idea=4))
    assert ratings(made)["INDEX 1"].place == at(4)


def test_passive_sentences_are_counted_as_a_share() -> None:
    passive = "It was said. It was told. It was seen."
    active = ratings(good(words("Rest now. " * 12 + passive)))["PEMAT 5"]
    assert (active.verdict, active.measured) == (YES, "3 passive in 17 sentences, 82 % active")
    rating = ratings(good(words("Rest now. " * 8 + passive)))["PEMAT 5"]
    assert (rating.verdict, rating.measured) == (NO, "3 passive in 13 sentences, 76 % active")
    assert (rating.words, rating.place) == ("“was said”, “was told”, “was seen”", at(20))
    few = ratings(good(words(passive)))["PEMAT 5"]
    assert (few.verdict, few.measured) == (HUMAN, "3 passive in 5 sentences, 40 % active")


def test_a_feeling_is_not_a_passive() -> None:
    assert ratings(good(words("I am tired. I was scared. You are worried.")))["PEMAT 5"].words == ""


def test_lines_to_mend_are_not_the_page_s_own_voice() -> None:
    made = rewrite(items=[{"said": "“You should utilize the facilitator.”"}])
    assert ratings(good(made))["PEMAT 3"].verdict is YES


def test_a_short_form_may_be_spelled_out_and_a_known_one_need_not() -> None:
    made = good(words("Text by TTY. Ask for a safety plan (SP). Keep your SP."))
    assert ratings(made)["PEMAT 3"].verdict is YES


def test_numbers_that_name_pages_are_no_numbers() -> None:
    assert ratings(good(words("Read 1a.")))["PEMAT 6"].verdict is NA
    rating = ratings(good(words("Wait 5 days. Then wait 5 more.")))["PEMAT 6"]
    assert (rating.verdict, rating.measured, rating.words) == (YES, "2 numbers, all whole", "5")


def test_a_page_of_two_paragraphs_is_very_short() -> None:
    made = replace(good(), body=())
    assert [ratings(made)[f"PEMAT {n}"].verdict for n in (8, 9, 11)] == [NA, NA, NA]


def test_a_gate_has_nothing_to_use_and_that_is_for_a_person() -> None:
    rating = ratings(good(gate(), approaches_partner=True))["PEMAT 23"]
    assert (rating.verdict, rating.measured) == (HUMAN, "a gate has nothing to mark, by safety rule S19")


def test_a_page_for_a_partner_may_be_there_to_be_read() -> None:
    assert ratings(good(words("You can rest."), reader=Reader.PARTNER))["PEMAT 23"].verdict is HUMAN


def test_a_table_without_a_finished_row_is_for_a_person() -> None:
    made = good(rewrite(items=[{"said": "“You never listen.”"}]))
    assert ratings(made)["PEMAT 25"].verdict is HUMAN


def test_the_practice_s_name_belongs_into_the_foot() -> None:
    rating = ratings(good(words("Ask Harbor House.")), practice=Practice(name="Harbor House"))["PEMAT 2"]
    assert (rating.verdict, rating.words) == (NO, "“Ask Harbor House.”")


@pytest.mark.parametrize("item", NEVER_YES)
@pytest.mark.parametrize(
    "made",
    [
        good(),
        good(PICTURE, rewrite(), approaches_partner=True),
        good(words("Wait 2 days."), gate(), approaches_partner=True),
    ],
)
def test_what_only_a_person_can_judge_is_never_answered_with_yes(item: str, made: Handout) -> None:
    assert ratings(made)[item].verdict is not YES


def test_a_picture_is_for_a_person_in_all_that_asks_about_pictures() -> None:
    found = ratings(good(PICTURE))
    assert {found[f"PEMAT {n}"].verdict for n in (15, 16, 17, 18, 26)} == {HUMAN}
    assert found["PEMAT 16"].words == "“Two chairs by a window”"
    assert found["INDEX 4"].verdict is HUMAN


def test_without_a_message_what_rests_on_it_fails() -> None:
    found = ratings(good(PICTURE, main_idea=Text.of("Calm talks")))
    for item in ("INDEX 2", "INDEX 3", "INDEX 4"):
        assert (found[item].verdict, found[item].measured) == (NO, "without a main message")


def place_of_idea(before: int, after: int) -> Rating:
    """INDEX 2 on a page where so many words stand before the main idea, and so many after it."""
    made = good()
    given = course_of(made)
    idea = made.main_idea.plain
    text = "x " * before + idea + " y" * after
    sheet = printed(made, given, facts(page(1, text)))
    return {one.item: one for one in rate(Matter(sheet, given))}["INDEX 2"]


def test_the_main_idea_stands_in_the_first_half_of_page_1() -> None:
    seven = 7  # words of the main idea
    assert place_of_idea(50, 50 - seven).measured == "after 50 % of the words of page 1"
    assert place_of_idea(50, 50 - seven).verdict is YES
    assert place_of_idea(51, 49 - seven).verdict is NO


def test_what_matters_most_stands_on_page_1() -> None:
    made = good(approaches_partner=True)
    given = course_of(made)
    whole = printed(made, given)
    text = whole.pages[0].text
    for missing, said in (
        (made.main_idea.plain, "“A calm moment is a good one.”"),
        ("When not to use this.", "“When not to use this.”"),
        ("For you: 555-0100", "“For you: 555-0100”"),
    ):
        sheet = printed(made, given, facts(page(1, text.replace(missing, "")), page(2, text)))
        rating = {one.item: one for one in rate(Matter(sheet, given))}["INDEX 10"]
        assert (rating.verdict, rating.measured, rating.words) == (NO, "not on page 1", said)


def test_a_score_counts_what_the_program_rated_and_nothing_else() -> None:
    made = score("understand", ratings(good()).values())
    assert (made.agree, made.rated, made.open, made.not_applicable, made.percent) == (7, 7, 6, 4, 100)
    assert made.enough
    found = score("understand", ratings(good(heading("What helps me"), bullets(*"abcdefgh"))).values())
    assert (found.percent, found.enough) == (83, False)
    empty = score("D", ratings(good()).values())
    assert (empty.rated, empty.percent, empty.enough) == (0, None, True)


def test_words_only_a_leader_reads_are_not_looked_at() -> None:
    made = good(rewrite(key={"note": "Clients should utilize 30 % of it."}), key=(Text.of("Utilize it."),))
    assert ratings(made)["PEMAT 3"].verdict is YES
    assert ratings(made)["PEMAT 6"].verdict is NA
    assert paragraph("x").text.plain == "x"
