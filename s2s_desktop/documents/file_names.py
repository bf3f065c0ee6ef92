"""What translations are called, and which files of a folder are documents."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from pathlib import Path

from s2s_desktop.documents.kinds import JSON_SUFFIXES, SUFFIXES, TABLE_SUFFIXES

_OF_FOLDERS = {".txt", *(f".{suffix}" for suffix in SUFFIXES)} - TABLE_SUFFIXES - JSON_SUFFIXES


def proposed_name(source: Path, language: str, to_format: str | None = None) -> str:
    """`letter.docx` → `letter.pt.docx`; what a PDF says is written as docx unless it is chosen."""
    suffix = f".{to_format}" if to_format else source.suffix
    if suffix.lower() == ".pdf":
        suffix = ".docx"
    return f"{source.stem}.{language}{suffix}"


def unused(path: Path) -> Path:
    """`path`, or one like it with a number, so that nothing is written over."""
    others = (path.with_name(f"{path.stem} ({number}){path.suffix}") for number in count(2))
    return path if not path.exists() else next(other for other in others if not other.exists())


def documents_in(folder: Path) -> Iterator[Path]:
    """The documents in a folder and in those within it, by name."""
    for path in sorted(folder.rglob("*")):
        if looks_like_document(path) and path.is_file():
            yield path


def looks_like_document(path: Path) -> bool:
    """Whether a file of that name in a folder is one to translate: data are, if they are named."""
    return path.suffix.lower() in _OF_FOLDERS
