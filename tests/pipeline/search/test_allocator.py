"""Memory that tensors free is kept, and shared by all threads."""

from __future__ import annotations

import platform
import subprocess
import sys

import pytest

# Counts the pages that the system has to give when a block is used, freed and used again, by
# the main thread and by another one.
PROGRAM = """
import resource, sys, threading
import numpy as np
from s2s_desktop.pipeline.search.allocator import keep_freed_memory
if sys.argv[1] == "kept":
    keep_freed_memory()

def pages_for_a_block():
    before = resource.getrusage(resource.RUSAGE_SELF).ru_minflt
    np.ones(4_000_000, np.float32)
    return resource.getrusage(resource.RUSAGE_SELF).ru_minflt - before

pages_for_a_block()
told = [pages_for_a_block()]
other = threading.Thread(target=lambda: told.append(pages_for_a_block()))
other.start()
other.join()
print(*told)
"""
PAGES = 4_000_000 * 4 // 4096


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="only glibc is told")
@pytest.mark.parametrize(("mode", "again"), [("as it comes", True), ("kept", False)])
def test_a_freed_block_is_used_again(mode: str, again: bool) -> None:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, mode], capture_output=True, text=True, check=True
    )
    pages = [int(word) for word in done.stdout.split()]
    assert len(pages) == 2
    # Where pages of 2 MB are given at once there are fewer of them, but some.
    assert all(count > PAGES / 600 if again else count < PAGES / 600 for count in pages)
