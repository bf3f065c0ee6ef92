"""Marian's recurrent models written once more in numpy: random checkpoints and their arithmetic.

Follows what Marian's sources say of `--type s2s`: conditional GRU or LSTM with deep transitions,
layer normalisation, skip connections. Vectors are rows, matrices (in, out), names Marian's own.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

Array = np.ndarray
Weights = dict[str, Array]


@dataclass(frozen=True)
class Shape:
    """Settings of a model under their Marian names."""

    enc_type: str = "bidirectional"
    enc_cell: str = "gru"
    enc_depth: int = 1
    enc_cell_depth: int = 1
    dec_cell: str = "gru"
    dec_depth: int = 1
    dec_cell_base_depth: int = 2
    dec_cell_high_depth: int = 1
    skip: bool = False
    layer_normalization: bool = False
    tied_embeddings: bool = False
    tied_embeddings_src: bool = False
    tied_embeddings_all: bool = False
    output_omit_bias: bool = False
    dim_emb: int = 6
    dim_rnn: int = 5
    dim_vocabs: tuple[int, int] = (13, 13)

    def settings(self, kind: str = "s2s") -> dict[str, object]:
        """As Marian stores them."""
        values = {name.replace("_", "-"): value for name, value in vars(self).items()}
        return values | {"type": kind, "dim-vocabs": list(self.dim_vocabs)}

    @property
    def shared(self) -> bool:
        return self.tied_embeddings_all or self.tied_embeddings_src

    @property
    def context(self) -> int:
        """The width of what the encoder makes."""
        above = self.enc_type == "bi-unidirectional" and self.enc_depth > 1
        return self.dim_rnn if above else 2 * self.dim_rnn


def random_weights(shape: Shape, seed: int = 0, old_output: bool = False) -> Weights:
    """All the tensors that Marian makes for such a model; `old_output` as it did at first."""
    random = np.random.default_rng(seed)
    w: Weights = {}

    def put(name: str, rows: int, columns: int) -> None:
        w[name] = random.normal(0, 0.6, (rows, columns)).astype(np.float32)

    def put_cell(name: str, kind: str, inputs: int) -> None:
        size = shape.dim_rnn
        gates = {"gru": {"": 2 * size, "x": size}, "lstm": {"": 4 * size}}[kind]
        for ending, columns in gates.items():
            put(f"{name}_U{ending}", size, columns)
            put(f"{name}_b{ending}", 1, columns)
            if inputs:
                put(f"{name}_W{ending}", inputs, columns)
        if shape.layer_normalization:
            put(f"{name}_gamma2", 1, sum(gates.values()))
            if inputs:
                put(f"{name}_gamma1", 1, sum(gates.values()))

    def put_dense(name: str, number: str, inputs: int, outputs: int) -> None:
        put(f"{name}_W{number}", inputs, outputs)
        put(f"{name}_b{number}", 1, outputs)
        if shape.layer_normalization:
            put(f"{name}_gamma{number}", 1, outputs)

    source, target = shape.dim_vocabs
    if shape.shared:
        put("Wemb", source, shape.dim_emb)
    else:
        put("encoder_Wemb", source, shape.dim_emb)
        put("decoder_Wemb", target, shape.dim_emb)
    for names, inputs in encoder_layers(shape):
        for i, name in enumerate(names):
            put_cell(name, shape.enc_cell, 0 if i else inputs)
    put_cell("decoder_cell1", shape.dec_cell, shape.dim_emb)
    for j in range(2, shape.dec_cell_base_depth + 1):
        put_cell(f"decoder_cell{j}", shape.dec_cell, shape.context if j == 2 else 0)
    for i in range(2, shape.dec_depth + 1):
        for j in range(1, shape.dec_cell_high_depth + 1):
            inputs = shape.dim_rnn if j == 1 else 0
            put_cell(f"decoder_l{i}_cell{j}", shape.dec_cell, inputs)
    put("decoder_W_comb_att", shape.dim_rnn, shape.context)
    put("decoder_Wc_att", shape.context, shape.context)
    put("decoder_b_att", 1, shape.context)
    put("decoder_U_att", shape.context, 1)
    if shape.layer_normalization:
        put("decoder_att_gamma1", 1, shape.context)
        put("decoder_att_gamma2", 1, shape.context)
    put_dense("decoder_ff_state", "", shape.context, shape.dim_rnn)
    for number, inputs in enumerate((shape.dim_emb, shape.dim_rnn, shape.context)):
        put_dense("decoder_ff_logit_l1", str(number), inputs, shape.dim_emb)
    if not shape.tied_embeddings and not shape.tied_embeddings_all:
        if old_output:
            put("decoder_ff_logit_l2_W", shape.dim_emb, target)
        else:
            put("decoder_ff_logit_l2_Wt", target, shape.dim_emb)
    if not shape.output_omit_bias:
        put("decoder_ff_logit_l2_b", 1, target)
    return w


def encoder_layers(shape: Shape) -> list[tuple[list[str], int]]:
    """The cells of each layer by name, and what the first of them reads; see `Network.encode`."""

    def cells(prefix: str, layer: int) -> list[str]:
        depth = range(1, shape.enc_cell_depth + 1)
        if prefix == "encoder_l":
            return [f"encoder_l{layer}_cell{j}" for j in depth]
        first = prefix if layer == 1 else f"{prefix}_l{layer}"
        return [first if layer == 1 and j == 1 else f"{first}_cell{j}" for j in depth]

    both = 1 if shape.enc_type == "bi-unidirectional" else shape.enc_depth
    layers = [
        (cells(prefix, layer), shape.dim_emb if layer == 1 else shape.dim_rnn)
        for prefix in ("encoder_bi", "encoder_bi_r")
        for layer in range(1, both + 1)
    ]
    for layer in range(both + 1, shape.enc_depth + 1):
        inputs = 2 * shape.dim_rnn if layer == both + 1 else shape.dim_rnn
        layers.append((cells("encoder_l", layer), inputs))
    return layers


class Network:
    """The arithmetic, one sentence at a time."""

    def __init__(self, shape: Shape, weights: Mapping[str, Array]) -> None:
        self.shape = shape
        self.w = {name: tensor.astype(np.float64) for name, tensor in weights.items()}

    def force(self, source: list[int], target: list[int]) -> tuple[Array, Array]:
        """Both with end of sentence -> logits (T, V) and attention (T, S)."""
        context = self.encode(source)
        start = np.tanh(self.dense("decoder_ff_state", "", context.mean(axis=0)))
        states = [(start, start) for _ in range(self.shape.dec_depth)]
        logits, attention = [], []
        for token in [None, *target[:-1]]:
            states, row, weights = self.step(token, states, context)
            logits.append(row)
            attention.append(weights)
        return np.stack(logits), np.stack(attention)

    def encode(self, source: list[int]) -> Array:
        """(S, width of the context)."""
        shape = self.shape
        embedding = self.w["Wemb" if shape.shared else "encoder_Wemb"]
        layers = [names for names, _ in encoder_layers(shape)]
        both = 1 if shape.enc_type == "bi-unidirectional" else shape.enc_depth
        columns = []
        for stack, first in ((layers[:both], False), (layers[both : 2 * both], True)):
            x = embedding[source]
            for i, names in enumerate(stack):
                backward = first != (shape.enc_type == "alternating" and i % 2 == 1)
                x = self.read(names, x, backward, skip=shape.skip and i > 0)
            columns.append(x)
        x = np.concatenate(columns, axis=1)
        for i, names in enumerate(layers[2 * both :]):
            x = self.read(names, x, False, skip=shape.skip and i > 0)
        return x

    def read(self, names: list[str], x: Array, backward: bool, skip: bool) -> Array:
        """One layer over a sentence (S, inputs) -> (S, D)."""
        zero = np.zeros(self.shape.dim_rnn)
        state, outputs = (zero, zero), []
        for row in x[::-1] if backward else x:
            for i, name in enumerate(names):
                state = self.cell(name, self.shape.enc_cell, None if i else row, state, False)
            outputs.append(state[0])
        found = np.stack(outputs[::-1] if backward else outputs)
        return found + x if skip else found

    def step(
        self, token: int | None, states: list[tuple[Array, Array]], context: Array
    ) -> tuple[list[tuple[Array, Array]], Array, Array]:
        """-> the states after, logits (V,), attention (S,)."""
        shape, w = self.shape, self.w
        embedding = w["Wemb" if shape.shared else "decoder_Wemb"]
        y = np.zeros(shape.dim_emb) if token is None else embedding[token]
        state = self.cell("decoder_cell1", shape.dec_cell, y, states[0], False)
        weights = self.attend(state[0], context)
        seen = weights @ context
        for j in range(2, shape.dec_cell_base_depth + 1):
            given = seen if j == 2 else None
            state = self.cell(f"decoder_cell{j}", shape.dec_cell, given, state, True)
        after, x = [state], state[0]
        for i in range(2, shape.dec_depth + 1):
            state = states[i - 1]
            for j in range(1, shape.dec_cell_high_depth + 1):
                given = x if j == 1 else None
                state = self.cell(f"decoder_l{i}_cell{j}", shape.dec_cell, given, state, False)
            after.append(state)
            x = state[0] + x if shape.skip else state[0]
        parts = [
            self.dense("decoder_ff_logit_l1", str(n), part) for n, part in enumerate((y, x, seen))
        ]
        hidden = np.tanh(parts[0] + parts[1] + parts[2])
        return after, self.output(hidden, embedding), weights

    def output(self, hidden: Array, embedding: Array) -> Array:
        bias = self.w.get("decoder_ff_logit_l2_b", np.zeros((1, 1)))[0]
        if "decoder_ff_logit_l2_W" in self.w:
            return np.asarray(hidden @ self.w["decoder_ff_logit_l2_W"] + bias)
        matrix = self.w.get("decoder_ff_logit_l2_Wt", embedding)
        return np.asarray(hidden @ matrix.T + bias)

    def attend(self, state: Array, context: Array) -> Array:
        """Weights (S,)."""
        w = self.w
        query = self.normed(state @ w["decoder_W_comb_att"], "decoder_att_gamma2")
        energies = []
        for row in context:
            if self.shape.layer_normalization:
                key = self.normed(row @ w["decoder_Wc_att"], "decoder_att_gamma1")
                key = key + w["decoder_b_att"][0]
            else:
                key = row @ w["decoder_Wc_att"] + w["decoder_b_att"][0]
            energies.append(np.tanh(query + key) @ w["decoder_U_att"][:, 0])
        return softmax(np.array(energies))

    def dense(self, name: str, number: str, x: Array) -> Array:
        out = self.normed(x @ self.w[f"{name}_W{number}"], f"{name}_gamma{number}")
        return np.asarray(out + self.w[f"{name}_b{number}"][0])

    def normed(self, x: Array, gamma: str) -> Array:
        """Normalised where the model normalises."""
        if not self.shape.layer_normalization:
            return x
        centred = x - x.mean()
        return np.asarray(centred / np.sqrt((centred**2).mean() + 1e-9) * self.w[gamma][0])

    def cell(
        self, name: str, kind: str, x: Array | None, state: tuple[Array, Array], final: bool
    ) -> tuple[Array, Array]:
        """Output and memory cell after; a GRU carries the second along untouched."""
        h, c = state
        endings = ("", "x") if kind == "gru" else ("",)
        u = np.concatenate([self.w[f"{name}_U{e}"] for e in endings], axis=1)
        b = np.concatenate([self.w[f"{name}_b{e}"][0] for e in endings])
        hu = self.normed(h @ u, f"{name}_gamma2")
        xw = np.zeros_like(hu)
        if x is not None:
            matrix = np.concatenate([self.w[f"{name}_W{e}"] for e in endings], axis=1)
            xw = self.normed(x @ matrix, f"{name}_gamma1")
        n = len(h)
        gates = [slice(k * n, (k + 1) * n) for k in range(4)]
        if kind == "gru":
            r, z = (sigmoid(xw[g] + hu[g] + b[g]) for g in gates[:2])
            g = gates[2]
            inner = (hu[g] + b[g]) * r if final else hu[g] * r + b[g]
            return (1 - z) * np.tanh(xw[g] + inner) + z * h, c
        total = xw + hu + b
        forget, admit, emit = (sigmoid(total[gates[k]]) for k in (0, 1, 3))
        c = forget * c + admit * np.tanh(total[gates[2]])
        return emit * np.tanh(c), c


def sigmoid(x: Array) -> Array:
    return np.asarray(1 / (1 + np.exp(-x)))


def softmax(x: Array) -> Array:
    shares = np.exp(x - x.max())
    return np.asarray(shares / shares.sum())
