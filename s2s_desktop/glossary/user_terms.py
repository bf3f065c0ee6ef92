"""The user's own terms, on disk: a glossary, a list of terms that stay as they are, and which
translation memories are used.

Plain files, which any editor opens: what people have collected is theirs to take along.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from s2s_desktop.atomic_file import atomic_text
from s2s_desktop.errors import UserError
from s2s_desktop.glossary.glossary_file import read_glossary, write_glossary
from s2s_desktop.glossary.term import Term
from s2s_desktop.sentences import Sentence

_TERMS, _KEPT, _MEMORIES = "glossary.tsv", "kept.txt", "memories.txt"


class UserTerms:
    """The files in `folder`, which need not exist."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def terms(self) -> tuple[Term, ...]:
        """The glossary; raises UserError for a file that cannot be read, which stays as it is."""
        text = self._text(_TERMS)
        rows = [line for line in text.splitlines() if line.strip()]
        return read_glossary(text, str(self._folder / _TERMS)).terms if len(rows) > 1 else ()

    def kept(self) -> tuple[str, ...]:
        """The terms that stay as they are; raises UserError as `terms` does."""
        return lines_of(self._text(_KEPT))

    def memories(self) -> tuple[str, ...]:
        """The translation memories that are used, as paths; raises UserError as `terms` does."""
        return lines_of(self._text(_MEMORIES))

    def write_terms(self, terms: Iterable[Term]) -> None:
        """Have just these in the glossary; raises UserError when it cannot be written."""
        self._write(_TERMS, write_glossary(terms))

    def write_kept(self, kept: Iterable[str]) -> None:
        """Have just these stay as they are; raises UserError when it cannot be written."""
        self._write(_KEPT, "".join(f"{term}\n" for term in kept))

    def write_memories(self, paths: Iterable[str]) -> None:
        """Use just these; raises UserError when it cannot be written."""
        self._write(_MEMORIES, "".join(f"{path}\n" for path in paths))

    def _text(self, name: str) -> str:
        path = self._folder / name
        try:
            return path.read_text(encoding="utf-8") if path.exists() else ""
        except (OSError, UnicodeDecodeError) as error:
            raise UserError(
                Sentence("Your terms in {path} cannot be read: {reason}.", path=path, reason=error),
                Sentence("Mend or remove that file; until then there are no terms."),
            ) from error

    def _write(self, name: str, text: str) -> None:
        with atomic_text(self._folder / name, make_folder=True) as stream:
            stream.write(text)


def lines_of(text: str) -> tuple[str, ...]:
    """Terms that are written one a line, each once."""
    found = (line.strip() for line in text.removeprefix("\ufeff").splitlines())
    return tuple(dict.fromkeys(line for line in found if line))
