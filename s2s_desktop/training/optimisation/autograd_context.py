"""What a function with a gradient of its own keeps between its two directions."""

from __future__ import annotations

from typing import Protocol

from torch import Tensor


class Context(Protocol):
    """The part of torch's context that is used here."""

    saved_tensors: tuple[Tensor, ...]
    needs_input_grad: tuple[bool, ...]

    def save_for_backward(self, *tensors: Tensor) -> None:
        """Keep tensors for going back."""
