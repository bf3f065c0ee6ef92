"""What languages are called in the language of the window."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QLocale


def language_name(tag: str) -> str:
    """The language with that BCP 47 tag as it stands in a list: "Portuguese", "Português"; the
    tag itself where nobody knows it."""
    name = language_in_sentence(tag)
    return name if name == tag else name[:1].upper() + name[1:]


def language_in_sentence(tag: str) -> str:
    """The same as it stands within a sentence: "Portuguese", but "português"."""
    return _named(tag, QLocale().name())


def own_name(code: str) -> str:
    """What its speakers call the language; empty where that is how `language_name` calls it."""
    name, own = language_name(code), QLocale(code).nativeLanguageName()
    same = name == code or name.split(" (")[0].casefold() in own.casefold()
    return "" if same else own


def both_names(code: str) -> str:
    """Name and own name in one line: "Portuguese – português"."""
    own = own_name(code)
    return f"{language_name(code)} – {own}" if own else language_name(code)


@cache
def _named(tag: str, window: str) -> str:
    """`window` is a locale as Qt names it, "C" for none."""
    locale = QLocale(tag)
    if locale.language() in (QLocale.Language.C, QLocale.Language.AnyLanguage):
        return tag
    english = window == "C" or window.startswith("en")
    if english and "-" not in tag:
        return QLocale.languageToString(locale.language())
    from babel import Locale, UnknownLocaleError  # takes some hundredths of a second

    try:
        name = Locale.parse(tag, sep="-").get_display_name("en" if english else window)
    except (UnknownLocaleError, ValueError):
        return tag
    return name or tag
