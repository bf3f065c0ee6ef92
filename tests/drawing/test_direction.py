"""Which way a text is read."""

from __future__ import annotations

import pytest

from s2s_desktop.drawing.direction import is_right_to_left


@pytest.mark.parametrize("text", ["שלום", "مرحبا", "12 – שלום and more", "🙂 مرحبا"])
def test_right_to_left(text: str) -> None:
    assert is_right_to_left(text)


@pytest.mark.parametrize("text", ["", "123 …", "hello שלום", "🙂 olá", "\ud800"])
def test_left_to_right(text: str) -> None:
    assert not is_right_to_left(text)
