"""Recurrent encoders: layers of GRU (Cho et al. 2014) or LSTM, in one direction or both."""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence

from s2s_desktop.engine.network.config import RecurrentEncoderConfig
from s2s_desktop.engine.network.layers import TokenEmbedding
from s2s_desktop.engine.network.memory import Memory
from s2s_desktop.engine.network.recurrence import recurrent_layer

Final = Tensor | tuple[Tensor, Tensor]


class RecurrentEncoder(nn.Module):
    """Embedding and recurrent layers; padding is packed away, so it changes nothing."""

    def __init__(self, config: RecurrentEncoderConfig, embedding: TokenEmbedding) -> None:
        super().__init__()
        self.width = config.hidden * (2 if config.bidirectional else 1)
        self.residual = config.residual
        self.embedding = embedding
        self.layers = nn.ModuleList(
            recurrent_layer(
                config.cell,
                self.width if i else embedding.embedding_dim,
                config.hidden,
                config.bidirectional,
            )
            for i in range(config.layers)
        )
        self.dropout = nn.Dropout(config.dropout)

    def forward(self, source_ids: Tensor, source_mask: Tensor) -> Memory:
        """source_ids (B, S), source_mask (B, S) -> Memory with summary (B, L, D)."""
        x = self.embedding(source_ids)
        lengths = None if bool(source_mask.all()) else source_mask.sum(dim=1).cpu()
        finals = []
        for i, layer in enumerate(self.layers):
            outputs, final = _read(layer, self.dropout(x), lengths)
            x = x + outputs if self.residual and i > 0 else outputs
            finals.append(_joined(final))
        # L × (h,) or (h, c), each (B, D) -> (h,) or (h, c), each (B, L, D)
        summary = tuple(torch.stack(part, dim=1) for part in zip(*finals, strict=True))
        return Memory(x, source_mask, source_ids, summary=summary)


def _read(layer: nn.Module, x: Tensor, lengths: Tensor | None) -> tuple[Tensor, Final]:
    """x (B, S, E) -> outputs (B, S, D), zero where padded, and the final states."""
    if lengths is None:
        outputs, final = layer(x)
        return outputs, final
    packed = pack_padded_sequence(x, lengths, batch_first=True, enforce_sorted=False)
    outputs, final = layer(packed)
    padded, _ = pad_packed_sequence(outputs, batch_first=True, total_length=x.shape[1])
    return padded, final


def _joined(final: Final) -> tuple[Tensor, ...]:
    """Final states (directions, B, hidden), one or two -> (B, directions · hidden) each."""
    parts = final if isinstance(final, tuple) else (final,)
    return tuple(part.transpose(0, 1).flatten(1) for part in parts)
