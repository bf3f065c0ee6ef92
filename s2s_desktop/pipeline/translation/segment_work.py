"""One segment while it is being decoded: steps of the search in, messages out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from s2s_desktop.engine.alignment.word_links import Links
from s2s_desktop.engine.decoding.step import Hypothesis, Step
from s2s_desktop.pipeline.guard.pair import FinishedPair
from s2s_desktop.pipeline.guard.stage import WHOLE, Retry, Stage
from s2s_desktop.pipeline.guard.terms import term_places, with_linked_terms
from s2s_desktop.pipeline.messages import (
    AlignmentRow,
    Message,
    SegmentFinished,
    Span,
    TermUse,
    TextChunk,
)
from s2s_desktop.pipeline.translation.draft import TargetDraft, links_in


class SegmentWork:
    """Writes one segment's target, has it pass the guard, and tells what has become of it.

    Words and their alignment rows are told where the draft keeps them; otherwise text alone.
    Where the guard wants the segment written in other ways too, `retry` says in which, once the
    first is written; then `choose` ends the segment.
    """

    def __init__(
        self,
        request: int,
        draft: TargetDraft,
        stage: Stage,
        settled: int = 0,
    ) -> None:
        """`settled`: how many characters at the beginning stand, whatever the guard says."""
        self.prepared = draft.prepared
        self.retry: Retry | None = None
        self._request, self._draft, self._stage = request, draft, stage
        self._profile, self._settled = draft.profile, settled
        self._held = stage.held(self.prepared.shown, self.prepared.text)
        if self.prepared.terms:  # which may make it be written again
            self._held = (WHOLE,)
        self._told, self._guessed = 0, ""
        self._rows_told: dict[int, tuple[Span, tuple[float, ...]]] = {}
        self._first: FinishedPair | None = None

    def begin(self) -> Iterator[Message]:
        """What stands before the first word that the model sees."""
        yield from self._news(self._draft.begin(), "")

    def copy_all(self) -> Iterator[Message]:
        """For a segment without any word for the model."""
        self._draft.copy_all()
        yield from self._finish(self._draft.pair(None, self._stage.languages))

    def advance(self, step: Step) -> Iterator[Message]:
        """The news of one step of the search."""
        changed = self._draft.write(step.firm)
        if step.finished:
            yield from self._end(step.finished[0])
        else:
            yield from self._news(changed, self._draft.guess(step.provisional))

    def choose(self, others: Sequence[FinishedPair]) -> Iterator[Message]:
        """The end of a segment that was written in other ways too."""
        if self.retry is None or self._first is None:
            raise ValueError("a segment is only tried again where its `retry` wants it")
        chosen, firm = self.retry.choose((self._first, *others)), self._firm(self._first.target)
        same = chosen.target[:firm] == self._first.target[:firm]
        yield from self._finish(chosen if same else self._first)

    def _end(self, hypothesis: Hypothesis) -> Iterator[Message]:
        changed = self._draft.finish()
        pair = self._draft.pair(hypothesis, self._stage.languages)
        self.retry = self._stage.retry(pair, self.prepared.shown)
        if self.retry is None:
            yield from self._finish(pair)
        else:
            self._first = pair
            yield from self._news(changed, "")

    def _finish(self, pair: FinishedPair) -> Iterator[Message]:
        """Nothing of `pair` may change any more, once the guard has repaired it."""
        pair = self._stage.repaired(pair, self._firm(pair.target), self._links)
        pair = with_linked_terms(pair)
        yield from self._chunk(pair.target, len(pair.target), "")
        rows = zip(pair.target_words, pair.rows, strict=True) if self._profile else ()
        yield from self._rows(enumerate(rows))
        yield self._finished(pair)

    def _finished(self, pair: FinishedPair) -> SegmentFinished:
        number = self.prepared.number
        warnings = tuple(self._stage.warnings(pair, self.prepared.place))
        terms = tuple(TermUse(self.prepared.place(*s), t) for s, t in term_places(pair))
        span = self.prepared.span
        finished = SegmentFinished(
            self._request, number, span, pair.target, pair.score, warnings=warnings, terms=terms
        )
        if self._profile is None:
            return finished
        return replace(
            finished,
            tokens=pair.tokens,
            source_words=self.prepared.source_words,
            target_words=pair.target_words,
            links=pair.links,
            rows=pair.rows,
        )

    def _links(self, pair: FinishedPair) -> Links:
        return links_in(pair, self._profile) if self._profile else ()

    def _firm(self, text: str) -> int:
        """How much of the target stands: all before the first character that is held."""
        found = (held.search(text) for held in self._held)
        held = min((match.start() for match in found if match), default=len(text))
        return max(held, min(self._settled, len(text)))

    def _news(self, changed: Iterable[int], guess: str) -> Iterator[Message]:
        """What is new since the last news: text, and rows of the words in `changed`."""
        text, target = self._draft.text, self._draft.target
        firm = self._firm(text)
        yield from self._chunk(text, firm, text[firm:] + guess)
        if self._profile is None:
            return
        # Later pieces may have made one word of several ("3", ".", "5").
        words = [i for i in sorted(changed) if i < len(target.words) and target.words[i][1] <= firm]
        rows = ((target.words[i], tuple(target.rows[i].tolist())) for i in words)
        yield from self._rows(zip(words, rows, strict=True))

    def _chunk(self, text: str, firm: int, provisional: str) -> Iterator[Message]:
        """The text up to `firm`, as far as it is new, and what follows it for now."""
        if firm > self._told or provisional != self._guessed:
            new = text[self._told : firm]
            yield TextChunk(self._request, self.prepared.number, new, provisional)
        self._told, self._guessed = firm, provisional

    def _rows(
        self, rows: Iterable[tuple[int, tuple[Span, tuple[float, ...]]]]
    ) -> Iterator[Message]:
        """Of words by their number, those that differ from what was told of them."""
        for word, (span, weights) in rows:
            if self._rows_told.get(word) != (span, weights):
                self._rows_told[word] = span, weights
                yield AlignmentRow(self._request, self.prepared.number, word, span, weights)
