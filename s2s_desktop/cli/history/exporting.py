"""`history export`."""

from __future__ import annotations

import sys
from argparse import Namespace
from pathlib import Path

from s2s_desktop.cli.history.store import opened, wanted
from s2s_desktop.cli.output.answer import open_output
from s2s_desktop.history.entries import Entries
from s2s_desktop.history.export import FORMS, SUFFIXES, Form
from s2s_desktop.history.search import ids


def export(arguments: Namespace) -> int:
    """Write the entries that are named, or all that are wanted; the exit code."""
    form = _form(arguments.format, arguments.output)
    with opened() as database, open_output(arguments.output) as stream:
        chosen = list[int]()
        if database is not None:
            chosen = arguments.ids or ids(database, wanted(arguments))
            stream.writelines(form(Entries(database).each(chosen)))
        else:
            stream.writelines(form(()))
    if not chosen:
        print("s2s-desktop: There is no such entry in the history.", file=sys.stderr)
    return 0


def _form(name: str | None, output: Path | None) -> Form:
    if name is None:
        suffix = "" if output is None else output.suffix.lower()
        name = next((form for form, known in SUFFIXES.items() if known == suffix), "text")
    return FORMS[name]
