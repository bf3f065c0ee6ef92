"""The salience of sentences as it is kept."""

from __future__ import annotations

import zlib

import pytest

from s2s_desktop.drawing.document.salience import DocumentSalience
from s2s_desktop.gui.results.packed_salience import pack_salience, unpack_salience
from s2s_desktop.pipeline.messages import SentenceSalience

TEXT = "One is. Two is."
DOCUMENT = DocumentSalience(
    TEXT,
    (SentenceSalience((0, 7), 1.0, True, 1), SentenceSalience((8, 15), 0.125, False, 2)),
    (1, 1, 2),
)


def test_it_is_the_same_again() -> None:
    assert unpack_salience(pack_salience(DOCUMENT), TEXT) == DOCUMENT


@pytest.mark.parametrize("packed", [b"none", zlib.compress(b"{}"), zlib.compress(b"[[], [[1]]]")])
def test_what_nobody_packed_is_refused(packed: bytes) -> None:
    with pytest.raises(ValueError, match=r".*"):
        unpack_salience(packed, TEXT)
