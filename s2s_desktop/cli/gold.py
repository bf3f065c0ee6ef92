"""Sentence pairs whose word links are known, as people keep them in a file."""

from __future__ import annotations

from argparse import Namespace
from typing import TYPE_CHECKING

from s2s_desktop.cli.output.pharaoh import read_links
from s2s_desktop.cli.source import read_lines
from s2s_desktop.errors import UserError
from s2s_desktop.pipeline.alignment.forced_pairs import check_length
from s2s_desktop.sentences import Sentence

if TYPE_CHECKING:
    from s2s_desktop.pipeline.alignment.calibrate_model import GoldLine

_FORM = Sentence("A line is: source, tab, target, tab, links i-j; words are separated by spaces.")


def read_gold(name: str, arguments: Namespace) -> list[GoldLine]:
    """The pairs of the file `name`, one a line; empty lines are passed over.

    Raises UserError, naming the line, for what is no pair or links words that are not there.
    """
    lines = read_lines(name, arguments.encoding, quiet=arguments.quiet)
    gold = [_pair(line, number) for number, line in enumerate(lines, 1) if line.strip()]
    if not any(links for _, _, links in gold):
        raise UserError(Sentence("There is no pair with linked words in {name}.", name=name), _FORM)
    return gold


def _pair(line: str, number: int) -> GoldLine:
    parts = line.split("\t")
    if len(parts) != 3:
        raise UserError(
            Sentence(
                "Line {number} has {count} tabs, not two: {line!r}.",
                number=number,
                count=len(parts) - 1,
                line=line[:60],
            ),
            _FORM,
        )
    source, target, links = parts[0], parts[1], read_links(parts[2], number)
    check_length(number, source, target)
    words = len(source.split()), len(target.split())
    for link in links:
        if link[0] >= words[0] or link[1] >= words[1]:
            raise UserError(
                Sentence(
                    "Line {number} links words {link}-{link_2}, but it has {words} source "
                    "and {words_2} target words.",
                    number=number,
                    link=link[0],
                    link_2=link[1],
                    words=words[0],
                    words_2=words[1],
                ),
                Sentence("Words are separated by spaces and counted from 0."),
            )
    return source, target, links
