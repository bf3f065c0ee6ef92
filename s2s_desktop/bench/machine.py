"""What a measurement was taken on: without it a figure says nothing."""

from __future__ import annotations

import os
import platform
import sys
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from s2s_desktop import __version__

_PROC = Path("/proc")
_FEATURES = ("avx2", "avx512f", "avx_vnni", "avx512_vnni", "amx_int8", "asimddp", "i8mm")
"""Those that decide how fast int8 and float32 are multiplied, as Linux names them."""


@dataclass(frozen=True)
class Machine:
    """Hardware and software under the measured programs. `features`: of the processor."""

    processor: str
    cores: int
    features: tuple[str, ...]
    system: str
    python: str
    torch: str
    program: str


def this_machine() -> Machine:
    """What can be found out about it."""
    return Machine(
        processor(),
        cores(),
        features(),
        f"{platform.system()} {platform.release()}",
        platform.python_version(),
        version("torch"),
        __version__,
    )


def processor() -> str:
    """The name of the processor, as the system gives it."""
    return _cpuinfo("model name") or platform.processor() or platform.machine()


def features() -> tuple[str, ...]:
    """What the processor can do of `_FEATURES`; empty where the system does not say."""
    told = (_cpuinfo("flags") or _cpuinfo("Features")).split()
    return tuple(name for name in _FEATURES if name in told)


def cores() -> int:
    """The cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def load_average() -> float | None:
    """Processes that ran or waited in the last minute; None where the system does not say."""
    return os.getloadavg()[0] if hasattr(os, "getloadavg") else None


def resident_bytes() -> int | None:
    """The memory that this process holds; None where the system does not say."""
    return _status("VmRSS")


def peak_bytes() -> int | None:
    """The most memory this process has held; None where the system does not say."""
    if (peak := _status("VmHWM")) is not None:
        return peak
    if sys.platform == "win32":
        return None
    import resource

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024


def _status(key: str) -> int | None:
    for line in _lines(_PROC / "self" / "status"):
        if line.startswith(f"{key}:"):
            return int(line.split()[1]) * 1024
    return None


def _cpuinfo(key: str) -> str:
    for line in _lines(_PROC / "cpuinfo"):
        if line.partition(":")[0].strip() == key:
            return line.partition(":")[2].strip()
    return ""


def _lines(path: Path) -> list[str]:
    try:
        return path.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return []
