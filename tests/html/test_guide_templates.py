"""The pages of the leader’s guide: what stands where, what words tell apart, what the laid-out page proves."""

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pytest

from workshop.diagnostics import Place
from workshop.html import Extras, render
from workshop.model import Answer, Audience, CueKind, Heading, KeySheet, ListBlock, Paragraph, Sample, Text
from workshop.plan.document import Options, Part, Plan
from workshop.plan.facts import Spot
from workshop.plan.guide import (
    Bar,
    ContentsLine,
    GuidanceLine,
    GuideContents,
    GuideCover,
    GuideIndex,
    GuideSession,
    GuideSheet,
    GuideText,
    KeyPart,
    LateLine,
    PageAndKey,
    PrintedCues,
    RunningActivity,
)
from workshop.plan.sheets import Foot
from workshop.plan.shown import Shown

BUNDLED = Path(__file__).parents[2] / "templates"
HERE = Place("modules/09-x/session.md")
FOOT = Foot("", (), "Riverside Counseling · Leader’s guide", "Not yet reviewed.")
NOTHING = Text()


def words(*paragraphs: str) -> tuple[Paragraph, ...]:
    return tuple(Paragraph(Text.of(each), HERE) for each in paragraphs)


def activity(clock: str, title: str, **changes: Any) -> RunningActivity:
    cues = (
        PrintedCues(CueKind.SAY, (words("Hear it in a kind voice."),)),
        PrintedCues(CueKind.DO, (words("Read each line."), (numbered("Wait.", "Go on."),))),
        PrintedCues(CueKind.ASK, (words("Which word stung?"),)),
        PrintedCues(CueKind.WATCH, (words("Advice about the partner."),)),
    )
    made = RunningActivity(clock, Text.of(title), 15, 10, 20, "pairs", core=True, handouts=("9a",), cues=cues)
    return replace(made, **changes)


def numbered(*items: str) -> ListBlock:
    return ListBlock(ordered=True, items=tuple(words(item) for item in items), place=HERE)


def page(**changes: Any) -> PageAndKey:
    answers = (
        Answer(1, Text.of("“You never listen.”"), mark="B", why=Text.of("It says never.")),
        Answer(2, Text.of("“I felt sad.”"), mark="O", why=Text.of("An own feeling.")),
    )
    made = PageAndKey(
        anchor="session-9-9a",
        code="9a",
        title="Spot it",
        facts=("Spot it, 15 minutes", "stays in the room"),
        purpose=Text.of("Hear blame."),
        keys=(KeyPart(Text.of("Circle one letter"), "choose", 1, KeySheet(answers=answers)),),
        notes=(Text.of("Let the group find it."),),
        teaches=("i-statements", "keep-it-kind"),
        rings=("e1-choose-1-B", "e1-choose-2-O"),
    )
    return replace(made, **changes)


def session(**changes: Any) -> GuideSession:
    running = (activity("6:00", "Arrive"), activity("6:15", "Read it back", core=False))
    bars = tuple(
        Bar(each.clock, each.title, each.minutes, n / 2, 0.5, each.core, each.handouts)
        for n, each in enumerate(running)
    )
    made = GuideSession(
        anchor="session-9",
        number=9,
        label="Session 9",
        title="Say it as “I”",
        main_message=Text.of("Say what you feel."),
        length=30,
        start="6:00",
        end="6:30",
        outcomes=(Text.of("Tell blame apart"),),
        materials=(Text.of("Pens"),),
        before=(Text.of("Set the chairs."),),
        handouts=(("9a", "Spot it", "stays in the room"),),
        intro=words("Tonight people learn to hear blame."),
        bars=bars,
        running=running,
        practice=Text.of("Say one line."),
        solo=Text.of("Say it to yourself."),
        trouble=((Text.of("“It did not help.”"), Text.of("Stay with it.")),),
        foot=FOOT,
    )
    return replace(made, **changes)


def sheet(made: PageAndKey | None = None) -> GuideSheet:
    return GuideSheet(9, "Session 9 · Say it as “I”", made or page(), FOOT)


def shown(pages: int = 1, **spots: Spot) -> Extras:
    names = tuple(f"workshop:9a-{n + 1}.png" for n in range(pages))
    found = {name.replace("_", "-"): spot for name, spot in spots.items()}
    shot = Shown("9a", names, 215.9, 279.4, MappingProxyType(found))
    return Extras(shown=MappingProxyType({"9a": shot}))


def printed(kind: str, view: object, extras: Extras | None = None, paper: str = "letter") -> str:
    part = Part("part", f"documents/guide-{kind}.html", view)
    plan = Plan(
        kind="guide",
        name="guide",
        title="Starting with One: leader’s guide",
        language="en",
        audience=Audience.FACILITATOR,
        session=None,
        path="facilitator/facilitator-guide.pdf",
        options=Options(paper=paper),
        parts=(part,),
    )
    return render(part, plan, extras or Extras(), (BUNDLED,)).html


def headings(html: str) -> list[tuple[int, str]]:
    found = re.findall(r"<h(\d)[^>]*>(.*?)</h\1>", html, re.DOTALL)
    return [(int(level), plain(inner)) for level, inner in found]


def plain(html: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", "", html.replace("&#160;", " ").replace("\u00a0", " ")).split())


def test_a_session_has_one_outline():
    assert headings(printed("session", session())) == [
        (1, "9 Say it as “I”"),
        (2, "Session 9 at a glance"),
        (3, "By the end, people can"),
        (3, "The 30 minutes"),
        (3, "Handouts"),
        (3, "Bring"),
        (2, "Before you start"),
        (3, "Read this first"),
        (3, "Check"),
        (3, "Common trouble"),
        (2, "Running order"),
        (3, "6:00 Arrive"),
        (3, "6:15 Read it back may be left out"),
        (3, "Afterward Practice between sessions"),
    ]


def test_a_sheet_stands_below_its_session():
    assert headings(printed("sheet", sheet())) == [
        (2, "9a Spot it"),
        (3, "Circle one letter"),
        (3, "Lead it"),
    ]


def test_anchors_are_where_the_contents_look_for_them():
    html = printed("session", session()) + printed("sheet", sheet())

    assert re.findall(r'id="([^"]+)"', html) == ["session-9", "session-9-running", "session-9-9a"]


def test_every_kind_of_cue_says_what_it_is():
    html = printed("session", session())

    assert re.findall(r'class="cue cue-(\w+)"><p class="k">(\w+)</p>', html)[:4] == [
        ("say", "SAY"),
        ("do", "DO"),
        ("ask", "ASK"),
        ("watch", "WATCH"),
    ]


def test_what_may_be_left_out_is_said_in_words_and_dashed():
    html = printed("session", session())

    assert html.count("minutes dashed") == 1
    assert "Read it back<span" in html
    assert "Read it back, may be left out" in plain(html)


def late(clock: str, *drop: str, until: str = "", **shorten: int) -> LateLine:
    cut = tuple((Text.of(title.replace("_", " ")), minutes) for title, minutes in shorten.items())
    return LateLine(clock, Text.of("Spot it"), "6:15", tuple(map(Text.of, drop)), cut, until)


def test_a_session_that_runs_late_says_what_to_do_at_each_half_hour():
    lines = (late("6:30", "Read it back", Build_mine=8, Close=7), late("7:00", "Read it back", "Breathe"))
    said = plain(printed("session", session(late=lines)))

    assert "If this has not begun" in said
    assert "do this to end in time (minutes)" in said
    assert "6:30Spot itLeave out Read it back. Build mine 8 · Close 7" in said
    assert "7:00Spot itLeave out Read it back, Breathe." in said
    assert "Nothing core is left out" not in said
    assert "If you run late" not in plain(printed("session", session()))


def test_a_session_that_cannot_end_in_time_says_when_it_does():
    said = plain(printed("session", session(late=(late("7:00", Close=7, until="7:35"),))))

    assert "7:00Spot itClose 7. Even so it takes until 7:35." in said
    assert "Nothing core is left out. If you cannot end later: stop, go to the close, and log it." in said
    assert "7:00Spot itEven so it takes until 7:35." in plain(
        printed("session", session(late=(late("7:00", until="7:35"),)))
    )


def test_a_session_without_spare_parts_prints_no_empty_headings():
    bare = session(before=(), intro=(), trouble=(), practice=NOTHING, solo=NOTHING, materials=(), handouts=())
    bare = replace(bare, running=(activity("6:00", "Arrive", least=15),), bars=bare.bars[:1])

    assert [text for level, text in headings(printed("session", bare)) if level < 3] == [
        "9 Say it as “I”",
        "Session 9 at a glance",
        "Running order",
    ]


def test_right_answers_are_ringed_where_they_stand_on_the_page():
    extras = shown(e1_choose_1_B=Spot(1, 100, 50, 6, 6, 55), e1_choose_2_O=Spot(1, 140, 60, 20, 6, 65))
    html = printed("sheet", sheet(), extras)
    scale = 104 / 215.9

    rings = re.findall(
        r'class="ring" style="left:([\d.]+)mm;top:([\d.]+)mm;width:([\d.]+)mm;height:([\d.]+)mm', html
    )
    middles = [(float(x) + float(w) / 2, float(y) + float(h) / 2) for x, y, w, h in rings]
    assert middles == [
        pytest.approx((103 * scale + 0.3, 53 * scale + 0.3), abs=0.02),
        pytest.approx((150 * scale + 0.3, 63 * scale + 0.3), abs=0.02),
    ]
    assert 'alt="Handout 9a, Spot it: page 1 of 1, with the right answers ringed"' in html


def test_a_ring_is_drawn_on_its_own_page_only():
    html = printed("sheet", sheet(), shown(pages=2, e1_choose_2_O=Spot(2, 140, 60, 6, 6, 65)))
    first, second = html.split('class="shown"')[1:3]

    assert ('class="ring"' in first, 'class="ring"' in second) == (False, True)


@pytest.mark.parametrize(("paper", "width", "height"), [("letter", 104, 134.59), ("a4", 98, 126.82)])
def test_the_room_of_a_picture_is_kept_before_it_is_known(paper, width, height):
    html = printed("sheet", sheet(), paper=paper)

    assert f'class="shown" style="width:{width}mm;height:{height}mm"' in html
    assert "<img" not in html


def test_short_answers_stand_beside_the_picture_and_long_ones_below():
    long = Answer(
        1, Text.of("“You never listen.”"), model=Text.of("I felt lonely."), why=Text.of("It says never.")
    )
    models = page(keys=(KeyPart(Text.of("Say it again"), "rewrite", 1, KeySheet(answers=(long,))),), rings=())

    beside = printed("sheet", sheet(), shown())
    below = printed("sheet", sheet(models), shown())
    assert ('<ol class="key">' in beside, '<table class="answers' in beside) == (True, False)
    assert ('<ol class="key">' in below, '<table class="answers wide modelled">' in below) == (False, True)
    assert "I felt lonely." in below


def test_answers_that_cannot_stand_beside_two_pages_go_below():
    html = printed("sheet", sheet(), shown(pages=2))

    assert '<table class="answers wide">' in html
    assert "“You never listen.”" in html


def test_a_poor_sample_says_that_it_is_one():
    samples = (
        Sample("Sample 1", Text.of("Is now okay?")),
        Sample("Poor 1", Text.of("I booked us."), Text.of("Nothing is asked."), poor=True),
    )
    made = page(keys=(KeyPart(Text.of("Fill in"), "fill_in_script", 1, KeySheet(samples=samples)),), rings=())
    html = printed("sheet", sheet(made))

    assert "Poor 1<br>what to avoid" in html
    assert html.count("what to avoid") == 1
    assert re.findall(r'class="row sample( poor)?"', html) == ["", " poor"]


def test_a_handout_says_what_it_teaches():
    assert "Teaches: I statements · Keep it kind" in plain(printed("sheet", sheet()))


def test_contents_print_numbers_once_they_are_known():
    view = GuideContents(
        (
            ContentsLine(1, "", "Safety first", "page-safety"),
            ContentsLine(1, "Session 9", "Say it as “I”", "session-9"),
            ContentsLine(2, "9a", "Spot it", "session-9-9a"),
        ),
        FOOT,
    )
    numbers = MappingProxyType({"page-safety": "4", "session-9": "17", "session-9-9a": "23"})

    assert plain(printed("contents", view, Extras(numbers=numbers))).endswith(
        "Contents 4Safety first17Session 9 · Say it as “I”9a Spot it 23"
    )
    assert printed("contents", view).count('<span class="pg"></span>') == 3


def test_the_index_names_units_places_and_sources():
    view = GuideIndex(
        anchor="index-of-guidance",
        lines=(
            GuidanceLine(
                "keep-it-kind", Text.of("Keep talks kind."), (("9a", "session-9-9a"),), ("A28", "B3")
            ),
            GuidanceLine("door-open", Text.of("Leave the door open."), (), ("A27",)),
        ),
        sources=(("A", "Advance Minds, “When One Partner…”."),),
        credits=Text.of("Two lines are quoted."),
        foot=FOOT,
    )
    html = printed("index", view, Extras(numbers=MappingProxyType({"session-9-9a": "23"})))

    rows = [plain(row) for row in re.findall(r"<tr>(.*?)</tr>", html, re.DOTALL)]
    assert rows == [
        "GuidanceWhat it saysTaught in: pageSource",
        "Keep it kindKeep talks kind.9a 23 A28, B3",
        "Door openLeave the door open.–A27",
    ]
    assert headings(html) == [(1, "Index of guidance"), (2, "Sources and credits")]
    assert "Two lines are quoted." in html


def test_an_empty_slot_is_room_to_write_and_a_filled_one_is_text():
    view = GuideText(
        "page-local",
        "Your own pages",
        (),
        FOOT,
        slots=(("Reviewed by", ()), ("Screening tool", ("HITS",))),
        lines=3,
    )
    html = printed("text", view)

    assert html.count('class="ln"') == 3
    assert "<p>HITS</p>" in html


def test_a_page_of_text_keeps_the_authors_headings():
    view = GuideText(
        "page-safety", "Safety first", (Heading(2, Text.of("Stop rules"), HERE), *words("Stop.")), FOOT
    )

    assert headings(printed("text", view)) == [(1, "Safety first"), (2, "Stop rules")]


def test_the_cover_says_for_whom_it_is_and_that_it_is_a_draft():
    view = GuideCover(
        "Starting with One", "A workshop", "Riverside", "555-0142", ("8 sessions",), FOOT, "logo.png"
    )
    html = printed("cover", view)

    assert headings(html) == [(1, "Starting with One")]
    assert [plain(each) for each in re.findall(r"<p[^>]*>(.*?)</p>", html)] == [
        "Leader’s guide",
        "A workshop",
        "Riverside",
        "555-0142",
        "8 sessions",
        "Not for clients. Keep it with the practice.",
        "Not yet reviewed.",
    ]
    assert "<img" not in html
    assert 'src="workshop:logo.png" alt="Riverside, logo"' in printed(
        "cover", view, Extras(resources=frozenset({"logo.png"}))
    )


@pytest.mark.parametrize("kind", ["session", "text", "contents", "index"])
def test_every_foot_keeps_a_place_for_the_page_number(kind):
    views: dict[str, object] = {
        "session": session(),
        "text": GuideText("page-a", "A", (), FOOT),
        "contents": GuideContents((), FOOT),
        "index": GuideIndex("index-of-guidance", (), (), NOTHING, FOOT),
    }
    html = printed(kind, views[kind])

    assert html.count('<span class="folio" data-spot="folio"></span>') == 1
    assert html.index("<footer") < html.index("<h1")


@pytest.fixture
def lay_out() -> Callable[..., Any]:
    """The facts of a laid-out part."""
    from workshop.pdf import Job
    from workshop.pdf.door import render as made

    def facts(view: object, paper: str, kind: str = "session") -> Any:
        part = Part("part", f"documents/guide-{kind}.html", view)
        options = Options(paper=paper)
        plan = Plan(
            "guide", "guide", "Guide", "en", Audience.FACILITATOR, None, "guide.pdf", options, (part,)
        )
        filled = render(part, plan, Extras(), (BUNDLED,))
        return made(Job("guide.pdf", filled.html, filled.css, "Guide"), BUNDLED / "fonts").facts

    return facts


@pytest.mark.parametrize("paper", ["letter", "a4"])
def test_an_activity_stays_whole_and_nothing_runs_out(lay_out, paper):
    talk = PrintedCues(
        CueKind.SAY, (words(*["You can pass at any time, and you need no reason for it."] * 7),)
    )
    running = tuple(activity(f"6:{n}0", "Read it back", cues=(talk,)) for n in range(6))
    facts = lay_out(session(running=running), paper)

    assert facts.split == ()
    assert facts.overflow == ()
    assert facts.anchors["session-9"] == 1
    assert facts.anchors["session-9-running"] == 2
    assert min(each.smallest_pt for each in facts.pages) == 8.5
    assert [f"folio#{each.number}" in facts.spots for each in facts.pages] == [True] * len(facts.pages)
    assert len(facts.pages) == 5


def test_the_dash_of_an_item_stays_with_its_words(lay_out):
    said = "Item: a page that leads toward saying something to a partner begins with when not to use it, every time."
    items = ListBlock(ordered=False, items=tuple(words(said) for _ in range(60)), place=HERE)
    facts = lay_out(GuideText("page-a", "A", (items,), FOOT), "letter", "text")

    pages = [each.text for each in facts.pages]
    assert len(pages) == 4
    assert [re.findall("–(?! Item)", text) for text in pages] == [[], [], [], []]
    assert sum(text.count("– Item") for text in pages) == 60


def test_an_activity_of_more_than_a_page_goes_over_two():
    talk = (PrintedCues(CueKind.SAY, (words(*["You can pass at any time."] * 50),)),)
    long, usual = activity("6:00", "Long", cues=talk), activity("6:00", "Usual")

    assert (long.long, usual.long) == (True, False)
    html = printed("session", session(running=(long, usual)))
    assert re.findall(r'<section class="act( long)?"( data-whole="[^"]+")?>', html)[:2] == [
        (" long", ""),
        ("", ' data-whole="session-9-activity-2"'),
    ]
