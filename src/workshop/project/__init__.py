"""Which folders a command works on: a project of one's own, or the curriculum that the program carries."""

from workshop.project.find import NoProject, Project, find_project, open_project

__all__ = ["NoProject", "Project", "find_project", "open_project"]
