"""The arithmetic of Marian's students, written once more with numpy alone.

A Transformer encoder with norms after each residual, a decoder of simpler simple recurrent
units, one embedding for source, target and output. One row at a time, in float64, without
any of the shortcuts that a fast engine takes. D width, S source, T target, V vocabulary.
"""

from __future__ import annotations

import numpy as np

from tests.engine.marian_builder import Weights

EOS, UNKNOWN, NOTHING = 0, 1, -1


class ReferenceNetwork:
    """One model; `weights` by Marian's names."""

    def __init__(
        self, weights: Weights, heads: int, encoder_layers: int, decoder_layers: int
    ) -> None:
        self._w = {name: w.astype(np.float64) for name, w in weights.items()}
        self._heads = heads
        self._encoder_layers, self._decoder_layers = encoder_layers, decoder_layers

    def encode(self, ids: list[int]) -> np.ndarray:
        """ids with end of sentence -> (S, D)."""
        x = self._embed(ids)
        for i in range(1, self._encoder_layers + 1):
            mixed, _ = self._attend(f"encoder_l{i}_self", x, x)
            x = self._norm(f"encoder_l{i}_self_Wo", x + mixed)
            x = self._feed_forward(f"encoder_l{i}", x)
        return x

    def force(self, source: list[int], target: list[int]) -> tuple[np.ndarray, np.ndarray]:
        """Both with end of sentence -> logits (T, V), attention (T, layers, heads, S)."""
        memory = self.encode(source)
        x = self._embed([NOTHING, *target[:-1]])
        attention = []
        for i in range(1, self._decoder_layers + 1):
            layer = f"decoder_l{i}"
            x = self._norm(f"{layer}_rnn_ffn", x + self._recur(layer, x))
            mixed, weights = self._attend(f"{layer}_context", x, memory)
            x = self._norm(f"{layer}_context_Wo", x + mixed)
            x = self._feed_forward(layer, x)
            attention.append(weights)
        logits = x @ self._w["Wemb"].T + self._w["decoder_ff_logit_out_b"]
        return logits, np.stack(attention).transpose(2, 0, 1, 3)

    def log_probabilities(self, source: list[int], target: list[int]) -> np.ndarray:
        """(T, V) without the unknown piece, which is never written."""
        logits, _ = self.force(source, target)
        logits[:, UNKNOWN] = -np.inf
        return np.asarray(logits - _log_sum(logits))

    def greedy(self, source: list[int], most: int) -> list[int]:
        """The likeliest piece at each step, up to the end (left out) or `most` pieces."""
        target: list[int] = []
        while len(target) < most:
            logprobs = self.log_probabilities(source, [*target, EOS])[-1]
            best = int(logprobs.argmax())
            if best == EOS:
                break
            target.append(best)
        return target

    def _embed(self, ids: list[int]) -> np.ndarray:
        table = self._w["Wemb"]
        width = table.shape[1]
        rows = [table[i] if i != NOTHING else np.zeros(width) for i in ids]
        rates = 10000.0 ** (-np.arange(width // 2) / (width // 2 - 1))
        angles = np.arange(len(ids))[:, None] * rates
        positions = np.concatenate([np.sin(angles), np.cos(angles)], axis=1)
        return np.asarray(np.array(rows) * np.sqrt(width) + positions)

    def _linear(self, x: np.ndarray, weight: str, bias: str) -> np.ndarray:
        return np.asarray(x @ self._w[weight] + self._w[bias][0])

    def _norm(self, name: str, x: np.ndarray) -> np.ndarray:
        centred = x - x.mean(axis=-1, keepdims=True)
        deviation = np.sqrt((centred**2).mean(axis=-1, keepdims=True) + 1e-9)
        scale, bias = self._w[f"{name}_ln_scale"][0], self._w[f"{name}_ln_bias"][0]
        return np.asarray(centred / deviation * scale + bias)

    def _attend(
        self, name: str, queries: np.ndarray, memory: np.ndarray
    ) -> tuple[np.ndarray, np.ndarray]:
        """(T, D) over (S, D) -> (T, D) and weights (heads, T, S)."""
        q = self._linear(queries, f"{name}_Wq", f"{name}_bq")
        k = self._linear(memory, f"{name}_Wk", f"{name}_bk")
        v = self._linear(memory, f"{name}_Wv", f"{name}_bv")
        size = q.shape[1] // self._heads
        weights, mixed = [], []
        for head in range(self._heads):
            part = slice(head * size, (head + 1) * size)
            scores = q[:, part] @ k[:, part].T / np.sqrt(size)
            weights.append(np.exp(scores - _log_sum(scores)))
            mixed.append(weights[-1] @ v[:, part])
        out = self._linear(np.concatenate(mixed, axis=1), f"{name}_Wo", f"{name}_bo")
        return out, np.stack(weights)

    def _recur(self, layer: str, x: np.ndarray) -> np.ndarray:
        """What the recurrent unit adds at each step, (T, D)."""
        cell, out = np.zeros(x.shape[1]), []
        for row in x:
            forget = self._linear(row, f"{layer}_rnn_Wf", f"{layer}_rnn_bf")
            share = 1 / (1 + np.exp(-forget))
            cell = share * cell + (1 - share) * (row @ self._w[f"{layer}_rnn_W"])
            out.append(np.maximum(cell, 0))
        return np.array(out)

    def _feed_forward(self, layer: str, x: np.ndarray) -> np.ndarray:
        inner = np.maximum(self._linear(x, f"{layer}_ffn_W1", f"{layer}_ffn_b1"), 0)
        out = self._linear(inner, f"{layer}_ffn_W2", f"{layer}_ffn_b2")
        return self._norm(f"{layer}_ffn_ffn", x + out)


def _log_sum(scores: np.ndarray) -> np.ndarray:
    most = scores.max(axis=-1, keepdims=True)
    return np.asarray(most + np.log(np.exp(scores - most).sum(axis=-1, keepdims=True)))
