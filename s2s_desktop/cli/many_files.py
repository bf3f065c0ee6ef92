"""Several files one after the other: what fails is named, and does not stop the rest."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Callable
from pathlib import Path

from s2s_desktop.atomic_file import writing_to
from s2s_desktop.cli.output.answer import TMX
from s2s_desktop.cli.source import STANDARD_INPUT
from s2s_desktop.cli.streams import complain
from s2s_desktop.documents.file_names import documents_in, proposed_name
from s2s_desktop.errors import UserError
from s2s_desktop.sentences import Sentence


def inputs(arguments: Namespace) -> list[str]:
    """The files that are named, and those in the folders that are. Raises UserError."""
    files = list[str]()
    for name in arguments.files or [STANDARD_INPUT]:
        path = Path(name)
        files += (
            map(str, documents_in(path)) if name != STANDARD_INPUT and path.is_dir() else [name]
        )
    if not files:
        raise UserError(
            Sentence("There is no document in that folder."),
            Sentence("Name a file, or another folder."),
        )
    return files


def translate_all(
    files: list[str], arguments: Namespace, translate: Callable[[Namespace], None]
) -> int:
    """Translate the files into the folder that is the output; the exit code.

    `translate` takes the arguments for one of them. Raises UserError without such a folder.
    """
    folder: Path | None = arguments.output
    if folder is None or folder.is_file() or STANDARD_INPUT in files:
        raise UserError(
            Sentence("Several files are translated into a folder."), Sentence("Name it: -o FOLDER/")
        )
    with writing_to(folder):
        folder.mkdir(parents=True, exist_ok=True)
    failed = 0
    for number, name in enumerate(files, 1):
        language = arguments.target_language or "translated"
        output = folder / proposed_name(Path(name), language, _format(arguments, name))
        one = Namespace(**{**vars(arguments), "file": name, "output": output})
        if not arguments.quiet:
            print(f"s2s-desktop: {number}/{len(files)} {name}", file=sys.stderr)
        try:
            translate(one)
        except UserError as error:
            complain(error)
            failed += 1
    if failed:
        complain(
            UserError(
                Sentence("{failed} of {count} files failed.", failed=failed, count=len(files)),
                Sentence("What is wrong with each is said above."),
            )
        )
    return 1 if failed else 0


def _format(arguments: Namespace, name: str) -> str | None:
    chosen: str | None = arguments.to_format
    return chosen if chosen == TMX or Path(name).suffix.lower() == ".pdf" else None
