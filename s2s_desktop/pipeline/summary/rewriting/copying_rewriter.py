"""Rewrites passages with an encoder-decoder that copies whole words, and checks what it wrote."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import replace

from s2s_desktop.engine.decoding.logits.whole_words import PieceTrie, WholeWords
from s2s_desktop.engine.decoding.options import SearchOptions
from s2s_desktop.engine.decoding.step import Hypothesis, Step, Token
from s2s_desktop.engine.text.framing import Frame
from s2s_desktop.engine.text.tokenizer import decode
from s2s_desktop.errors import UserError
from s2s_desktop.pipeline.guard.standard import SUMMARY
from s2s_desktop.pipeline.messages import SegmentFinished
from s2s_desktop.pipeline.search.fallback_search import Fallback, FallbackSearch, SearchRows
from s2s_desktop.pipeline.summary.rewriting.copied_words import copied_words
from s2s_desktop.pipeline.summary.rewriting.gate import check
from s2s_desktop.pipeline.summary.rewriting.inflections import Inflections
from s2s_desktop.pipeline.summary.rewriting.passage import Passage
from s2s_desktop.pipeline.summary.rewriting.rewriter import Control, Draft, Refusal, Rewriting
from s2s_desktop.pipeline.translation.draft import TargetDraft
from s2s_desktop.pipeline.translation.prepared import Prepared, Preparer
from s2s_desktop.pipeline.translation.segment_work import SegmentWork
from s2s_desktop.sentences import Sentence

_AT_ONCE = 8
"""Passages in one search: the first sentences of a summary do not wait for the last."""

_OPTIONS = SearchOptions(
    beam_size=4, length_penalty=1.0, no_repeat_ngram=3, max_length=64, max_length_factor=1.0
)


class CopyingRewriter:
    """Writes with the words of the passage alone; of the hypotheses, the best that passes the
    gate is told.

    The model knows each control as a piece of its own, as in "<title>".
    """

    def __init__(
        self, search: FallbackSearch, inflections: Inflections, least_score: float = -math.inf
    ) -> None:
        """`inflections`: the forms in which a word of the passage may be written; what has a
        mean log-probability below `least_score` is refused: the model itself doubts it."""
        self._search, self._inflections = search, inflections
        self._least_score = least_score
        self._preparer = Preparer(search.loaded)
        tokenizer, config = search.loaded.target_tokenizer, search.loaded.model.config
        self._vocabulary = PieceTrie(
            [tokenizer.piece_bytes(i) for i in range(config.target_vocabulary)]
        )

    def rewrite(
        self, passages: Sequence[Passage], control: Control
    ) -> Iterator[Draft | Rewriting | Refusal]:
        """News of all passages, a few at a time; each ends with its `Rewriting` or `Refusal`."""
        for first in range(0, len(passages), _AT_ONCE):
            yield from self._group(passages[first : first + _AT_ONCE], first, control)

    def _group(
        self, passages: Sequence[Passage], first: int, control: Control
    ) -> Iterator[Draft | Rewriting | Refusal]:
        prepared = [self._shown(p.text, first + i) for i, p in enumerate(passages)]
        told: list[list[Token]] = [[] for _ in prepared]
        for step in self._search.run(self._rows(prepared, control)):
            if isinstance(step, Fallback):
                continue
            row = prepared[step.row]
            if step.finished:
                yield self._judged(step, row, passages[step.row], control)
                continue
            told[step.row] += step.firm
            if text := self._text([*told[step.row], *step.provisional]):
                yield Draft(row.number, text)

    def _rows(self, prepared: Sequence[Prepared], control: Control) -> SearchRows:
        loaded = self._search.loaded
        eos_id = loaded.model.config.eos_id
        words = [
            copied_words(row.shown.text, self._is_known, self._inflections) for row in prepared
        ]
        return SearchRows(
            [row.pieces for row in prepared],
            replace(_OPTIONS, constraint=WholeWords(self._vocabulary, words, eos_id)),
            Frame(before=self._control_ids(control), after=(eos_id,)),
        )

    def _shown(self, text: str, number: int) -> Prepared:
        """The passage for the model, cut at its limit; what it cannot read stays out."""
        prepared = self._preparer.whole(text, number, "")
        shown = replace(prepared.shown, before="", after="", carried=())
        limit = self._search.loaded.source_limit
        return replace(prepared, shown=shown, encoding=prepared.encoding.cut(limit))

    def _control_ids(self, control: Control) -> tuple[int, ...]:
        """The control as it stands before a source; raises UserError where it is no piece."""
        tokenizer = self._search.loaded.source_tokenizer
        ids = tokenizer.encode(f"<{control}>").ids
        if all(tokenizer.piece_bytes(i).strip() != f"<{control}>".encode() for i in ids):
            raise UserError(
                Sentence("The model was not made to write a {control}.", control=control),
                Sentence("Install the program again, or choose another summarizer."),
            )
        return ids

    def _is_known(self, word: str) -> bool:
        tokenizer = self._search.loaded.target_tokenizer
        return tokenizer.unknown_id not in tokenizer.encode(word).ids

    def _judged(
        self, step: Step, row: Prepared, passage: Passage, control: Control
    ) -> Rewriting | Refusal:
        """The best hypothesis that the gate lets through and that is shorter than its source."""
        sentences = _sentences(passage)
        most = len(passage.text.split())
        for hypothesis in step.finished:
            found = self._finished(row, hypothesis)
            verdict = check(found.text, sentences, title=control in ("title", "subject"))
            sure = hypothesis.complete and found.score >= self._least_score
            if sure and verdict.ok and len(found.text.split()) < most:
                words = found.target_words
                return Rewriting(row.number, found.text, found.score, words, found.rows)
        return Refusal(row.number)

    def _text(self, tokens: Sequence[Token]) -> str:
        return decode(self._search.loaded.target_tokenizer, [token.id for token in tokens])

    def _finished(self, row: Prepared, hypothesis: Hypothesis) -> SegmentFinished:
        loaded = self._search.loaded
        work = SegmentWork(0, TargetDraft(row, loaded.target_tokenizer, loaded.profile), SUMMARY)
        *_, last = work.advance(Step(0, hypothesis.tokens, (), (hypothesis,)))
        if not isinstance(last, SegmentFinished):
            raise TypeError("a segment ends with its SegmentFinished")
        return last


def _sentences(passage: Passage) -> list[str]:
    """The sentences of a passage as text."""
    ends = [*passage.joints[1:], len(passage.text)]
    return [passage.text[a:b].strip() for a, b in zip(passage.joints, ends, strict=True)]
