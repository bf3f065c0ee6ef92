"""Which request wrote what is shown, for those who ask about its sentences."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from s2s_desktop.gui.pickers.choices import Choices
from s2s_desktop.gui.results.result import Result
from s2s_desktop.gui.results.result_view import ResultView
from s2s_desktop.pipeline.messages import (
    DETECT,
    Continuation,
    Request,
    Span,
    SummarizeRequest,
)


class AskedSentence:
    """Knows what is shown, and what was asked for (`asked`, but for the text), or would be asked
    for now (`chosen`) where the result was kept from an earlier time."""

    def __init__(
        self,
        view: ResultView,
        choices: Choices,
        asked: Callable[[], Request | None],
        chosen: Callable[[], Request],
    ) -> None:
        self._view, self._choices = view, choices
        self._asked, self._chosen = asked, chosen

    @property
    def result(self) -> Result | None:
        """What is shown."""
        return self._view.shown

    def finished(self, index: int) -> bool:
        """Whether the sentence is whole, so that it can be asked about."""
        result = self.result
        return result is not None and index < len(result) and index not in result.growing()

    def request(self, index: int) -> tuple[Request, Span] | None:
        """The request that has written a sentence, and its characters of the text; None where
        nobody knows."""
        result, request = self.result, self._asked() or self._chosen()
        is_summary = isinstance(request, SummarizeRequest)
        if result is None or not self.finished(index) or result.is_summary != is_summary:
            return None
        text, span = result.source.text, result.source_span(index)
        if isinstance(request, SummarizeRequest):
            return replace(request, text=text), span
        source = request.source_language
        source = self._choices.source_language if source == DETECT else source
        into = result.into or request.target_language
        if result.into and self._choices.detecting:
            into = self._choices.target_language
        return (
            replace(
                request,
                text=text,
                source_language=source,
                target_language=into,
                resume=Continuation(),
            ),
            span,
        )
