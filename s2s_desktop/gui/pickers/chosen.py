"""What is chosen in the pickers, as a value."""

from __future__ import annotations

from dataclasses import dataclass

from s2s_desktop.pipeline.messages import SummaryLength, SummarySize


@dataclass(frozen=True)
class Chosen:
    """The task, languages (BCP 47; the source may be DETECT), model and length of a summary.

    `sentences`, where there is a number, takes the place of the length. `detected` is the language
    that the text was found to be in, and how probable that is.
    """

    task: str
    source_language: str
    target_language: str
    model_id: str | None = None
    length: SummaryLength = "short"
    sentences: int | None = None
    detected: tuple[str, float] | None = None

    @property
    def size(self) -> SummarySize | None:
        """The number of sentences as a request has it."""
        return None if self.sentences is None else SummarySize(sentences=self.sentences)
