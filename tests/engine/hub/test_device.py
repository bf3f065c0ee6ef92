"""Choice of device and precision, and whether a model fits there."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch

from s2s_desktop.engine import device as devices
from s2s_desktop.engine.device import needed_bytes, place, present_devices
from s2s_desktop.engine.hub.model import HubModel, open_hub_folder
from s2s_desktop.engine.system_memory import free_memory_bytes
from s2s_desktop.errors import UserError
from tests.engine.hub.folders import write_folder
from tests.engine.hub.test_translation import write_all
from tests.engine.hub.texts import lines

GB = 10**9
HERE = [
    pytest.param(kind, marks=[pytest.mark.gpu] if kind == "cuda" else [])
    for kind in present_devices()
]


class Machine:
    """Devices that are said to be there, with so much memory free on each."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, bfloat16: bool = True, **free: int) -> None:
        monkeypatch.setattr(devices, "present_devices", lambda: tuple(free))
        monkeypatch.setattr(devices, "free_bytes", lambda device: free[device.type])
        monkeypatch.setattr(devices, "_has_bfloat16", lambda kind: bfloat16)


def test_auto_takes_the_fastest_device_with_room(monkeypatch: pytest.MonkeyPatch) -> None:
    # GIVEN a machine with a small and fast device, one less fast, and a processor
    Machine(monkeypatch, cuda=1 * GB, xpu=8 * GB, cpu=32 * GB)
    # WHEN models of several sizes are placed, THEN each goes to the first that has room
    assert place(100_000_000).device.type == "cuda"
    assert place(2_000_000_000).device.type == "xpu"
    assert place(6_000_000_000).device.type == "cpu"


def test_a_model_that_does_not_fit_is_refused_with_both_numbers(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    # GIVEN a machine with 4 GB free
    Machine(monkeypatch, cpu=4 * GB)
    # WHEN a model of 3.3 billion numbers is placed, THEN it is refused with both numbers
    with pytest.raises(UserError, match=r"needs 13\.4 GB of memory; 4\.0 GB are free here"):
        place(3_300_000_000)
    # WHEN half the precision will do, THEN it is refused all the same; a smaller one is not
    with pytest.raises(UserError, match=r"needs 6\.8 GB"):
        place(3_300_000_000, precision="float16")
    assert place(800_000_000).device.type == "cpu"


def test_an_explicit_device_is_not_replaced(monkeypatch: pytest.MonkeyPatch) -> None:
    # GIVEN a machine whose fast device is full
    Machine(monkeypatch, cuda=1 * GB, cpu=32 * GB)
    # WHEN the user wants that one, THEN the model does not quietly go elsewhere
    with pytest.raises(UserError, match=r"1\.0 GB are free on the device cuda"):
        place(6_000_000_000, "cuda")


def test_a_device_that_is_not_there_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    # GIVEN a machine with nothing but a processor
    Machine(monkeypatch, cpu=32 * GB)
    # WHEN another device is wanted, THEN the message says which can be had
    with pytest.raises(UserError, match=r"no device 'cuda:1' here.*Choose one of cpu, or auto"):
        place(1000, "cuda:1")


@pytest.mark.parametrize(
    ("kind", "precision", "wide_range", "bfloat16", "wanted"),
    [
        ("cpu", "auto", False, True, torch.float32),
        ("cpu", "auto", True, True, torch.float32),
        ("cuda", "auto", False, True, torch.float16),
        ("cuda", "auto", True, True, torch.bfloat16),
        ("cuda", "auto", True, False, torch.float32),
        ("cuda", "float32", True, True, torch.float32),
        ("cuda", "float16", True, True, torch.bfloat16),
        ("mps", "float16", True, False, torch.float32),
        ("cpu", "bfloat16", False, True, torch.bfloat16),
    ],
)
def test_precision(
    monkeypatch: pytest.MonkeyPatch,
    kind: str,
    precision: str,
    wide_range: bool,
    bfloat16: bool,
    wanted: torch.dtype,
) -> None:
    # GIVEN a device, and a network whose values may overflow float16
    Machine(monkeypatch, bfloat16, **{kind: 32 * GB})
    # WHEN it is placed, THEN it gets a type that holds its values and that the device has
    placement = place(1000, kind, precision, wide_range)
    assert placement.dtype == wanted
    assert placement.precision == str(wanted).removeprefix("torch.")


def test_an_unknown_precision_is_named() -> None:
    # GIVEN a precision that nothing has
    # WHEN it is wanted, THEN the message says which can be had
    with pytest.raises(UserError, match=r"'float7'.*float32, float16, bfloat16"):
        place(1000, "cpu", "float7")


def test_a_folder_is_refused_before_its_weights_are_read(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    # GIVEN a folder, and a machine without room
    write_folder(tmp_path, "bart")
    model = HubModel.at(tmp_path)
    (tmp_path / "model.safetensors").unlink()  # reading them would fail
    Machine(monkeypatch, cpu=1000)
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


def test_free_memory_is_what_the_system_says(tmp_path: Path) -> None:
    # GIVEN what Linux writes
    meminfo = tmp_path / "meminfo"
    meminfo.write_text("MemTotal:  9000 kB\nMemFree:  100 kB\nMemAvailable:   2048 kB\n")
    # WHEN it is read, THEN programs can have what is available, more than what is unused
    assert free_memory_bytes(meminfo) == 2048 * 1024
    # WHEN there is no such file, THEN there is a number all the same, or none
    free = free_memory_bytes(tmp_path / "none")
    assert free is None or free > 0


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
        wanted, found = full.model.force(sources, targets), half.model.force(sources, targets)
    # THEN they think nearly the same of them
    assert half.precision == precision
    assert found.logits.dtype == getattr(torch, precision)
    difference = (found.logits.float().cpu() - wanted.logits).abs().max()
    assert difference < 0.1 * wanted.logits.abs().max()
