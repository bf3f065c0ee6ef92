"""The table as text that a spreadsheet takes: a line a word, columns between tabs."""

from __future__ import annotations

from collections.abc import Iterable

from s2s_desktop.drawing.table.layout import Headings
from s2s_desktop.drawing.table.rows import TableRow


def as_text(rows: Iterable[TableRow], headings: Headings) -> str:
    """The rows in their order, below the headings; what is not known is left empty."""
    return "\n".join("\t".join(cells) for cells in (headings, *map(_cells, rows))) + "\n"


def _cells(row: TableRow) -> tuple[str, ...]:
    score = row.score
    entropy = None if score is None else score.entropy
    if row.word:
        partners = ", ".join(f"{word} {share:.2f}" for word, share in row.partners)
    else:
        partners = row.partners[0][0]
    return (
        row.word,
        "" if score is None else f"{score.probability:.3f}",
        "" if entropy is None else f"{entropy:.2f}",
        partners,
    )
