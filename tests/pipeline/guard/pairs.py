"""Finished pairs in which each target word looks at the source word of the same number."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from s2s_desktop.engine.text.words import word_spans
from s2s_desktop.pipeline.guard.pair import Edit, FinishedPair
from s2s_desktop.pipeline.messages import TokenScore
from s2s_desktop.pipeline.translation.spelling import Respelling


def finished(
    source: str,
    target: str,
    looks_at: Mapping[int, int] | None = None,
    respelt: Sequence[Respelling] = (),
    score: float = -0.1,
) -> FinishedPair:
    """`looks_at`: the source word of each target word, where they are not of like number."""
    words, written = word_spans(source), word_spans(target)
    links = looks_at or {i: i for i in range(min(len(words), len(written)))}
    rows = np.zeros((len(written), len(words)), dtype=np.float32)
    for own, other in links.items():
        rows[own, other] = 1
    return FinishedPair(
        source,
        target,
        source_words=tuple(words),
        target_words=tuple(written),
        links=tuple((other, own) for own, other in links.items()),
        rows=tuple(map(tuple, rows.tolist())),
        tokens=tuple(TokenScore(target[a:b], a, b, -float(a)) for a, b in written),
        score=score,
        aligned=True,
        respelt=tuple(respelt),
    )


def after(pair: FinishedPair, edits: Sequence[Edit]) -> str:
    """The target with the edits, which do not overlap."""
    target = pair.target
    for edit in sorted(edits, key=lambda edit: edit.start, reverse=True):
        target = target[: edit.start] + edit.text + target[edit.end :]
    return target
