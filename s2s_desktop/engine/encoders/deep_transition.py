"""Recurrent encoders whose layers take several cells a step.

Miceli Barone et al. 2017, "Deep architectures for Neural Machine Translation", as Marian
builds them; with one cell and one layer it is the encoder of Nematus.
"""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor, nn

from s2s_desktop.engine.network.cells import Transition
from s2s_desktop.engine.network.config import DeepTransitionEncoderConfig
from s2s_desktop.engine.network.layers import TokenEmbedding
from s2s_desktop.engine.network.memory import Memory
from s2s_desktop.engine.network.recurrence import STATE_PARTS


class TransitionStack(nn.Module):
    """Layers that each read the whole source in their own direction."""

    def __init__(
        self, config: DeepTransitionEncoderConfig, inputs: int, backward: Sequence[bool]
    ) -> None:
        """One layer for each of `backward`, True for one that reads from right to left."""
        super().__init__()
        self.parts, self.hidden = STATE_PARTS[config.cell], config.hidden
        self.residual = config.residual
        self.backward = tuple(backward)
        self.layers = nn.ModuleList(
            Transition(
                config.cell,
                config.cells,
                config.hidden if i else inputs,
                config.hidden,
                config.layer_norm,
            )
            for i in range(len(backward))
        )
        self.dropout = nn.Dropout(config.dropout)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        """x (B, S, E), mask (B, S) -> outputs of the last layer (B, S, D)."""
        for i, (layer, backward) in enumerate(zip(self.layers, self.backward, strict=True)):
            outputs = self._read(layer, self.dropout(x), mask, backward)
            x = x + outputs if self.residual and i else outputs
        return x

    def _read(self, layer: nn.Module, x: Tensor, mask: Tensor, backward: bool) -> Tensor:
        state = x.new_zeros(self.parts, len(x), self.hidden)
        outputs = []
        times = range(x.shape[1])
        for t in reversed(times) if backward else times:
            # Padding leaves the state as it is: a row read backward begins at its own end.
            state = torch.where(mask[:, t, None], layer(x[:, t], state), state)
            outputs.append(state[0])
        return torch.stack(outputs[::-1] if backward else outputs, dim=1)


class DeepTransitionEncoder(nn.Module):
    """Embedding, a stack from either side, and what the configuration puts on top of both."""

    def __init__(self, config: DeepTransitionEncoderConfig, embedding: TokenEmbedding) -> None:
        super().__init__()
        both, above = config.layers, 0
        if config.arrangement == "bi-unidirectional":
            both, above = 1, config.layers - 1
        turns = config.arrangement == "alternating"
        directions = [turns and i % 2 == 1 for i in range(both)]
        self.embedding = embedding
        inputs = embedding.embedding_dim
        self.forward_stack = TransitionStack(config, inputs, directions)
        self.backward_stack = TransitionStack(config, inputs, [not d for d in directions])
        self.top_stack = TransitionStack(config, 2 * config.hidden, [False] * above)
        self.width = config.hidden if above else 2 * config.hidden

    def forward(self, source_ids: Tensor, source_mask: Tensor) -> Memory:
        """source_ids (B, S), source_mask (B, S) -> Memory with states (B, S, D)."""
        x = self.embedding(source_ids)
        stacks = (self.forward_stack, self.backward_stack)
        both = torch.cat([stack(x, source_mask) for stack in stacks], dim=-1)
        return Memory(self.top_stack(both, source_mask), source_mask, source_ids)
