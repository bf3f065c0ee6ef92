"""Choice of device and precision, and whether a model fits there."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch

from s2s_desktop.engine.arithmetic import device as devices
from s2s_desktop.engine.arithmetic.device import place
from s2s_desktop.engine.arithmetic.system_memory import free_memory_bytes
from s2s_desktop.errors import UserError

GB = 10**9


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


def test_free_memory_is_what_the_system_says(tmp_path: Path) -> None:
    # GIVEN what Linux writes
    meminfo = tmp_path / "meminfo"
    meminfo.write_text("MemTotal:  9000 kB\nMemFree:  100 kB\nMemAvailable:   2048 kB\n")
    # WHEN it is read, THEN programs can have what is available, more than what is unused
    assert free_memory_bytes(meminfo) == 2048 * 1024
    # WHEN there is no such file, THEN there is a number all the same, or none
    free = free_memory_bytes(tmp_path / "none")
    assert free is None or free > 0
