"""The convolutional encoder.

Gehring et al. 2017, "Convolutional Sequence to Sequence Learning".
"""

from __future__ import annotations

from torch import Tensor, nn
from torch.nn import functional

from s2s_desktop.engine.network.config import ConvolutionalEncoderConfig
from s2s_desktop.engine.network.convolution import HALF, GatedConvolution
from s2s_desktop.engine.network.layers import TokenEmbedding
from s2s_desktop.engine.network.memory import Memory
from s2s_desktop.engine.network.positions import added_positions


class ConvolutionalEncoder(nn.Module):
    """Embedding, positions and gated convolutions with residuals.

    Attention looks at the states, but what it mixes is states and embeddings together.
    """

    def __init__(self, config: ConvolutionalEncoderConfig, embedding: TokenEmbedding) -> None:
        super().__init__()
        self.width = embedding.embedding_dim
        self.reach = config.kernel // 2
        self.embedding = embedding
        self.positions = added_positions(config.positions, self.width)
        self.inner = nn.Linear(self.width, config.hidden)
        self.layers = nn.ModuleList(
            GatedConvolution(config.hidden, config.kernel, config.dropout)
            for _ in range(config.layers)
        )
        self.out = nn.Linear(config.hidden, self.width)
        self.dropout = nn.Dropout(config.dropout)

    def forward(self, source_ids: Tensor, source_mask: Tensor) -> Memory:
        """source_ids (B, S), source_mask (B, S) -> Memory with values (B, S, D)."""
        embedded = self.embedding(source_ids)
        if self.positions is not None:
            embedded = embedded + self.positions(0, source_ids.shape[1])
        embedded = self.dropout(embedded)
        present = source_mask[:, :, None].to(embedded)
        x = self.inner(embedded)
        for layer in self.layers:
            # Padding must look like what lies outside of the sentence: zeros.
            window = functional.pad(self.dropout(x) * present, (0, 0, self.reach, self.reach))
            x = (layer(window) + x) * HALF
        states = self.out(x)
        return Memory(states, source_mask, source_ids, values=(states + embedded) * HALF)
