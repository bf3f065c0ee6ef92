"""News of a search on their way to another process."""

from __future__ import annotations

import pickle

import pytest

from s2s_desktop.engine.decoding.pending_token import PendingToken
from s2s_desktop.engine.decoding.step import Hypothesis, Step, Token, bare_token

BARE = tuple(map(bare_token, range(30)))
KNOWN = tuple(Token(i, -0.25, 0.0, (0.5, 0.5)) for i in range(30))


def _finished(tokens: tuple[Token, ...]) -> Step:
    return Step(3, tokens, finished=(Hypothesis(tokens, -1.5, "loop"),))


@pytest.mark.parametrize(
    "step",
    [
        _finished(BARE),
        _finished(KNOWN),
        _finished((Token(1, 0.0, 0.0),)),
        _finished((Token(1, 0.0, None, ()),)),
        Step(1, BARE[:2], BARE[2:4]),
        Step(1, BARE[:2], finished=(Hypothesis(BARE, 0.0, "eos"),)),
        Step(1, BARE, KNOWN, (Hypothesis(BARE, 0.0, "eos"), Hypothesis(KNOWN, 0.0, "length"))),
    ],
)
def test_it_arrives_as_it_was(step: Step) -> None:
    arrived = pickle.loads(pickle.dumps(step))
    assert arrived == step
    assert repr(arrived) == repr(step)


def test_a_row_of_bare_tokens_takes_little_room() -> None:
    assert len(pickle.dumps(_finished(BARE))) < 300 < len(pickle.dumps(_finished(KNOWN)))


def test_a_token_of_which_nothing_was_asked_is_one_value() -> None:
    assert PendingToken(7, 0.0, None, None).token() is PendingToken(7, 0.0, None, None).token()
    assert PendingToken(7, 0.0, 0.0, None).token() == Token(7, 0.0, 0.0)
