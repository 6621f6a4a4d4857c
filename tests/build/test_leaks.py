"""What is for leaders never reaches a participant: not in the course as it is, and not through any template."""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path

import pytest
from PIL import Image

from house import DAY, ROOT, Printed, edit, everything, printed, request, says
from workshop.build.words import leader_sentences, participant_words
from workshop.documents import handout
from workshop.model import Activity, Data, Handout, Text, standard_blocks
from workshop.pdf import alt_texts, metadata, outline, texts

SECRET = "Never say one word of this page to anybody in the group."  # put into a page of the guide
CUE = "Notice one calm moment this week."  # of modules/01-a-calm-start/session.md


SENTENCE_END = re.compile(r"(?<=[.!?…])[”’\")]*\s+")

# ---- the course as it is --------------------------------------------------------------------------------


def letters(words: str) -> str:
    """Letters and digits alone: no line break, hyphen, space or capital hides a sentence."""
    return "".join(letter for letter in words.lower() if letter.isalnum())


def words_in(value: object, *, key: bool = False) -> Iterator[str]:
    """Every text in a frozen value; `key`: only what stands below a field of that name."""
    if isinstance(value, Text):
        yield from () if key else (value.plain,)
    elif isinstance(value, tuple):
        for item in value:
            yield from words_in(item, key=key)
    elif isinstance(value, Data):
        for name in type(value).model_fields:
            below = getattr(value, name)
            yield from words_in(below, key=key and name != "key")
            if isinstance(below, str) and not key:  # a script, which is read for its gaps
                yield below
    elif isinstance(value, Activity):  # titles, and how many sit together, are said aloud
        yield from words_in(value.cues, key=key)
    elif is_dataclass(value) and not isinstance(value, type):
        for part in fields(value):
            yield from words_in(getattr(value, part.name), key=key and part.name != "key")


def sheet_words(sheet: Handout) -> str:
    """Everything in a handout's file that is not under a key, by a way of its own through the model."""
    both, keys = list(words_in(sheet)), list(words_in(sheet, key=True))
    for word in keys:
        both.remove(word)
    return letters(" ".join([sheet.title, *both]))


def leader_only(bundled: Printed) -> list[str]:
    """Sentences of sessions, guide pages and keys that stand in no handout, four words or longer."""
    curriculum = bundled.course.curriculum
    blocks = [words for name, words in vars(standard_blocks).items() if name.isupper()]
    standing = [
        words for block in blocks for words in (block.values() if isinstance(block, dict) else (block,))
    ]
    standing += [one.main_message.plain for one in curriculum.sessions]  # said to all, and on the board
    handed_out = "".join([*map(sheet_words, curriculum.handouts), *map(letters, standing)])
    sources = [*curriculum.guide_pages, *(part for one in curriculum.sessions for part in (
        one.intro, one.activities, one.before, one.trouble, one.between, one.outcomes, one.materials
    ))]  # fmt: skip
    said = [words for source in sources for words in words_in(source)]
    said += [words for sheet in curriculum.handouts for words in words_in(sheet, key=True)]
    found = [sentence for words in said for sentence in SENTENCE_END.split(words)]
    return [one for one in found if len(one.split()) >= 4 and letters(one) not in handed_out]


def found_in(said: str, sentences: list[str]) -> list[str]:
    """Long ones however they are set; short ones, which may be part of another by chance, as they are written."""
    lower, plain = " ".join(said.lower().split()), letters(said)
    return [
        one
        for one in sentences
        if (letters(one) in plain if len(letters(one)) >= 30 else " ".join(one.lower().split()) in lower)
    ]


def reach(pdf: bytes) -> str:
    """All that somebody who has the file can get at."""
    parts = [*texts(pdf), *alt_texts(pdf), *metadata(pdf).values(), *(one.title for one in outline(pdf))]
    return " ".join(parts)


def test_the_course_has_words_for_leaders_alone(bundled: Printed) -> None:
    keys = [words for handout in bundled.course.curriculum.handouts for words in words_in(handout, key=True)]
    assert len(keys) > 20
    assert len(leader_only(bundled)) > 150


@pytest.mark.parametrize("paper", ["letter", "a4"])
def test_no_sheet_holds_any_of_them_in_any_place(bundled: Printed, paper: str) -> None:
    secret = leader_only(bundled)
    for code in bundled.sheets(paper):
        said = reach(bundled.pdf(code, paper))
        assert len(said) > 500
        assert found_in(said, secret) == [], code


def test_the_guide_holds_nearly_all_of_them(bundled: Printed) -> None:
    """The other way round, so that the test above is known to look for what can be found."""
    said = reach(bundled.pdf("guide"))
    secret = leader_only(bundled)
    assert len(found_in(said, secret)) > 0.9 * len(secret)


def test_the_builds_own_list_is_no_shorter(bundled: Printed) -> None:
    own = {letters(sentence) for sentence in leader_sentences(bundled.course.curriculum)}
    assert [one for one in leader_only(bundled) if letters(one) not in own] == []
    handed_out = letters(participant_words(bundled.course.curriculum))
    assert [one for one in leader_only(bundled) if letters(one) in handed_out] == []


# ---- a template that tells ------------------------------------------------------------------------------

PLACES = {
    "in the text": f"<p>{SECRET}</p>",
    "a cue": f"<p>{CUE}</p>",
    "in the middle of other words": f"<p>Well: {SECRET} Yes.</p>",
    "as a heading": f"<h2>{SECRET}</h2>",
    "in capitals": f'<p style="text-transform:uppercase">{SECRET}</p>',
    "spaced out": f'<p style="letter-spacing:.5em">{SECRET}</p>',
    "in a narrow column": f'<p style="width:14mm;hyphens:auto">{SECRET}</p>',
    "white on white": f'<p style="color:white">{SECRET}</p>',
    "too small to see": f'<p style="font-size:1pt">{SECRET}</p>',
    "in two faces": f"<p>{SECRET.replace('session', '<b>ses</b>sion')}</p>",
    "from a style": f'<p class="told"></p><style>.told::before {{ content: "{SECRET}" }}</style>',
    "off the page": f'<p style="position:absolute;left:-500mm">{SECRET}</p>',
    "where a link leads": f'<a href="https://example.org/{SECRET.replace(" ", "-")}">more</a>',
}


@pytest.fixture
def secretive(project: Path) -> Path:
    """The small course, with a sentence for leaders in a page of the guide."""
    page = project / "modules/guide/01-how-to-use-this-guide.md"
    edit(page, "Speak slowly.", f"Speak slowly. {SECRET}")
    return project


def override(project: Path, told: str) -> None:
    template = project / "templates" / "documents" / "handout.html"
    template.parent.mkdir(parents=True)
    text = (ROOT / "templates/documents/handout.html").read_text(encoding="utf-8")
    assert text.count('<main class="text">') == 1
    template.write_text(text.replace('<main class="text">', f'<main class="text">{told}'), encoding="utf-8")


@pytest.mark.parametrize("told", PLACES.values(), ids=PLACES)
def test_a_template_that_tells_stops_the_build(secretive: Path, told: str) -> None:
    override(secretive, told)
    before = everything(secretive / "output" / "participants")
    result = printed(request(secretive, what=("1b",))).result
    leaks = [problem for problem in result.problems if problem.code == "leader-text-leak"]
    assert [leak.place.file for leak in leaks] == ["modules/01-a-calm-start/1b-breathe.md"]
    assert (CUE if told == PLACES["a cue"] else SECRET).rstrip(".").lower() in leaks[0].message
    assert not result.ok
    assert result.documents == ()
    assert everything(secretive / "output" / "participants") == before


def test_the_program_ends_with_1_and_output_is_untouched(secretive: Path) -> None:
    override(secretive, PLACES["in the text"])
    before = everything(secretive / "output")
    ran = says("--project", secretive, "build", *DAY, "--json")
    assert ran.code == 1
    assert {one["code"] for one in ran.json()["problems"]} == {"leader-text-leak"}
    told = " ".join(one["message"] for one in ran.json()["problems"])
    for path in ("handouts/1a", "handouts/1b", "handouts/2a", "handouts/2b", "packets/session-1", "packets/session-2",
                 "participant-workbook.pdf", "participant-workbook-booklet.pdf"):  # fmt: skip
        assert path in told
    after = everything(secretive / "output")
    assert {name: after[name] for name in before if not name.startswith(".cache/")} == {
        name: kept for name, kept in before.items() if not name.startswith(".cache/")
    }


def test_a_leak_in_a_description_of_a_picture(secretive: Path) -> None:
    folder = secretive / "modules/01-a-calm-start"
    Image.new("RGB", (20, 20), "teal").save(folder / "dot.png")
    with (folder / "1b-breathe.md").open("a", encoding="utf-8") as sheet:
        sheet.write("\n![A dot.](dot.png)\n")
    assert printed(request(secretive, what=("1b",))).result.ok
    parts = secretive / "templates" / "parts"
    parts.mkdir(parents=True)
    text = (ROOT / "templates/parts/blocks.html").read_text(encoding="utf-8")
    (parts / "blocks.html").write_text(text.replace("{{ block.alt }}", SECRET), encoding="utf-8")
    result = printed(request(secretive, what=("1b",))).result
    assert [problem.code for problem in result.problems] == ["leader-text-leak"]


def test_a_leak_in_the_title_of_the_file(secretive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The title is made of the sheet's own name; words that are planted there are found like any others."""
    monkeypatch.setattr(handout, "title_of", lambda given: f"{given.code} {SECRET}")
    result = printed(request(secretive, what=("1b",))).result
    assert [problem.code for problem in result.problems] == ["leader-text-leak"]


def test_a_template_gets_nothing_that_it_could_tell(project: Path) -> None:
    """Asked for the key, it is broken, for there is none in what it gets."""
    sheet = project / "modules/01-a-calm-start/1b-breathe.md"
    with sheet.open("a", encoding="utf-8") as more:
        more.write(
            "\n```{reflect}\nprompts:\n  - text: What helps?\nkey:\n  note: Ask this one twice.\n```\n"
        )
    kind = project / "templates" / "exercises" / "reflect.html"
    kind.parent.mkdir(parents=True)
    kind.write_text("<p>{{ data.key.note }}</p>\n", encoding="utf-8")
    before = everything(project / "output")
    ran = says("--project", project, "build", "1b", *DAY)
    assert ran.code == 1
    assert "templates/exercises/reflect.html:1 cannot be used" in ran.err
    left = everything(project / "output")
    assert {name: left[name] for name in before if "/lock" not in name} == {
        name: kept for name, kept in before.items() if "/lock" not in name
    }


def test_a_sentence_that_participants_have_too_is_no_leak(project: Path) -> None:
    """Both may say the same; the author has written it in both places."""
    edit(project / "modules/01-a-calm-start/1b-breathe.md", "Then look around you.", f"Then look. {CUE}")
    result = printed(request(project, what=("1b",))).result
    assert result.problems == ()
