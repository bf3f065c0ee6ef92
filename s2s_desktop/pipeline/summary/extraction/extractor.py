"""How much each sentence of a document says of it: the learned extractor.

A small feed-forward network over features and cue phrases, trained on what people wrote of
documents (`training/extraction.py`), computed with numpy.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from safetensors import SafetensorError, safe_open
from safetensors.numpy import save

from s2s_desktop.errors import UserError
from s2s_desktop.pipeline.summary.document.structure import DocumentText
from s2s_desktop.pipeline.summary.extraction.cue_phrases import cue_phrases
from s2s_desktop.pipeline.summary.extraction.features import features
from s2s_desktop.sentences import Sentence

Floats = NDArray[np.float32]

_FORMAT = "extractor 1"
_BLOCK = 4_096
"""So many sentences go through the network at once: a long text has hundreds of thousands."""

_EXTREME = 5.0
"""Features beyond so many standard deviations say no more."""

_NEWS_LEAD = (4.0, 3.0, 2.0)
"""What the first sentences of news gain, in standard deviations of the scores: news says
first what matters most, and there was little news to learn that from."""


@dataclass(frozen=True)
class ExtractorWeights:
    """What is learned. F features, V cue phrases of E dimensions, layers (out, in)."""

    feature_names: tuple[str, ...]
    cues: tuple[str, ...]
    rarity: Mapping[str, float]
    mean: Floats
    deviation: Floats
    cue_vectors: Floats
    layers: tuple[tuple[Floats, Floats], ...]

    def save(self, path: Path) -> None:
        """Write a file that `Extractor.open` reads."""
        arrays: dict[str, NDArray[np.generic]] = {
            "mean": self.mean,
            "deviation": self.deviation,
            "cue_vectors": self.cue_vectors.astype(np.float16),
        }
        for i, (weight, bias) in enumerate(self.layers):
            arrays[f"layers.{i}.weight"] = weight
            arrays[f"layers.{i}.bias"] = bias
        lists = {"feature_names": self.feature_names, "cues": self.cues, "rarity": self.rarity}
        packed = {key: json.dumps(value, ensure_ascii=False) for key, value in lists.items()}
        path.write_bytes(save(arrays, {"format": _FORMAT, **packed}))


class Extractor:
    """Scores sentences; higher is more salient. Scores compare within one document only."""

    def __init__(self, weights: ExtractorWeights) -> None:
        self._weights = weights
        self._cue_numbers = {cue: i for i, cue in enumerate(weights.cues)}

    @classmethod
    def open(cls, path: Path) -> Extractor:
        """Read an extractor file; raises UserError when it is none."""
        try:
            with safe_open(path, framework="numpy") as file:
                arrays = {name: file.get_tensor(name) for name in list(file.keys())}
                return cls(_weights(file.metadata() or {}, arrays))
        except (OSError, SafetensorError, KeyError, ValueError) as error:
            raise UserError(
                Sentence(
                    "{path} is not an extractor that this program can read: {reason}.",
                    path=path.name,
                    reason=error,
                ),
                Sentence("Install the summarizer again."),
            ) from error

    def scores(self, document: DocumentText) -> Sequence[float]:
        """One score for each of the document's sentences."""
        if not document.sentences:
            return []
        names, values = features(document, self._weights.rarity)
        if names != self._weights.feature_names:
            raise ValueError("the extractor was trained with other features")
        scores = np.concatenate(
            [
                self._network(values[i : i + _BLOCK], self._cues(document, i, i + _BLOCK))
                for i in range(0, len(values), _BLOCK)
            ]
        )
        if document.kind == "news":
            scores = (scores - scores.mean()) / (scores.std() + 1e-6)
            lead = len(_NEWS_LEAD[: len(scores)])
            scores[:lead] += _NEWS_LEAD[:lead]
        return [float(score) for score in scores]

    def _cues(self, document: DocumentText, first: int, end: int) -> Floats:
        """The sum of the vectors of each sentence's cue phrases, over √(their number): (N, E)."""
        found = [
            [n for cue in cue_phrases(document.text_of(sentence.span))
             if (n := self._cue_numbers.get(cue)) is not None]
            for sentence in document.sentences[first:end]
        ]  # fmt: skip
        counts = np.array([len(numbers) for numbers in found])
        rows = np.repeat(np.arange(len(found)), counts)
        vectors = self._weights.cue_vectors
        sums = np.zeros((len(found), vectors.shape[1]), dtype=np.float32)
        np.add.at(sums, rows, vectors[[n for numbers in found for n in numbers]])
        return np.asarray(sums / np.sqrt(np.maximum(counts, 1))[:, None], dtype=np.float32)

    def _network(self, values: Floats, cues: Floats) -> Floats:
        weights = self._weights
        standard = (values - weights.mean) / weights.deviation
        hidden = np.concatenate([standard.clip(-_EXTREME, _EXTREME), cues], axis=1)
        *inner, (last, last_bias) = weights.layers
        for weight, bias in inner:
            hidden = np.maximum(hidden @ weight.T + bias, 0)
        return np.asarray(hidden @ last.T + last_bias)[:, 0]


def _weights(metadata: Mapping[str, str], arrays: Mapping[str, Floats]) -> ExtractorWeights:
    if metadata.get("format") != _FORMAT:
        raise ValueError(f"its format is not “{_FORMAT}”")
    layers: list[tuple[Floats, Floats]] = []
    while f"layers.{len(layers)}.weight" in arrays:
        name = f"layers.{len(layers)}"
        layers.append((arrays[f"{name}.weight"], arrays[f"{name}.bias"]))
    return ExtractorWeights(
        tuple(json.loads(metadata["feature_names"])),
        tuple(json.loads(metadata["cues"])),
        json.loads(metadata["rarity"]),
        arrays["mean"],
        arrays["deviation"],
        arrays["cue_vectors"].astype(np.float32),
        tuple(layers),
    )
