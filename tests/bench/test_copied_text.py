"""Targets that copy as much as they are said to."""

from __future__ import annotations

import pytest

from s2s_desktop.bench.copied_text import AGREEMENT, SOURCE, TARGET, CopiedText
from s2s_desktop.bench.opus_shape import EOS, PAD


def _in_runs(text: CopiedText, least: int) -> int:
    """How many pieces of a target stand in runs of so many that the source has too."""
    source = [tuple(text.source[at : at + least]) for at in range(len(text.source))]
    copied = set[int]()
    for at in range(len(text.target) - least + 1):
        if tuple(text.target[at : at + least]) in source:
            copied.update(range(at, at + least))
    return len(copied)


@pytest.mark.parametrize("share", [0.0, 0.2, 0.5, 0.8])
def test_so_much_is_copied_in_runs(share: float) -> None:
    for number in range(4):
        text = CopiedText.of(share, number)
        assert text == CopiedText.of(share, number) != CopiedText.of(share, number + 1)
        assert len(text.source) == SOURCE
        assert len(text.target) == TARGET
        assert text.source.index(EOS) == SOURCE - 1
        assert all(EOS < piece < PAD for piece in (*text.source[:-1], *text.target))
        # THEN runs of four and more have that share; the last one is shorter at times, and one
        # may have been put into another
        assert _in_runs(text, 4) == pytest.approx(share * TARGET, abs=12)
        assert _in_runs(text, 2) >= share * TARGET * 0.9


def test_the_network_in_bytes_errs_as_often_as_is_said() -> None:
    places = set[tuple[int, ...]]()
    for number in range(4):
        text = CopiedText.of(0.2, number)
        misread = text.misread()
        assert all(EOS < piece < PAD for piece in misread)
        pairs = zip(text.target, misread, strict=True)
        places.add(tuple(i for i, (wanted, found) in enumerate(pairs) if wanted != found))
    assert {len(wrong) for wrong in places} == {round((1 - AGREEMENT) * TARGET)} == {2}
    assert len(places) == 4
