"""What is minimised: the loss of the targets, smoothed, with or without a pointer."""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional

from s2s_desktop.engine.decoders.pointer import Pointed, PointerDecoder
from s2s_desktop.engine.network.layers import TokenEmbedding
from s2s_desktop.engine.network.output_layer import FloatProjection
from s2s_desktop.engine.network.seq2seq import Seq2Seq
from s2s_desktop.training.data.batches import Batch
from s2s_desktop.training.optimisation.output_loss import score_targets


def initialise(model: Seq2Seq) -> None:
    """Embeddings of deviation 1/√width, linear layers after Glorot and Bengio 2010."""
    for module in model.modules():
        if isinstance(module, TokenEmbedding):
            nn.init.normal_(module.weight, std=module.embedding_dim**-0.5)
        elif isinstance(module, nn.Linear):
            nn.init.xavier_uniform_(module.weight)
            if module.bias is not None:
                nn.init.zeros_(module.bias)


def loss(
    model: Seq2Seq,
    batch: Batch,
    smoothing: float = 0.0,
    coverage: float = 0.0,
    half: bool = False,
) -> Tensor:
    """The sum over all targets of their cross-entropy in nats.

    `smoothing` gives that share to all pieces alike (Szegedy et al. 2016); of a pointer's
    mixture only what is generated is smoothed. `coverage` weighs the coverage loss of See et
    al. 2017: what is looked at again costs. `half`: the output layer multiplies in bfloat16.
    """
    memory = model.encoder(batch.source, batch.source_mask)
    there = batch.target_mask
    pointed: Pointed | None = None
    if isinstance(model.decoder, PointerDecoder):
        found, pointed = model.decoder.point(batch.inputs, memory)
    else:
        found = model.decoder.force(batch.inputs, memory)
    if not isinstance(found.project, FloatProjection):
        raise TypeError("a network of bytes cannot be trained")
    output = found.project
    generated, mean = score_targets(
        found.hidden[there] * output.scale, output.weight, output.bias, batch.targets[there], half
    )
    total = generated if pointed is None else _mixed(generated, pointed, batch)
    total = (1 - smoothing) * total + smoothing * mean
    result = total.sum().neg()
    if coverage and pointed is not None:
        seen = pointed.pointing.cumsum(dim=1) - pointed.pointing
        result = result + coverage * torch.minimum(seen, pointed.pointing).sum(dim=-1)[there].sum()
    return result


def _mixed(generated: Tensor, pointed: Pointed, batch: Batch) -> Tensor:
    """The log-probability (N,) of each target alone: that of all other pieces is not asked."""
    there = batch.target_mask
    same = batch.source[:, None] == batch.targets[..., None]  # (B, T, S)
    copied = torch.where(same, pointed.pointing, 0).sum(dim=-1)[there]
    gate = pointed.gate.squeeze(-1)[there]
    tiny = torch.finfo(torch.float32).tiny
    return torch.logaddexp(
        functional.logsigmoid(gate) + generated,
        functional.logsigmoid(gate.neg()) + copied.clamp(min=tiny).log(),
    )
