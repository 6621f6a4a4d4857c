"""A long checklist in groups: one numbering, one set of names for what is ticked, a heading for each group."""

import re

import pytest

GROUPS = [
    {"title": "What it has", "items": ["It starts with me.", "It names one moment."]},
    {"title": "What it leaves out", "items": ["No blame."]},
]


def test_each_group_stands_under_its_title(exercise, sheet, print_sheet):
    html = print_sheet(sheet(body=(exercise("checklist", items=[], groups=GROUPS, blanks="1"),))).html

    assert re.findall(r"<h3>(.*?)</h3>", html) == ["What it has", "What it leaves out"]
    assert re.findall(r'data-whole="e1-(\d)"', html) == ["1", "2", "3", "4"]
    assert html.count('class="box"') == 4


def test_agreements_are_numbered_through_all_groups(exercise, sheet, print_sheet):
    made = exercise("checklist", items=[], groups=GROUPS, style="agreements", blanks="1")
    html = print_sheet(sheet(body=(made,))).html

    assert re.findall(r'<span class="n">(\d)</span>', html) == ["1", "2", "3", "4"]
    assert re.findall(r'<ol class="items ruled" start="(\d)">', html) == ["1", "3"]
    assert html.count('data-write="e1-4"') == 1


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"groups": GROUPS}, "and not both"),
        ({"items": []}, "give the lines as “items”"),
        ({"items": [], "groups": GROUPS, "style": "observer", "columns": ["Seen"]}, "an observer’s list has"),
        ({"items": [], "groups": [{"title": "Many", "items": ["a"] * 8}]}, "at most 7"),
    ],
)
def test_what_makes_no_list_is_refused(exercise, fields, said):
    with pytest.raises(ValueError, match=said):
        exercise("checklist", **fields)
