"""The extractor learns, and is worth what rouge-score says."""

from __future__ import annotations

import random
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
import torch

from s2s_desktop.errors import UserError
from s2s_desktop.pipeline.summary.document.structure import read_document
from s2s_desktop.pipeline.summary.extraction.extractor import Extractor, ExtractorWeights
from s2s_desktop.training.extraction.data import Summarized
from s2s_desktop.training.extraction.targets import (
    Overlap,
    counted,
    distribution,
    greedy_oracle,
    worth,
)
from s2s_desktop.training.extraction.train import Network, train

_SUMMARY = "The river closed the coast road for a week"
_SENTENCES = (
    "The river closed the road.",
    "Nobody was hurt.",
    "The coast road stays closed for a week.",
    "The river closed the road for good.",
)


@pytest.fixture(scope="module")
def learned() -> ExtractorWeights:
    """From texts whose summary is always the sentence that says “we find”."""
    torch.set_num_threads(1)
    return train([_example(i) for i in range(40)], steps=60)


def _example(seed: int) -> Summarized:
    chance = random.Random(seed)
    words = [
        "stone",
        "moss",
        "wolf",
        "cloud",
        "harbour",
        "engine",
        "letter",
        "spoon",
        "garden",
        "violin",
        "winter",
        "bread",
    ]
    lines = [f"There is the {' '.join(chance.sample(words, 4))} here." for _ in range(8)]
    found = " ".join(chance.sample(words, 4))
    lines.insert(chance.randrange(9), f"Above all we find the {found} there.")
    return Summarized("made", f"made:{seed}", "\n".join(lines), (f"we find the {found}",))


def _rouge(name: str, summary: str, text: str) -> float:
    scorer = pytest.importorskip("rouge_score.rouge_scorer").RougeScorer([name], use_stemmer=False)
    return float(scorer.score(summary, text)[name].fmeasure)


def test_gain_is_rouge_1_and_2() -> None:
    for sentence in _SENTENCES:
        text = sentence.lower()
        expected = _rouge("rouge1", _SUMMARY, text) + _rouge("rouge2", _SUMMARY, text)
        assert Overlap(_SUMMARY).gain(counted(sentence)) == pytest.approx(expected)


def test_the_oracle_takes_what_adds_most_each_time() -> None:
    def gain(chosen: Sequence[int]) -> float:
        singles, pairs, wanted = _counts(_SUMMARY.lower().split())
        found, found_pairs, size = [], [], [0, 0]
        for i in chosen:
            words = _SENTENCES[i].lower().strip(".").split()
            found += words
            found_pairs += list(pairwise(words))
            size[0] += len(words)
            size[1] += len(words) - 1
        hits = sum(min(found.count(w), singles.count(w)) for w in set(found))
        pair_hits = sum(min(found_pairs.count(p), pairs.count(p)) for p in set(found_pairs))
        return 2 * hits / (size[0] + wanted) + 2 * pair_hits / (size[1] + wanted - 1)

    expected: list[int] = []
    best = 0.0
    while True:
        left = [i for i in range(4) if i not in expected]
        gains = {i: gain([*expected, i]) for i in left}
        top = max(gains, key=lambda i: gains[i])
        if gains[top] <= best:
            break
        best = gains[top]
        expected.append(top)
    assert greedy_oracle([counted(s) for s in _SENTENCES], _SUMMARY) == expected


def _counts(words: list[str]) -> tuple[list[str], list[tuple[str, str]], int]:
    return words, list(pairwise(words)), len(words)


def test_worth_of_a_short_summary_is_each_sentences_own() -> None:
    worths = worth(_SENTENCES, [_SUMMARY, "Nobody was hurt"])
    alone = [Overlap(s).gain(counted(_SENTENCES[1])) for s in (_SUMMARY, "Nobody was hurt")]
    assert alone[1] == pytest.approx(2)
    assert worths[1] == pytest.approx(sum(alone) / 2)


def test_worth_of_a_long_summary_is_the_place_in_the_oracle() -> None:
    long = " ".join([_SENTENCES[2], "Nothing else is known of it yet."] * 8)
    worths = worth(_SENTENCES, [long])
    chosen = greedy_oracle([counted(s) for s in _SENTENCES], long)
    assert np.flatnonzero(worths).tolist() == sorted(chosen)
    assert worths.argmax() == chosen[0]


def test_distribution_sums_to_one_and_keeps_the_order() -> None:
    found = distribution(np.array([0.0, 0.2, 0.1, 0.2], dtype=np.float32))
    assert found.sum() == pytest.approx(1)
    assert found[1] == found[3] > found[2] > found[0]


def test_it_finds_the_sentence_that_summaries_are_made_of(learned: ExtractorWeights) -> None:
    extractor = Extractor(learned)
    for seed in range(1000, 1020):
        document = read_document(_example(seed).text, "en")
        best = int(np.argmax(extractor.scores(document)))
        assert "we find" in document.text_of(document.sentences[best].span)


def test_scores_are_those_of_the_network_that_was_trained(
    learned: ExtractorWeights, tmp_path: Path
) -> None:
    learned.save(tmp_path / "extractor.safetensors")
    document = read_document(_example(7).text, "en")
    scores = Extractor.open(tmp_path / "extractor.safetensors").scores(document)
    network = Network(len(learned.feature_names), len(learned.cues)).eval()
    with torch.no_grad():
        network.cues.weight.copy_(torch.tensor(learned.cue_vectors))
        for layer, (weight, bias) in zip(network.layers, learned.layers, strict=True):
            layer.weight.copy_(torch.tensor(weight))
            layer.bias.copy_(torch.tensor(bias))
        expected = network(*_inputs(learned, document.text)).numpy()
    assert scores == pytest.approx(expected, abs=2e-2)  # the file keeps cues in 16 bits


def _inputs(learned: ExtractorWeights, text: str) -> tuple[torch.Tensor, ...]:
    from s2s_desktop.pipeline.summary.extraction.cue_phrases import cue_phrases
    from s2s_desktop.pipeline.summary.extraction.features import features

    document = read_document(text, "en")
    values = (features(document, learned.rarity)[1] - learned.mean) / learned.deviation
    found = [
        [learned.cues.index(cue) for cue in cue_phrases(document.text_of(s.span))
         if cue in learned.cues]
        for s in document.sentences
    ]  # fmt: skip
    counts = torch.tensor([len(numbers) for numbers in found])
    numbers = torch.tensor([n for row in found for n in row])
    clipped = torch.from_numpy(values.clip(-5, 5))
    return clipped, numbers, counts.cumsum(0) - counts, counts.float()


def test_a_run_is_repeatable() -> None:
    torch.set_num_threads(1)
    first, second = (train([_example(i) for i in range(9)], steps=3) for _ in range(2))
    assert np.array_equal(first.cue_vectors, second.cue_vectors)


def test_another_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "extractor.safetensors"
    path.write_bytes(b"no such thing")
    with pytest.raises(UserError, match="not an extractor"):
        Extractor.open(path)
    with pytest.raises(UserError, match="not an extractor"):
        Extractor.open(tmp_path / "missing.safetensors")
