"""The tree of a beam, and what may not come behind a prefix."""

from __future__ import annotations

import math

from s2s_desktop.engine.decoding.options import SearchOptions
from s2s_desktop.engine.decoding.search import search
from s2s_desktop.engine.decoding.step import Step
from tests.engine.decoding.toy_model import EOS, Ids, ToyModel

SOURCE: Ids = (1, 2, 3)


def _last(model: ToyModel, options: SearchOptions) -> Step:
    *_, last = search(model, [SOURCE], options)  # type: ignore[arg-type]
    return last


def _paths(step: Step) -> list[Ids]:
    paths: list[Ids] = []
    for branch in step.tree:
        before = () if branch.parent is None else paths[branch.parent]
        paths.append((*before, branch.token.id))
    return paths


def test_the_tree_holds_every_hypothesis_that_lived_with_its_score() -> None:
    # GIVEN a search with three hypotheses
    model = ToyModel(6, seed=2)
    options = SearchOptions(beam_size=3, max_length=6, length_penalty=1.0, tree=True)
    # WHEN its tree is told
    step = _last(model, options)
    paths = _paths(step)
    # THEN the score of each is that of its tokens by the model's own table
    for path, branch in zip(paths, step.tree, strict=True):
        total = sum(model.logprobs(SOURCE, path[:i])[path[i]] for i in range(len(path)))
        assert math.isclose(branch.total, total, abs_tol=1e-4)
    # AND what has finished is in it, and no more than three stood at any depth
    for hypothesis in step.finished:
        leaf = step.tree[paths.index(tuple(token.id for token in hypothesis.tokens))]
        assert (leaf.ended, leaf.score) == (hypothesis.ended, hypothesis.score)
    depths = [len(path) for path in paths]
    assert max(depths.count(depth) for depth in depths) == 3
    assert len(set(paths)) == len(paths)


def test_without_asking_no_tree_is_told() -> None:
    assert _last(ToyModel(6), SearchOptions(beam_size=3)).tree == ()


def test_what_may_not_follow_a_prefix_comes_later_at_most() -> None:
    # GIVEN what the model would write behind a prefix
    model = ToyModel(6, seed=4, eos_bias=-3)
    options = SearchOptions(max_length=8, prefix=[[2, 2]], loop_guard=None)
    written = [token.id for token in _last(model, options).finished[0].tokens]
    # WHEN just that may not come there
    barred = SearchOptions(
        max_length=8, prefix=[[2, 2]], not_after_prefix=written[2].__eq__, loop_guard=None
    )
    tokens = [token.id for token in _last(model, barred).finished[0].tokens]
    # THEN the next best does, the prefix stays, and the rest is free
    scores = model.logprobs(SOURCE, (2, 2))
    best = max((i for i in range(6) if i not in (written[2], EOS)), key=lambda i: scores[i])
    assert tokens[:3] == [2, 2, best]
