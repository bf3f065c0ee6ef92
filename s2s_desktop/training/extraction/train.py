"""Trains the extractor: `python -m s2s_desktop.training.extraction.train --data FOLDER --out FILE`.

A few minutes on one core. Each document asks for a distribution over its sentences, after
what they are worth; the network's scores are to give it (ListNet, Cao et al. 2007).
"""

from __future__ import annotations

import argparse
import math
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from s2s_desktop.pipeline.summary.document.structure import DocumentText, read_document
from s2s_desktop.pipeline.summary.extraction.cue_phrases import cue_phrases
from s2s_desktop.pipeline.summary.extraction.extractor import ExtractorWeights
from s2s_desktop.pipeline.summary.extraction.features import features
from s2s_desktop.pipeline.summary.extraction.sentence_terms import terms
from s2s_desktop.training.data.held_out import is_held_out, runs_of_words
from s2s_desktop.training.extraction.data import Summarized, documents, read_records
from s2s_desktop.training.extraction.targets import distribution, worth

HELD_OUT = 0.1
"""The share of each set's documents that is kept for measuring."""

_WEIGHTS = {
    "gum": 6.0, "scitldr": 1.5, "elife_digest": 1.0, "elife_abstract": 0.5, "elife_body": 0.5,
    "openstax": 1.5, "web_docs": 0.7, "tech_proposals": 0.5, "scisummnet": 0.5, "qmsum": 0.5,
    "mts_dialog": 0.3, "arxiv_titles": 0.35,
}  # fmt: skip
"""How often a document of a set is shown, relative to the others."""

_CUES = 6000
_RARITY_TERMS = 4000
_COUNTED = 3
"""Every third document is enough to know what is common."""

_BEGINNING_CHARS = 6000
"""Rarity is counted in the beginnings, so that long documents do not make every term common."""

_SENTENCES = 150
"""More of one document are not shown at once: all that are worth something, others by lot."""

_BATCH = 32
_LEARNING_RATE = 2e-3
_WARM_UP = 50
_EXTREME = 5.0


@dataclass(frozen=True)
class Example:
    """A document of N sentences: features (N, F), numbers of cue phrases, worths (N,)."""

    values: NDArray[np.float32]
    cues: list[NDArray[np.int64]]
    worths: NDArray[np.float32]
    weight: float


class Network(nn.Module):
    """Features and the sum of cue vectors -> score."""

    def __init__(self, features: int, cues: int, cue_size: int = 8, hidden: int = 48) -> None:
        super().__init__()
        self.cues = nn.EmbeddingBag(cues, cue_size, mode="sum")
        nn.init.normal_(self.cues.weight, std=0.05)
        sizes = (features + cue_size, hidden, hidden // 2, 1)
        self.layers = nn.ModuleList(nn.Linear(a, b) for a, b in pairwise(sizes))
        self.dropout = nn.Dropout(0.2)

    def forward(self, values: Tensor, cues: Tensor, starts: Tensor, counts: Tensor) -> Tensor:
        """Values (N, F), numbers of cues one after another with where each sentence's start (N,)
        and how many they are (N,) -> scores (N,)."""
        hidden = torch.cat([values, self.cues(cues, starts) / counts.sqrt()[:, None]], dim=1)
        *inner, last = self.layers
        for layer in inner:
            hidden = torch.relu(layer(self.dropout(hidden)))
        scores: Tensor = last(hidden)[:, 0]
        return scores


def train(
    summarized: Sequence[Summarized],
    steps: int = 1500,
    seed: int = 0,
    report: Callable[[str], object] = lambda _: None,
) -> ExtractorWeights:
    """Learn from documents with their summaries."""
    torch.manual_seed(seed)
    chance = np.random.default_rng(seed)
    rarity, cues = _counted(summarized[::_COUNTED])
    report(f"{len(summarized)} documents read")
    names, examples = _examples(summarized, rarity, cues)
    shown = np.concatenate([example.values[:_SENTENCES] for example in examples])
    mean, deviation = shown.mean(axis=0), shown.std(axis=0) + 1e-3
    network = Network(len(names), len(cues))
    optimizer = torch.optim.AdamW(
        [
            {"params": network.cues.parameters(), "weight_decay": 1e-3},
            {"params": network.layers.parameters(), "weight_decay": 1e-4},
        ],
        lr=_LEARNING_RATE,
    )
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer,
        lambda step: min(1, (step + 1) / _WARM_UP) * (1 + math.cos(math.pi * step / steps)) / 2,
    )
    weights = np.array([example.weight for example in examples])
    total = 0.0
    for step in range(1, steps + 1):
        numbers = chance.choice(len(examples), _BATCH, p=weights / weights.sum())
        loss = _loss(network, [examples[i] for i in numbers], mean, deviation, chance)
        optimizer.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call]
        nn.utils.clip_grad_norm_(network.parameters(), 1.0)
        optimizer.step()
        schedule.step()
        total += loss.item()
        if step % 200 == 0:
            report(f"step {step} of {steps}: loss {total / 200:.4f}")
            total = 0.0
    learned = {name: _numbers(tensor) for name, tensor in network.state_dict().items()}
    return ExtractorWeights(
        names,
        tuple(cues),
        rarity,
        mean,
        deviation,
        learned["cues.weight"],
        tuple(
            (learned[f"layers.{i}.weight"], learned[f"layers.{i}.bias"])
            for i in range(len(network.layers))
        ),
    )


def _counted(summarized: Iterable[Summarized]) -> tuple[dict[str, float], dict[str, int]]:
    """How rare the commonest terms are (ln of documents per document with it), and the
    commonest cue phrases with their numbers."""
    term_counts: Counter[str] = Counter()
    cue_counts: Counter[str] = Counter()
    read = 0
    for document in summarized:
        read += 1
        beginning = document.text[:_BEGINNING_CHARS]
        term_counts.update(set(terms(beginning)))
        cue_counts.update({cue for line in _sentences(document) for cue in cue_phrases(line)})
    rarity = {t: round(math.log(read / n), 2) for t, n in term_counts.most_common(_RARITY_TERMS)}
    return rarity, {cue: i for i, (cue, _) in enumerate(cue_counts.most_common(_CUES))}


def _sentences(document: Summarized) -> list[str]:
    return _texts(read_document(document.text, "en"))


def _texts(document: DocumentText) -> list[str]:
    return [document.text_of(sentence.span) for sentence in document.sentences]


def _examples(
    summarized: Iterable[Summarized], rarity: dict[str, float], cues: dict[str, int]
) -> tuple[tuple[str, ...], list[Example]]:
    """Documents of at least two sentences."""
    names: tuple[str, ...] = ()
    examples = []
    for part in summarized:
        document = read_document(part.text, "en")
        if len(document.sentences) < 2:
            continue
        texts = _texts(document)
        names, values = features(document, rarity)
        numbers = [
            np.array([cues[cue] for cue in cue_phrases(text) if cue in cues], dtype=np.int64)
            for text in texts
        ]
        worths = worth(texts, part.summaries)
        examples.append(Example(values, numbers, worths, _WEIGHTS.get(part.name, 1.0)))
    return names, examples


def _loss(
    network: Network,
    examples: Sequence[Example],
    mean: NDArray[np.float32],
    deviation: NDArray[np.float32],
    chance: np.random.Generator,
) -> Tensor:
    """Cross-entropy in nats a document."""
    shown = [_shown(example, chance) for example in examples]
    pairs = list(zip(examples, shown, strict=True))
    values = np.concatenate([example.values[rows] for example, rows in pairs])
    cues = [example.cues[i] for example, rows in pairs for i in rows]
    counts = torch.tensor([len(numbers) for numbers in cues])
    scores = network(
        torch.from_numpy(((values - mean) / deviation).clip(-_EXTREME, _EXTREME)),
        torch.from_numpy(np.concatenate(cues)),
        counts.cumsum(0) - counts,
        counts.clamp(min=1).float(),
    )
    losses = [
        -(torch.from_numpy(distribution(example.worths[rows])) * part.log_softmax(0)).sum()
        for (example, rows), part in zip(pairs, scores.split([len(r) for r in shown]), strict=True)
    ]
    return torch.stack(losses).mean()


def _shown(example: Example, chance: np.random.Generator) -> NDArray[np.intp]:
    """The numbers of the sentences that are shown."""
    size = len(example.worths)
    if size <= _SENTENCES:
        return np.arange(size)
    best = np.argsort(-example.worths)[: _SENTENCES // 5]
    others = chance.permutation(size)[: _SENTENCES - len(best)]
    return np.unique(np.concatenate([best, others]))


def _numbers(tensor: Tensor) -> NDArray[np.float32]:
    return np.asarray(tensor.detach().numpy(), dtype=np.float32)


def main() -> None:
    """Train on all sets but what is held out or known from an evaluation set; write the file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder of the sets")
    parser.add_argument("--out", type=Path, required=True, help="the file to write")
    parser.add_argument(
        "--evaluation", type=Path, nargs="*", default=[], help="sets whose texts are left out"
    )
    chosen = parser.parse_args()
    torch.set_num_threads(1)
    measured = {
        run
        for path in chosen.evaluation
        for r in read_records(path)
        for run in runs_of_words(r["text"])
    }
    shown = [
        document
        for document in documents(chosen.data)
        if not is_held_out(document.key, HELD_OUT)
        and measured.isdisjoint(runs_of_words(document.text))
    ]
    train(shown, report=lambda line: sys.stdout.write(line + "\n")).save(chosen.out)


if __name__ == "__main__":
    main()
