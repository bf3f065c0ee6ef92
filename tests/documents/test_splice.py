"""Stretches replaced: beside each other, within each other, and of no length."""

from __future__ import annotations

from s2s_desktop.documents.splice import splice


def test_stretches_and_all_else() -> None:
    text = "one two three"
    made = splice(
        text,
        [
            (8, 13, lambda _: "3"),
            (0, 3, lambda render: f"<{render(0, 3)}>"),
            (4, 4, lambda _: "+"),
        ],
    )
    assert made == "<one> +two 3"


def test_one_within_another_is_written_first() -> None:
    data = b"a(b(c)d)e"
    made = splice(
        data,
        [
            (1, 8, lambda render: b"[" + render(2, 7) + b"|" + render(3, 6) + b"]"),
            (3, 6, lambda render: b"{" + render(4, 5).upper() + b"}"),
        ],
    )
    assert made == b"a[b{C}d|{C}]e"


def test_nothing_replaced_is_the_same() -> None:
    assert splice(b"abc", []) == b"abc"
