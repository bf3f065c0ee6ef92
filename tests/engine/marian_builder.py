"""Writes small Marian models: random weights, a vocabulary, a shortlist.

The layout is written down here a second time, independently of the reader under test.
"""

from __future__ import annotations

import io
import struct
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import sentencepiece
import yaml

from tests.engine.small_texts import SENTENCES

Weights = dict[str, np.ndarray]
Stored = tuple[str, int, tuple[int, ...], bytes]
"""A tensor in a file: name, type, shape, data."""

FLOAT32, CHARACTERS, INTGEMM8 = 0x404, 0x101, 0x4101


@dataclass(frozen=True)
class Sizes:
    """Of a small model."""

    vocabulary: int
    width: int = 16
    heads: int = 2
    feed_forward: int = 24
    encoder_layers: int = 2
    decoder_layers: int = 2


def settings(sizes: Sizes) -> dict[str, object]:
    """The configuration that Marian stores with such a model."""
    return {
        "type": "transformer",
        "dim-emb": sizes.width,
        "dim-vocabs": [sizes.vocabulary, sizes.vocabulary],
        "enc-depth": sizes.encoder_layers,
        "dec-depth": sizes.decoder_layers,
        "dec-cell": "ssru",
        "dim-rnn": 1024,
        "transformer-heads": sizes.heads,
        "transformer-dim-ffn": sizes.feed_forward,
        "transformer-ffn-depth": 2,
        "transformer-ffn-activation": "relu",
        "transformer-decoder-autoreg": "rnn",
        "transformer-preprocess": "",
        "transformer-postprocess": "dan",
        "transformer-postprocess-emb": "d",
        "transformer-train-position-embeddings": False,
        "transformer-no-projection": False,
        "transformer-guided-alignment-layer": "last",
        "tied-embeddings-all": True,
    }


def random_weights(sizes: Sizes, seed: int) -> Weights:
    """Weights by Marian's names; matrices are (in, out), vectors (1, out)."""
    random = np.random.default_rng(seed)
    width = sizes.width

    def matrix(rows: int, columns: int) -> np.ndarray:
        return random.normal(0, 1 / np.sqrt(rows), (rows, columns)).astype(np.float32)

    def vector(size: int, mean: float = 0.0) -> np.ndarray:
        return (mean + 0.2 * random.normal(size=(1, size))).astype(np.float32)

    def norm(prefix: str) -> Weights:
        return {f"{prefix}_ln_scale": vector(width, 1.0), f"{prefix}_ln_bias": vector(width)}

    def attention(prefix: str) -> Weights:
        weights = {f"{prefix}_W{x}": matrix(width, width) for x in "qkvo"}
        biases = {f"{prefix}_b{x}": vector(width) for x in "qkvo"}
        return weights | biases | norm(f"{prefix}_Wo")

    def feed_forward(layer: str) -> Weights:
        return {
            f"{layer}_ffn_W1": matrix(width, sizes.feed_forward),
            f"{layer}_ffn_b1": vector(sizes.feed_forward),
            f"{layer}_ffn_W2": matrix(sizes.feed_forward, width),
            f"{layer}_ffn_b2": vector(width),
        } | norm(f"{layer}_ffn_ffn")

    def recurrence(layer: str) -> Weights:
        return {
            f"{layer}_rnn_W": matrix(width, width),
            f"{layer}_rnn_Wf": matrix(width, width),
            f"{layer}_rnn_bf": vector(width),
        } | norm(f"{layer}_rnn_ffn")

    weights = {
        "Wemb": matrix(sizes.vocabulary, width) * np.sqrt(sizes.vocabulary / width),
        "decoder_ff_logit_out_b": vector(sizes.vocabulary),
    }
    for i in range(1, sizes.encoder_layers + 1):
        weights |= attention(f"encoder_l{i}_self") | feed_forward(f"encoder_l{i}")
    for i in range(1, sizes.decoder_layers + 1):
        layer = f"decoder_l{i}"
        weights |= recurrence(layer) | attention(f"{layer}_context") | feed_forward(layer)
    return {name: np.ascontiguousarray(w, dtype=np.float32) for name, w in weights.items()}


def write_model(
    path: Path,
    weights: Mapping[str, np.ndarray],
    configuration: Mapping[str, object] | str,
    quantized: bool = False,
) -> None:
    """A Marian binary file; matrices become int8 when `quantized`."""
    text = configuration if isinstance(configuration, str) else _yaml(configuration)
    tensors = [(name, *_stored(name, w, quantized)) for name, w in weights.items()]
    if quantized:
        # Marian's scales of the activations, of no use to float32 arithmetic.
        scale = np.float32(127 / 3).tobytes()
        matrices = [name for name, kind, _, _ in tensors if kind == INTGEMM8]
        tensors += [
            (f"{'none' if name == 'Wemb' else name}_QuantMultA", FLOAT32, (1, 1), scale)
            for name in matrices
        ]
    write_tensors(path, tensors, text)


def write_tensors(path: Path, tensors: Sequence[Stored], configuration: str | None) -> None:
    """A file of just these tensors, and the configuration as one more if there is one."""
    tensors = list(tensors)
    if configuration is not None:
        text = configuration.encode() + b"\0"
        tensors.append(("special:model.yml", CHARACTERS, (len(text),), text))
    file = io.BytesIO()
    file.write(struct.pack("<QQ", 1, len(tensors)))
    for name, kind, shape, data in tensors:
        file.write(struct.pack("<QQQQ", len(name) + 1, kind, len(shape), len(data)))
    for name, _, _, _ in tensors:
        file.write(name.encode() + b"\0")
    for _, _, shape, _ in tensors:
        file.write(struct.pack(f"<{len(shape)}i", *shape))
    padding = -(file.tell() + 8) % 256
    file.write(struct.pack("<Q", padding) + bytes(padding))
    for _, _, _, data in tensors:
        file.write(data)
    path.write_bytes(file.getvalue())


def _yaml(configuration: Mapping[str, object]) -> str:
    return str(yaml.safe_dump(dict(configuration)))


def _stored(name: str, w: np.ndarray, quantized: bool) -> tuple[int, tuple[int, ...], bytes]:
    if not quantized or w.shape[0] == 1:
        return FLOAT32, w.shape, w.astype("<f4").tobytes()
    multiplier = np.float32(127 / np.abs(w).max())
    whole = np.rint(w * multiplier).astype(np.int8)
    in_memory = whole if name == "Wemb" else whole.T
    return INTGEMM8, w.shape, in_memory.tobytes() + multiplier.astype("<f4").tobytes()


def read_weights(path: Path) -> Weights:
    """The weights of any such file in float64, read as simply as can be."""
    content = path.read_bytes()
    count = struct.unpack_from("<Q", content, 8)[0]
    headers = [struct.unpack_from("<4Q", content, 16 + 32 * i) for i in range(count)]
    at, names, shapes, weights = 16 + 32 * count, [], [], {}
    for name_bytes, _, _, _ in headers:
        names.append(content[at : at + name_bytes - 1].decode())
        at += name_bytes
    for _, _, dimensions, _ in headers:
        shapes.append(struct.unpack_from(f"<{dimensions}i", content, at))
        at += 4 * dimensions
    at += 8 + struct.unpack_from("<Q", content, at)[0]
    for name, shape, (_, kind, _, size) in zip(names, shapes, headers, strict=True):
        data, at = content[at : at + size], at + size
        values = int(np.prod(shape))
        if kind == FLOAT32:
            weights[name] = np.frombuffer(data, "<f4", values).reshape(shape).astype(np.float64)
        elif kind == INTGEMM8:
            whole = np.frombuffer(data, np.int8, values).astype(np.float64)
            whole /= np.frombuffer(data, "<f4", 1, values)[0]
            rows, columns = shape
            plain = name == "Wemb"
            weights[name] = whole.reshape(shape) if plain else whole.reshape(columns, rows).T
    return weights


def write_vocabulary(path: Path, size: int) -> int:
    """Train a SentencePiece vocabulary of about `size` pieces; returns how many it has."""
    model = io.BytesIO()
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter(SENTENCES),
        model_writer=model,
        vocab_size=size,
        hard_vocab_limit=False,
        eos_id=0,
        unk_id=1,
        bos_id=-1,
        pad_id=-1,
        num_threads=1,
        minloglevel=2,
    )
    path.write_bytes(model.getvalue())
    return int(sentencepiece.SentencePieceProcessor(model_proto=model.getvalue()).vocab_size())


def write_shortlist(path: Path, first: int, entries: Sequence[Sequence[int]]) -> None:
    """A binary shortlist: `entries[i]` may follow from source piece i."""
    offsets = np.cumsum([0, *map(len, entries)])
    targets = [target for entry in entries for target in sorted(entry)]
    header = struct.pack("<6Q", 0xF11A48D5013417F5, 0, first, 4, len(offsets), len(targets))
    body = offsets.astype("<u8").tobytes() + np.array(targets, dtype="<u4").tobytes()
    path.write_bytes(header + body)
