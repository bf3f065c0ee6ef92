"""One segment while it is being decoded: steps of the search in, messages out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from s2s_desktop.engine.alignment.attention_links import AlignmentProfile, links_of
from s2s_desktop.engine.decoding.step import Hypothesis, Step, Token
from s2s_desktop.engine.text.tokenizer import TextStream, Tokenizer
from s2s_desktop.pipeline.messages import (
    AlignmentRow,
    Message,
    SegmentFinished,
    TextChunk,
    TokenScore,
)
from s2s_desktop.pipeline.translation.model_text import TargetWriter
from s2s_desktop.pipeline.translation.prepared import Prepared
from s2s_desktop.pipeline.translation.target_text import TargetText

REPEATED = "The model began to repeat itself; what it wrote was cut off there."
CUT_OFF = "The model found no end for this sentence; what it wrote was cut off."
OUT_OF_PLACE = "The model lost the place of “{}”; it stands at the end of the sentence."

_ENDED_BADLY: dict[str, tuple[str, ...]] = {"length": (CUT_OFF,), "loop": (REPEATED,)}


class SegmentWork:
    """Writes one segment's target.

    With a `profile`, words and their alignment rows are kept and told; without, text alone.
    """

    def __init__(
        self,
        request: int,
        prepared: Prepared,
        tokenizer: Tokenizer,
        profile: AlignmentProfile | None,
    ) -> None:
        self.prepared = prepared
        self._request, self._tokenizer, self._profile = request, tokenizer, profile
        self._writer = TargetWriter(prepared.shown)
        self._stream = TextStream(tokenizer)
        self._target = TargetText(len(prepared.words))
        self._tokens: list[TokenScore] = []
        self._guessed = ""

    def begin(self) -> Iterator[Message]:
        """What stands before the first word that the model sees."""
        yield from self._copy(0, len(self.prepared.shown.before))

    def copy_all(self) -> Iterator[Message]:
        """For a segment without any word for the model."""
        yield from self._copy(0, len(self.prepared.text))
        yield self._finished(0.0, ())

    def advance(self, step: Step) -> Iterator[Message]:
        """The news of one step of the search."""
        firm, changed = "", set[int]()
        for token in step.firm:
            delta, words = self._write(token)
            firm += delta
            changed.update(words)
        guess = self._guess(step.provisional)
        if firm or guess != self._guessed:
            yield TextChunk(self._request, self._number, firm, guess)
        self._guessed = guess
        yield from self._rows(sorted(changed))
        if step.finished:
            yield from self._end(step.finished[0])

    @property
    def _number(self) -> int:
        return self.prepared.number

    def _write(self, token: Token) -> tuple[str, Sequence[int]]:
        """Take a firm token; returns its text and the words that it changed."""
        delta = self._writer.write(self._stream.push(token.id))
        if self._profile is None:
            self._target.text += delta
            return delta, ()
        weights = self.prepared.over_words(token.attention)
        end = len(self._target.text) + len(delta)
        start = end - len(delta.lstrip())
        changed = self._target.push(delta, weights)
        self._tokens.append(
            TokenScore(
                delta.strip(), start, end, token.logprob, token.entropy, tuple(weights.tolist())
            )
        )
        return delta, changed

    def _guess(self, provisional: Sequence[Token]) -> str:
        """Text that may still change, written as the firm text would be."""
        if not provisional:
            return ""
        stream, writer = self._stream.copy(), self._writer.copy()
        return writer.write("".join(stream.push(token.id) for token in provisional))

    def _copy(self, start: int, end: int) -> Iterator[Message]:
        """Source text from character `start` to `end` of the segment, each word from itself."""
        parts = self.prepared.parts(start, end)
        yield from self._append([(text, self.prepared.one(word)) for text, word in parts])

    def _append(self, parts: Sequence[tuple[str, np.ndarray]]) -> Iterator[Message]:
        """Text that the model has not written, in parts with weights over the source words."""
        text = "".join(part for part, _ in parts)
        if not text:
            return
        yield TextChunk(self._request, self._number, text)
        if self._profile is None:
            self._target.text += text
            return
        changed = set[int]()
        for part, row in parts:
            changed.update(self._target.push(part, row))
        yield from self._rows(sorted(changed))

    def _rows(self, words: Sequence[int]) -> Iterator[Message]:
        """Of these words, as far as later pieces have not made one of several ("3", ".", "5")."""
        for word in words:
            if word >= len(self._target.words):
                continue
            span, row = self._target.words[word], self._target.rows[word]
            yield AlignmentRow(self._request, self._number, word, span, tuple(row.tolist()))

    def _end(self, hypothesis: Hypothesis) -> Iterator[Message]:
        shown, lost = self.prepared.shown, self._writer.lost
        warnings = _ENDED_BADLY.get(hypothesis.ended, ())
        warnings += tuple(OUT_OF_PLACE.format(run.strip()) for run in lost)
        rest = self._writer.write(self._stream.finish())
        rest += "".join(f" {run}" for run in lost)
        yield from self._append([(rest, self.prepared.one(None))])
        yield from self._copy(len(self.prepared.text) - len(shown.after), len(self.prepared.text))
        yield self._finished(hypothesis.score, warnings)

    def _finished(self, score: float, warnings: tuple[str, ...]) -> SegmentFinished:
        if self._profile is None:
            return SegmentFinished(
                self._request,
                self._number,
                self.prepared.span,
                self._target.text,
                score,
                warnings=warnings,
            )
        rows = self._target.matrix()
        return SegmentFinished(
            self._request,
            self._number,
            self.prepared.span,
            self._target.text,
            score,
            tokens=tuple(self._tokens),
            source_words=self.prepared.source_words,
            target_words=tuple(self._target.words),
            links=links_of(rows, self._profile),
            rows=tuple(map(tuple, rows.tolist())),
            warnings=warnings,
        )
