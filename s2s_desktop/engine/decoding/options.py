"""How to search, as typed fields."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class SearchOptions:
    """One beam means greedy search.

    A hypothesis scores its log-probability divided by (its length) ** length_penalty.
    `max_length_factor` limits the target to so many pieces for each source piece, counted
    for each row by itself; `max_length` limits all rows.
    """

    beam_size: int = 1
    length_penalty: float = 1.0
    max_length_factor: float = 2.5
    max_length: int = 1024
    entropy: bool = False

    def __post_init__(self) -> None:
        if self.beam_size < 1:
            raise ValueError("beam_size must be at least 1")
        if self.max_length < 1 or self.max_length_factor <= 0:
            raise ValueError("a target needs room for at least one piece")

    def limit(self, source_pieces: int) -> int:
        """The most pieces (end of sentence included) for a source of so many pieces."""
        return max(1, min(self.max_length, int(self.max_length_factor * source_pieces)))
