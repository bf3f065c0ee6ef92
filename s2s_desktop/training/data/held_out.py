"""Which documents are never trained on: a fixed choice, the same on every machine."""

from __future__ import annotations

import hashlib
import re

_BUCKETS = 10_000
_RUN = 13


def is_held_out(key: str, share: float) -> bool:
    """Whether a document is among the `share` that is held out, by a hash of its key.

    All that was made of one document stands on one side; a larger share holds a smaller one.
    """
    digest = hashlib.sha256(key.encode()).digest()
    return int.from_bytes(digest[:8], "big") % _BUCKETS < share * _BUCKETS


def runs_of_words(text: str) -> set[int]:
    """Fingerprints of all runs of 13 words, by which a text is known again (Brown et al. 2020)."""
    words = re.findall(r"\w+", text.lower())
    return {hash(tuple(words[i : i + _RUN])) for i in range(len(words) - _RUN + 1)}
