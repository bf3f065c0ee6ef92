"""How the C library hands out the memory of tensors, on Linux."""

from __future__ import annotations

import ctypes
import sys

# The numbers of <malloc.h>.
_TRIM_THRESHOLD, _TOP_PAD, _MMAP_THRESHOLD = -1, -2, -3
_KEPT_BYTES = 256 << 20
_GROWN_BY_BYTES = 16 << 20


def keep_freed_memory() -> None:
    """Tell glibc to keep what tensors free instead of giving it back to the system.

    Each step allocates the same few megabytes again. As glibc comes, these go back to the
    system each time and are paged in anew, which costs more than the arithmetic on them.
    Without glibc nothing happens.
    """
    if sys.platform != "linux":
        return
    mallopt = getattr(ctypes.CDLL(None), "mallopt", None)
    if mallopt is not None:
        mallopt(_MMAP_THRESHOLD, _KEPT_BYTES)
        mallopt(_TRIM_THRESHOLD, _KEPT_BYTES)
        mallopt(_TOP_PAD, _GROWN_BY_BYTES)
