"""How torch is set up in a process that trains."""

from __future__ import annotations

import torch

from s2s_desktop.pipeline.search.allocator import keep_freed_memory


def set_up(precision: str) -> None:
    """One thread, freed memory kept for the next step, and recurrent layers in the precision."""
    torch.set_num_threads(1)
    keep_freed_memory()
    if precision == "bfloat16":
        torch.set_float32_matmul_precision("medium")  # products inside of recurrent layers
