"""Where a model computes and with which numbers; whether it fits there."""

from __future__ import annotations

from dataclasses import dataclass

import torch

from s2s_desktop.engine.arithmetic.int8_layers import is_int8, quantize
from s2s_desktop.engine.arithmetic.system_memory import free_memory_bytes
from s2s_desktop.engine.network.seq2seq import Seq2Seq
from s2s_desktop.errors import UserError
from s2s_desktop.sentences import Sentence

PRECISIONS = {
    "float32": torch.float32,
    "float16": torch.float16,
    "bfloat16": torch.bfloat16,
}
INT8 = "int8"
"""Linear layers in 8 bits, all else in float32."""

_KINDS = ("cuda", "xpu", "mps", "cpu")
_WORKING_BYTES = 200_000_000
"""What encoding, search and the library itself need beside the weights."""


@dataclass(frozen=True)
class Placement:
    """A device and the type of the weights there."""

    device: torch.device
    dtype: torch.dtype
    int8: bool = False

    @property
    def precision(self) -> str:
        """The name of the type."""
        return "int8" if self.int8 else str(self.dtype).removeprefix("torch.")

    def put(self, model: Seq2Seq) -> Seq2Seq:
        """The model there, with these weights."""
        model = model.to(self.device, self.dtype)
        if self.int8 and not is_int8(model):
            quantize(model)
        return model


def present_devices() -> tuple[str, ...]:
    """The kinds of devices that torch can use here, the fastest first."""
    present = {
        "cuda": torch.cuda.is_available(),
        "xpu": torch.xpu.is_available(),
        "mps": torch.backends.mps.is_available(),
        "cpu": True,
    }
    return tuple(kind for kind in _KINDS if present[kind])


def place(
    parameters: int, device: str = "auto", precision: str = "auto", wide_range: bool = False
) -> Placement:
    """Where a model of so many parameters goes.

    device "auto" is the first that is present and has room; precision "auto" is float32 on the
    CPU and 16 bits elsewhere; int8 is for the CPU alone. Networks with a `wide_range` of values
    overflow float16 and get bfloat16 instead. Raises UserError when the device is not there or
    the model does not fit.
    """
    int8 = precision == INT8
    if int8 and device not in ("auto", "cpu"):
        raise UserError(
            Sentence("Eight-bit weights are for the CPU."),
            Sentence("Choose the device cpu, or auto."),
        )
    kinds = present_devices() if device == "auto" else (_known(device),)
    for kind in ("cpu",) if int8 else kinds:
        dtype = torch.float32 if int8 else _dtype(kind, precision, wide_range)
        placement = Placement(torch.device(kind), dtype, int8)
        needed = needed_bytes(parameters, placement.dtype)
        free = free_bytes(placement.device)
        if free is None or needed <= free:
            return placement
    sizes = {"needed": _shown(needed), "free": _shown(free)}
    raise UserError(
        Sentence("The model needs {needed} of memory; {free} are free here.", **sizes)
        if kind == "cpu"
        else Sentence(
            "The model needs {needed} of memory; {free} are free on the device {device}.",
            device=kind,
            **sizes,
        ),
        Sentence("Close other programs, or choose a smaller model."),
    )


def needed_bytes(parameters: int, dtype: torch.dtype) -> int:
    """Memory that a model takes while it is used."""
    return parameters * dtype.itemsize + _WORKING_BYTES


def free_bytes(device: torch.device) -> int | None:
    """Memory that is free on a device; None where nobody can tell."""
    if device.type == "cuda":
        return torch.cuda.mem_get_info(device)[0]
    if device.type == "xpu":
        return torch.xpu.mem_get_info(device)[0]
    if device.type == "mps":
        return torch.mps.recommended_max_memory() - torch.mps.driver_allocated_memory()
    return free_memory_bytes()


def _known(device: str) -> str:
    kind = device.partition(":")[0]
    if kind not in present_devices():
        raise UserError(
            Sentence("There is no device {device!r} here that can be used.", device=device),
            Sentence("Choose one of {names}, or auto.", names=", ".join(present_devices())),
        )
    return device


def _dtype(device: str, precision: str, wide_range: bool) -> torch.dtype:
    kind = device.partition(":")[0]
    if precision == "auto":
        precision = "float32" if kind == "cpu" else "float16"
    if precision not in PRECISIONS:
        raise UserError(
            Sentence(
                "Models of this family cannot be had in the precision {precision!r}.",
                precision=precision,
            ),
            Sentence("Choose one of {names}, or auto.", names=", ".join((*PRECISIONS, INT8))),
        )
    if precision == "float16" and wide_range:
        return torch.bfloat16 if _has_bfloat16(kind) else torch.float32
    return PRECISIONS[precision]


def _has_bfloat16(kind: str) -> bool:
    if kind == "cuda":
        return bool(torch.cuda.is_bf16_supported())
    if kind == "mps":
        return bool(torch.backends.mps.is_macos_or_newer(14, 0))
    return True


def _shown(size_bytes: int | None) -> str:
    return "an unknown amount" if size_bytes is None else f"{size_bytes / 1e9:.1f} GB"
