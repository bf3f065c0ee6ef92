"""What a memory knows of a sentence."""

from __future__ import annotations

import os
from pathlib import Path

from s2s_desktop.memory.matching import TranslationUnits, open_memories
from s2s_desktop.memory.tmx_writing import as_tmx
from s2s_desktop.memory.unit import Unit

UNITS = [
    Unit("The fee is due on Monday.", "A taxa vence na segunda-feira.", "en", "pt"),
    Unit("She is happy.", "Está feliz.", "en", "pt"),
    Unit("She  is happy.", "Ela está feliz.", "en", "pt"),
]


def test_the_same_sentence_and_one_that_is_like_it() -> None:
    units = TranslationUnits(UNITS)
    assert len(units) == 2
    latest = units.exact("She is\nhappy.")
    assert latest is not None
    assert latest.target == "Ela está feliz."
    assert units.exact("she is happy.") is None
    like = units.similar("The fee is due on Sunday.")
    assert like is not None
    assert like.unit is UNITS[0]
    assert 85 <= like.percent < 100
    assert units.similar("The fee was paid a week ago.") is None
    assert TranslationUnits([]).similar("She is happy.") is None


def test_files_are_read_again_where_they_have_changed(tmp_path: Path) -> None:
    path = tmp_path / "m.tmx"
    path.write_text("".join(as_tmx(UNITS[:1])), encoding="utf-8")
    first = open_memories((str(path),), "en", "pt")
    assert open_memories((str(path),), "en", "pt") is first
    path.write_text("".join(as_tmx(UNITS)), encoding="utf-8")
    os.utime(path, (1, 1))
    assert len(open_memories((str(path),), "en", "pt")) == 2
