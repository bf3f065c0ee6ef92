"""How good a network is on what it was not trained on."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace

import torch

from s2s_desktop.engine.decoding.options import SearchOptions
from s2s_desktop.engine.loaded_model import LoadedModel
from s2s_desktop.engine.network.seq2seq import Seq2Seq
from s2s_desktop.engine.text.tokenizer import decode
from s2s_desktop.training.data.batches import Example, collate, grouped, to
from s2s_desktop.training.data.corpora import Pair
from s2s_desktop.training.measuring.scores import TextMetric, score
from s2s_desktop.training.optimisation.objective import loss

_BATCH_TOKENS = 4096
_ROWS = 64


@torch.no_grad()
def mean_loss(model: Seq2Seq, examples: Sequence[Example]) -> float:
    """Cross-entropy in nats a target."""
    total, targets = 0.0, 0
    for numbers in grouped(examples, _BATCH_TOKENS, random.Random(0)):
        batch = collate([examples[i] for i in numbers], model.config.start_id, model.config.pad_id)
        total += float(loss(model, to(batch, model.device)))
        targets += batch.tokens
    return total / targets


def write(loaded: LoadedModel, sources: Sequence[str], options: SearchOptions) -> list[str]:
    """The texts that a model writes for source texts, cut at its limit."""
    limit = loaded.source_limit
    pieces = [loaded.source_tokenizer.encode(text).ids[:limit] for text in sources]
    written = [""] * len(sources)
    order = sorted(range(len(sources)), key=lambda i: len(pieces[i]))
    for start in range(0, len(order), _ROWS):
        rows = order[start : start + _ROWS]
        for step in loaded.search([pieces[i] for i in rows], options, alignment=False):
            if step.finished:
                ids = [token.id for token in step.finished[0].tokens]
                written[rows[step.row]] = decode(loaded.target_tokenizer, ids)
    return written


def measure(
    loaded: LoadedModel, pairs: Sequence[Pair], metric: TextMetric, options: SearchOptions
) -> float:
    """Search and score."""
    sources, references = zip(*pairs, strict=True)
    return score(metric, write(loaded, sources, replace(options, entropy=False)), references)
