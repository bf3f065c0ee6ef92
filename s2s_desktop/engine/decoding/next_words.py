"""What may come next in a target as whole words, with their probabilities.

A model knows pieces. The likeliest ones are completed to words by a small search: hypotheses of
one word each, side by side, until what follows belongs to another word. A word that can be
written by several sequences of pieces has the probability of all of them together.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field

import torch
from torch import Tensor

from s2s_desktop.engine.decoding.logits.candidates import CandidateTokens
from s2s_desktop.engine.decoding.logits.logits_processors import bar
from s2s_desktop.engine.decoding.options import SearchOptions
from s2s_desktop.engine.network.memory import DecoderState, StepOutput
from s2s_desktop.engine.network.seq2seq import Seq2Seq
from s2s_desktop.engine.text.shortlist import Shortlist
from s2s_desktop.engine.text.tokenizer import Tokenizer
from s2s_desktop.engine.text.words import JOINERS, first_word_end

LEAST_PROBABILITY = 0.01
"""What is less likely is no choice, and no beginning of one."""
_BEAMS = 8
_CONSIDERED = 48
"""Continuations of each hypothesis that are looked at."""
_MOST_PIECES = 12
"""Of a word."""


@dataclass(frozen=True)
class NextWord:
    """A word as it would be written (with the space before it, if there is one), its likeliest
    pieces, and its probability (0…1) behind what is written."""

    text: str
    pieces: tuple[int, ...]
    probability: float


@dataclass
class _Found:
    probability: float = 0.0
    best: float = 0.0
    pieces: tuple[int, ...] = ()

    def add(self, pieces: tuple[int, ...], probability: float) -> None:
        """The word can be written so, too."""
        self.probability += probability
        if probability > self.best:
            self.best, self.pieces = probability, pieces


@dataclass(frozen=True)
class _Open:
    """A word that is not over: it may go on, or another may follow."""

    pieces: tuple[int, ...] = ()
    written: bytes = b""
    total: float = 0.0


@dataclass
class _Round:
    """What the continuations of all open words have come to."""

    tokenizer: Tokenizer
    ends: Collection[int]
    found: dict[str, _Found]
    grown: list[tuple[_Open, int]] = field(default_factory=list)

    def extended(
        self, words: Sequence[_Open], candidates: CandidateTokens, logits: Tensor
    ) -> tuple[list[_Open], list[int]]:
        """The words that go on after a step with logits (K, V'), the likeliest first, and the
        place of the open word that each continues."""
        allowed = candidates.restrict(logits, _BEAMS)[: len(words)]
        considered = min(_CONSIDERED, allowed.shape[1])
        values, columns = allowed.log_softmax(dim=-1).topk(considered, dim=-1)
        rows = zip(candidates.token_ids(columns).tolist(), values.tolist(), strict=True)
        for place, (word, (ids, logprobs)) in enumerate(zip(words, rows, strict=True)):
            for token, logprob in zip(ids, logprobs, strict=True):
                self.take(word, place, token, logprob)
        best = sorted(self.grown, key=lambda item: -item[0].total)[:_BEAMS]
        return [word for word, _ in best], [place for _, place in best]

    def take(self, word: _Open, place: int, token: int, logprob: float) -> None:
        """Token behind the open word at `place`."""
        total, piece = word.total + logprob, self.tokenizer.piece_bytes(token)
        if total < math.log(LEAST_PROBABILITY) and not word.pieces:
            return
        text = word.written.decode(errors="ignore")
        ends = token in self.ends or _is_over(word.written + piece, len(text))
        if ends and text.strip():
            text = text[: first_word_end(text)]  # without a hyphen that joins nothing
            self.found.setdefault(text, _Found()).add(word.pieces, math.exp(total))
        elif piece and not ends and total >= math.log(LEAST_PROBABILITY):
            grown = _Open((*word.pieces, token), word.written + piece, total)
            self.grown.append((grown, place))


@torch.inference_mode()
def next_words(
    model: Seq2Seq,
    tokenizer: Tokenizer,
    source: Sequence[int],
    prefix: Sequence[int],
    options: SearchOptions,
    shortlist: Shortlist | None = None,
) -> Iterator[tuple[NextWord, ...]]:
    """The words that may come behind `prefix` (pieces of the target), likeliest first.

    `source` are piece ids as the encoder is given them, `options` say what ends a target and what
    is never written; a `forced_bos_id` goes before the prefix. What is yielded after each step of
    the decoder is what is known by then; the last is the answer. To cancel is to stop iterating.
    """
    candidates = CandidateTokens.of(model.config, [source], shortlist, model.device)
    state = model.decoder.start(model.encode([source]), _BEAMS, candidates.candidates)
    first = [] if options.forced_bos_id is None else [options.forced_bos_id]
    for token in (model.config.start_id, *first, *prefix):
        output = _step(model, [token] * _BEAMS, state)
        yield ()
    ends = frozenset(options.eos_ids or (model.config.eos_id,))
    never = candidates.columns(options.suppressed_ids)
    found: dict[str, _Found] = {}
    words = [_Open()]
    for _ in range(_MOST_PIECES):
        step = _Round(tokenizer, ends, found)
        logits = bar(output.logits.float(), never) if never else output.logits.float()
        words, parents = step.extended(words, candidates, logits)
        yield _ranked(found)
        if not words:
            return
        rest = _BEAMS - len(words)
        state = state.reorder(torch.tensor([*parents, *[0] * rest], device=model.device))
        tokens = [word.pieces[-1] for word in words]
        output = _step(model, [*tokens, *[tokens[0]] * rest], state)
    yield _ranked(found)


def _step(model: Seq2Seq, tokens: Sequence[int], state: DecoderState) -> StepOutput:
    ids = torch.tensor(tokens, device=model.device)
    output: StepOutput = model.decoder.step(ids, state, want_attention=False)
    return output


def _is_over(written: bytes, before: int) -> bool:
    """Whether the first word of `written` ends before its last piece, which begins at character
    `before`: then that belongs to another word."""
    text = written.decode(errors="ignore")
    if not before or len(text) <= before or first_word_end(text) > before:
        return False
    # What comes behind a hyphen or an apostrophe tells whether it joins two parts of a word.
    return text[before:] not in JOINERS or not text[before - 1].isalnum()


def _ranked(found: dict[str, _Found]) -> tuple[NextWord, ...]:
    likely = ((text, word) for text, word in found.items() if word.probability >= LEAST_PROBABILITY)
    words = (NextWord(text, word.pieces, word.probability) for text, word in likely)
    return tuple(sorted(words, key=lambda word: -word.probability))
