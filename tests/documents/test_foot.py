"""Help lines in words, and whose line stands on the page."""

from typing import Any

import pytest

from checks.course import help_line
from workshop.documents.common.foot import in_words
from workshop.model import Need

CASES: list[tuple[dict[str, Any], str]] = [
    ({"call": "911"}, "Danger now: 911"),
    ({"call": "988", "text": "988"}, "Danger now: 988 (call or text)"),
    ({"call": "988", "text": "988", "chat": "a.example"}, "Danger now: 988 (call, text or chat)"),
    ({"call": "1-800", "tty": "1-801"}, "Danger now: 1-800, or TTY 1-801"),
    ({"call": "1-800", "tty": "1-801", "text": "GO to 8"}, "Danger now: 1-800, TTY 1-801, or text GO to 8"),
    ({"call": "1-800", "chat": "a.example"}, "Danger now: 1-800"),
    ({"call": "", "text": "741741"}, "Danger now: text 741741"),
    ({"call": "", "chat": "a.example"}, "Danger now: chat a.example"),
]


@pytest.mark.parametrize(("fields", "said"), CASES)
def test_in_words(fields: dict[str, Any], said: str) -> None:
    assert in_words(help_line(Need.DANGER, for_whom="Danger now", **fields)) == said
