"""Takes characters out of a finished target: words, rows, links and scores go along."""

from __future__ import annotations

from dataclasses import replace

from s2s_desktop.pipeline.guard.pair import FinishedPair
from s2s_desktop.pipeline.messages import Span, TokenScore


def without(pair: FinishedPair, start: int, end: int) -> FinishedPair:
    """The pair without characters start … end of its target."""
    if start >= end:
        return pair
    left = [_left(span, start, end) for span in pair.target_words]
    kept = [i for i, (a, b) in enumerate(left) if a < b]
    numbers = {old: new for new, old in enumerate(kept)}
    target = pair.target[:start] + pair.target[end:]
    tokens = (_token(token, target, start, end) for token in pair.tokens)
    return replace(
        pair,
        target=target,
        target_words=tuple(left[i] for i in kept),
        rows=tuple(pair.rows[i] for i in kept),
        links=tuple((s, numbers[t]) for s, t in pair.links if t in numbers),
        tokens=tuple(token for token in tokens if token),
    )


def _left(span: Span, start: int, end: int) -> Span:
    """What is left of a span; nothing where its ends are the same."""
    first, last = (at if at <= start else max(start, at - (end - start)) for at in span)
    return first, last


def _token(token: TokenScore, target: str, start: int, end: int) -> TokenScore | None:
    first, last = _left((token.start, token.end), start, end)
    if first >= last:
        return None
    return replace(token, text=target[first:last], start=first, end=last)
