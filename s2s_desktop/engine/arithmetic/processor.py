"""What the processor and torch's libraries can do.

Told by themselves, not measured, so that what is chosen by it is the same in every run.
"""

from __future__ import annotations

from typing import Any

import torch


def has_any(*instructions: str) -> bool:
    """Whether the processor has one of these sets of instructions, as torch names them."""
    told: dict[str, Any] = getattr(torch.cpu, "get_capabilities", dict)()
    return any(told.get(name) for name in instructions)


def has_onednn() -> bool:
    """Whether torch was built with oneDNN, which it calls by its old name."""
    libraries: Any = torch.backends
    return bool(libraries.mkldnn.is_available())
