"""Texts that come from another format, as a Markdown file."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from s2s_desktop.atomic_file import atomic_text
from s2s_desktop.documents.model import Role

_SIGNS = "\\`*_[]<>#|"


def write_markdown(path: Path, texts: Iterable[tuple[Role, str]]) -> None:
    """Write paragraphs, headings and items; raises UserError."""
    with atomic_text(path) as stream:
        before = ""
        for role, text in texts:
            if before:
                stream.write("\n" if before == role.kind == "item" else "\n\n")
            stream.write(_lead(role) + _escaped(text))
            before = role.kind
        stream.write("\n")


def _lead(role: Role) -> str:
    if role.kind == "heading":
        return "#" * max(1, min(role.level, 6)) + " "
    return "  " * (role.level - 1) + "- " if role.kind == "item" else ""


def _escaped(text: str) -> str:
    return "".join(f"\\{sign}" if sign in _SIGNS else sign for sign in " ".join(text.split()))
