"""What two witnesses agree on is found, whatever the other heads look at."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from types import SimpleNamespace
from typing import cast

import numpy as np
import pytest

from s2s_desktop.engine.alignment.attention_links import AlignmentProfile, AttentionRead
from s2s_desktop.errors import UserError
from s2s_desktop.pipeline.alignment.by_agreement import Agreed, calibrate_by_agreement
from s2s_desktop.pipeline.alignment.word_weights import Reader, TextPair

WORDS = "one two three four five six"
PAIRS = [TextPair.shown(WORDS, WORDS)] * 20
ORDERS = [np.random.default_rng(seed).permutation(6) for seed in range(20)]
"""Which source word each target word of a pair comes from."""


@dataclass
class _Reader:
    """A model of two layers of two heads; those in `sees` look where `ORDERS` says, and the others
    anywhere. `sure` is how much of a row they see of it."""

    sees: dict[AttentionRead, float]
    turned: bool = False
    shape: tuple[int, int] = (2, 2)
    reads_its_target: bool = False

    @property
    def loaded(self) -> object:
        decoder = SimpleNamespace(attention_shape=self.shape)
        config = SimpleNamespace(decoder=decoder)
        return SimpleNamespace(model=SimpleNamespace(config=config))

    def every_weight(
        self, pairs: Sequence[TextPair], profiles: Sequence[AlignmentProfile]
    ) -> list[np.ndarray]:
        at = self._read = getattr(self, "_read", 0)
        self._read += len(pairs)
        return [
            np.stack([self._rows(number, profile.reads[0]) for profile in profiles])
            for number in range(at, at + len(pairs))
        ]

    def likeness(self, pairs: Sequence[TextPair]) -> list[np.ndarray]:
        return [self._true(number) for number in range(len(pairs))]

    def _rows(self, number: int, read: AttentionRead) -> np.ndarray:
        anywhere = np.random.default_rng((number, read.layer, read.head, read.shift))
        sure = self.sees.get(read, 0.0)
        true = self._true(number)
        return sure * (true.T if self.turned else true) + (1 - sure) * anywhere.dirichlet(
            np.full(6, 0.3), 6
        )

    def _true(self, number: int) -> np.ndarray:
        return np.eye(6)[ORDERS[number]]


def _calibrated(forward: _Reader, backward: _Reader | None) -> Agreed:
    told = list[int]()
    readers = cast(Reader, forward), cast("Reader | None", backward)
    found = calibrate_by_agreement(*readers, PAIRS, told.append, lambda: False)
    assert found is not None
    assert sum(told) == len(PAIRS)
    return found


def test_the_heads_that_agree_are_found_in_both_models() -> None:
    ahead, back = AttentionRead(0, 1, 1), AttentionRead(1, 0, 0)
    found = _calibrated(_Reader({ahead: 0.9}), _Reader({back: 0.9}, turned=True))
    assert found.profile.reads == (ahead,)
    assert found.backward is not None
    assert found.backward.reads == (back,)
    assert found.share > 0.95


def test_two_heads_that_each_see_some_of_it_share_the_weight() -> None:
    one, other = AttentionRead(0, 0, 1), AttentionRead(1, 1, 0)
    found = _calibrated(
        _Reader({one: 0.6, other: 0.6}), _Reader({AttentionRead(1, 0, 0): 0.9}, turned=True)
    )
    weights = {(read.layer, read.head, read.shift): read.weight for read in found.profile.reads}
    assert weights.keys() == {(0, 0, 1), (1, 1, 0)}
    assert sum(weights.values()) == pytest.approx(1)
    assert min(weights.values()) > 0.25


def test_without_a_model_that_translates_back_the_own_encoder_is_asked() -> None:
    own = AttentionRead(1, 1, 1)
    found = _calibrated(_Reader({own: 0.8}, reads_its_target=True), None)
    best = found.profile.reads[0]
    assert (best.layer, best.head, best.shift) == (1, 1, 1)
    assert best.weight >= 0.75
    assert found.backward is None


def test_without_a_second_witness_or_attention_it_is_said() -> None:
    with pytest.raises(UserError, match="Nothing can be compared") as raised:
        _calibrated(_Reader({}), None)
    assert "--reverse" in str(raised.value.hint)
    with pytest.raises(UserError, match="no attention"):
        _calibrated(_Reader({}, shape=(0, 0), reads_its_target=True), None)


def test_it_can_be_stopped() -> None:
    forward = cast(Reader, _Reader({}, reads_its_target=True))
    assert calibrate_by_agreement(forward, None, PAIRS, lambda _: None, lambda: True) is None
