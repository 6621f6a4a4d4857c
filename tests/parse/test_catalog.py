"""Every code that reading can give is explained."""

import re
from pathlib import Path

from workshop import parse, source
from workshop.diagnostics import catalog

GIVEN = re.compile(r'(?:\.error|\._error|Complaint|Refused)\(\s*"([a-z][a-z0-9-]+)"|"code": "([a-z0-9-]+)"')


def test_every_code_is_in_the_catalogue() -> None:
    rooms = [Path(room.__file__).parent for room in (parse, source)]
    texts = [file.read_text(encoding="utf-8") for room in rooms for file in sorted(room.glob("*.py"))]
    codes = {one or other for text in texts for one, other in GIVEN.findall(text)}
    assert len(codes) > 50
    assert codes <= set(catalog())
