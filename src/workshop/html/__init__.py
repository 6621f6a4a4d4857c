"""The html room: a plan's part goes in, one HTML text and its styles come out. Alone it knows the template engine."""

from workshop.html.broken import TemplateBroken
from workshop.html.digest import template_digest
from workshop.html.page import Extras, Page
from workshop.html.render import render
from workshop.html.standalone import Face, standalone

__all__ = ["Extras", "Face", "Page", "TemplateBroken", "render", "standalone", "template_digest"]
