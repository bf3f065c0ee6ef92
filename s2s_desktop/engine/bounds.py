"""Which numbers a configuration may hold: said with the type of a field, checked when it is made.

A number without bounds is an absurd network one day, or none that a tensor can hold.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields
from functools import cache
from typing import TYPE_CHECKING, Annotated, Any, get_args, get_type_hints

if TYPE_CHECKING:
    from _typeshed import DataclassInstance


@dataclass(frozen=True)
class Within:
    """From `least` to `most`, both included; for `Annotated`."""

    least: float
    most: float


PieceId = Annotated[int, Within(0, 1 << 22)]
"""The number of a piece in a vocabulary."""

Length = Annotated[int, Within(1, 1 << 20)]
"""Of a text, in pieces."""

Share = Annotated[float, Within(0, 0.99)]
"""A part of a whole, but not all of it."""


class Bounded:
    """A dataclass whose numbers are checked when it is made; raises ValueError, see `check_bounds`.

    Who checks more does so in a `__post_init__` that calls this one first.
    """

    def __post_init__(self) -> None:
        check_bounds(self)  # type: ignore[arg-type]  # only dataclasses call it


def check_bounds(value: DataclassInstance) -> None:
    """Raise ValueError that names the first field of `value` whose number is out of its bounds.

    Bounds may stand anywhere in the annotation: for a number, for a number
    or None, for each number of a tuple.
    """
    for name, bounds in _bounds(type(value)):
        held = getattr(value, name)
        for number in held if isinstance(held, tuple) else (held,):
            if number is not None:
                _check(name, number, bounds)


@cache
def _bounds(kind: type[DataclassInstance]) -> tuple[tuple[str, Within], ...]:
    hints = get_type_hints(kind, include_extras=True)
    return tuple(
        (field.name, bounds) for field in fields(kind) for bounds in bounds_in(hints[field.name])
    )


def bounds_in(hint: Any) -> Iterator[Within]:  # noqa: ANN401 - what an annotation is has no type
    """The bounds that an annotation states."""
    yield from (said for said in getattr(hint, "__metadata__", ()) if isinstance(said, Within))
    for part in get_args(hint):
        yield from bounds_in(part)


def _check(name: str, number: float, bounds: Within) -> None:
    if number > bounds.most:  # which may be too many digits to be shown
        raise ValueError(f"{name} is more than {bounds.most}")
    if not number >= bounds.least:  # nor is what is no number
        shown = number if abs(number) < 1 << 64 else "far too small"
        raise ValueError(f"{name} is {shown}, not {bounds.least} or more")
