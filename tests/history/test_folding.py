"""What is the same to who searches."""

from __future__ import annotations

import pytest

from s2s_desktop.history.folding import expression, folded


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("São João", "SAO JOAO"),
        ("Ångström", "angstrom"),
        ("Straße", "STRASSE"),
        ("Łódź", "lodz"),
        ("Ελλάδα", "ελλαδα"),
        ("Ёлка", "ЕЛКА"),
        ("كِتَاب", "كتاب"),
        ("ﬁne", "FINE"),
        ("ＡＢＣ", "abc"),
    ],
)
def test_case_accents_and_forms_do_not_matter(one: str, other: str) -> None:
    assert folded(one) == folded(other)


def test_scripts_without_spaces_are_taken_character_by_character() -> None:
    assert folded("我的书 book").split() == ["我", "的", "书", "book"]


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("", ""),
        ("  …!  ", ""),
        ("Let", '"let" *'),
        ("letter mar", '"letter" * AND "mar" *'),
        ("can't", '"can t" *'),
        ("我的书", '"我 的 书" *'),
        ('say "AND" OR *', '"say" * AND "and" * AND "or" *'),
        ("words:secret", '"words secret" *'),
    ],
)
def test_what_is_typed_is_never_taken_for_a_command(typed: str, asked: str) -> None:
    assert expression(typed) == asked
