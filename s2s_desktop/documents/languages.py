"""What a document must know of the language that it is written in."""

from __future__ import annotations

_RIGHT_TO_LEFT = frozenset({"ar", "dv", "fa", "he", "ks", "ps", "sd", "ug", "ur", "yi"})


def is_right_to_left(language: str) -> bool:
    """Whether the language with this BCP 47 code is written from right to left."""
    return language.split("-")[0].lower() in _RIGHT_TO_LEFT
