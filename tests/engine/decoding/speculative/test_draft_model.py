"""Candidates of a draft decoder, beside those from the source."""

from __future__ import annotations

import pytest
import torch

from s2s_desktop.bench_programs.scripted import ScriptedDecoder, ScriptedDraftDecoder
from s2s_desktop.engine.decoders.transformer import TransformerDecoder
from s2s_desktop.engine.decoding.options import SearchOptions
from s2s_desktop.engine.decoding.search import search
from s2s_desktop.engine.network import draft_decoder
from s2s_desktop.engine.network.config import ModelConfig, TransformerConfig
from s2s_desktop.engine.network.seq2seq import Seq2Seq

EOS = 0
SOURCE = [*range(2, 52), EOS]
COPIED = [*SOURCE[5:35], 60, 61, 62, 63, 64, 65, 66, 67, 68, 69]
OTHER = [*range(60, 90), *range(61, 71)]


@pytest.fixture(autouse=True)
def _bytes_are_faster(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(draft_decoder, "is_faster", lambda: True)
    monkeypatch.setattr(draft_decoder, "_LEAST_WEIGHTS", 0)


def _passes(target: list[int], copies: bool) -> tuple[int, int]:
    """Of the decoder and of its draft, to write a target that the draft always guesses."""
    torch.manual_seed(3)
    network = TransformerConfig(1, 2, 32)
    model = Seq2Seq(ModelConfig(16, 99, 99, network, network, start_id=1, eos_id=EOS)).eval()
    model.freeze()
    own, made = model.decoder, model.draft_decoder.for_source(1000)
    assert isinstance(own, TransformerDecoder)
    assert isinstance(made, TransformerDecoder)
    decoder, draft_decoder = ScriptedDecoder(own, target), ScriptedDecoder(made, target)
    model.decoder, model.draft_decoder = decoder, ScriptedDraftDecoder(decoder, draft_decoder)
    length = len(target)
    options = SearchOptions(min_length=length, max_length=length, loop_guard=None, copies=copies)
    (*_, last) = search(model, [SOURCE], options)
    assert [token.id for token in last.finished[0].tokens] == target
    return decoder.passes, draft_decoder.passes


def test_what_is_copied_need_not_be_drafted() -> None:
    decoder, draft_decoder = _passes(COPIED, copies=True)
    drafting_decoder, drafting_decoder = _passes(COPIED, copies=False)
    assert draft_decoder < drafting_decoder / 2
    assert decoder <= drafting_decoder


def test_what_is_not_copied_is_drafted_as_ever() -> None:
    assert _passes(OTHER, copies=True) == _passes(OTHER, copies=False)
    decoder, draft_decoder = _passes(OTHER, copies=True)
    # One step to start from, then eight tokens a pass, seven of them guessed.
    assert decoder == 6
    assert draft_decoder == 35
