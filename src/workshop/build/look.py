"""What a page looks like besides its words: templates, styles, fonts, the engine, and the code that lays out.

All of it goes into every key of the cache, so that a change in any of them makes the pages anew.
"""

import hashlib
from functools import cache
from importlib.resources import files

from workshop import __version__
from workshop.build.engine import engine_versions
from workshop.cache import fingerprint
from workshop.html import template_digest
from workshop.project import Project

ROOMS = ("html", "pdf", "build", "plan")


def look_of(project: Project) -> str:
    """The fingerprint of everything that can change a page and is not in its plan."""
    return fingerprint(template_digest(project.templates), engine_versions(), _code())


@cache
def _code() -> str:
    """The rooms that lay out, so that a changed program never hands out a page of the old one."""
    digest = hashlib.sha256(__version__.encode())
    for room in ROOMS:
        for module in sorted(files(f"workshop.{room}").iterdir(), key=lambda item: item.name):
            if module.name.endswith(".py"):
                digest.update(module.read_bytes())
    return digest.hexdigest()
