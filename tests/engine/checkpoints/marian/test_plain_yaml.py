"""YAML of files that nobody vouches for: what it holds, or a ValueError, and soon."""

from __future__ import annotations

from itertools import pairwise

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from s2s_desktop.engine.checkpoints.marian.plain_yaml import read_yaml

SCALARS = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text()
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=8,
)


def _merging() -> str:
    """A few lines that merge tables of tables into one of 2 * 10^11 keys."""
    lines = ["a: &a {k: 1, l: 2}"]
    for old, new in pairwise("abcdefghijkl"):
        lines.append(f"{new}: &{new} {{<<: [{', '.join(['*' + old] * 10)}]}}")
    return "\n".join(lines)


@given(VALUES)
def test_plain_values_are_read(value: object) -> None:
    # "<<" alone is refused, be it a merge or a text: no model has it.
    text = yaml.safe_dump(value, allow_unicode=True)
    if "<<" not in text:
        assert read_yaml(text) == yaml.safe_load(text)


@pytest.mark.parametrize(
    "text",
    [
        _merging(),
        "<<: {a: 1}",
        "a: !!timestamp x",
        "a: !!bool x",
        "a: !!int ''",
        "a: !!float ''",
        "a: !!python/object/apply:os.getcwd []",
        "a: !own x",
        "a: 1" + ":59" * 20_000 + ".5",  # a number to the base 60 that no float can hold
        "a: " + "9" * 5000,
        "[" * 30_000,
        "a: \0",
        b"\xff\xfe\xff",
        "a: 1\n---\nb: 2",
        "a: 2020-99-99",
    ],
)
def test_what_is_not_plain_is_a_value_error(text: str | bytes) -> None:
    with pytest.raises(ValueError, match=r"^it (is not YAML|states types|is nested)|digits|month"):
        read_yaml(text)
