"""Every link on a page leads to a file that is there, and to a heading that it has."""

import re

import pytest

from docs.pages import PAGES, links, prose, short, text_of
from house import ROOT


def headings(text: str) -> set[str]:
    found = re.findall(r"^#+ +(.*)$", prose(text), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", title).strip().lower().replace(" ", "-") for title in found}


@pytest.mark.parametrize("page", PAGES, ids=short)
def test_links_lead_somewhere(page):
    broken = []
    for link in links(text_of(page)):
        if link.startswith(("https:", "mailto:")):
            continue
        name, _, anchor = link.partition("#")
        target = (page.parent / name).resolve() if name else page
        there = target.exists() and target.is_relative_to(ROOT)
        if not there or (anchor and anchor not in headings(text_of(target))):
            broken.append(link)
    assert broken == []


def test_pages_have_links():
    assert sum(len(links(text_of(page))) for page in PAGES) > 15


@pytest.mark.parametrize("page", PAGES, ids=short)
def test_pictures_say_what_they_show(page):
    assert re.findall(r"!\[\s*\]\([^)]*\)", prose(text_of(page))) == []
