"""Loading a checkpoint is a table and one function: names there, parameters here."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

import torch
from torch import Tensor, nn

from s2s_desktop.errors import UserError
from s2s_desktop.sentences import Sentence


class CheckpointError(UserError):
    """The tensors of a checkpoint are not those of the model; the message lists them."""


def as_it_is(tensor: Tensor) -> Tensor:
    """The tensor unchanged."""
    return tensor


def transposed(tensor: Tensor) -> Tensor:
    """(in, out) -> (out, in), as torch's linear layers want it."""
    return tensor.t()


def flat(tensor: Tensor) -> Tensor:
    """(1, D) -> (D,)."""
    return tensor.flatten()


@dataclass(frozen=True)
class Rule:
    """One parameter of ours: the tensors of the checkpoint that it is made of.

    Several sources are transformed one by one and joined along the first dimension.
    """

    parameter: str
    sources: tuple[str, ...]
    transform: Callable[[Tensor], Tensor] = as_it_is


def load(module: nn.Module, rules: Iterable[Rule], tensors: Mapping[str, Tensor]) -> None:
    """Fill every parameter of `module`; raise CheckpointError on anything left over.

    Parameters are replaced, not copied into: `module` may have been built on the meta device.
    """
    parameters = dict(module.named_parameters())
    rules = tuple(rules)
    wanted = {name for rule in rules for name in rule.sources}
    problems = [f"missing {name}" for name in sorted(wanted - tensors.keys())]
    problems += [f"unused {name}" for name in sorted(tensors.keys() - wanted)]
    problems += [
        f"unfilled {name}"
        for name in sorted(parameters.keys() - {rule.parameter for rule in rules})
    ]
    for rule in rules:
        if all(name in tensors for name in rule.sources):
            problems += _fill(module, parameters[rule.parameter].shape, rule, tensors)
    if problems:
        raise CheckpointError(_summary(problems), Sentence("Get the model again from its source."))


def _fill(
    module: nn.Module, shape: torch.Size, rule: Rule, tensors: Mapping[str, Tensor]
) -> list[str]:
    try:
        parts = [rule.transform(tensors[name]) for name in rule.sources]
        joined = torch.cat(parts) if len(parts) > 1 else parts[0]
    except RuntimeError:  # no matrices where they must be, or parts that do not fit each other
        return [f"misshaped {' + '.join(rule.sources)}"]
    if joined.shape != shape:
        names = " + ".join(rule.sources)
        return [f"misshaped {names}: {tuple(joined.shape)}, not {tuple(shape)}"]
    owner, _, name = rule.parameter.rpartition(".")
    setattr(module.get_submodule(owner), name, nn.Parameter(joined.contiguous()))
    return []


def _summary(problems: list[str], most: int = 12) -> Sentence:
    listed = "; ".join(problems[:most])
    if len(problems) <= most:
        return Sentence(
            "The checkpoint does not fit its own configuration: {problems}.", problems=listed
        )
    return Sentence(
        "The checkpoint does not fit its own configuration: {problems}; and {count} more.",
        problems=listed,
        count=len(problems) - most,
    )
