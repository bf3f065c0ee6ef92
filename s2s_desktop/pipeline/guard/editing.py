"""Changes a finished target: its words, alignment rows and token scores go along."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

import numpy as np

from s2s_desktop.engine.text.words import word_spans
from s2s_desktop.pipeline.guard.pair import Carried, Edit, FinishedPair
from s2s_desktop.pipeline.messages import Span, TokenScore

LinksOf = Callable[[FinishedPair], tuple[tuple[int, int], ...]]
"""A pair with words and rows -> its links (source word, target word)."""


def edited(pair: FinishedPair, edits: Iterable[Edit], links_of: LinksOf) -> FinishedPair:
    """The pair after `edits`; of two that overlap, the later one is left out."""
    kept = _apart(edits)
    if not kept:
        return pair
    moves = _Moves(kept)
    target = moves.text(pair.target)
    carried = tuple(_put(item, i, moves) for i, item in enumerate(pair.carried))
    changed = replace(pair, target=target, carried=carried)
    if not pair.aligned:
        return changed
    words = tuple(word_spans(target))
    rows = _rows(pair, moves, words)
    changed = replace(
        changed,
        target_words=words,
        rows=tuple(map(tuple, rows.tolist())),
        tokens=tuple(_tokens(pair.tokens, moves, target)),
    )
    return replace(changed, links=links_of(changed))


def _apart(edits: Iterable[Edit]) -> list[Edit]:
    """In the order of the text, none reaching into another."""
    kept = list[Edit]()
    for edit in sorted(edits, key=lambda e: (e.start, e.end)):
        if not kept or kept[-1].end <= edit.start:
            kept.append(edit)
    return kept


class _Moves:
    """Where characters of the old target stand in the new one."""

    def __init__(self, edits: Sequence[Edit]) -> None:
        """`edits` in the order of the text and apart."""
        self.edits, self.new = edits, list[Span]()
        shift = 0
        for edit in edits:
            start = edit.start + shift
            self.new.append((start, start + len(edit.text)))
            shift += len(edit.text) - (edit.end - edit.start)

    def text(self, old: str) -> str:
        """The new target."""
        parts, at = list[str](), 0
        for edit in self.edits:
            parts += old[at : edit.start], edit.text
            at = edit.end
        return "".join(parts) + old[at:]

    def span(self, old: Span) -> Span | None:
        """What is left of a span outside the edits; None if nothing is."""
        if any(e.start <= old[0] and old[1] <= e.end and e.start < e.end for e in self.edits):
            return None
        start, end = self._start(old[0]), self._end(old[1])
        return (start, end) if start < end else None

    def _start(self, at: int) -> int:
        for edit, new in zip(reversed(self.edits), reversed(self.new), strict=True):
            if at >= edit.end:
                return at - edit.end + new[1]
            if at > edit.start:
                return new[1]
        return at

    def _end(self, at: int) -> int:
        for edit, new in zip(reversed(self.edits), reversed(self.new), strict=True):
            if at >= edit.end and at > edit.start:
                return at - edit.end + new[1]
            if at > edit.start:
                return new[0]
        return at


def _put(item: Carried, number: int, moves: _Moves) -> Carried:
    """A carried string, where it stands now."""
    for edit, new in zip(moves.edits, moves.new, strict=True):
        if edit.carried == number:
            start = new[0] + edit.skip
            return replace(item, target=(start, start + len(item.text)), certain=edit.certain)
    return replace(item, target=moves.span(item.target) if item.target else None)


def _rows(pair: FinishedPair, moves: _Moves, words: Sequence[Span]) -> np.ndarray:
    """Of the new words: the most of what is left of old words, and of the edits, in each."""
    old = np.array(pair.rows, dtype=np.float32).reshape(len(pair.rows), len(pair.source_words))
    pieces = list[tuple[Span, np.ndarray]]()
    for span, row in zip(pair.target_words, old, strict=True):
        if left := moves.span(span):
            pieces.append((left, row))
    for edit, new in zip(moves.edits, moves.new, strict=True):
        if new[0] < new[1]:
            pieces.append((new, _row(pair, edit, old)))
    pieces.sort(key=lambda piece: piece[0])
    if not pieces:
        return np.zeros((len(words), len(pair.source_words)), dtype=np.float32)
    # With torch; who only reads the two texts, as the window does, is to be spared it.
    from s2s_desktop.engine.alignment.attention_links import max_over_target, word_of_pieces

    owners = word_of_pieces([span for span, _ in pieces], words)
    return max_over_target(np.stack([row for _, row in pieces]), owners, len(words))


def _row(pair: FinishedPair, edit: Edit, old: np.ndarray) -> np.ndarray:
    """The weights of the text of an edit over the source words."""
    row = np.zeros(len(pair.source_words), dtype=np.float32)
    if edit.words:
        row[list(edit.words)] = 1
        return row
    for (start, end), weights in zip(pair.target_words, old, strict=True):
        if start < edit.end and edit.start < end:
            np.maximum(row, weights, out=row)
    return row


def _tokens(tokens: Sequence[TokenScore], moves: _Moves, target: str) -> Iterable[TokenScore]:
    """The scores of what the model wrote and that still stands."""
    for token in tokens:
        left = moves.span((token.start, token.end)) if token.end > token.start else None
        if left is None:
            continue
        text = target[slice(*left)]
        start = left[0] + len(text) - len(text.lstrip())
        text = text.strip()
        yield replace(token, text=text, start=start, end=start + len(text))
