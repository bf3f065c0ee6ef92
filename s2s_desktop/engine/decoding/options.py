"""How to search, as typed fields."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal

from s2s_desktop.engine.decoding.logits.constraint import Constraint
from s2s_desktop.engine.decoding.loop_guard import LoopGuard
from s2s_desktop.engine.decoding.phrases.held_phrases import HeldPhrases

EarlyStopping = bool | Literal["never"]


@dataclass(frozen=True)
class SearchOptions:
    """One beam means greedy search, or sampling where that is on.

    Lengths count the pieces that are written, the end of sentence included and the token
    that the decoder starts from not.

    Beams: a hypothesis scores its log-probability divided by (its length) ** length_penalty.
    `n_best` hypotheses are told at the end (None: all that the beam holds). A row with
    `beam_size` finished hypotheses stops at once (`early_stopping` True), when no living one
    beats the worst of them at its present length (False), or when none could at any length
    up to the limit ("never").

    Length: `max_length_factor` limits the target to so many pieces for each source piece,
    counted for each row by itself (None: no such limit); `max_length` limits all rows. No
    end of sentence comes before `min_length`.

    Tokens: `eos_ids` end a target (empty: the model's own). `forced_bos_id` is written
    first and `forced_eos_id` at the length limit, whatever the model thinks;
    `suppressed_ids` are never chosen; no n-gram of `no_repeat_ngram` tokens comes twice (0:
    allowed); tokens that were written already are made less likely by `repetition_penalty`
    (Keskar et al. 2019; 1: not). With `renormalize` the probabilities of what these rules leave
    add up to 1 again, which is felt in beams only. `prefix` holds the first tokens of each row
    (empty: of none); with an end of sentence as its last one it is the whole target, which is
    only scored; what `not_after_prefix` is true of is not the first behind it. `constraint` says
    for each row what may follow what; it searches without shortlist. `phrases` must stand in the
    target, wherever it likes them best; that takes two beams or more, six to twelve do well, and
    candidates of the shortlist are joined by what they need. A target that reaches its limit
    without them is cut off there, and ends as "length"; scores are less by what phrases cost that
    stand aside of their source. A prefix goes before every other rule; what it holds of the
    phrases counts.

    Sampling: from the distribution at `temperature`, cut to the `top_k` likeliest tokens (0:
    all) and then to the likeliest that together have the probability `top_p`. The same
    `seed` gives a source the same target, whatever else is in the batch (None: by chance).

    Told of a row at its end: `tree`, all that lived in its beam. Told of each token: `logprob`
    (off: greedy search saves the time, and tells 0 of tokens and hypotheses), `alternatives`, so
    many of the likeliest, and `entropy`. `stream` off: nothing is told of a row before it is done.
    `loop_guard` stops rows that repeat themselves (None: lets them). `copies`: much of the target
    is likely to stand in the source; where it pays, that is guessed (see `speculation`), and the
    result is the same.
    """

    beam_size: int = 1
    n_best: int | None = None
    length_penalty: float = 1.0
    early_stopping: EarlyStopping = False
    max_length_factor: float | None = 2.5
    max_length: int = 1024
    min_length: int = 0
    eos_ids: Sequence[int] = ()
    forced_bos_id: int | None = None
    forced_eos_id: int | None = None
    suppressed_ids: Sequence[int] = ()
    renormalize: bool = False
    no_repeat_ngram: int = 0
    repetition_penalty: float = 1.0
    prefix: Sequence[Sequence[int]] = ()
    not_after_prefix: Callable[[int], bool] | None = None
    constraint: Constraint | None = None
    phrases: HeldPhrases | None = None
    sampling: bool = False
    temperature: float = 1.0
    top_k: int = 0
    top_p: float = 1.0
    seed: int | None = None
    logprob: bool = True
    tree: bool = False
    alternatives: int = 0
    entropy: bool = False
    stream: bool = True
    loop_guard: LoopGuard | None = field(default_factory=LoopGuard)
    copies: bool = False

    def __post_init__(self) -> None:
        problem = next(self._problems(), None)
        if problem:
            raise ValueError(problem)

    def limit(self, source_pieces: int, prefix: int = 0) -> int:
        """The most pieces (end of sentence included) for a source of so many pieces.

        A prefix of so many tokens always fits, and one token after it.
        """
        limit = self.max_length
        if self.max_length_factor is not None:
            limit = min(limit, int(self.max_length_factor * source_pieces))
        return max(1, limit, prefix + 1 if prefix else 0)

    def row_prefix(self, row: int) -> Sequence[int]:
        """The first tokens of a row."""
        return self.prefix[row] if self.prefix else ()

    def _problems(self) -> Iterator[str]:
        yield from self._beam_problems()
        yield from self._length_problems()
        yield from self._token_problems()
        yield from self._sampling_problems()

    def _beam_problems(self) -> Iterator[str]:
        if self.beam_size < 1:
            yield "beam_size must be at least 1"
        if self.n_best is not None and not 1 <= self.n_best <= self.beam_size:
            yield f"n_best must be between 1 and the beam size, {self.beam_size}"
        if not math.isfinite(self.length_penalty):
            yield "length_penalty must be a finite number"
        if self.early_stopping not in (True, False, "never"):
            yield 'early_stopping must be True, False or "never"'

    def _length_problems(self) -> Iterator[str]:
        if self.max_length < 1:
            yield "a target needs room for a piece: max_length must be at least 1"
        if self.max_length_factor is not None and not self.max_length_factor > 0:
            yield "a target needs room for at least a piece: max_length_factor must be above 0"
        if not 0 <= self.min_length <= self.max_length:
            yield f"min_length must be between 0 and max_length, {self.max_length}"

    def _token_problems(self) -> Iterator[str]:
        ids = [*self.eos_ids, *self.suppressed_ids, *(t for row in self.prefix for t in row)]
        forced = [i for i in (self.forced_bos_id, self.forced_eos_id) if i is not None]
        if any(token < 0 for token in (*ids, *forced)):
            yield "token ids must not be negative"
        if self.no_repeat_ngram < 0:
            yield "no_repeat_ngram must not be negative"
        if not 0 < self.repetition_penalty < math.inf:
            yield "repetition_penalty must be above 0"
        if self.phrases and self.beam_size < 2:
            yield "phrases are held by beam search: beam_size must be at least 2"

    def _sampling_problems(self) -> Iterator[str]:
        if self.sampling and self.beam_size > 1:
            yield "sampling keeps one hypothesis a row: beam_size must be 1"
        if not 0 < self.temperature < math.inf:
            yield "temperature must be above 0; for the likeliest tokens turn sampling off"
        if self.top_k < 0:
            yield "top_k must not be negative"
        if not 0 < self.top_p <= 1:
            yield "top_p must be above 0 and at most 1"
        if self.alternatives < 0:
            yield "alternatives must not be negative"
