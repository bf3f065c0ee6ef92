"""Languages that nobody speaks, to try the window out: longer texts, and reading from the right.

No setting leads to them; tests and the demo speak them.
"""

from __future__ import annotations

import re

from PySide6.QtCore import QLocale, QTranslator

from s2s_desktop.gui.language.interface_language import translate_by

LONGER = "x-long"
FROM_RIGHT = "x-rtl"
PSEUDO_LANGUAGES = (LONGER, FROM_RIGHT)

_GROWTH = 1 / 3
_DIRECTION = "QT_LAYOUT_DIRECTION"
# What has to stay: placeholders, counts, mnemonics with their letter, tags, names of files.
_FIXED = re.compile(r"\{[^{}]*\}|%L?n|%\d|&.|<[^<>]*>|\*\.\w+|\(\*.*\)|QT_\w+|\n")


def speak_pseudo(language: str) -> None:
    """Have the program speak one of `PSEUDO_LANGUAGES`; widgets that exist keep their texts."""
    QLocale.setDefault(QLocale("en"))
    translate_by(_Longer() if language == LONGER else _FromRight())


def longer(text: str) -> str:
    """`text`, a third longer, by vowels that are said twice; its last character stays."""
    wanted = round(len(text) * _GROWTH)
    parts = _FIXED.split(text)
    fixed = _FIXED.findall(text)
    grown = []
    for part in parts:
        letters = []
        for letter in part:
            twice = wanted > 0 and letter.lower() in "aeiou"
            letters.append(letter + letter.lower() if twice else letter)
            wanted -= twice
        grown.append("".join(letters))
    ending = text[-1:] if text[-1:] in ".…:?!" else ""
    said = "".join(part + kept for part, kept in zip(grown, [*fixed, ""], strict=True))
    return said.removesuffix(ending) + "~" * wanted + ending


class _Longer(QTranslator):
    """Every text of the program and of Qt's dialogs, a third longer."""

    def isEmpty(self) -> bool:
        """It has something to say."""
        return False

    def translate(
        self, context: str, text: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        """The longer text; names of keys are as they are on the keyboard."""
        del disambiguation, n
        return None if context == "QShortcut" or text == _DIRECTION else longer(text)


class _FromRight(QTranslator):
    """English, laid out as if it were read from the right."""

    def isEmpty(self) -> bool:
        """It has something to say."""
        return False

    def translate(
        self, context: str, text: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        """What tells Qt where reading begins."""
        del context, disambiguation, n
        return "RTL" if text == _DIRECTION else None
