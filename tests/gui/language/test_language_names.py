"""Languages are called as in the language of the window."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale

from s2s_desktop.gui.language.language_names import language_in_sentence, language_name


@pytest.fixture(autouse=True)
def _english_in_the_end() -> Iterator[None]:
    yield
    QLocale.setDefault(QLocale("en"))


@pytest.mark.parametrize(
    ("window", "tag", "listed", "said"),
    [
        ("en", "pt", "Portuguese", "Portuguese"),
        ("en", "pt-BR", "Portuguese (Brazil)", "Portuguese (Brazil)"),
        ("pt-BR", "en", "Inglês", "inglês"),
        ("pt-BR", "zh-Hans", "Chinês (simplificado)", "chinês (simplificado)"),
        ("zh-Hans", "pt", "葡萄牙语", "葡萄牙语"),
        ("pt-BR", "xx", "xx", "xx"),
    ],
)
def test_names(window: str, tag: str, listed: str, said: str) -> None:
    QLocale.setDefault(QLocale(window))
    assert language_name(tag) == listed
    assert language_in_sentence(tag) == said
