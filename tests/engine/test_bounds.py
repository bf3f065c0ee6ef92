"""Every number that a file may state has bounds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from typing import Annotated, Any, get_args, get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as st

from s2s_desktop.engine.bounds import Within, bounds_in, check_bounds
from s2s_desktop.engine.checkpoints.native.model import Description
from s2s_desktop.engine.network.config import ModelConfig
from s2s_desktop.training.recipe import Recipe


def parts_of(hint: Any) -> Iterator[Any]:
    """A type and all that stand in it."""
    yield hint
    for part in get_args(hint):
        yield from parts_of(part)


def dataclasses_in(kind: type) -> set[type]:
    """A dataclass and those in its fields."""
    found = {kind}
    for hint in get_type_hints(kind).values():
        for part in parts_of(hint):
            if is_dataclass(part) and part not in found:
                found |= dataclasses_in(part)
    return found


def numbers() -> list[tuple[type, str]]:
    """The fields with numbers of everything that is read from a model folder or a recipe."""
    kinds = set().union(*map(dataclasses_in, (ModelConfig, Description, Recipe)))
    found = []
    for kind in sorted(kinds, key=lambda kind: kind.__name__):
        hints = get_type_hints(kind)
        found += [
            (kind, field.name)
            for field in fields(kind)
            if {int, float} & set(parts_of(hints[field.name]))
        ]
    return found


@pytest.mark.parametrize(
    ("kind", "name"), numbers(), ids=lambda value: getattr(value, "__name__", value)
)
def test_every_number_has_bounds_that_are_checked(kind: type, name: str) -> None:
    # GIVEN a field that holds numbers, THEN its type states bounds that 64 bits can hold
    bounds = list(bounds_in(get_type_hints(kind, include_extras=True)[name]))
    assert len(bounds) == 1
    assert -(2**63) < bounds[0].least <= bounds[0].most < 2**63
    # AND whatever else a thing of this kind holds, a number beyond them is refused by name
    for number in (10**23, -(10**23), 10**400, float("inf"), float("nan")):
        thing = object.__new__(kind)
        for field in fields(kind):
            object.__setattr__(thing, field.name, number if field.name == name else None)
        with pytest.raises(ValueError, match=f"^{name} is "):
            thing.__post_init__()


def test_there_are_numbers_to_look_at() -> None:
    assert len(numbers()) > 60


@dataclass(frozen=True)
class Held:
    """Numbers in each form that a field can have."""

    one: Annotated[int, Within(-1, 9)] = 0
    maybe: Annotated[float, Within(0, 1)] | None = None
    several: tuple[Annotated[int, Within(2, 3)], ...] = ()


@given(st.integers(-5, 15), st.one_of(st.none(), st.floats()), st.lists(st.integers(0, 5)))
def test_what_is_refused_is_what_lies_outside(
    one: int, maybe: float | None, several: list[int]
) -> None:
    right = -1 <= one <= 9 and (maybe is None or 0 <= maybe <= 1) and set(several) <= {2, 3}
    held = Held(one, maybe, tuple(several))
    if right:
        check_bounds(held)
    else:
        with pytest.raises(ValueError, match=r"one is|maybe is|several is"):
            check_bounds(held)
