"""Word links as text: "0-0 1-2", source word first, counted from 0."""

from __future__ import annotations

from collections.abc import Iterable

from s2s_desktop.errors import UserError
from s2s_desktop.sentences import Sentence


def pharaoh(links: Iterable[tuple[int, int]]) -> str:
    """Word links as "i-j i-j", source word first, counted from 0."""
    return " ".join(f"{source}-{target}" for source, target in links)


def read_links(line: str, number: int) -> tuple[tuple[int, int], ...]:
    """The links in "i-j i-j"; raises UserError that names line `number`."""
    try:
        pairs = [link.split("-") for link in line.split()]
        return tuple((int(source), int(target)) for source, target in pairs)
    except ValueError as error:
        raise UserError(
            Sentence(
                "Line {number} holds something that is no word link: {line!r}.",
                number=number,
                line=line[:60],
            ),
            Sentence("Links are written i-j, source word first, counted from 0."),
        ) from error
