"""What may be doubtful about a translation, and the sentence in which a user reads it."""

from __future__ import annotations

from enum import StrEnum

from s2s_desktop.pipeline.messages import SegmentWarning


class WarningKind(StrEnum):
    """The kinds of `SegmentWarning`, as `--json` names them."""

    REPEATED = "repeated"
    CUT_OFF = "cut-off"
    OUT_OF_PLACE = "out-of-place"


SENTENCES: dict[str, str] = {
    WarningKind.REPEATED: "The model began to repeat itself; what it wrote was cut off there.",
    WarningKind.CUT_OFF: "The model found no end for this sentence; what it wrote was cut off.",
    WarningKind.OUT_OF_PLACE: "The model lost the place of “{}”; look where it belongs.",
}
"""A sentence for each kind; the braces take the `data` of the warning."""


def worded(warning: SegmentWarning) -> str:
    """The warning as a sentence for the user."""
    return SENTENCES[warning.kind].format(*warning.data)
