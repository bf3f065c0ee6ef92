"""What no widget says, in the language of the window: texts of functions, sentences from below."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from s2s_desktop.sentences import Sentence

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
    return translated(value) if isinstance(value, str) else value
