"""How the C library hands out the memory of tensors, on Linux."""

from __future__ import annotations

import ctypes
import sys

# The numbers of <malloc.h>.
_TRIM_THRESHOLD, _TOP_PAD, _MMAP_THRESHOLD, _ARENA_MAX = -1, -2, -3, -8
_KEPT_BYTES = 256 << 20
_GROWN_BY_BYTES = 16 << 20


def keep_freed_memory() -> None:
    """Tell glibc to keep what tensors free from now on instead of giving it back to the system.

    Each step allocates the same few megabytes again. As glibc comes, these go back to the
    system each time and are paged in anew, which costs more than the arithmetic on them.
    All threads share what is kept: otherwise each of them keeps its own, and their sum grows
    for as long as they work. Without glibc nothing happens.
    """
    if sys.platform != "linux":
        return
    libc = ctypes.CDLL(None)
    if not hasattr(libc, "mallopt") or not hasattr(libc, "malloc_trim"):
        return
    libc.malloc_trim(0)  # what was needed before is not what steps need
    libc.mallopt(_ARENA_MAX, 1)
    libc.mallopt(_MMAP_THRESHOLD, _KEPT_BYTES)
    libc.mallopt(_TRIM_THRESHOLD, _KEPT_BYTES)
    libc.mallopt(_TOP_PAD, _GROWN_BY_BYTES)


def give_back_freed_memory() -> None:
    """Give what is freed and kept back to the system: children that are forked now do without."""
    if sys.platform == "linux" and hasattr(libc := ctypes.CDLL(None), "malloc_trim"):
        libc.malloc_trim(0)
