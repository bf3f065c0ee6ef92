"""Glossaries as files: TSV or CSV, a term a line.

    source  target|other target  [source language  target language]

The first line may name the columns ("source", "target", "from", "to"), or two languages ("en",
"pt"), which then are those of all terms. Blank lines and lines that begin with # say nothing.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

from s2s_desktop.errors import UserError
from s2s_desktop.glossary.term import Glossary, Pair, Term, merged
from s2s_desktop.sentences import Sentence

_TAG = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")
_COLUMNS = {
    "source": "source",
    "source term": "source",
    "term": "source",
    "target": "target",
    "target term": "target",
    "translation": "target",
    "from": "from",
    "source language": "from",
    "to": "to",
    "target language": "to",
}
_ORDER = ("source", "target", "from", "to")
_HINT = Sentence("Each line has a term, a tab, and what it is in the other language.")

Delimiter = Literal["\t", ",", ";"]


def read_glossary(text: str, name: str) -> Glossary:
    """The glossary in the text of a file; `name` is what it is called in messages.

    Raises UserError with the number of the line that cannot be understood.
    """
    rows = list(_rows(text, name))
    columns, pair = list(_ORDER), None
    if rows:
        header = _header(rows[0][1])
        if header is not None:
            columns, pair = header
            del rows[0]
    terms = [_term(row, columns, pair, number, name) for number, row in rows]
    if not terms:
        raise UserError(
            Sentence("There are no terms in {name}.", name=name),
            Sentence("Write one a line: the term, a tab, and what it is in the other language."),
        )
    return Glossary(merged(terms))


def write_glossary(terms: Iterable[Term], delimiter: Delimiter = "\t") -> str:
    """The text of a file with these terms, which `read_glossary` reads as the same ones."""
    stream = io.StringIO()
    writer = csv.writer(stream, delimiter=delimiter, lineterminator="\n")
    writer.writerow(_ORDER)
    for term in terms:
        writer.writerow(row_of(term))
    return stream.getvalue()


def term_of(source: str, targets: str, source_language: str, target_language: str) -> Term:
    """The term that a row means: several targets parted by |, languages or none.

    Raises UserError that says what is wrong with it.
    """
    names = tuple(
        target.replace("\\|", "|").strip()
        for target in re.split(r"(?<!\\)\|", targets)
        if target.strip()
    )
    if not source:
        raise UserError(Sentence("It has no term."), _HINT)
    if not names:
        raise UserError(Sentence("It does not say what the term is in the other language."), _HINT)
    if not (source_language or target_language):
        return Term(source, names)
    for tag in (source_language, target_language):
        if not _TAG.fullmatch(tag):
            raise UserError(
                Sentence("“{text}” is no language such as en or pt-BR.", text=tag), _HINT
            )
    return Term(source, names, (_tag(source_language), _tag(target_language)))


def _tag(text: str) -> str:
    return text.replace("_", "-")


def row_of(term: Term) -> tuple[str, str, str, str]:
    """What `term_of` makes the same term of."""
    targets = "|".join(target.replace("|", "\\|") for target in term.targets)
    return (term.source, targets, *(term.pair or ("", "")))


def _rows(text: str, name: str) -> Iterator[tuple[int, list[str]]]:
    """The rows that say something, with the number of their line."""
    text = text.removeprefix("\ufeff")
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text))
    line = 1
    try:
        for row in reader:
            cells = [cell.strip() for cell in row]
            if any(cells) and not cells[0].startswith("#"):
                yield line, cells
            line = reader.line_num + 1
    except csv.Error as error:
        raise _bad_line(
            line, name, Sentence("It cannot be read: {reason}.", reason=error)
        ) from error


def _delimiter(text: str) -> Delimiter:
    """What parts the columns: a tab if there is one in the first line that says something."""
    lines = (line for line in text.splitlines() if line.strip() and line[:1] != "#")
    first = next(lines, "")
    if "\t" in first:
        return "\t"
    return ";" if first.count(";") > first.count(",") else ","


def _header(row: Sequence[str]) -> tuple[list[str], Pair | None] | None:
    """The columns that a first line names, and the languages if it names these; None if it is no
    such line."""
    names = [_COLUMNS.get(cell.casefold(), "") for cell in row]
    if "source" in names and "target" in names:
        return names, None
    if len(row) == 2 and all(_TAG.fullmatch(cell) and re.match("..?.?(-|$)", cell) for cell in row):
        return list(_ORDER), (row[0], row[1])
    return None


def _term(
    row: Sequence[str], columns: Sequence[str], pair: Pair | None, number: int, name: str
) -> Term:
    cells = dict(zip(columns, row, strict=False))
    languages = (cells.get("from", ""), cells.get("to", ""))
    if pair is not None and not any(languages):
        languages = pair
    try:
        return term_of(cells.get("source", ""), cells.get("target", ""), *languages)
    except UserError as error:
        raise _bad_line(number, name, error.message) from error


def _bad_line(number: int, name: str, what: Sentence) -> UserError:
    return UserError(
        Sentence(
            "Line {number} of {name} cannot be used. {what}", number=number, name=name, what=what
        ),
        _HINT,
    )
