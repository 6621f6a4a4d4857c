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
from workshop.diagnostics import AuthorTrouble, MachineTrouble, WrongWords

CONTENT, USAGE, MACHINE, FAULT, INTERRUPTED = 1, 2, 3, 4, 130


class Refused(WrongWords):
    """The command line asks for something that does not exist or does not go together."""


class Ended(SystemExit):
    """The end of the program, with everything said: the words, and with `--json` the value."""


def guarded(command: Callable[..., object]) -> Callable[..., object]:
    """The command, with every exception turned into a sentence and an exit code."""

    @functools.wraps(command)
    def run(*words: object, **options: object) -> object:
        try:
            return command(*words, **options)
        except WrongWords as wrong:
            end(USAGE, str(wrong))
        except AuthorTrouble as broken:
            end(CONTENT, f"{broken.what} {broken.mend}".strip())
        except MachineTrouble as trouble:
            end(MACHINE, f"{trouble.what} {trouble.mend}".strip())
        except BrokenPipeError:
            # Whoever read our output has seen enough. Nothing may be written any more, not even on the way out.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            raise Ended(0) from None
        except KeyboardInterrupt:
            print(file=sys.stderr)
            end(INTERRUPTED, "stopped. What was there before is whole.")
        except (typer.Exit, typer.Abort, SystemExit):
            raise
        except Exception as fault:  # noqa: BLE001 - the last door: everything else is a fault of the program
            _fault(fault)

    return run


def end(code: int, words: str) -> NoReturn:
    """Say why the program ends, and end it. With `--json`, standard output gets its one value here too."""
    print(f"workshop: {words}", file=sys.stderr)
    if "--json" in sys.argv:
        print(json.dumps({"exit": code, "message": words}, ensure_ascii=False))
    raise Ended(code)


def _fault(fault: Exception) -> NoReturn:
    kind = type(fault).__name__
    if "--debug" in sys.argv:
        traceback.print_exc(file=sys.stderr)
    end(
        FAULT,
        f"this is a fault of the program, not of your text ({kind}). Nothing was lost: what was built before "
        f"is whole. To report it, run the same command with --debug before the command’s name, and send what it "
        f"prints together with “workshop {__version__}”. The report shows file names, so read it before you send it.",
    )
