"""Is there room for the libraries that compute? They do not survive it if there is not."""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from pathlib import Path

from s2s_desktop.engine.arithmetic.system_memory import allowed_bytes
from s2s_desktop.errors import UserError
from s2s_desktop.sentences import Sentence

_WITH_TORCH_BYTES = 350 << 20
"""Addresses beside torch's own libraries: for others, what imports leave, and a small model."""

_NUMPY_BYTES = 200 << 20
"""Addresses for numpy, its threads, and a text."""


@cache
def check_room_for_torch() -> None:
    """Raise UserError when this process may not take what torch and a small model need.

    To be asked before torch is loaded. Once there was room, it counts as taken.
    """
    spec = find_spec("torch")
    if spec is not None and spec.origin is not None:
        libraries = (Path(spec.origin).parent / "lib").glob("*")
        _check(_WITH_TORCH_BYTES + sum(path.stat().st_size for path in libraries))


@cache
def check_room_for_numpy() -> None:
    """As `check_room_for_torch`, for what computes with numpy alone."""
    _check(_NUMPY_BYTES)


def _check(needed: int) -> None:
    allowed = allowed_bytes()
    if allowed is not None and allowed < needed:
        raise UserError(
            Sentence(
                "A limit lets this program take another {allowed} MB of memory; the libraries "
                "that compute, and a small model, need {needed} MB.",
                allowed=allowed >> 20,
                needed=needed >> 20,
            ),
            Sentence("Start it without that limit, or with a higher one (ulimit -v)."),
        )
