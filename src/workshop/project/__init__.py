"""Which folders a command works on: a project of one's own, or the curriculum that the program carries."""

from workshop.project.find import (
    CURRICULUM,
    PRACTICE,
    NoProject,
    Project,
    bundled_root,
    find_project,
    open_project,
)

__all__ = [
    "CURRICULUM",
    "PRACTICE",
    "NoProject",
    "Project",
    "bundled_root",
    "find_project",
    "open_project",
]
