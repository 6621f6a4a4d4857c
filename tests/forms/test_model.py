"""A form makes meetings of sessions: what takes place, in which order, for how long, with which pages."""

from forms.small import COURSE, FIRST, GUIDE, SECOND, SHEET, met, part, read, texts
from workshop.diagnostics import Place
from workshop.model import CueKind, Minutes, Session, Span, Text, in_form
from workshop.model.references import follow


def order(session: Session) -> list[tuple[str, int, tuple[str, ...]]]:
    return [(one.title.plain, one.minutes.usual, one.handouts) for one in session.activities]


def intro(session: Session) -> list[str]:
    (notes,) = session.intro[:1]
    return [item[0].text.plain for item in notes.items]  # type: ignore[union-attr]


def test_the_full_form_and_one_that_nothing_is_said_of_are_the_course_as_it_stands() -> None:
    curriculum, _ = read(texts())
    assert in_form(curriculum, "eight") is curriculum
    assert in_form(curriculum, "one-to-one") is curriculum
    assert [session.label for session in curriculum.sessions] == ["Session 1", "Session 2"]


def test_a_merged_meeting_has_what_is_marked_and_the_frame_once() -> None:
    (session,) = met("six", (SECOND, "frame: arrive\n", "frame: arrive\nforms: {six: {minutes: 9}}\n"))
    assert (session.label, session.title) == ("Session 1", "Calm first, then one ask")
    assert session.main_message.plain == "A calm moment comes before an ask."
    assert order(session) == [
        ("Arrive", 5, ()),
        ("Notice", 10, ("1a",)),
        ("The gate", 10, ("2a",)),
        ("Build mine", 20, ("2b", "2m")),
    ]
    assert session.activities[1].minutes == Minutes(8, 10, 25)
    assert session.activities[3].place == Place(SECOND, *_line(SECOND, "## Build mine"))


def _line(file: str, words: str) -> tuple[int, int]:
    before = texts()[file].partition(words)[0]
    return before.count("\n") + 1 + 1, 4  # one more line above it; the words begin behind “## ”


def test_a_close_that_several_sessions_mark_is_that_of_the_last() -> None:
    one, two = ("\n" + part("Close", minutes, "frame: close") for minutes in (3, 4))
    (session,) = met(
        "six",
        (FIRST, "Breathe together.\n:::\n", f"Breathe together.\n:::\n{one}"),
        (SECOND, "Plain words. Yours.\n:::\n", f"Plain words. Yours.\n:::\n{two}"),
    )
    assert [one.minutes.usual for one in session.activities if one.frame == "close"] == [4]
    assert session.activities[-1].frame == "close"


def test_a_merged_meeting_says_where_it_comes_from_and_what_is_missing() -> None:
    (session,) = met("six")
    assert intro(session) == [
        "Made from: Sessions 1 and 2 of the full course.",
        "At home, by choice: 1b.",
        "Left out: Breathe (1b).",
    ]
    assert session.left_out == ("Breathe (1b)",)
    assert session.made_from == session.origins == (1, 2)
    assert session.sources == (FIRST, SECOND)
    assert [handout.code for handout in session.handouts] == ["1a", "1b", "2a", "2b", "2m"]
    assert [handout.code for handout in session.in_order_of_use] == ["1a", "2a", "2b", "2m", "1b"]


def test_what_sessions_bring_is_joined_and_what_both_bring_stands_once() -> None:
    (session,) = met("six")
    assert [text.plain for text in session.outcomes] == ["Name one calm moment", "Say it once"]
    assert [text.plain for text in session.materials] == ["pens"]
    own = (COURSE, "at_home: [1b]\n", "at_home: [1b]\n        outcomes: [Rest]\n        materials: [tea]\n")
    (session,) = met("six", own)
    assert [text.plain for text in (*session.outcomes, *session.materials)] == ["Rest", "tea"]


def test_a_note_is_the_first_thing_to_do() -> None:
    (session,) = met("six")
    cue = session.activities[1].cues[0]
    assert cue.kind is CueKind.DO
    assert cue.blocks[0].text == Text(  # type: ignore[union-attr]
        (Span("In this form:", strong=True), Span(" "), Span("the first line of the page"))
    )


def test_one_session_without_handouts_is_met_as_it_stands() -> None:
    curriculum, found = read(
        texts((COURSE, "sessions: [1, 2]", "sessions: [2]"), (COURSE, "        at_home: [1b]\n", ""))
    )
    assert found == ()
    (session,) = in_form(curriculum, "six").sessions
    second = curriculum.sessions[1]
    assert session.activities == second.activities
    assert session.handouts == second.handouts
    assert (session.number, session.origins, session.left_out) == (1, (2,), ())
    assert intro(session) == ["Made from: Session 2 of the full course."]


def test_one_to_one_is_marked_activities_in_the_order_of_the_pages() -> None:
    first, second = met("one-to-one", one=True)
    assert order(first) == [("Arrive", 10, ()), ("Notice", 20, ("1a",))]
    # “Breathe” belongs to session 1; only the second meeting works on its page.
    assert order(second) == [
        ("Arrive", 3, ()),
        ("Breathe", 7, ("1b",)),
        ("The gate", 8, ("2a",)),
        ("Build mine", 12, ("2b",)),
    ]
    assert [handout.code for handout in first.handouts] == ["1a"]
    assert [handout.code for handout in second.handouts] == ["1b", "2a", "2b", "2m"]
    assert (first.label, second.label, second.minutes) == ("Meeting 1", "Meeting 2", 30)
    assert intro(first) == ["Changed: Talk softly."]
    assert intro(second) == ["At hand, only if wanted: 2m."]
    assert [one.grouping for one in second.activities] == ["together", "together", "together", "alone"]


def test_an_activity_without_a_page_stands_before_the_page_that_follows_it() -> None:
    talk = part("Talk", 1, form="one-to-one")
    _, second = met("one-to-one", (SECOND, "## Build mine", f"{talk}## Build mine"), one=True)
    assert [title for title, _, _ in order(second)] == ["Arrive", "Breathe", "The gate", "Talk", "Build mine"]
    turned = (COURSE, "handouts: [1b, 2a, 2b]", "handouts: [2b, 2a, 1b]")
    _, second = met("one-to-one", (SECOND, "## Build mine", f"{talk}## Build mine"), turned, one=True)
    assert [title for title, _, _ in order(second)] == ["Arrive", "Talk", "Build mine", "The gate", "Breathe"]


def test_each_handout_belongs_to_one_meeting() -> None:
    again = (COURSE, "at_hand: [2m]", "at_hand: [2m, 1a]")
    first, second = met("one-to-one", again, one=True)
    assert [handout.code for handout in first.handouts] == ["1a"]
    assert [handout.code for handout in second.handouts] == ["1b", "2a", "2b", "2m"]


def test_session_0_belongs_to_every_form() -> None:
    project = texts()
    zero = project[FIRST].replace("handouts: [1a]\n", "").replace("handouts: [1b]\n", "")
    curriculum, found = read(project | {"modules/00-before/session.md": zero})
    assert found == ()
    assert [session.label for session in in_form(curriculum, "six").sessions] == ["Session 0", "Session 1"]
    assert in_form(curriculum, "six").sessions[0] == curriculum.sessions[0]


def test_a_meeting_of_sessions_that_do_not_exist_is_left_out_and_the_others_keep_their_numbers() -> None:
    first, second = met("one-to-one", one=True)
    (only,) = met("one-to-one", (COURSE, "sessions: [1]", "sessions: [7]"), one=True)
    assert only.number == second.number == first.number + 1


def test_references_follow_the_form_wherever_they_stand() -> None:
    project = texts(
        (GUIDE, "Read the session", "Look at **{session 1}** and {session 2}. Read the session"),
        (SHEET, "Sit down.", "This comes back in {session 2}."),
        (FIRST, "Breathe together.", "- Wait for {session 1}."),
        one=True,
    )
    curriculum, found = read(project)
    assert found == ()
    assert [
        _said(curriculum),
        _said(in_form(curriculum, "six")),
        _said(in_form(curriculum, "one-to-one")),
    ] == [
        ["Look at Session 1 and Session 2. Read", "This comes back in Session 2. Rest"],
        ["Look at Session 1 and Session 1. Read", "This comes back in Session 1. Rest"],
        ["Look at Meeting 1 and Meeting 2. Read", "This comes back in Meeting 2. Rest"],
    ]
    # The words above reach the pages by their spans; this one lies in a list, in a cue.
    breathe = in_form(curriculum, "one-to-one").sessions[1].activities[1]
    assert breathe.cues[-1].blocks[0].items[0][0].text.plain == "Wait for Meeting 1."  # type: ignore[union-attr]
    form = in_form(curriculum, "one-to-one").form
    assert form is not None
    assert form.about[0].plain == "Screen first. “Safety first” comes before Meeting 1."


def _said(curriculum: object) -> list[str]:
    guide = curriculum.guide_pages[0].blocks[0].text.plain  # type: ignore[attr-defined]
    sheet = curriculum.handouts[0].body[0].text.plain  # type: ignore[attr-defined]
    return [guide[: guide.index(" the session")], sheet[: sheet.index(" your hands")]]


def test_a_reference_keeps_its_face_and_is_a_span_of_its_own() -> None:
    curriculum, _ = read(texts((GUIDE, "Read the session", "See **all of {session 2}**. Read the session")))
    spans = curriculum.guide_pages[0].blocks[0].text.spans  # type: ignore[union-attr]
    assert spans[:3] == (
        Span("See "),
        Span("all of ", strong=True),
        Span("Session 2", strong=True, session=2),
    )


def test_a_session_that_a_form_does_not_meet_is_named_as_of_the_full_course() -> None:
    (only,) = met(
        "one-to-one",
        (COURSE, "sessions: [1]", "sessions: [7]"),
        (SECOND, "Read it to yourself.", "As in {session 1}."),
        one=True,
    )
    gate = next(one for one in only.activities if one.title.plain == "The gate")
    assert gate.cues[0].blocks[0].text.plain == "As in Session 1 of the full course."  # type: ignore[union-attr]


def test_what_refers_to_nothing_stays_the_very_same_value() -> None:
    curriculum, _ = read(texts())
    assert follow(curriculum.handouts, str) is not None
    assert all(
        new is old for new, old in zip(follow(curriculum.handouts, str), curriculum.handouts, strict=True)
    )


def test_references_in_an_exercise_follow_too_and_in_its_key() -> None:
    gate = "modules/02-one-invitation/2a-the-gate.md"
    edit = (
        gate,
        "  stop: Leave this page here.\n  not_now: Come back to it another day.\n",
        "  stop: Leave this page here.\n  not_now: Come back in {session 1}.\nkey:\n  note: Before {session 2}.\n",
    )
    _, second = met("one-to-one", edit, one=True)
    data = next(handout for handout in second.handouts if handout.code == "2a").exercises[0].data
    assert data.instead.not_now.plain == "Come back in Meeting 1."  # type: ignore[attr-defined]
    assert data.key is not None
    assert data.key.note == Text((Span("Before "), Span("Meeting 2", session=2), Span(".")))
