"""Which cell of which table a paragraph stands in."""

from __future__ import annotations

from collections.abc import Sequence

from s2s_desktop.documents.model import Role
from s2s_desktop.documents.xml_tree import Element


class Tables:
    """Numbers the tables that are met, their rows and cells, by the names of their elements."""

    def __init__(self, table: str, row: str, cell: str) -> None:
        self._names = table, row, cell
        self._numbers: dict[tuple[int, ...], int] = {}
        self._counts: dict[tuple[int, ...], int] = {}
        self._part = 0

    def next_part(self) -> None:
        """Another part begins: what stands where another one stood is another table."""
        self._part += 1

    def cell(self, around: Sequence[Element]) -> Role | None:
        """The cell that is around a paragraph, the innermost one; None outside of tables."""
        named = {element.name: element.start for element in around}
        if not set(self._names) <= named.keys():
            return None
        table, row, cell = (named[name] for name in self._names)
        in_table = self._part, table
        in_row = *in_table, row
        return Role(
            "cell",
            table=self._number((), in_table),
            row=self._number(in_table, in_row),
            column=self._number(in_row, (*in_row, cell)),
        )

    def _number(self, within: tuple[int, ...], met: tuple[int, ...]) -> int:
        """How many others within the same had been met when this one was."""
        number = self._numbers.get(met)
        if number is None:
            number = self._numbers[met] = self._counts.get(within, 0)
            self._counts[within] = number + 1
        return number
