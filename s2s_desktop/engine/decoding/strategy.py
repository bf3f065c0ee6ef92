"""How a search chooses what it writes: greedily, by beams, by chance."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol, Self

from s2s_desktop.engine.decoding.processors import Partial
from s2s_desktop.engine.decoding.scores import Scores
from s2s_desktop.engine.decoding.step import Step


class Strategy(Protocol):
    """How the next tokens are chosen; it keeps the hypotheses of all rows."""

    def advance(self, *steps: Scores) -> Iterator[Step]:
        """Take the scores of one step, or of as many as are foreseeable, choose, and tell the
        news of each living row."""

    @property
    def foreseeable(self) -> int:
        """For how many steps, without rules, each hypothesis goes on with its likeliest token."""

    @property
    def tokens(self) -> list[int]:
        """The tokens (B·K) that the decoder is to be given next."""

    @property
    def parents(self) -> list[int] | None:
        """For each hypothesis (B·K) the one that it continues; None when each its own."""

    @property
    def finished(self) -> list[bool]:
        """Which rows (B) are done."""

    def partials(self) -> list[Partial]:
        """The living hypotheses with their tokens so far; asked for where rules need them."""

    def keep(self, rows: list[int]) -> None:
        """Forget all rows but these (positions in the batch)."""

    def fork(self) -> Self:
        """The same once more: what one chooses from now on leaves the other as it is."""
