"""Sources of unlike lengths are read in groups, and as they are read alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from s2s_desktop.engine.encoders.transformer import TransformerEncoder, of_like_length
from s2s_desktop.engine.network.config import ModelConfig, RelativePositions, TransformerConfig
from s2s_desktop.engine.network.seq2seq import Seq2Seq

PASS = 8
NETWORKS = [
    TransformerConfig(2, 4, 64),
    TransformerConfig(2, 4, 64, bias=False, positions=RelativePositions(8, 32)),
]


def _cost(groups: Sequence[Sequence[int]]) -> int:
    return sum(PASS + max(group) * len(group) for group in groups)


def _partitions(lengths: list[int]) -> Iterator[list[list[int]]]:
    """All ways to put them into groups."""
    if not lengths:
        yield []
        return
    first, *rest = lengths
    for groups in _partitions(rest):
        yield [[first], *groups]
        for i, group in enumerate(groups):
            yield [*groups[:i], [first, *group], *groups[i + 1 :]]


@given(st.lists(st.integers(1, 40), min_size=1, max_size=6))
def test_no_other_groups_take_less_time(lengths: list[int]) -> None:
    groups = of_like_length(lengths)
    assert sorted(row for group in groups for row in group) == list(range(len(lengths)))
    found = _cost([[lengths[row] for row in group] for group in groups])
    # One group is taken unseen where little is filled up.
    slack = max(PASS, 0.2 * max(lengths) * len(lengths)) if len(groups) == 1 else 0
    assert found - slack <= min(map(_cost, _partitions(lengths))) <= found


@pytest.mark.parametrize("network", NETWORKS, ids=["sinusoids", "relative"])
@torch.inference_mode()
def test_a_source_is_read_as_if_alone(
    network: TransformerConfig, monkeypatch: pytest.MonkeyPatch
) -> None:
    torch.manual_seed(3)
    model = Seq2Seq(ModelConfig(32, 40, 40, network, network, start_id=1, eos_id=0)).eval()
    sources = [[2 + i % 30 for i in range(length)] + [0] for length in (3, 60, 21, 4, 59, 20)]
    read = list[tuple[int, ...]]()
    plain = TransformerEncoder._read

    def watched(encoder: TransformerEncoder, ids: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        read.append(tuple(ids.shape))
        return plain(encoder, ids, mask)

    monkeypatch.setattr(TransformerEncoder, "_read", watched)
    # WHEN they are read together THEN those of like length are
    memory = model.encode(sources)
    assert read == [(2, 61), (2, 22), (2, 5)]
    # and each is what it is alone
    for row, source in enumerate(sources):
        alone = model.encode([source]).states[0]
        assert int(memory.mask[row].sum()) == len(source)
        torch.testing.assert_close(memory.states[row, : len(source)], alone)


def test_learning_reads_all_at_once() -> None:
    network = NETWORKS[0]
    model = Seq2Seq(ModelConfig(32, 40, 40, network, network, start_id=1, eos_id=0))
    memory = model.encode([[2, 0], [*range(2, 39), 0]])
    memory.states.sum().backward()
    assert all(p.grad is not None for p in model.encoder.layers.parameters())  # type: ignore[attr-defined]
