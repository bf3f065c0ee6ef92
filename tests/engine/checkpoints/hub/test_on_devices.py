"""Folders on the devices that are here."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch

from s2s_desktop.engine.arithmetic import device as devices
from s2s_desktop.engine.arithmetic.device import needed_bytes, place, present_devices
from s2s_desktop.engine.arithmetic.int8_layers import is_int8
from s2s_desktop.engine.checkpoints.hub.model import HubModel, open_hub_folder
from s2s_desktop.errors import UserError
from tests.engine.checkpoints.hub.folders import write_folder
from tests.engine.checkpoints.hub.test_translation import write_all
from tests.engine.checkpoints.hub.texts import lines

HERE = [
    pytest.param(kind, marks=[pytest.mark.gpu] if kind == "cuda" else [])
    for kind in present_devices()
]


def test_a_folder_is_refused_before_its_weights_are_read(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    # GIVEN a folder, and a machine without room
    write_folder(tmp_path, "bart")
    model = HubModel.at(tmp_path)
    (tmp_path / "model.safetensors").unlink()  # reading them would fail
    monkeypatch.setattr(devices, "free_bytes", lambda device: 1000)
    # WHEN it is loaded, THEN it is refused for its size
    with pytest.raises(UserError, match=r"needs 0\.2 GB of memory; 0\.0 GB are free"):
        model.load()


def test_how_much_is_needed_is_near_the_truth(tmp_path: Path) -> None:
    # GIVEN a folder
    write_folder(tmp_path, "marian", d_model=128, encoder_ffn_dim=512, decoder_ffn_dim=512)
    model = HubModel.at(tmp_path)
    # WHEN its numbers are counted without reading it
    counted = model.network.parameters
    # THEN they are those that it has, but for biases and norms
    truth = sum(p.numel() for p in model.load("cpu").model.parameters())
    assert 0.95 * truth < counted <= truth
    assert needed_bytes(counted, torch.float16) < needed_bytes(counted, torch.float32)


@pytest.mark.parametrize("name", ["marian", "t5", "nllb"])
@pytest.mark.parametrize("kind", HERE)
def test_every_device_here_writes_the_same(kind: str, name: str, tmp_path: Path) -> None:
    # GIVEN a model on the processor and on a device that is here
    settings = {"num_beams": 3, "max_length": 12}
    write_folder(tmp_path, name, settings)
    texts, languages = lines(4, seed=4), ("pt", "en") if name == "nllb" else ("", "")
    here = write_all(open_hub_folder(tmp_path, "cpu", "float32"), texts, *languages)
    # WHEN both translate
    loaded = open_hub_folder(tmp_path, kind, "float32")
    there = write_all(loaded, texts, *languages)
    # THEN they write the same pieces, and the device is the one that was wanted
    assert loaded.device.partition(":")[0] == kind
    for a, b in zip(here, there, strict=True):
        assert [token.id for token in a.tokens] == [token.id for token in b.tokens]
        assert a.score == pytest.approx(b.score, abs=1e-3)


@pytest.mark.parametrize("precision", ["float16", "bfloat16"])
@pytest.mark.parametrize("kind", HERE)
def test_half_precision_stays_near(kind: str, precision: str, tmp_path: Path) -> None:
    # GIVEN a model in full and in half precision
    write_folder(tmp_path, "marian")
    full = open_hub_folder(tmp_path, "cpu", "float32")
    half = open_hub_folder(tmp_path, kind, precision)
    sources, targets = [[5, 9, 30, 0], [7, 7, 0]], [[8, 21, 4], [6, 11, 0]]
    # WHEN both read the same targets
    with torch.inference_mode():
        wanted, found = (m.model.force(sources, targets).logits for m in (full, half))
    # THEN they think nearly the same of them
    assert half.precision == precision
    assert found.dtype == getattr(torch, precision)
    difference = (found.float().cpu() - wanted).abs().max()
    assert difference < 0.1 * wanted.abs().max()


@pytest.mark.parametrize("name", ["marian", "t5", "nllb"])
def test_eight_bits_stay_near_and_treat_rows_alone(name: str, tmp_path: Path) -> None:
    # GIVEN a model in float32 and with its linear layers in int8
    write_folder(tmp_path, name)
    full = open_hub_folder(tmp_path, "cpu", "float32")
    eight = open_hub_folder(tmp_path, "auto", "int8")
    sources, targets = [[5, 9, 30, 0], [7, 7, 0]], [[8, 21, 4], [6, 11, 0]]
    # WHEN both read the same targets
    with torch.inference_mode():
        wanted, found = (m.model.force(sources, targets).logits for m in (full, eight))
        alone = eight.model.force(sources[1:], targets[1:]).logits
    # THEN they think nearly the same of them, and company makes no difference to a row
    assert (eight.precision, eight.device) == ("int8", "cpu")
    assert is_int8(eight.model)
    assert not is_int8(full.model)
    difference = (found - wanted).abs().max()
    assert 0 < difference < 0.1 * wanted.abs().max()
    torch.testing.assert_close(found[1:, :3], alone, rtol=1e-3, atol=1e-3)


def test_eight_bits_are_for_the_processor_alone() -> None:
    with pytest.raises(UserError, match="for the CPU"):
        place(1000, "cuda", "int8")
