"""All targets of a toy model under all options, written down from what the options mean.

It looks at whole sequences one token after another, in plain Python, and shares nothing with
the search but the model.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from s2s_desktop.engine.decoding.options import SearchOptions
from tests.engine.decoding.toy_model import EOS, Ids, ToyModel

Found = tuple[float, Ids, str]
"""Score, tokens without the end, how it ended."""


def every_target(model: ToyModel, source: Ids, options: SearchOptions) -> list[Found]:
    """All targets with their scores, best first."""
    limit = options.max_length
    if options.max_length_factor is not None:
        limit = min(limit, int(options.max_length_factor * len(source)))
    found = list(_grow(model, source, options, limit, (), 0.0))
    return sorted(found, key=lambda target: -target[0])


def _grow(
    model: ToyModel, source: Ids, options: SearchOptions, limit: int, written: Ids, total: float
) -> Iterator[Found]:
    ends = set(options.eos_ids or [EOS])
    for token, score in allowed(model, source, options, limit, written).items():
        grown, length = total + score, len(written) + 1
        normalised = grown / length**options.length_penalty
        if token in ends:
            yield normalised, written, "eos"
        elif length == limit:
            yield normalised, (*written, token), "length"
        else:
            yield from _grow(model, source, options, limit, (*written, token), grown)


def allowed(
    model: ToyModel, source: Ids, options: SearchOptions, limit: int, written: Ids
) -> dict[int, float]:
    """The tokens that may come next, with their scores."""
    own = model.logprobs(source, written)
    prefix = options.prefix[0] if options.prefix else ()
    if len(written) < len(prefix):
        return {prefix[len(written)]: own[prefix[len(written)]]}
    if len(written) == limit - 1 and options.forced_eos_id is not None:
        return {options.forced_eos_id: 0.0}
    if not written and options.forced_bos_id is not None:
        return {options.forced_bos_id: 0.0}
    scores = {}
    for token, score in enumerate(own):
        history = [model.config.start_id, *written]
        if options.repetition_penalty != 1 and token in history:
            score *= options.repetition_penalty
        if _may_follow(token, history, options) and score > -math.inf:
            scores[token] = score
    if options.constraint is not None:
        scores = {t: s for t, s in scores.items() if t in options.constraint(0, written)}
    return scores


def _may_follow(token: int, history: Sequence[int], options: SearchOptions) -> bool:
    if token in options.suppressed_ids:
        return False
    if token in (options.eos_ids or [EOS]) and len(history) < options.min_length:
        return False
    n = options.no_repeat_ngram
    ngrams = [tuple(history[i : i + n]) for i in range(len(history) - n + 1)] if n else []
    return not n or tuple([*history, token][-n:]) not in ngrams
