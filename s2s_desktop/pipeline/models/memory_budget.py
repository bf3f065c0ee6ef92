"""How much memory a model takes, reckoned from its files, and how much all of them may."""

from __future__ import annotations

import os

from s2s_desktop.catalogue.entry import MARIAN, ModelEntry

_STUDENT_SHARE = 2.0
"""Memory of an int8 student by the bytes of its files: 42 MB for 22 MB, measured as the growth of a
process that had loaded another one before."""

_USUAL_SHARE = 0.5


def memory_needed(entry: ModelEntry) -> int:
    """Bytes that the model takes while it is loaded: about as much as its files, and twice that for
    a student, whose weights are packed anew."""
    share = _STUDENT_SHARE if entry.format == MARIAN else 1.0
    return round(share * entry.size_bytes)


def usual_budget() -> int | None:
    """What loaded models may take where the user has not said: half of the memory there is."""
    try:
        return round(_USUAL_SHARE * os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES"))
    except (AttributeError, ValueError, OSError):  # a system that does not tell
        return None
