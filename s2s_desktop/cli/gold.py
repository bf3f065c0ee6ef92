"""Sentence pairs whose word links are known, as people keep them in a file."""

from __future__ import annotations

from argparse import Namespace
from typing import TYPE_CHECKING

from s2s_desktop.cli.output.pharaoh import read_links
from s2s_desktop.cli.source import read_lines
from s2s_desktop.errors import UserError
from s2s_desktop.pipeline.alignment.forced_pairs import check_length

if TYPE_CHECKING:
    from s2s_desktop.pipeline.alignment.calibrate_model import GoldLine

_FORM = "A line is: source, tab, target, tab, links i-j; words are separated by spaces."


def read_gold(name: str, arguments: Namespace) -> list[GoldLine]:
    """The pairs of the file `name`, one a line; empty lines are passed over.

    Raises UserError, naming the line, for what is no pair or links words that are not there.
    """
    lines = read_lines(name, arguments.encoding, quiet=arguments.quiet)
    gold = [_pair(line, number) for number, line in enumerate(lines, 1) if line.strip()]
    if not any(links for _, _, links in gold):
        raise UserError(f"There is no pair with linked words in {name}.", _FORM)
    return gold


def _pair(line: str, number: int) -> GoldLine:
    parts = line.split("\t")
    if len(parts) != 3:
        raise UserError(f"Line {number} has {len(parts) - 1} tabs, not two: {line[:60]!r}.", _FORM)
    source, target, links = parts[0], parts[1], read_links(parts[2], number)
    check_length(number, source, target)
    words = len(source.split()), len(target.split())
    for link in links:
        if link[0] >= words[0] or link[1] >= words[1]:
            raise UserError(
                f"Line {number} links words {link[0]}-{link[1]}, but it has "
                f"{words[0]} source and {words[1]} target words.",
                "Words are separated by spaces and counted from 0.",
            )
    return source, target, links
