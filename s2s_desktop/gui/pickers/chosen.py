"""What is chosen in the pickers, as a value."""

from __future__ import annotations

from dataclasses import dataclass

from s2s_desktop.pipeline.messages import SummaryLength


@dataclass(frozen=True)
class Chosen:
    """The task, languages (BCP 47; the source may be DETECT), model and length of a summary.

    `detected` is the language that the text was found to be in, and how probable that is.
    """

    task: str
    source_language: str
    target_language: str
    model_id: str | None = None
    length: SummaryLength = "short"
    detected: tuple[str, float] | None = None
