"""What a translation memory knows, in a translation."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from s2s_desktop.errors import UserError
from s2s_desktop.memory.tmx_writing import as_tmx
from s2s_desktop.memory.unit import Unit
from s2s_desktop.pipeline.guard.kinds import WarningKind, worded
from s2s_desktop.pipeline.messages import GuardOptions
from tests.pipeline.conftest import StepCount
from tests.pipeline.transcript import Transcript

Translate = Callable[..., Transcript]

TEXT = " The house is red.\nMy sister lives there, with two cats.\n"


@pytest.fixture
def memory(tmp_path: Path) -> str:
    units = [
        Unit("The house is red.", "A casa é encarnada.", "en", "pt"),
        Unit("My sister lives there, with two dogs.", "A mana mora lá com dois cães.", "en", "pt"),
    ]
    path = tmp_path / "m.tmx"
    path.write_text("".join(as_tmx(units)), encoding="utf-8")
    return str(path)


@pytest.mark.parametrize("alignment", [True, False])
def test_the_same_sentence_is_used_and_a_similar_one_is_told(
    translate: Translate, memory: str, count_steps: StepCount, alignment: bool
) -> None:
    transcript = translate(TEXT, memories=(memory,), alignment=alignment)
    assert transcript.text == " A casa é encarnada.\nMinha irmã mora lá, com dois gatos.\n"
    assert set(count_steps.rows) == {1}  # the first one was not decoded
    first, second = transcript.results
    assert first.match is not None
    assert (first.match.percent, first.warnings) == (100.0, ())
    if alignment:
        words = [first.text[slice(*span)] for span in first.target_words]
        assert words == ["A", "casa", "é", "encarnada", "."]
        assert (1, 1) in first.links  # house, casa
    assert second.match is not None
    assert second.match.target == "A mana mora lá com dois cães."
    (warning,) = [w for w in second.warnings if w.kind == WarningKind.IN_MEMORY]
    assert TEXT[slice(*warning.source or ())] == "My sister lives there, with two cats."
    assert "“A mana mora lá com dois cães.”" in worded(warning)
    quiet = translate(TEXT, memories=(memory,), guard=GuardOptions(warnings=False))
    assert not quiet.results[1].warnings


def test_a_memory_that_cannot_be_read_is_told(translate: Translate, tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"none\.tmx"):
        translate(TEXT, memories=(str(tmp_path / "none.tmx"),))
