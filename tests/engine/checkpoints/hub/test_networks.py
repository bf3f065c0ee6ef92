"""Networks of every family against the library that their checkpoints come from."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import torch
from torch import Tensor

from s2s_desktop.engine.arithmetic import tracing
from s2s_desktop.engine.checkpoints.hub.config import HubConfig
from s2s_desktop.engine.checkpoints.hub.files import HubFolder
from s2s_desktop.engine.checkpoints.hub.network import HubNetwork
from s2s_desktop.engine.network.seq2seq import Seq2Seq
from tests.engine.checkpoints.hub import checkpoints
from tests.engine.checkpoints.hub.checkpoints import KINDS

_TARGET_PIECES = 20  # more than a cache has room for at first


def read_network(path: Path) -> Seq2Seq:
    folder = HubFolder(path)
    return HubNetwork.of(folder, HubConfig(folder.name, folder.json("config.json"))).load()


class Pair:
    """The same checkpoint in both libraries, and texts for it."""

    def __init__(self, theirs: Any, folder: Path) -> None:
        theirs.save_pretrained(folder)
        self.theirs, self.ours = theirs, read_network(folder)
        config = theirs.config
        highest = min(config.vocab_size, getattr(config, "decoder_vocab_size", None) or 10**6)
        chance = torch.Generator().manual_seed(1)

        def pieces(count: int) -> list[int]:
            return torch.randint(3, highest - 1, (count,), generator=chance).tolist()

        self.sources = [[*pieces(n), config.eos_token_id] for n in (4, 9, 14)]
        self.targets = [pieces(_TARGET_PIECES) for _ in self.sources]
        self.start, self.pad = config.decoder_start_token_id, config.pad_token_id

    @property
    def inputs(self) -> dict[str, Tensor]:
        longest = max(map(len, self.sources))
        ids = [row + [self.pad] * (longest - len(row)) for row in self.sources]
        mask = [[1] * len(row) + [0] * (longest - len(row)) for row in self.sources]
        return {"input_ids": torch.tensor(ids), "attention_mask": torch.tensor(mask)}

    @property
    def decoder_ids(self) -> Tensor:
        return torch.tensor([[self.start, *row[:-1]] for row in self.targets])


@pytest.fixture(params=KINDS)
def pair(request: pytest.FixtureRequest, tmp_path: Path) -> Pair:
    return Pair(checkpoints.build(request.param), tmp_path)


@torch.inference_mode()
def test_teacher_forced_logits_and_cross_attention(pair: Pair) -> None:
    # GIVEN sources of different lengths, padded
    # WHEN both libraries read given targets
    theirs = pair.theirs(**pair.inputs, decoder_input_ids=pair.decoder_ids, output_attentions=True)
    ours = pair.ours.force(pair.sources, pair.targets)
    # THEN logits and the attention of each head of each layer agree
    attention = torch.stack(theirs.cross_attentions).permute(1, 3, 0, 2, 4)
    assert ours.attention is not None
    torch.testing.assert_close(ours.logits, theirs.logits, atol=1e-4, rtol=0)
    torch.testing.assert_close(ours.attention, attention, atol=1e-4, rtol=0)
    assert attention.std() > 0.05, "attention that is everywhere the same proves nothing"


@pytest.mark.parametrize("traced", [False, True])
@torch.inference_mode()
def test_steps_say_what_the_forced_pass_says(
    pair: Pair, traced: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    if traced:
        monkeypatch.setattr(tracing, "RARELY", 0)
        pair.ours.freeze()
    # GIVEN two hypotheses for each source, of which the second is the given target
    forced = pair.ours.force(pair.sources, pair.targets)
    state = pair.ours.decoder.start(pair.ours.encode(pair.sources), beams=2)
    other = torch.full_like(pair.decoder_ids, 5)
    swap = torch.tensor([1, 0, 3, 2, 5, 4])
    logits, attention = [], []
    # WHEN they are decoded step by step, changing places after each step
    for t in range(_TARGET_PIECES):
        given = torch.stack([other[:, t], pair.decoder_ids[:, t]], dim=1)
        if t % 2:
            given = given.flip(1)
        step = pair.ours.decoder.step(given.flatten(), state)
        assert step.attention is not None
        logits.append(step.logits[(t + 1) % 2 :: 2])
        attention.append(step.attention[(t + 1) % 2 :: 2])
        state = state.reorder(swap)
    # THEN the given target gets what it got when it was read at once
    assert forced.attention is not None
    torch.testing.assert_close(torch.stack(logits, 1), forced.logits, atol=1e-4, rtol=0)
    torch.testing.assert_close(torch.stack(attention, 1), forced.attention, atol=1e-4, rtol=0)


@torch.inference_mode()
def test_rows_that_stay_do_not_notice_those_that_leave(pair: Pair) -> None:
    # GIVEN three rows of which after two steps only the first and the last go on
    memory = pair.ours.encode(pair.sources)
    whole = pair.ours.decoder.start(memory, beams=2)
    some = pair.ours.decoder.start(memory, beams=2)
    ids = pair.decoder_ids.repeat_interleave(2, dim=0)
    for t in range(2):
        pair.ours.decoder.step(ids[:, t], whole)
        pair.ours.decoder.step(ids[:, t], some)
    size = some.size_bytes()
    some = some.keep(torch.tensor([0, 2]))
    # WHEN all go on
    stay = torch.tensor([0, 1, 4, 5])
    everything = pair.ours.decoder.step(ids[:, 2], whole).logits
    rest = pair.ours.decoder.step(ids[stay, 2], some).logits
    # THEN the two get what they would have got, from a state that is smaller
    torch.testing.assert_close(rest, everything[stay], atol=1e-5, rtol=0)
    assert some.size_bytes() < size


@torch.inference_mode()
def test_candidates_are_columns_of_the_whole_vocabulary(pair: Pair) -> None:
    # GIVEN a restricted output
    candidates = torch.tensor([2, 7, 11, 30])
    memory = pair.ours.encode(pair.sources)
    restricted = pair.ours.decoder.start(memory, candidates=candidates)
    # WHEN a step is taken with and without it
    few = pair.ours.decoder.step(pair.decoder_ids[:, 0], restricted, want_attention=False)
    step = pair.ours.decoder.step(pair.decoder_ids[:, 0], pair.ours.decoder.start(memory))
    # THEN its logits are the same numbers, and attention that is not wanted is not there
    torch.testing.assert_close(few.logits, step.logits[:, candidates])
    assert few.attention is None
