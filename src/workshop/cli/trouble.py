"""What can go wrong, and the exit code it gets: the one place where an exception becomes a number."""

import functools
import json
import os
import sys
import traceback
from collections.abc import Callable
from typing import NoReturn

import typer

from workshop import __version__
from workshop.build import UnknownWhat
from workshop.diagnostics import MachineTrouble
from workshop.html import TemplateBroken
from workshop.project import NoProject

CONTENT, USAGE, MACHINE, FAULT, INTERRUPTED = 1, 2, 3, 4, 130


class Refused(Exception):
    """The command line asks for something that does not exist or does not go together."""


def guarded(command: Callable[..., object]) -> Callable[..., object]:
    """The command, with every exception turned into a sentence and an exit code."""

    @functools.wraps(command)
    def run(*words: object, **options: object) -> object:
        try:
            return command(*words, **options)
        except NoProject as wrong:
            _say(f"workshop: {wrong.what} {wrong.mend}")
            _stop(USAGE)
        except (Refused, UnknownWhat) as wrong:
            _say(f"workshop: {wrong}")
            _stop(USAGE)
        except TemplateBroken as broken:
            _say(f"workshop: {broken}")
            _stop(CONTENT)
        except MachineTrouble as trouble:
            _say(f"workshop: {trouble.what}{f' {trouble.mend}' if trouble.mend else ''}")
            _stop(MACHINE)
        except BrokenPipeError:
            # Whoever read our output has seen enough. Nothing may be written any more, not even on the way out.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            _stop(0)
        except KeyboardInterrupt:
            _say("\nworkshop: stopped. What was there before is whole.")
            _stop(INTERRUPTED)
        except (typer.Exit, typer.Abort, SystemExit):
            raise
        except Exception as fault:  # noqa: BLE001 - the last door: everything else is a fault of the program
            _fault(fault)

    return run


def _fault(fault: Exception) -> NoReturn:
    kind = type(fault).__name__
    if "--debug" in sys.argv:
        traceback.print_exc(file=sys.stderr)
    _say(
        f"workshop: this is a fault of the program, not of your text ({kind}). Nothing was lost: what was built before "
        f"is whole. To report it, run the same command with --debug before the command’s name, and send what it prints "
        f"together with “workshop {__version__}”. The report shows file names, so read it before you send it."
    )
    _stop(FAULT)


def _stop(code: int) -> NoReturn:
    if "--json" in sys.argv and code in {MACHINE, FAULT}:
        print(json.dumps({"exit": code}))
    raise SystemExit(code)


def _say(words: str) -> None:
    print(words, file=sys.stderr)
