"""How much main memory is free, and how much of it this process may take."""

from __future__ import annotations

import os
import sys
from pathlib import Path


def free_memory_bytes(meminfo: Path = Path("/proc/meminfo")) -> int | None:
    """Memory that this program can have without others being pushed out.

    Where the system does not tell that simply, all the memory there is; None if not even that.
    """
    known = [size for size in (_free(meminfo), allowed_bytes()) if size is not None]
    return min(known, default=None)


def allowed_bytes() -> int | None:
    """What this process may still take of the addresses that it is limited to (ulimit -v); None
    where there is no limit."""
    if sys.platform != "linux":
        return None
    import resource

    most, _ = resource.getrlimit(resource.RLIMIT_AS)
    if most == resource.RLIM_INFINITY:
        return None
    taken = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
    return max(0, most - taken * resource.getpagesize())


def _free(meminfo: Path) -> int | None:
    if meminfo.is_file():
        for line in meminfo.read_text(encoding="ascii", errors="replace").splitlines():
            if line.startswith("MemAvailable:"):
                return int(line.split()[1]) * 1024
    if sys.platform == "win32":
        import ctypes

        status = (ctypes.c_ulonglong * 8)()  # MEMORYSTATUSEX: its size and the load, six sums
        status[0] = ctypes.sizeof(status)
        told = ctypes.windll.kernel32.GlobalMemoryStatusEx(ctypes.byref(status))
        return int(status[2]) if told else None
    if "SC_PHYS_PAGES" in os.sysconf_names:
        return os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    return None
