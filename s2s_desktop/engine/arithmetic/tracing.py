"""Parts of networks, traced once and then run without Python.

A step of a search is fifty operations or more of one or two microseconds. Between them
Python takes as long again, and other threads, those of a window too, wait for its lock. A
trace is run by torch itself, outside of the lock.
"""

from __future__ import annotations

import sys
import warnings
from collections import Counter
from collections.abc import Callable, Hashable, Sequence
from threading import Lock
from typing import Any, TypeVar

import torch
from torch import Tensor, nn

Argument = Tensor | tuple[Tensor, ...] | None
Run = Callable[..., Any]
Result = TypeVar("Result")

_JIT: Any = torch.jit  # without types

NO_LONGER = (3, 14)
"""The Python for which torch traces no more; there the parts are called as they are."""

RARELY = 32
"""Calls that are not worth a trace, which takes the time that so many save."""


def is_tracing() -> bool:
    """Whether what is computed now is traced: then it may not depend on sizes."""
    return bool(_JIT.is_tracing())


class Tracer:
    """Calls methods of modules, as traces once `freeze` was called."""

    def __init__(self) -> None:
        self._frozen = False
        self._calls = Counter[Hashable]()
        self._runs: dict[Hashable, Run] = {}
        self._lock = Lock()

    def freeze(self) -> None:
        """From now on weights may change in place only, and modules not at all."""
        self._frozen = sys.version_info < NO_LONGER

    def fresh(self) -> Tracer:
        """Another one for other weights, which has traced nothing."""
        tracer = Tracer()
        tracer._frozen = self._frozen
        return tracer

    @property
    def count(self) -> int:
        """How many traces there are."""
        return len(self._runs)

    def __call__(
        self,
        method: Callable[..., Result],
        settings: tuple[Hashable, ...],
        *arguments: Argument,
    ) -> Result:
        """What a method computes of settings and of tensors, tuples of tensors, or None.

        It is traced for each of the settings; it may not decide by anything else, and ask
        for sizes in the way of tensors: `x.shape[0]`, not `len(x)`.
        """
        if not self._frozen:
            return method(*settings, *arguments)
        # Lists, for they are made in half the time.
        present = tuple([argument is not None for argument in arguments])
        given = tuple([argument for argument in arguments if argument is not None])
        case = method.__name__, settings, present
        run = self._runs.get(case)
        if run is None:
            self._calls[case] += 1
            if self._calls[case] <= RARELY:
                return method(*settings, *arguments)
            with self._lock:
                if case not in self._runs:
                    self._runs[case] = traced(_Completed(method, settings, present), given)
                run = self._runs[case]
        result: Result = run(*given)
        return result


class _Completed(nn.Module):
    """A method that is given only those of its arguments that are not None."""

    def __init__(
        self, method: Callable[..., Any], settings: Sequence[Hashable], present: Sequence[bool]
    ) -> None:
        super().__init__()
        # A module in a module: so torch finds its weights.
        self.owner = getattr(method, "__self__", None)
        self.method, self.settings, self.present = method, settings, present

    def forward(self, *given: Tensor | tuple[Tensor, ...]) -> object:
        """The arguments that are `present`."""
        following = iter(given)
        arguments = [next(following) if there else None for there in self.present]
        return self.method(*self.settings, *arguments)


def traced(part: nn.Module, arguments: tuple[Any, ...]) -> Run:
    """A trace of what a part computes of the arguments."""
    with warnings.catch_warnings():
        # That it will be taken away some day, and that sizes are looked at: unheard.
        warnings.simplefilter("ignore")
        traced = _JIT.trace(part.eval(), arguments, check_trace=False)
        # A user may have turned trace off (PYTORCH_JIT=0); then it is what it was.
        tracing = isinstance(traced, torch.jit.ScriptModule)
        run: Run = _JIT.freeze(traced).forward if tracing else traced
    return run
