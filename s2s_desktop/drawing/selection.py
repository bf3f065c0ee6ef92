"""What the user points at in a view of one sentence."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Selection:
    """A source word, a target word, or (both given) the two where they meet."""

    source: int | None = None
    target: int | None = None

    def __post_init__(self) -> None:
        if self.source is None and self.target is None:
            raise ValueError("a selection names a source word, a target word or both")
