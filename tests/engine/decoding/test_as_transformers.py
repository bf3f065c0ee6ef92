"""The same tokens and scores as `generate` of transformers, over random models."""

from __future__ import annotations

from functools import cache
from itertools import takewhile
from typing import Any

import pytest
import torch
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from s2s_desktop.engine.decoding.logits.constraint import Trie
from s2s_desktop.engine.decoding.options import SearchOptions
from s2s_desktop.engine.decoding.search import search
from tests.engine.decoding.hub_model import HubModel
from tests.engine.decoding.toy_model import as_seq2seq

transformers = pytest.importorskip("transformers", reason="transformers is the oracle")
pytestmark = pytest.mark.filterwarnings("ignore")

VOCABULARY = 30
SOURCES = [[4, 5, 6, 7, 8, 9, 10, 2], [11, 12, 2], [13, 14, 15, 15, 16, 2]]
# Networks whose targets end at many lengths.
SEEDS = {"bart": (0, 8, 9), "marian": (1, 7, 8), "t5": (4, 8, 14)}

Targets = list[list[tuple[list[int], float]]]
"""For each row its targets, with the end of sentence, and their scores."""


@cache
def network(family: str, seed: int) -> Any:
    """A small network of a family, with weights large enough to have opinions."""
    torch.manual_seed(seed)
    common = {"vocab_size": VOCABULARY, "pad_token_id": 1, "eos_token_id": 2}
    if family == "t5":
        config = transformers.T5Config(
            d_model=16, d_ff=32, d_kv=8, num_heads=2, num_layers=1, decoder_start_token_id=1,
            initializer_factor=1.8, **common,
        )  # fmt: skip
        made = transformers.T5ForConditionalGeneration(config).eval()
        made.shared.weight.data[2] *= 3
        return made
    sizes: dict[str, int] = {}
    for part in ("encoder", "decoder"):
        sizes |= {f"{part}_layers": 1, f"{part}_attention_heads": 2, f"{part}_ffn_dim": 32}
    config_of = {"bart": transformers.BartConfig, "marian": transformers.MarianConfig}[family]
    config = config_of(
        d_model=16, max_position_embeddings=64, init_std=0.45, bos_token_id=0,
        forced_eos_token_id=None, decoder_start_token_id=2 if family == "bart" else 1,
        **sizes, **common,
    )  # fmt: skip
    model_of = {
        "bart": transformers.BartForConditionalGeneration,
        "marian": transformers.MarianMTModel,
    }
    made = model_of[family](config).eval()
    made.final_logits_bias[0, 2] = 2.5
    return made


def ours(family: str, seed: int, **options: Any) -> Targets:
    """What our search finds."""
    model = HubModel(network(family, seed))
    found: Targets = [[] for _ in SOURCES]
    chosen = SearchOptions(max_length_factor=None, loop_guard=None, **options)
    for step in search(as_seq2seq(model), SOURCES, chosen):
        for hypothesis in step.finished:
            ids = [token.id for token in hypothesis.tokens]
            found[step.row].append((ids, hypothesis.score))
    return found


def theirs(family: str, seed: int, **options: Any) -> Targets:
    """What `generate` finds."""
    model = network(family, seed)
    ids = torch.tensor([[*s, *[1] * (8 - len(s))] for s in SOURCES])
    count = options.get("num_return_sequences", 1)
    result = model.generate(
        ids, attention_mask=(ids != 1).long(), do_sample=False, output_scores=True,
        return_dict_in_generate=True, **options,
    )  # fmt: skip
    scores = getattr(result, "sequences_scores", None)
    ends = options.get("eos_token_id", [2])
    found: Targets = [[] for _ in SOURCES]
    for i, row in enumerate(result.sequences.tolist()):
        score = float("nan") if scores is None else float(scores[i])
        found[i // count].append((list(takewhile(lambda token: token not in ends, row[1:])), score))
    return found


CASES: dict[str, dict[str, Any]] = {
    "plain": {},
    "no length penalty": {"length_penalty": 0.0},
    "long targets wanted": {"length_penalty": 2.0},
    "short targets wanted": {"length_penalty": -1.0},
    "stop early": {"early_stopping": True},
    "stop early, long": {"early_stopping": True, "length_penalty": 2.0},
    "never stop early": {"early_stopping": "never"},
    "never stop early, long": {"early_stopping": "never", "length_penalty": 2.0},
    "never stop early, short": {"early_stopping": "never", "length_penalty": -1.0},
    "no unigram twice": {"no_repeat_ngram_size": 1},
    "no bigram twice": {"no_repeat_ngram_size": 2},
    "no trigram twice": {"no_repeat_ngram_size": 3},
    "min length": {"min_length": 7},
    "short": {"max_length": 5},
    "first token forced": {"forced_bos_token_id": 7},
    "last token forced": {"forced_eos_token_id": 2},
    "bad words": {"bad_words_ids": [[3], [5], [10], [12], [23]]},
    "suppressed tokens": {"suppress_tokens": [3, 5, 10, 12, 23]},
    "renormalized": {"suppress_tokens": [3, 5, 10, 12, 23], "renormalize_logits": True},
    "repetition penalty": {"repetition_penalty": 1.6},
    "repetition liked": {"repetition_penalty": 0.8},
    "two ends": {"eos_token_id": [2, 15]},
    "as a summarizer": {
        "length_penalty": 2.0,
        "early_stopping": True,
        "no_repeat_ngram_size": 3,
        "min_length": 6,
        "forced_bos_token_id": 0,
        "forced_eos_token_id": 2,
    },
}


def translated(case: dict[str, Any]) -> dict[str, Any]:
    """Options of `generate` -> ours. Its `max_length` counts the start token too."""
    bad_words = [ids[0] for ids in case.get("bad_words_ids", [])]
    return {
        "length_penalty": case.get("length_penalty", 1.0),
        "early_stopping": case.get("early_stopping", False),
        "no_repeat_ngram": case.get("no_repeat_ngram_size", 0),
        "min_length": case.get("min_length", 0),
        "max_length": case.get("max_length", 12) - 1,
        "forced_bos_id": case.get("forced_bos_token_id"),
        "forced_eos_id": case.get("forced_eos_token_id"),
        "suppressed_ids": (*bad_words, *case.get("suppress_tokens", [])),
        "renormalize": case.get("renormalize_logits", False),
        "repetition_penalty": case.get("repetition_penalty", 1.0),
        "eos_ids": case.get("eos_token_id", ()),
    }


def assert_same(found: Targets, wanted: Targets, scored: bool = True) -> None:
    assert [[ids for ids, _ in row] for row in found] == [[ids for ids, _ in row] for row in wanted]
    for one, other in zip(found, wanted, strict=True):
        scores = [score for _, score in other]
        assert not scored or [score for _, score in one] == pytest.approx(scores, abs=1e-4)


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("family", ["bart", "marian", "t5"])
def test_beam_search(family: str, case: str) -> None:
    options = {"max_length": 12, **CASES[case]}
    for seed in SEEDS[family]:
        wanted = theirs(family, seed, num_beams=4, num_return_sequences=4, **options)
        assert_same(ours(family, seed, beam_size=4, **translated(options)), wanted)


@pytest.mark.parametrize("case", [case for case in CASES if "stop" not in case])
@pytest.mark.parametrize("family", ["bart", "marian", "t5"])
def test_greedy_search(family: str, case: str) -> None:
    options = {"max_length": 12, **CASES[case]}
    beams_only = {"early_stopping", "length_penalty"}
    for seed in SEEDS[family][:2]:
        known = {key: value for key, value in options.items() if key not in beams_only}
        wanted = theirs(family, seed, num_beams=1, **known)
        assert_same(ours(family, seed, **translated(options)), wanted, scored=False)


def test_the_cases_are_worth_comparing() -> None:
    def targets(**options: Any) -> list[Targets]:
        chosen = {"num_beams": 4, "num_return_sequences": 4, "max_length": 12, **options}
        return [theirs("bart", seed, **chosen) for seed in SEEDS["bart"]]

    plain = targets()
    lengths = {len(ids) for rows in plain for row in rows for ids, _ in row}
    assert lengths > {1, 2, 4, 6, 11}, "few ended by themselves, or none was cut off"
    for name, case in CASES.items():
        assert (targets(**case) == plain) == (name == "plain"), name


def test_constraints() -> None:
    # GIVEN targets that are allowed, as beginnings that `generate` is told how to go on
    targets = [[5, 6, 7, 2], [5, 8, 2], [9, 10, 11, 12, 2], [13, 2]]
    trie = Trie(targets)

    def follow(_: int, written: torch.Tensor) -> list[int]:
        begun = written.tolist()[1:]
        return list({t[len(begun)] for t in targets if t[: len(begun)] == begun[:5] != t}) or [2]

    for seed in SEEDS["bart"]:
        wanted = theirs(
            "bart", seed, num_beams=3, num_return_sequences=3, max_length=12,
            prefix_allowed_tokens_fn=follow,
        )  # fmt: skip
        assert_same(ours("bart", seed, beam_size=3, max_length=11, constraint=trie), wanted)


COMBINATIONS = st.fixed_dictionaries(
    {
        "length_penalty": st.sampled_from([0.0, 0.6, 1.0, 2.0, -0.5]),
        "early_stopping": st.sampled_from([True, False, "never"]),
        "no_repeat_ngram_size": st.integers(0, 3),
        "min_length": st.integers(0, 6),
        "max_length": st.integers(7, 12),
        # Where all others are written already, `generate` goes on with what is barred.
        "bad_words_ids": st.lists(
            st.integers(3, 29).map(lambda token: [token]), min_size=1, max_size=10
        ),
    },
    optional={
        "forced_bos_token_id": st.integers(3, 29),
        "forced_eos_token_id": st.just(2),
        "repetition_penalty": st.sampled_from([0.9, 1.2]),
        "renormalize_logits": st.booleans(),
    },
)


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(case=COMBINATIONS, seed=st.integers(0, 20), beams=st.integers(2, 5))
def test_options_combine(case: dict[str, Any], seed: int, beams: int) -> None:
    wanted = theirs("bart", seed, num_beams=beams, num_return_sequences=beams, **case)
    assert_same(ours("bart", seed, beam_size=beams, **translated(case)), wanted)
