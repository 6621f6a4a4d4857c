"""Drawings (SVG) from outside: what is drawn, what is refused and where, and that none takes long."""

from collections.abc import Callable
from xml.etree import ElementTree as ET

import pytest

from workshop.pdf import PictureRefused, Rendered, alt_texts, check_picture, page_pictures

HEAD = (
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 40 20">'
)
LOGO = f"""<?xml version="1.0" encoding="UTF-8"?>
<!-- Generator: a program -->
{HEAD}
<title>Riverside &amp; sons</title>
<style>.a {{ fill: #175e63; stroke: none }} path.b, #c > circle {{ fill: url(#g) }}</style>
<defs>
  <linearGradient id="g" x1="0" x2="1">
    <stop offset="0%" stop-color="#175e63"/><stop offset="1" style="stop-color: teal"/>
  </linearGradient>
  <clipPath id="k"><circle cx="10" cy="10" r="8"/></clipPath>
  <path id="leaf" class="b" d="M5 10c0-3 2-5 5-5s5 2 5 5-2.5.5-5 5a1 1 0 0 1 1-1z"/>
</defs>
<g id="c" transform="translate(2, 2) scale(.9)">
  <use xlink:href="#leaf" x="3"/>
  <rect class="a" x="20" y="2" width="16" height="16" rx="2" clip-path="none"/>
  <circle cx="10" cy="10" r="8" clip-path="url(#k)"/>
</g>
<polygon points="30,5 35,15 25,15" fill="rgb(20, 90, 99)" fill-opacity=".5"/>
</svg>
"""


def svg(inside: str, head: str = HEAD) -> bytes:
    return f"{head}\n{inside}</svg>".encode()


def refused(data: bytes) -> PictureRefused:
    with pytest.raises(PictureRefused) as found:
        check_picture(data)
    return found.value


# ---- what is drawn ----------------------------------------------------------------------------------------


def test_a_drawing_is_written_anew_with_all_that_it_draws() -> None:
    clean = check_picture(LOGO.encode())
    before, after = (ET.fromstring(text) for text in (LOGO, clean.decode()))
    assert [one.tag for one in after.iter()] == [one.tag for one in before.iter()]
    assert after.find("{*}title").text == "Riverside & sons"  # type: ignore[union-attr]
    assert b"Generator" not in clean
    assert check_picture(clean) == clean


def test_it_says_how_large_it_is() -> None:
    assert b'width="1000" height="500"' in check_picture(svg(""))
    own = '<svg xmlns="http://www.w3.org/2000/svg" width="20mm" height="1in">'
    assert b'viewBox="0 0 75.5906 96"' in check_picture(svg("", own))


def test_a_logo_is_drawn_and_has_words(make: Callable[..., Rendered]) -> None:
    shape = svg('<rect width="40" height="20" fill="#175e63"/>')
    body = '<h1>One</h1><p><img src="workshop:leaf.svg" alt="Riverside, logo" style="width: 100mm"></p>'
    made = make(body, resources={"leaf.svg": check_picture(shape)})
    assert list(alt_texts(made.pdf)) == ["Riverside, logo"]
    with_it = page_pictures(made.pdf, 30)[0]
    without = page_pictures(make(body, resources={"leaf.svg": check_picture(svg(""))}).pdf, 30)[0]
    assert with_it != without


def test_what_is_strange_and_allowed_is_drawn_without_complaint(make: Callable[..., Rendered]) -> None:
    parts = (
        '<path d=""/><polygon points=""/><rect width="0" height="5"/><circle r="-3"/><g transform=""/>'
        '<linearGradient id="e"/><rect fill="url(#e) none" width="5" height="5"/>'
        '<path d="M1 2l3.5.5-1-1a1 1 0 0110 10z"/>'
        '<radialGradient id="r" r="0" xlink:href="#e"><stop offset="40%"/></radialGradient>'
        '<rect stroke="url(#r)" width="9" height="9" stroke-dasharray="1 2" transform="matrix(0 0 0 0 0 0)"/>'
    )
    made = make(
        '<p><img src="workshop:x.svg" alt="Shapes"></p>', resources={"x.svg": check_picture(svg(parts))}
    )
    assert made.pdf.startswith(b"%PDF")


# ---- what is refused, and where -----------------------------------------------------------------------------

HOSTILE = {
    "a script": ("<script>alert(1)</script>", "“script” is not allowed in a drawing."),
    "an event": ('<rect onload="x()"/>', "“onload” is not allowed in “rect”."),
    "another picture": ('<image xlink:href="file:///etc/passwd"/>', "“image” is not allowed in a drawing."),
    "a web page": (
        "<foreignObject><p>hi</p></foreignObject>",
        "“foreignObject” is not allowed in a drawing.",
    ),
    "words": ("<text>hi</text>", "“text” is not allowed in a drawing."),
    "a link": ('<a href="http://x"><rect/></a>', "“a” is not allowed in a drawing."),
    "movement": ('<rect><animate attributeName="x"/></rect>', "“animate” is not allowed in a drawing."),
    "a filter": ('<filter id="f"/>', "“filter” is not allowed in a drawing."),
    "a file in a copy": ('<use xlink:href="x.svg#a"/>', "“href” cannot be “x.svg#a”."),
    "data in a copy": (
        '<use href="data:image/svg+xml;base64,AA=="/>',
        "“href” cannot be “data:image/svg+xml;base64,AA==”.",
    ),
    "a file in a color": ('<rect fill="url(http://x/y#a)"/>', "“fill” cannot be “url(http://x/y#a)”."),
    "a file in a style": (
        '<rect style="fill: url(file:///x)"/>',
        "The style “fill: url(file:///x)” is not allowed.",
    ),
    "a style of its own": ('<rect style="font-family: X"/>', "The style “font-family: X” is not allowed."),
    "a sheet from elsewhere": (
        "<style>@import 'x.css';</style>",
        "The style “@import 'x.css';” is not allowed.",
    ),
    "a file in a sheet": ("<style>.a{fill:url(x)}</style>", "The style “fill:url(x)” is not allowed."),
    "a hidden escape": ("<style>.a{fill:u\\72l(x)}</style>", "The style “fill:u\\72l(x)” is not allowed."),
    "a sheet without end": ("<style>.a{fill:red</style>", "The style “.a{fill:red” is not allowed."),
    "a note without end": ("<style>/* .a{fill:red}</style>", "The style “.a{fill:red}” is not allowed."),
    "notes of a program": (
        "<metadata>client of Tuesday</metadata>",
        "“metadata” is not allowed in a drawing.",
    ),
    "another language": (
        '<x:grid xmlns:x="http://other"/>',
        "“grid” is not of the SVG namespace, http://www.w3.org/2000/svg.",
    ),
    "an attribute of another": (
        '<rect xmlns:x="http://other" x:label="client"/>',
        "“label” of http://other is not allowed.",
    ),
    "another link of old": (
        '<rect xlink:title="x"/>',
        "“title” of http://www.w3.org/1999/xlink is not allowed.",
    ),
    "a drawing in it": (HEAD + "</svg>", "A drawing begins with one “svg”, and holds no other."),
    "words between": ("Tuesday<rect/>", "“Tuesday” stands outside of any shape."),
    "shapes in words": ("<title><rect/></title>", "“rect” cannot stand in “title”."),
    "a broken path": ('<path d="M1 2 L3"/>', "“d” cannot be “M1 2 L3”."),
    "a path that begins nowhere": ('<path d="L3 3"/>', "“d” cannot be “L3 3”."),
    "half a point": ('<polygon points="1,2 3"/>', "“points” cannot be “1,2 3”."),
    "a strange turn": ('<g transform="spin(3)"/>', "“transform” cannot be “spin(3)”."),
    "no such part": ('<use xlink:href="#gone"/>', "There is no part “#gone”."),
    "no such color": ('<rect fill="url(#gone)"/>', "There is no part “#gone”."),
    "two of one name": ('<rect id="a"/><circle id="a"/>', "Two parts are called “a”."),
    "an instruction": ("<?xml-stylesheet href='x.css'?>", "“<?xml-stylesheet …?>” is not allowed."),
}


@pytest.mark.parametrize(("inside", "said"), HOSTILE.values(), ids=HOSTILE)
def test_what_is_not_a_drawing_is_refused_at_its_line(inside: str, said: str) -> None:
    found = refused(svg(inside))
    assert (found.reason, found.what) == ("drawing", said)
    assert found.line == 2
    assert found.mend


@pytest.mark.parametrize("inside", ['<!DOCTYPE svg SYSTEM "x.dtd">', '<!DOCTYPE svg [<!ENTITY a "bbbb">]>'])
def test_a_document_type_is_refused_before_it_brings_anything_in(inside: str) -> None:
    found = refused(f"{inside}\n{HEAD}</svg>".encode())
    assert found.what.startswith("“<!DOCTYPE …>” is not allowed")
    assert found.line == 1


@pytest.mark.parametrize(
    ("data", "line"),
    [
        (b"<svg", 1),
        (svg("<rect>\n<circle></rect>"), 3),
        (svg("&nothing;"), 2),
        (svg('<rect x="1" x="2"/>'), 2),
        (svg("<rect/>") + b"more", 2),
        (HEAD.encode() + b"\xff\xfe</svg>", 1),
    ],
)
def test_what_is_damaged_is_told_with_its_line(data: bytes, line: int) -> None:
    found = refused(data)
    assert (found.reason, found.line) == ("broken", line)


# ---- what would take too long -------------------------------------------------------------------------------


def copies(times: int, steps: int) -> str:
    """Each part holds so many copies of the one before: `times` to the power of `steps` in the end."""
    copied = (f"<use href='#a{n}'/>" * times for n in range(steps))
    parts = [f"<g id='a{n}'>{inside}</g>" for n, inside in enumerate(copied, start=1)]
    return f'<defs><rect id="a0"/>{"".join(parts)}</defs><use href="#a{steps}"/>'


SLOW = {
    "copies of copies": (copies(10, 7), "With all its copies it has more than 10000 parts."),
    "clips of clips by a sheet": (
        "<style>.a{clip-path:url(#c)}</style><clipPath id='c'>"
        + "<rect/>" * 200
        + "</clipPath>"
        + "<path class='a'/>" * 200,
        "With all its copies it has more than 10000 parts.",
    ),
    "a long chain": (
        "<rect id='u0'/>" + "".join(f"<use id='u{n}' href='#u{n - 1}'/>" for n in range(1, 2500)),
        "Its parts are made of one another more than 60 deep.",
    ),
    "a copy of itself": ('<g id="a"><use href="#a"/></g>', "“g” is made of itself."),
    "a gradient of itself": ('<linearGradient id="a" href="#a"/>', "“linearGradient” is made of itself."),
    "a clip of itself": ('<clipPath id="a" clip-path="url(#a)"/>', "“clipPath” is made of itself."),
    "too many parts": ("<rect/>" * 3000, "It has more than 3000 parts."),
    "too deep": ("<g>" * 500 + "</g>" * 500, "Its groups are nested more than 24 deep."),
    "colors without end": (
        "<linearGradient id='g'>"
        + "<stop/>" * 400
        + "</linearGradient><g fill='url(#g)'>"
        + "<rect/>" * 400
        + "</g>",
        "Its colors change in too many steps.",
    ),
    "a path that never fits": ("<path d='M" + "1" * 400000 + "x'/>", "“d” cannot be “M" + "1" * 59 + "”."),
    "points that never fit": (
        "<polygon points='" + "1 " * 200000 + "x'/>",
        "“points” cannot be “" + "1 " * 30 + "”.",
    ),
    "turns that never fit": (
        "<g transform='" + "rotate(1) " * 40000 + "x'/>",
        "“transform” cannot be “" + "rotate(1) " * 6 + "”.",
    ),
    "notes in a style": (
        "<rect style='" + "/**/" * 100000 + "'/>",
        "The style “" + "/**/" * 15 + "” is not allowed.",
    ),
    "a selector that never fits": (
        "<style>a" + " &gt;" * 10000 + " {}</style>",
        "The style “a" + " >" * 29 + " ” is not allowed.",
    ),
}


@pytest.mark.parametrize(("inside", "said"), SLOW.values(), ids=SLOW)
def test_what_would_take_too_long_is_refused_at_once(inside: str, said: str) -> None:
    """Each of these would hold up whoever draws it, or reads it carelessly, for minutes or for ever."""
    assert refused(svg(inside)).what == said


def test_a_drawing_that_is_too_large_is_not_read() -> None:
    found = refused(svg("<!--" + "x" * (513 << 10) + "-->"))
    assert found.reason == "size"


@pytest.mark.parametrize("inside", [copies(10, 3), "<rect/>" * 2999])
def test_a_rich_drawing_is_allowed(inside: str) -> None:
    assert check_picture(svg(inside))
