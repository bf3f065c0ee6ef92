"""A pair of sentences."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Unit:
    """A source and its translation, with their languages (BCP 47); `made`: when, in seconds since
    1970, if that is known."""

    source: str
    target: str
    source_language: str
    target_language: str
    made: float | None = None
