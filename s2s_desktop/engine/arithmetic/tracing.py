"""Parts of networks, traced once and then run without Python.

A step of a search is fifty operations or more of one or two microseconds. Between them
Python takes as long again, and other threads, those of a window too, wait for its lock. A
trace is run by torch itself, outside of the lock.
"""

from __future__ import annotations

import sys
import warnings
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Sequence
from threading import Lock
from types import MethodType
from typing import Any, TypeVar, cast

import torch
from torch import Tensor, nn

Argument = Tensor | tuple[Tensor, ...] | None
Run = Callable[..., Any]
Result = TypeVar("Result")

# Without types.
_JIT: Any = torch.jit
_C: Any = torch._C

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
        # A user may have turned tracing off (PYTORCH_JIT=0).
        self._frozen = sys.version_info < NO_LONGER and bool(_JIT._state._enabled)

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
                    self._runs[case] = traced(method, settings, arguments)
                run = self._runs[case]
        result: Result = run(*given)
        return result


def traced(
    method: Callable[..., Any], settings: Sequence[Hashable], arguments: Sequence[Argument]
) -> Run:
    """A trace of what a method of a module computes of settings and arguments; it takes
    those of the arguments that are not None.

    It is a compilation unit of its own, freed with the last reference to it. What
    `torch.jit.trace` and `freeze` make is registered for as long as the process lives, and with
    it the weights, which are constants in it; to clear that register destroys what is in use.
    """
    present = [argument is not None for argument in arguments]

    def completed(*given: Tensor | tuple[Tensor, ...]) -> object:
        following = iter(given)
        return method(*settings, *[next(following) if there else None for there in present])

    given = tuple(argument for argument in arguments if argument is not None)
    unit = _C.ScriptModule("__torch__.traced", _C.CompilationUnit(), False)
    for number, weight in enumerate(_weights(cast(nn.Module, cast(MethodType, method).__self__))):
        unit._register_attribute(f"weight{number}", _C._jit_try_infer_type(weight).type(), weight)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # that sizes are looked at: unheard
        unit._create_method_from_trace(
            "forward", completed, given, _nameless, True, False, [], False
        )
    run = _C._freeze_module(unit)._get_method("forward")
    _C._jit_pass_optimize_frozen_graph(run.graph, True)
    return cast(Run, run)


def _weights(part: nn.Module) -> Iterable[Tensor | torch.ScriptObject]:
    """All that a module and those in it compute with, once each: torch must be told of it."""
    found = {}
    for module in part.modules():
        for values in (module._parameters, module._buffers, vars(module)):
            for value in values.values():
                if isinstance(value, Tensor | torch.ScriptObject):
                    found[id(value)] = value
    return found.values()


def _nameless(_: Tensor) -> str:
    """What a value is called in a trace: nothing."""
    return ""
