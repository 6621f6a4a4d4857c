"""The fixed places of a sheet, and what goes on to the foot of its last page."""

import re

from workshop.diagnostics import Place
from workshop.model import Heading, ListBlock, Paragraph, Picture, Quote, Span, Table, Text
from workshop.plan.sheets import Care, PassOn

HERE = Place("modules/09-x/9z-page.md")
CARE = Care("When not to use this.", "Do not use this page if you are afraid.", "Your partner can say no.")


def order(html: str, *words: str) -> bool:
    places = [html.index(word) for word in words]
    return places == sorted(places)


def test_everything_has_its_place(exercise, sheet, print_sheet):
    made = sheet(
        body=(exercise("rewrite"),), care=CARE, choices=(Text.of("I wait"), Text.of("I leave it here"))
    )
    html = print_sheet(made).html

    assert order(
        html,
        "Session 9 · Say it",
        '<h1><span class="code">9z&#160;</span>A page to\u00a0try</h1>',
        "Try a page.",
        "A page asks for one",
        "When not to use this.",
        "Your partner can say no.",
        "Say each line again",
        "Both are good choices.",
        "I wait",
        "Safe to take home?",
    )
    assert html.index("<footer") < html.index("<header")
    assert "<title>9z A page to try</title>" in html


def test_the_foot_keeps_numbers_whole(sheet, print_sheet):
    html = print_sheet(sheet()).html

    assert '<span class="nb">1-800-799-7233</span>, <span class="nb">TTY 1-800-787-3224</span>' in html
    assert 'Riverside Counseling · Starting with One · <span class="draft">Not yet reviewed.</span>' in html


def test_paper_edition_and_language_are_on_the_root(sheet, print_sheet):
    html = print_sheet(sheet(), paper="a4", edition="low-ink").html

    assert '<html lang="en" class="sheet a4 low-ink">' in html


def test_a_name_is_asked_for_only_where_the_practice_wants_it(sheet, print_sheet):
    assert "Name</p>" in print_sheet(sheet(name_line=True)).html
    assert "Name</p>" not in print_sheet(sheet()).html


def test_nothing_to_close_with_leaves_nothing(sheet, print_sheet):
    html = print_sheet(sheet(take_home="")).html

    assert '<div class="closing"></div>' in html
    assert "At the end" not in html


def test_room_left_over_is_for_writing(exercise, sheet, print_sheet):
    body = (exercise("rewrite"),)
    html = print_sheet(sheet(body=body, after="Room for another try")).html

    assert order(html, '<div class="closing">', 'data-write="rest"', "Room for another try")
    assert html.index('<div class="may">') < html.index("Room for another try")
    assert 'data-write="rest"' not in print_sheet(sheet(body=body)).html


def test_the_last_question_goes_on_to_the_foot_itself(exercise, sheet, print_sheet):
    body = (exercise("rewrite", 1), exercise("reflect", 2))
    html = print_sheet(sheet(body=body, after="Room to write")).html

    assert "Room to write" not in html
    assert html.count('class="fill"') == 1
    assert '<div class="fill" data-write="e2-2"><div class="min" data-whole="e2-2">' in html
    assert order(html, 'data-write="e2-1"', "Safe to take home?", "What helped me get this far?")


def test_a_question_in_the_middle_does_not_fill_the_page(exercise, sheet, print_sheet):
    html = print_sheet(sheet(body=(exercise("reflect", 1), exercise("checklist", 2)))).html

    assert 'class="fill"' not in html


def test_cards_come_last_on_their_own_pages(exercise, sheet, print_sheet):
    html = print_sheet(sheet(body=(exercise("cards", 1), exercise("checklist", 2)))).html

    assert order(html, "Read it once more", "Safe to take home?", "Cards to cut")


def test_an_author_s_blocks(sheet, print_sheet):
    body = (
        Heading(3, Text.of("First"), HERE),
        Paragraph(Text((Span("a "), Span("b", strong=True), Span("c", em=True))), HERE),
        ListBlock(True, ((Paragraph(Text.of("one"), HERE),),), HERE),
        ListBlock(
            False,
            (
                (
                    Paragraph(Text.of("two"), HERE),
                    ListBlock(False, ((Paragraph(Text.of("in"), HERE),),), HERE),
                ),
            ),
            HERE,
        ),
        Table((Text.of("h"),), ((Text.of("cell"),),), HERE),
        Quote((Paragraph(Text.of("said"), HERE),), HERE),
        Picture("modules/09-x/two chairs.png", "Two chairs", HERE),
    )
    html = re.sub(r"\s*\n\s*", "", print_sheet(sheet(body=body)).html)

    assert "<h2>First</h2><p>a <strong>b</strong><em>c</em></p>" in html
    assert '<ol class="list"><li><span class="n">1</span>one</li></ol>' in html
    assert '<ul class="list"><li>two<ul class="list"><li>in</li></ul></li></ul>' in html
    assert '<th scope="col">h</th></tr></thead><tbody><tr><td>cell</td></tr></tbody>' in html
    assert "<blockquote><p>said</p></blockquote>" in html
    assert '<img src="workshop:modules/09-x/two%20chairs.png" alt="Two chairs">' in html


def test_a_partner_gets_a_letter_without_code_and_the_participant_keeps_the_strip(sheet, print_sheet):
    made = sheet(
        for_partner=True,
        care=CARE,
        pass_on=PassOn("Before you pass this on", "It tells your partner."),
        body=(Heading(2, Text.of("Your choice"), HERE), Paragraph(Text.of("You can say no."), HERE)),
    )
    html = print_sheet(made).html
    strip, letter = html.split('<p class="cut">')

    assert order(strip, "9z", "Before you pass this on", "When not to use this.", "Your partner can say no.")
    assert "It tells your partner. Safe to take home?" in strip
    assert "<h1>A page to\u00a0try</h1>" in letter
    assert "9z" not in letter
    assert "Safe to take home?" not in letter
    assert "Session 9" not in html
    assert "Main idea" not in html
