"""What the model itself thought improbable."""

from __future__ import annotations

import pytest

from s2s_desktop.pipeline.guard.checks.improbable import check_probability
from s2s_desktop.pipeline.messages import TokenScore
from tests.pipeline.guard.checks.pairs import kinds, plain_pair


@pytest.mark.parametrize(
    ("logprob", "pieces", "said"),
    [(-0.5, 4, False), (-0.5, 40, True), (-0.1, 40, False), (-0.8, 4, True), (-3.0, 2, False)],
)
def test_few_pieces_may_be_less_probable(logprob: float, pieces: int, said: bool) -> None:
    tokens = tuple(TokenScore("a", 0, 1, logprob) for _ in range(pieces))
    pair = plain_pair("A text.", "Um texto.", tokens=tokens)
    assert kinds(check_probability, pair) == ["improbable"] * said
