"""Sentences for the user from below the window: English, and translatable.

The sentence is the key, as in gettext: its template stands in the code in English, Qt's lupdate
finds it by the name `Sentence`, and its values are kept beside it. Whoever only prints takes it
for the text that it is; the window translates the template and fills it anew (`gui/translated.py`).
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Self

Value = str | int | float


class Sentence(str):
    """An English sentence, filled; `template` and `values` say it in another language.

    `Sentence("{name} is damaged.", name=path.name)`. The template is a literal, so that it is
    found; values other than text and numbers are taken for the text that they print. A value
    may be a sentence too. Raises KeyError for a placeholder without a value.
    """

    __slots__ = ("template", "values")

    template: str
    values: Mapping[str, Value]

    def __new__(cls, template: str = "", /, **values: object) -> Self:
        """The English text, from a template with `{names}` and what stands for them."""
        kept = {name: _value(value) for name, value in values.items()}
        sentence = super().__new__(cls, template.format_map(kept) if kept else template)
        sentence.template, sentence.values = template, MappingProxyType(kept)
        return sentence

    def filled(self, /, **values: object) -> Self:
        """The same template with these values; for one that was kept without any."""
        return type(self)(self.template, **values)

    def __reduce__(self) -> tuple[object, ...]:
        return _again, (type(self), self.template, dict(self.values))


class LanguageName(str):
    """The English name of the language `tag` (BCP 47) as a value of a sentence; a window that
    speaks another language has another name for it."""

    __slots__ = ("tag",)

    tag: str

    def __new__(cls, name: str, tag: str) -> Self:
        """The name, and what it is the name of."""
        made = super().__new__(cls, name)
        made.tag = tag
        return made

    def __reduce__(self) -> tuple[object, ...]:
        return type(self), (str(self), self.tag)


def verbatim(text: str) -> Sentence:
    """What another program said: it stays as it is in every language."""
    as_it_is = "{text}"
    return Sentence(as_it_is, text=text)


def _again(kind: type[Sentence], template: str, values: dict[str, Value]) -> Sentence:
    return kind(template, **values)


def _value(value: object) -> Value:
    return value if isinstance(value, str | int | float) else str(value)
