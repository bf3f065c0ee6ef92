"""Prefixes, given targets, forced first and last tokens."""

from __future__ import annotations

from dataclasses import replace

import pytest
import torch

from s2s_desktop.engine.decoding.logits.constraint import Trie
from s2s_desktop.engine.decoding.options import SearchOptions
from s2s_desktop.engine.decoding.search import search
from s2s_desktop.engine.decoding.step import Hypothesis
from s2s_desktop.engine.loaded_model import LoadedModel
from tests.engine.decoding.toy_model import EOS, Ids, ToyModel, as_seq2seq

SOURCES = [[5, 6, 7, 8], [20], [9, 30, 30, 31, 12, 40, 41, 5]]
TARGETS = [[10, 44, 60, 3], [9], [70, 71, 72, 73, 74, 75, 76, 77, 78, 79, 80]]
UNKNOWN = 1


def _finished(
    model: LoadedModel, sources: list[list[int]], options: SearchOptions, shortlist: bool = True
) -> list[Hypothesis]:
    steps = model.search(sources, options, use_shortlist=shortlist)
    found = {s.row: s.finished[0] for s in steps if s.finished}
    return [found[row] for row in range(len(sources))]


def _ids(hypothesis: Hypothesis) -> list[int]:
    return [token.id for token in hypothesis.tokens]


def _forced_logprobs(model: LoadedModel, source: list[int], target: list[int]) -> list[float]:
    """Log-probabilities of a whole target at once, without what is never written."""
    with torch.inference_mode():
        logits = model.model.force([[*source, EOS]], [target]).logits[0]
    never = torch.tensor(model.model.config.suppressed_ids)
    logits = logits.index_fill(1, never, float("-inf"))
    return logits.log_softmax(dim=-1)[range(len(target)), target].tolist()


@pytest.mark.parametrize("beams", [1, 3])
def test_a_given_target_is_scored_as_teacher_forcing_scores_it(
    tiny: LoadedModel, beams: int
) -> None:
    # GIVEN targets of several lengths, with their ends, one longer than the limit
    whole = [[*target, EOS] for target in TARGETS]
    options = SearchOptions(
        beam_size=beams, prefix=whole, length_penalty=0.0, max_length=8, no_repeat_ngram=1
    )
    # WHEN they are forced in one batch
    found = _finished(tiny, SOURCES, options, shortlist=False)
    # THEN they are written as they are, with the scores of a pass over the whole target
    for source, target, hypothesis in zip(SOURCES, whole, found, strict=True):
        wanted = _forced_logprobs(tiny, source, target)
        assert [*_ids(hypothesis), EOS] == target
        assert hypothesis.complete
        assert [t.logprob for t in hypothesis.tokens] == pytest.approx(wanted[:-1], abs=1e-4)
        assert hypothesis.score == pytest.approx(sum(wanted), abs=1e-4)


@pytest.mark.parametrize("beams", [1, 3])
def test_what_was_written_as_a_prefix_leads_to_the_same_end(tiny: LoadedModel, beams: int) -> None:
    # GIVEN the targets that a search finds with a shortlist
    options = SearchOptions(beam_size=beams, max_length=20)
    free = _finished(tiny, SOURCES, options)
    assert all(len(_ids(h)) > 1 for h in free)
    # WHEN they are begun for it, by one token, two …
    for begun in range(1, 4):
        prefix = [_ids(hypothesis)[:begun] for hypothesis in free]
        again = _finished(tiny, SOURCES, replace(options, prefix=prefix))
        # THEN greedy search goes on to the same end, and a beam finds nothing worse
        for one, other in zip(again, free, strict=True):
            if beams == 1:
                assert _ids(one) == _ids(other)
            assert one.score >= other.score - 1e-4


@pytest.mark.parametrize("beams", [1, 3])
def test_a_prefix_may_hold_what_would_never_be_written(tiny: LoadedModel, beams: int) -> None:
    # GIVEN words that no row's shortlist has, and the unknown piece
    assert tiny.shortlist is not None
    listed = [set(tiny.shortlist.row([*source, EOS]).tolist()) for source in SOURCES]
    strange = next(i for i in range(2, 90) if not any(i in row for row in listed))
    prefix = [[strange, UNKNOWN], [], [UNKNOWN]]
    # WHEN some rows begin with them
    options = SearchOptions(beam_size=beams, prefix=prefix, max_length=9)
    found = _finished(tiny, SOURCES, options)
    for begun, own, hypothesis in zip(prefix, listed, found, strict=True):
        # THEN they stand there with finite scores, and are written nowhere else
        assert _ids(hypothesis)[: len(begun)] == begun
        assert set(_ids(hypothesis)[len(begun) :]) <= own - {UNKNOWN}
        assert all(-100 < token.logprob < 0 for token in hypothesis.tokens)
        assert -100 < hypothesis.score < 0
    # and a row that has no prefix is what it is alone
    (alone,) = _finished(tiny, [SOURCES[1]], SearchOptions(beam_size=beams, max_length=9))
    assert _ids(alone) == _ids(found[1])


@pytest.mark.parametrize("beams", [1, 4])
def test_first_and_last_tokens_are_free_in_beams_and_told_with_the_model_s_thoughts(
    beams: int,
) -> None:
    model, source = ToyModel(6, seed=3, eos_bias=-20.0), (2, 1, EOS)
    options = SearchOptions(
        beam_size=beams, forced_bos_id=4, forced_eos_id=EOS, max_length=5, length_penalty=0.0
    )
    (*_, last) = search(as_seq2seq(model), [source], options)
    best = last.finished[0]
    ids: Ids = tuple(_ids(best))
    assert ids[0] == 4
    assert len(ids) == 4
    assert best.complete
    own = [model.logprobs(source, ids[:i])[ids[i]] for i in range(4)]
    assert [t.logprob for t in best.tokens] == pytest.approx(own, abs=1e-5)
    if beams > 1:
        assert best.score == pytest.approx(sum(own[1:]), abs=1e-5)


@pytest.mark.parametrize("beams", [1, 3])
def test_a_constraint_may_ask_for_what_no_shortlist_has(tiny: LoadedModel, beams: int) -> None:
    assert tiny.shortlist is not None
    listed = set(tiny.shortlist.row([5, 6, 7, 8, EOS]).tolist())
    strange = [i for i in range(2, 90) if i not in listed][:3]
    options = SearchOptions(beam_size=beams, constraint=Trie([[*strange, EOS]]))
    (hypothesis,) = _finished(tiny, SOURCES[:1], options)
    assert _ids(hypothesis) == strange
    assert hypothesis.complete


def test_prefixes_that_do_not_fit_are_refused(tiny: LoadedModel) -> None:
    with pytest.raises(ValueError, match="2 prefixes for 1 sources"):
        next(tiny.search([[5]], SearchOptions(prefix=[[2], [3]])))
    with pytest.raises(ValueError, match=r"pieces has no \[100000\]"):
        next(tiny.search([[5]], SearchOptions(prefix=[[100_000]])))
