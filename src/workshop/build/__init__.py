"""Running the rooms in order: read all, parse all, check all; any error and it stops; then lay out, prove, write.

What is exported is loaded when it is first asked for, so that a build with nothing to do costs next to nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from workshop.build.calendar import CalendarMade, calendar, meetings_of
    from workshop.build.contact import contact
    from workshop.build.entry import build
    from workshop.build.examine import Finding, examine
    from workshop.build.load import Loaded, load
    from workshop.build.order import RunningOrder, running_order
    from workshop.build.request import BuildResult, BuiltDocument, Request
    from workshop.build.select import UnknownWhat
    from workshop.build.verify import Difference, verify

__all__ = [
    "BuildResult",
    "BuiltDocument",
    "CalendarMade",
    "Difference",
    "Finding",
    "Loaded",
    "Request",
    "RunningOrder",
    "UnknownWhat",
    "build",
    "calendar",
    "contact",
    "examine",
    "load",
    "meetings_of",
    "running_order",
    "verify",
]

_HOMES = {
    "BuildResult": "request",
    "BuiltDocument": "request",
    "CalendarMade": "calendar",
    "Difference": "verify",
    "Finding": "examine",
    "Loaded": "load",
    "Request": "request",
    "RunningOrder": "order",
    "UnknownWhat": "select",
    "build": "entry",
    "calendar": "calendar",
    "contact": "contact",
    "examine": "examine",
    "load": "load",
    "meetings_of": "calendar",
    "running_order": "order",
    "verify": "verify",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    module = import_module(f"{__name__}.{_HOMES[name]}")
    # A module and a function may have one name (`load`): what is exported is always the function.
    globals().update(
        {export: getattr(module, export) for export, home in _HOMES.items() if home == _HOMES[name]}
    )
    return globals()[name]
