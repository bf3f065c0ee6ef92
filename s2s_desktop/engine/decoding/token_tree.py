"""Hypotheses as one tree of tokens, which share what they have in common."""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor

from s2s_desktop.engine.decoding.strategy import Strategy
from s2s_desktop.engine.memory import Branches, Rereading, RewindableState, StepOutput

ROOT = -1
"""The parent of first tokens."""

_LEAST_ROOM = 128


class TokenTree:
    """Tokens that a decoder has read or will read; each has a number, its parents smaller ones."""

    def __init__(self, device: torch.device) -> None:
        self.tokens: list[int] = []
        self._depths: list[int] = []
        self._children: dict[tuple[int, int], int] = {}
        self._seen = torch.zeros(_LEAST_ROOM, _LEAST_ROOM, dtype=torch.bool, device=device)

    def __len__(self) -> int:
        return len(self.tokens)

    def add(self, tokens: Sequence[int], parents: Sequence[int]) -> list[int]:
        """The numbers of tokens that follow others; a token has one number, however often it is
        added after the same one."""
        if len(self) + len(tokens) > len(self._seen):
            self._grow(len(self) + len(tokens))
        return [self._number(*pair) for pair in zip(parents, tokens, strict=True)]

    def _number(self, parent: int, token: int) -> int:
        number = self._children.setdefault((parent, token), len(self))
        if number == len(self):
            self.tokens.append(token)
            self._depths.append(0 if parent == ROOT else self._depths[parent] + 1)
            if parent != ROOT:
                self._seen[number] = self._seen[parent]
            self._seen[number, number] = True
        return number

    def following(self, parents: Sequence[int], tokens: Sequence[int]) -> list[int] | None:
        """The numbers of tokens after others; None unless all were added since `keep`."""
        pairs = list(zip(parents, tokens, strict=True))
        if all(pair in self._children for pair in pairs):
            return [self._children[pair] for pair in pairs]
        return None

    def read(self, decoder: Rereading, state: RewindableState, want_attention: bool) -> StepOutput:
        """What a decoder says after each token that it has not read."""
        first, count, device = state.position, len(self), self._seen.device
        tokens = torch.tensor(self.tokens[first:], device=device)
        if first == count - 1 == self._depths[first]:  # a step of one hypothesis costs less
            return decoder.step(tokens, state, want_attention)
        depths = torch.tensor(self._depths, device=device)
        branches = Branches(depths, self._seen[first:count, :count])
        return decoder.read(tokens, state, branches, want_attention)

    def keep(self, leaves: Sequence[int]) -> tuple[Tensor, list[int]]:
        """Forget all but these tokens and those before them: the numbers of what stays, in
        order, and the new numbers of the leaves."""
        kept = self._seen[list(leaves)].any(dim=0).nonzero()[:, 0]
        numbers = kept.tolist()
        new = {number: at for at, number in enumerate(numbers)}
        self.tokens = [self.tokens[number] for number in numbers]
        self._depths = [self._depths[number] for number in numbers]
        self._children.clear()
        seen = self._seen[kept][:, kept]
        self._seen.zero_()
        self._seen[: len(kept), : len(kept)] = seen
        return kept, [new[leaf] for leaf in leaves]

    def _grow(self, room: int) -> None:
        old = self._seen
        size = max(room, 2 * len(old))
        self._seen = old.new_zeros(size, size)
        self._seen[: len(old), : len(old)] = old


def continued(heads: Sequence[int], strategy: Strategy) -> list[int]:
    """Of tokens, one for each hypothesis, those that a strategy has just gone on from."""
    moved = strategy.parents
    return [*heads] if moved is None else [heads[parent] for parent in moved]
