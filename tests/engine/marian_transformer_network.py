"""Marian's Transformers written once more in numpy, with self-attention in the decoder.

Random checkpoints and their arithmetic, one sentence at a time. Matrices are (in, out), names
Marian's own.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

Array = np.ndarray
Weights = dict[str, Array]


@dataclass(frozen=True)
class Shape:
    """Settings of a model."""

    pre: str = ""
    post: str = "dan"
    embedding: str = "d"
    top: str = ""
    activation: str = "swish"
    tied_all: bool = True
    tied: bool = False
    encoder_layers: int = 2
    decoder_layers: int = 2
    decoder_inner: int = 0
    vocabularies: tuple[int, int] = (13, 13)
    width: int = 8
    heads: int = 2
    inner: int = 12

    def settings(self) -> dict[str, object]:
        """As Marian stores them."""
        return {
            "type": "transformer",
            "dim-emb": self.width,
            "dim-vocabs": list(self.vocabularies),
            "enc-depth": self.encoder_layers,
            "dec-depth": self.decoder_layers,
            "dec-cell": "gru",
            "tied-embeddings": self.tied,
            "tied-embeddings-all": self.tied_all,
            "tied-embeddings-src": False,
            "transformer-heads": self.heads,
            "transformer-dim-ffn": self.inner,
            "transformer-decoder-dim-ffn": self.decoder_inner,
            "transformer-decoder-ffn-depth": 0,
            "transformer-ffn-depth": 2,
            "transformer-ffn-activation": self.activation,
            "transformer-decoder-autoreg": "self-attention",
            "transformer-guided-alignment-layer": "last",
            "transformer-preprocess": self.pre,
            "transformer-postprocess": self.post,
            "transformer-postprocess-emb": self.embedding,
            "transformer-postprocess-top": self.top,
            "transformer-tied-layers": [],
            "transformer-train-position-embeddings": False,
        }


def random_weights(shape: Shape, seed: int = 0) -> Weights:
    """All the tensors that Marian makes for such a model."""
    random = np.random.default_rng(seed)
    w: Weights = {}
    width = shape.width
    suffix = "_pre" if "n" in shape.pre else ""

    def put(name: str, rows: int, columns: int) -> None:
        w[name] = random.normal(0, 0.5, (rows, columns)).astype(np.float32)

    def norm(name: str, place: str = "") -> None:
        put(f"{name}_ln_scale{place}", 1, width)
        put(f"{name}_ln_bias{place}", 1, width)

    source, target = shape.vocabularies
    if shape.tied_all:
        put("Wemb", source, width)
    else:
        put("encoder_Wemb", source, width)
        put("decoder_Wemb", target, width)
    if not shape.tied_all and not shape.tied:
        put("decoder_ff_logit_out_Wt", target, width)
    put("decoder_ff_logit_out_b", 1, target)
    parts = {"encoder": shape.encoder_layers, "decoder": shape.decoder_layers}
    for part, layers in parts.items():
        if "n" in shape.embedding:
            norm(f"{part}_emb", "_pre")
        if "n" in shape.top:
            norm(f"{part}_top")
        inner = shape.decoder_inner if part == "decoder" and shape.decoder_inner else shape.inner
        for i in range(1, layers + 1):
            attentions = ["self"] if part == "encoder" else ["self", "context"]
            for attention in attentions:
                for x in "qkvo":
                    put(f"{part}_l{i}_{attention}_W{x}", width, width)
                    put(f"{part}_l{i}_{attention}_b{x}", 1, width)
                norm(f"{part}_l{i}_{attention}_Wo", suffix)
            put(f"{part}_l{i}_ffn_W1", width, inner)
            put(f"{part}_l{i}_ffn_b1", 1, inner)
            put(f"{part}_l{i}_ffn_W2", inner, width)
            put(f"{part}_l{i}_ffn_b2", 1, width)
            norm(f"{part}_l{i}_ffn_ffn", suffix)
    return w


class Network:
    """The arithmetic."""

    def __init__(self, shape: Shape, weights: Mapping[str, Array]) -> None:
        self.shape = shape
        self.w = {name: tensor.astype(np.float64) for name, tensor in weights.items()}

    def force(self, source: list[int], target: list[int]) -> tuple[Array, Array]:
        """Both with end of sentence -> logits (T, V) and attention (T, layers, heads, S)."""
        shape = self.shape
        x = self.begin("encoder", source)
        for i in range(1, shape.encoder_layers + 1):
            x, _ = self.sublayer(f"encoder_l{i}_self", x, None, False)
            x = self.feed_forward(f"encoder_l{i}", x)
        memory = self.end("encoder", x)
        x = self.begin("decoder", [None, *target[:-1]])
        attention = []
        for i in range(1, shape.decoder_layers + 1):
            x, _ = self.sublayer(f"decoder_l{i}_self", x, None, True)
            x, weights = self.sublayer(f"decoder_l{i}_context", x, memory, False)
            x = self.feed_forward(f"decoder_l{i}", x)
            attention.append(weights)
        x = self.end("decoder", x)
        matrix = self.w.get("decoder_ff_logit_out_Wt", self.embedding("decoder"))
        logits = x @ matrix.T + self.w["decoder_ff_logit_out_b"]
        return logits, np.stack(attention).transpose(2, 0, 1, 3)

    def embedding(self, part: str) -> Array:
        return self.w["Wemb" if self.shape.tied_all else f"{part}_Wemb"]

    def begin(self, part: str, ids: list[int | None] | list[int]) -> Array:
        width = self.shape.width
        rows = [np.zeros(width) if i is None else self.embedding(part)[i] for i in ids]
        x = np.stack(rows) * np.sqrt(width)
        for t in range(len(ids)):
            for k in range(width // 2):
                angle = t * 10000.0 ** (-k / (width // 2 - 1))
                x[t, k] += np.sin(angle)
                x[t, width // 2 + k] += np.cos(angle)
        return self.norm(f"{part}_emb", x, "_pre") if "n" in self.shape.embedding else x

    def end(self, part: str, x: Array) -> Array:
        return self.norm(f"{part}_top", x) if "n" in self.shape.top else x

    def before(self, name: str, x: Array) -> Array:
        return self.norm(name, x, "_pre") if "n" in self.shape.pre else x

    def after(self, name: str, out: Array, x: Array) -> Array:
        """The letters of the setting, one after another."""
        for letter in self.shape.post:
            if letter == "a":
                out = out + x
            if letter == "n":
                out = self.norm(name, out)
        return out

    def sublayer(
        self, name: str, x: Array, memory: Array | None, causal: bool
    ) -> tuple[Array, Array]:
        entered = self.before(f"{name}_Wo", x)
        mixed, weights = self.attend(name, entered, entered if memory is None else memory, causal)
        return self.after(f"{name}_Wo", mixed, x), weights

    def attend(self, name: str, queries: Array, memory: Array, causal: bool) -> tuple[Array, Array]:
        q, k, v = (
            part @ self.w[f"{name}_W{x}"] + self.w[f"{name}_b{x}"][0]
            for x, part in (("q", queries), ("k", memory), ("v", memory))
        )
        size = self.shape.width // self.shape.heads
        mixed, weights = np.zeros_like(q), []
        for head in range(self.shape.heads):
            part = slice(head * size, (head + 1) * size)
            rows = np.zeros((len(q), len(k)))
            for t in range(len(q)):
                last = t + 1 if causal else len(k)
                scores = k[:last, part] @ q[t, part] / np.sqrt(size)
                shares = np.exp(scores - scores.max())
                rows[t, :last] = shares / shares.sum()
            mixed[:, part] = rows @ v[:, part]
            weights.append(rows)
        return mixed @ self.w[f"{name}_Wo"] + self.w[f"{name}_bo"][0], np.stack(weights)

    def feed_forward(self, layer: str, x: Array) -> Array:
        inner = self.before(f"{layer}_ffn_ffn", x)
        inner = inner @ self.w[f"{layer}_ffn_W1"] + self.w[f"{layer}_ffn_b1"][0]
        if self.shape.activation == "swish":
            inner = inner / (1 + np.exp(-inner))
        else:
            inner = np.maximum(inner, 0)
        out = inner @ self.w[f"{layer}_ffn_W2"] + self.w[f"{layer}_ffn_b2"][0]
        return self.after(f"{layer}_ffn_ffn", out, x)

    def norm(self, name: str, x: Array, place: str = "") -> Array:
        centred = x - x.mean(axis=-1, keepdims=True)
        deviation = np.sqrt((centred**2).mean(axis=-1, keepdims=True) + 1e-6)
        scale, bias = self.w[f"{name}_ln_scale{place}"][0], self.w[f"{name}_ln_bias{place}"][0]
        return np.asarray(centred / deviation * scale + bias)
