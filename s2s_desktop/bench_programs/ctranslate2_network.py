"""CTranslate2 with a network of the shape of OPUS-MT and random weights, in int8."""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path
from time import perf_counter

import ctranslate2
import numpy as np
from ctranslate2.specs.attention_spec import MultiHeadAttentionSpec
from ctranslate2.specs.common_spec import Activation, LayerNormSpec, LinearSpec
from ctranslate2.specs.transformer_spec import FeedForwardSpec, TransformerSpec

from s2s_desktop.bench import opus_shape
from s2s_desktop.bench_programs.question_loop import Answer, answer_questions

_WORDS = ["</s>", "<unk>", *(f"w{i}" for i in range(2, opus_shape.PAD))]


class CTranslate2Network:
    """Decodes random sources in int8."""

    def __init__(self, threads: int) -> None:
        with tempfile.TemporaryDirectory() as folder:
            save_random_network(Path(folder))
            self._translator = ctranslate2.Translator(
                folder, device="cpu", compute_type="int8", inter_threads=1, intra_threads=threads
            )

    def decode(self, rows: int, beam: int) -> Answer:
        """Write `TOKENS` pieces for each row: {"seconds", "tokens"}."""
        sources = [[_WORDS[i] for i in row] for row in opus_shape.sources(rows)]
        begun = perf_counter()
        results = self._translator.translate_batch(
            sources,
            beam_size=beam,
            min_decoding_length=opus_shape.TOKENS,
            max_decoding_length=opus_shape.TOKENS,
        )
        seconds = perf_counter() - begun
        return {"seconds": seconds, "tokens": sum(len(r.hypotheses[0]) for r in results)}


def save_random_network(folder: Path) -> None:
    """Write the network as its converters write one of Marian."""
    spec = TransformerSpec.from_config(
        opus_shape.LAYERS, opus_shape.HEADS, pre_norm=False, activation=Activation.SWISH
    )
    chance = np.random.default_rng(0)

    def matrix(rows: int, columns: int) -> np.ndarray:
        return chance.normal(0, opus_shape.SCALE, (rows, columns)).astype(np.float32)

    def linear(layer: LinearSpec, rows: int, columns: int = opus_shape.WIDTH) -> None:
        layer.weight, layer.bias = matrix(rows, columns), np.zeros(rows, np.float32)

    def norm(layer: LayerNormSpec) -> None:
        layer.gamma = np.ones(opus_shape.WIDTH, np.float32)
        layer.beta = np.zeros(opus_shape.WIDTH, np.float32)

    def attention(block: MultiHeadAttentionSpec) -> None:
        # The first of three or two layers makes queries, keys and values, or queries alone.
        sizes = (3, 1) if len(block.linear) == 2 else (1, 2, 1)
        for layer, size in zip(block.linear, sizes, strict=True):
            linear(layer, size * opus_shape.WIDTH)
        norm(block.layer_norm)

    def feed_forward(block: FeedForwardSpec) -> None:
        linear(block.linear_0, opus_shape.FEED_FORWARD)
        linear(block.linear_1, opus_shape.WIDTH, opus_shape.FEED_FORWARD)
        norm(block.layer_norm)

    for layer in (*spec.encoder.layer, *spec.decoder.layer):
        attention(layer.self_attention)
        feed_forward(layer.ffn)
    for layer in spec.decoder.layer:
        attention(layer.attention)
    words = matrix(len(_WORDS), opus_shape.WIDTH)
    spec.encoder.embeddings[0].weight = spec.decoder.embeddings.weight = words
    linear(spec.decoder.projection, len(_WORDS))
    spec.decoder.projection.weight = words
    spec.decoder.start_from_zero_embedding = True
    for vocabulary in (spec.register_source_vocabulary, spec.register_target_vocabulary):
        vocabulary(_WORDS)
    spec.config.eos_token = spec.config.decoder_start_token = _WORDS[opus_shape.EOS]
    spec.validate()
    spec.optimize(quantization="int8")
    spec.save(str(folder))


def main() -> None:
    """Make the network and answer."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--threads", type=int, required=True)
    network = CTranslate2Network(parser.parse_args().threads)
    answer_questions({"ready": True}, {"decode": network.decode})


if __name__ == "__main__":
    main()
