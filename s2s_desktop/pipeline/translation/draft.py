"""The target of one segment as the model writes it: text, words, rows, scores."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from s2s_desktop.engine.alignment.attention_links import AlignmentProfile
from s2s_desktop.engine.alignment.word_links import Links, links_of, same_kind
from s2s_desktop.engine.decoding.step import Hypothesis, Token
from s2s_desktop.engine.text.tokenizer import TextStream, Tokenizer
from s2s_desktop.pipeline.guard.pair import Carried, FinishedPair
from s2s_desktop.pipeline.messages import Span, TokenScore
from s2s_desktop.pipeline.translation.model_text import Run
from s2s_desktop.pipeline.translation.prepared import Prepared
from s2s_desktop.pipeline.translation.target_text import Row, TargetText
from s2s_desktop.pipeline.translation.target_writer import TargetWriter


class TargetDraft:
    """Grows by tokens; without a `profile` it is text alone."""

    def __init__(
        self, prepared: Prepared, tokenizer: Tokenizer, profile: AlignmentProfile | None
    ) -> None:
        self.prepared, self.profile = prepared, profile
        self.target = TargetText(len(prepared.words) if profile else 0)
        self._writer = TargetWriter(prepared.shown)
        self._stream = TextStream(tokenizer)
        self._tokens: list[TokenScore] = []
        self._places: dict[int, Span] = {}
        self._copied = False

    @property
    def text(self) -> str:
        """What is written so far."""
        return self.target.text

    def begin(self) -> set[int]:
        """What stands before the first word that the model sees; the words that it changed."""
        return self.copy_source(0, len(self.prepared.shown.before))

    def write(self, tokens: Sequence[Token]) -> set[int]:
        """Take tokens that stand; returns the words that they changed."""
        if self.profile is None:
            return self._take(self._stream.push(*(token.id for token in tokens)), None)
        changed = set[int]()
        for token in tokens:
            start, weights = len(self.text), self.prepared.over_words(token.attention)
            changed |= self._take(self._stream.push(token.id), weights)
            self._score(token, start, tuple(weights.tolist()))
        return changed

    def guess(self, provisional: Sequence[Token]) -> str:
        """Tokens that may yet be taken back, written as those that stand would be."""
        if not provisional:
            return ""
        stream, writer = self._stream.copy(), self._writer.copy()
        return writer.write(stream.push(*(token.id for token in provisional)))

    def copy_source(self, start: int, end: int) -> set[int]:
        """Source text from character `start` to `end` of the segment, each word from itself;
        the words that it changed."""
        if self.profile is None:
            self.target.text += self.prepared.text[start:end]
            return set()
        changed = set[int]()
        for text, word in self.prepared.parts(start, end):
            changed.update(self._push(text, self.prepared.one(word)))
        return changed

    def finish(self) -> set[int]:
        """What waited for more, and what stands behind the last word that the model saw; the
        words that it changed."""
        rest = self._writer.write(self._stream.finish()) + self._writer.finish()
        changed = set(self._push(rest, self.prepared.one(None) if self.profile else None))
        end = len(self.prepared.text)
        return changed | self.copy_source(end - len(self.prepared.shown.after), end)

    def copy_all(self) -> None:
        """For a segment without any word for the model."""
        self._copied = True
        self.copy_source(0, len(self.prepared.text))

    def pair(self, hypothesis: Hypothesis | None, languages: tuple[str, str]) -> FinishedPair:
        """The finished segment; without a hypothesis it is a copy of the source."""
        aligned = self.profile is not None
        rows = self.target.matrix()
        pair = FinishedPair(
            self.prepared.text,
            self.text,
            *languages,
            source_words=self.prepared.words if aligned else (),
            target_words=tuple(self.target.words),
            rows=tuple(map(tuple, rows.tolist())),
            tokens=tuple(self._tokens),
            score=hypothesis.score if hypothesis else 0.0,
            ended=hypothesis.ended if hypothesis else "eos",
            carried=self._carried(),
            aligned=aligned,
            respelt=self.prepared.shown.respelt,
            terms=self.prepared.terms,
        )
        return replace(pair, links=links_in(pair, self.profile)) if self.profile else pair

    def _take(self, delta: str, weights: Row | None) -> set[int]:
        """Write what the model wrote, and what it carried; the words that this changed."""
        changed = set[int]()
        for text, run in self._writer.parts(delta):
            changed.update(self._push(text, weights) if run is None else self._carry(run))
        return changed

    def _push(self, text: str, weights: Row | None) -> Sequence[int]:
        if weights is None:
            self.target.text += text
            return ()
        return self.target.push(text, weights)

    def _carry(self, number: int) -> set[int]:
        """Write a carried run, each word of it from itself."""
        run, start = self.prepared.shown.carried[number], len(self.text)
        self._places[number] = start, start + len(run.text)
        return self.copy_source(run.start, run.end)

    def _score(self, token: Token, start: int, attention: tuple[float, ...]) -> None:
        delta = self.text[start:]
        start += len(delta) - len(delta.lstrip())
        text = delta.strip()
        self._tokens.append(
            TokenScore(text, start, start + len(text), token.logprob, token.entropy, attention)
        )

    def _carried(self) -> tuple[Carried, ...]:
        """What was carried, in the order of the source."""
        source, shown = self.prepared.text, self.prepared.shown
        carried = [
            _as_carried(run, self._places.get(number))
            for number, run in enumerate(() if self._copied else shown.carried)
        ]
        for inset in shown.insets:
            span = inset.start, inset.end
            if (place := self._copied_place(span)) is not None:
                carried.append(_as_carried(Run(source[slice(*span)], span[0], "", inset), place))
        return tuple(sorted(carried, key=lambda item: item.source))

    def _copied_place(self, span: Span) -> Span | None:
        """Where in the target a part of the source stands that was copied with what is round it."""
        shown, end = self.prepared.shown, len(self.prepared.text)
        if self._copied or span[1] <= len(shown.before):
            return span
        if span[0] < end - len(shown.after):
            return None
        shift = len(self.text) - end
        return span[0] + shift, span[1] + shift


def links_in(pair: FinishedPair, profile: AlignmentProfile) -> Links:
    """The links of a pair by its rows."""
    if not pair.rows:
        return ()
    return links_of(np.array(pair.rows, dtype=np.float32), profile, same_kind(*pair.words))


def _as_carried(run: Run, place: Span | None) -> Carried:
    span, inset = (run.start, run.end), run.inset
    if inset is None:
        return Carried(run.text, "", span, place)
    return Carried(run.text, inset.kind, span, place, role=inset.role, partner=inset.partner)
