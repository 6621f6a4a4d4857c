"""The command line: one file a command; each reads its options, calls one function and prints."""

from workshop.cli.app import main

__all__ = ["main"]
