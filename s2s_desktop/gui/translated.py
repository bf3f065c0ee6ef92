"""What no widget says, in the language of the window: texts of functions, sentences from below."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from s2s_desktop.gui.language.language_names import language_in_sentence
from s2s_desktop.sentences import LanguageName, Sentence

CONTEXT = ""
"""Where lupdate puts what it finds by the names `tr` and `Sentence`, unless it is `self.tr`."""


def tr(text: str, disambiguation: str = "", count: int = -1) -> str:
    """What a function has to say to the user; widgets have a `tr` of their own.

    `text` is a literal, so that lupdate finds it; `count` is what %n stands for.
    """
    return QCoreApplication.translate(CONTEXT, text, disambiguation, count)


def translated(text: str) -> str:
    """A sentence from below as the user reads it; any other text as it is.

    The template is translated and filled with the same values, sentences among them translated
    first. A translation that does not take these values gives way to the English sentence.
    """
    if not isinstance(text, Sentence):
        return text
    template = QCoreApplication.translate(CONTEXT, text.template)
    values = {name: _translated_value(value) for name, value in text.values.items()}
    try:
        return template.format_map(values) if values else template
    except (KeyError, IndexError, ValueError):
        return str(text)


def in_one_line(message: str, hint: str) -> str:
    """What is wrong and what to do, one behind the other."""
    return f"{translated(message)} {translated(hint)}".strip()


def _translated_value(value: str | int | float) -> str | int | float:
    if isinstance(value, LanguageName):
        return language_in_sentence(value.tag)
    if isinstance(value, str):
        return translated(value)
    return _Number(value) if isinstance(value, int) else value


class _Number(int):
    """A number whose digits are grouped as in the language of the window."""

    def __format__(self, how: str) -> str:
        return QLocale().toString(int(self)) if how == "," else super().__format__(how)
