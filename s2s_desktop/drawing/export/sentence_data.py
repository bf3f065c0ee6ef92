"""What is known of sentences as data: JSON with everything, CSV, NPZ and Pharaoh."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import zip_longest
from typing import TYPE_CHECKING, Any

from s2s_desktop.drawing.export.pharaoh import pharaoh
from s2s_desktop.drawing.partners import weight
from s2s_desktop.drawing.segment_alignment import SegmentAlignment
from s2s_desktop.pipeline.guard.kinds import worded

if TYPE_CHECKING:
    import numpy as np

_DIGITS = 4
_LEAST_WEIGHT = 0.005
"""What is below is 0 to two digits."""
_COLUMNS = (
    "sentence", "target_index", "target_word", "source_index", "source_word", "weight", "linked",
    "probability", "entropy",
)  # fmt: skip


Studied = Mapping[str, "np.ndarray | Sequence[Any]"]
"""What a model was asked for beside, by name: the attention of its heads, attribution."""
NOTHING: Studied = {}


def as_json(
    sentences: Iterable[SegmentAlignment], model: str, studied: Sequence[Studied] = ()
) -> str:
    """An object: the `model`, and `sentences` with their texts, words (characters of these),
    weights (a row a target word), links (source, target), scores and warnings, and what else was
    `studied` of each."""
    known = {
        "model": model,
        "sentences": [
            {**_known(sentence), **{name: _listed(value) for name, value in extra.items()}}
            for sentence, extra in zip_longest(sentences, studied, fillvalue=NOTHING)
            if isinstance(sentence, SegmentAlignment)
        ],
    }
    return json.dumps(known, ensure_ascii=False, indent=1) + "\n"


def as_csv(sentences: Iterable[SegmentAlignment]) -> str:
    """A line a pair of words that have to do with each other; sentences and words count from 0. A
    target word that has to do with none has a line of its own."""
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\n")
    writer.writerow(_COLUMNS)
    for number, sentence in enumerate(sentences):
        links = set(sentence.links)
        for target in range(len(sentence.target_words)):
            score = sentence.score(target)
            begin = (number, target, sentence.target_word(target))
            end = ("", "") if score is None else (_short(score.probability), _short(score.entropy))
            pairs = [*_pairs(sentence, target, links)] or [("", "", "", "")]
            writer.writerows((*begin, *pair, *end) for pair in pairs)
    return written.getvalue()


def as_pharaoh(sentences: Iterable[SegmentAlignment]) -> str:
    """A line a sentence: "0-0 1-2"."""
    return "".join(f"{pharaoh(sentence)}\n" for sentence in sentences)


def as_npz(sentences: Iterable[SegmentAlignment], studied: Sequence[Studied] = ()) -> bytes:
    """Of sentence N `weights_N` (target words, source words), `links_N` (links, 2), `source_N` and
    `target_N` (words), `probability_N` and `entropy_N` (NaN where they are not known); what else
    was `studied` under its name with the number."""
    import numpy as np

    arrays: dict[str, Any] = {}
    for number, sentence in enumerate(sentences):
        sources, targets = range(len(sentence.source_words)), range(len(sentence.target_words))
        weights = [[weight(sentence, i, j) for i in sources] for j in targets]
        shape = len(targets), len(sources)
        arrays[f"weights_{number}"] = np.array(weights, dtype=np.float32).reshape(shape)
        arrays[f"links_{number}"] = np.array(sentence.links, dtype=np.int32).reshape(-1, 2)
        arrays[f"source_{number}"] = np.array([sentence.source_word(i) for i in sources], dtype=str)
        arrays[f"target_{number}"] = np.array([sentence.target_word(j) for j in targets], dtype=str)
        scores = [sentence.score(j) for j in targets]
        arrays[f"probability_{number}"] = np.array(
            [np.nan if s is None else s.probability for s in scores], dtype=np.float32
        )
        arrays[f"entropy_{number}"] = np.array(
            [np.nan if s is None or s.entropy is None else s.entropy for s in scores],
            dtype=np.float32,
        )
    for number, extra in enumerate(studied):
        arrays |= {f"{name}_{number}": np.asarray(value) for name, value in extra.items()}
    written = io.BytesIO()
    np.savez_compressed(written, **arrays)
    return written.getvalue()


def _known(sentence: SegmentAlignment) -> dict[str, Any]:
    return {
        "source": sentence.source_text,
        "target": sentence.target_text,
        "source_words": sentence.source_words,
        "target_words": sentence.target_words,
        "weights": [_rounded(row) for row in sentence.rows],
        "links": sentence.links,
        "scores": [
            None if s is None else {"probability": s.probability, "entropy": s.entropy}
            for s in sentence.scores
        ],
        "warnings": [
            {"kind": w.kind, "source": w.source, "target": w.target, "text": str(worded(w))}
            for w in sentence.warnings
        ],
        "edited": sentence.edited,
    }


def _pairs(
    sentence: SegmentAlignment, target: int, links: Collection[tuple[int, int]]
) -> Iterator[tuple[str, str, str, str]]:
    """The source words that have to do with a target word: index, word, weight, linked."""
    for source in range(len(sentence.source_words)):
        share, linked = weight(sentence, source, target), (source, target) in links
        if linked or share >= _LEAST_WEIGHT:
            yield str(source), sentence.source_word(source), _short(share), str(int(linked))


def _listed(value: np.ndarray | Sequence[Any]) -> list[Any]:
    """Numbers of an array to four digits."""
    if isinstance(value, Sequence):
        return list(value)
    rounded: list[Any] = value.astype("float64").round(_DIGITS).tolist()
    return rounded


def _rounded(row: Sequence[float]) -> list[float]:
    return [round(share, _DIGITS) for share in row]


def _short(value: float | None) -> str:
    return "" if value is None else f"{value:.{_DIGITS}g}"
