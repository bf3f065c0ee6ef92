"""Networks of the shape of OPUS-MT: each engine makes the same one and writes as much."""

from __future__ import annotations

import pytest
from transformers import MarianConfig, MarianMTModel

from s2s_desktop.bench import opus_shape
from s2s_desktop.bench_programs.own_network import OwnNetwork, random_network
from s2s_desktop.bench_programs.transformers_network import TransformersNetwork
from s2s_desktop.engine.network import draft_decoder


@pytest.fixture(autouse=True)
def _small(monkeypatch: pytest.MonkeyPatch) -> None:
    """The same shape, but small."""
    sizes = {"VOCABULARY": 500, "WIDTH": 32, "LAYERS": 2, "HEADS": 2, "FEED_FORWARD": 64}
    special = {"PAD": 499, "START": 499}
    for name, value in (sizes | special).items():
        monkeypatch.setattr(opus_shape, name, value)
    configuration = opus_shape.CONFIGURATION | {
        "vocab_size": 500,
        "d_model": 32,
        "pad_token_id": 499,
        "decoder_start_token_id": 499,
    }
    for side in ("encoder", "decoder"):
        configuration |= {
            f"{side}_layers": 2,
            f"{side}_attention_heads": 2,
            f"{side}_ffn_dim": 64,
        }
    monkeypatch.setattr(opus_shape, "CONFIGURATION", configuration)


def test_the_configuration_is_that_of_the_constants() -> None:
    config = MarianConfig.from_dict(opus_shape.CONFIGURATION)
    shape = (config.vocab_size, config.d_model, config.encoder_layers, config.decoder_ffn_dim)
    assert shape == (
        opus_shape.VOCABULARY,
        opus_shape.WIDTH,
        opus_shape.LAYERS,
        opus_shape.FEED_FORWARD,
    )


def test_sources_have_their_length_and_one_end() -> None:
    rows = opus_shape.sources(8)
    assert [len(row) for row in rows] == [opus_shape.TOKENS] * 8
    assert all(row.index(opus_shape.EOS) == opus_shape.TOKENS - 1 for row in rows)
    assert all(0 <= piece < opus_shape.PAD for row in rows for piece in row)


def test_our_network_has_the_layers_of_theirs() -> None:
    # In int8 the matrices of linear layers are no parameters; what is left are embeddings,
    # norms and the bias of the output layer.
    theirs = MarianMTModel(MarianConfig.from_dict(opus_shape.CONFIGURATION))
    named = dict(theirs.named_parameters())
    norms = sum(value.numel() for name, value in named.items() if "norm" in name)
    ours = random_network("int8")
    found = sum(value.numel() for name, value in ours.named_parameters() if "norm" in name)
    assert found == norms
    assert ours.config.source_vocabulary == theirs.config.vocab_size


@pytest.mark.parametrize(("rows", "beam"), [(1, 1), (1, 4), (5, 1)])
def test_every_engine_writes_so_many_tokens(rows: int, beam: int) -> None:
    expected = rows * opus_shape.TOKENS
    for network in (OwnNetwork(threads=2), TransformersNetwork()):
        answer = network.decode(rows, beam)
        assert answer["tokens"] == expected
        assert isinstance(seconds := answer["seconds"], float)
        assert seconds > 0


def test_ctranslate2_writes_so_many_tokens() -> None:
    pytest.importorskip("ctranslate2", reason="measured beside only where it is installed")
    from s2s_desktop.bench_programs import ctranslate2_network

    network = ctranslate2_network.CTranslate2Network(threads=1)
    assert network.decode(3, 1)["tokens"] == 3 * opus_shape.TOKENS


def test_the_first_word_comes_first() -> None:
    network = OwnNetwork(threads=1)
    ms = network.first()["ms"]
    assert isinstance(ms, float)
    assert ms > 0


@pytest.mark.parametrize("share", [0.0, 0.5])
def test_a_target_that_is_guessed_is_written_in_fewer_passes(
    share: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(draft_decoder, "is_faster", lambda: True)
    monkeypatch.setattr(draft_decoder, "_LEAST_WEIGHTS", 0)
    network = OwnNetwork(threads=1)
    answer = network.copy(share, number=1)
    assert answer["right"]
    assert answer["passes"] in range(7, 35)  # of 100 tokens, two of them guessed wrong
    assert answer["seconds"] != answer["plain_seconds"]
    # and the network is as it was
    assert network.decode(rows=1, beam=1)["tokens"] == opus_shape.TOKENS
