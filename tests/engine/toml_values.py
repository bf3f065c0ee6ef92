"""Values that nobody expects in a configuration, as TOML writes them."""

from __future__ import annotations

import json

from hypothesis import strategies as st

HUGE = [10**23, -(10**23), 2**31, 2**63 - 1, 2**63, -(2**63) - 3, 2**64, 10**400, 1e308, 5e-324]
VALUES = st.one_of(
    st.integers(),
    st.integers(-(2**70), 2**70),
    st.sampled_from(HUGE),
    st.integers(-2, 20),
    st.floats(),
    st.booleans(),
    st.text(max_size=5),
    st.sampled_from(["gru", "lstm", "transformer", "convolutional", "relative", "none", "ssru"]),
    st.lists(st.integers(-3, 30), max_size=3),
)


def _written(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return json.dumps(value) if isinstance(value, str) else str(value)


TOML_VALUES = VALUES.map(_written)
