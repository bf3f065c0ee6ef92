"""How warnings are worded."""

from __future__ import annotations

import pytest

from s2s_desktop.pipeline.guard.kinds import SENTENCES, WarningKind, worded
from s2s_desktop.pipeline.messages import SegmentWarning


def test_every_kind_has_a_sentence() -> None:
    assert set(SENTENCES) == set(WarningKind)


def test_a_warning_is_worded_with_its_values() -> None:
    said = worded(SegmentWarning("out-of-place", None, None, ("{x}",)))
    assert said == "The model lost the place of “{x}”; look where it belongs."
    assert said.template == SENTENCES[WarningKind.OUT_OF_PLACE].template
    with pytest.raises(ValueError, match="shorter"):
        worded(SegmentWarning("out-of-place", None, None))
