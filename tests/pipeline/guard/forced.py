"""Finished pairs of given texts and translations, as if the model had written them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
import torch

from s2s_desktop.engine.alignment.attention_links import word_rows
from s2s_desktop.engine.alignment.word_links import links_of, same_kind
from s2s_desktop.engine.loaded_model import LoadedModel
from s2s_desktop.engine.text.words import word_spans
from s2s_desktop.pipeline.alignment.forced_pairs import batches
from s2s_desktop.pipeline.guard.pair import Carried, FinishedPair
from s2s_desktop.pipeline.guard.strings.insets import find_insets
from s2s_desktop.pipeline.messages import Span, TokenScore

Pair = tuple[str, str]
"""A source and a target."""


def forced_pairs(
    loaded: LoadedModel, pairs: Sequence[Pair], source_language: str, target_language: str
) -> Iterator[FinishedPair]:
    """The pairs with links, rows and log-probabilities by teacher forcing, in order."""
    order = sorted(range(len(pairs)), key=lambda at: len(pairs[at][0]) + len(pairs[at][1]))
    found: dict[int, FinishedPair] = {}
    ordered = [pairs[at] for at in order]
    for batch in batches([s for s, _ in ordered], [t for _, t in ordered]):
        finished = _batch(loaded, ordered[batch], source_language, target_language)
        found.update(zip(order[batch], finished, strict=True))
    return (found[at] for at in range(len(pairs)))


def _batch(
    loaded: LoadedModel, pairs: Sequence[Pair], source_language: str, target_language: str
) -> Iterator[FinishedPair]:
    assert loaded.profile is not None
    eos_id, frame = loaded.model.config.eos_id, loaded.frame()
    sources = [loaded.source_tokenizer.encode(source) for source, _ in pairs]
    targets = [loaded.target_tokenizer.encode(target) for _, target in pairs]
    ids = [[*pieces.ids, eos_id] for pieces in targets]
    with torch.inference_mode():
        forced = loaded.model.force([frame.around(pieces.ids) for pieces in sources], ids)
        scores = forced.logits.log_softmax(dim=-1)
    assert forced.attention is not None
    for row, (source, target) in enumerate(pairs):
        words = tuple(word_spans(source)), tuple(word_spans(target))
        pieces = sources[row].spans, targets[row].spans
        rows = word_rows([loaded.profile], forced.attention[row], pieces, words)[0]
        chosen = scores[row, range(len(ids[row])), ids[row]]
        yield FinishedPair(
            source=source,
            target=target,
            source_language=source_language,
            target_language=target_language,
            source_words=words[0],
            target_words=words[1],
            links=links_of(rows, loaded.profile, _allowed(source, target, words)),
            rows=tuple(map(tuple, rows.tolist())),
            tokens=tuple(_tokens(pieces[1], chosen.tolist(), target)),
            score=float(chosen.mean()),
            carried=tuple(_carried(source, target)),
            aligned=True,
        )


def _allowed(source: str, target: str, words: tuple[Sequence[Span], Sequence[Span]]) -> np.ndarray:
    texts = zip((source, target), words, strict=True)
    return same_kind(*([text[start:end] for start, end in spans] for text, spans in texts))


def _carried(source: str, target: str) -> Iterator[Carried]:
    """The strings for machines of the source, where they stand in the target."""
    end = 0
    for inset in find_insets(source):
        if inset.role != "word":
            continue
        text = source[inset.start : inset.end]
        start = target.find(text, end)
        place = (start, start + len(text)) if start >= 0 else None
        end = place[1] if place else end
        yield Carried(text, inset.kind, (inset.start, inset.end), place)


def _tokens(spans: Sequence[Span], logprobs: Sequence[float], target: str) -> Iterator[TokenScore]:
    # The last score is that of the end of the sentence, which is no token of the text.
    for (start, end), logprob in zip(spans, logprobs, strict=False):
        yield TokenScore(target[start:end], start, end, logprob)
