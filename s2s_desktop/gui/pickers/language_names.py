"""What languages are called: in the language of the interface's texts and in their own."""

from __future__ import annotations

from PySide6.QtCore import QLocale


def language_name(code: str) -> str:
    """The English name of the language with BCP 47 code `code`, or the code itself."""
    locale = QLocale(code)
    if locale.language() in (QLocale.Language.C, QLocale.Language.AnyLanguage):
        return code
    name = QLocale.languageToString(locale.language())
    rest = code.partition("-")[2]
    return f"{name} ({rest})" if rest else name


def own_name(code: str) -> str:
    """What its speakers call the language; empty where that is how `language_name` calls it."""
    name, own = language_name(code), QLocale(code).nativeLanguageName()
    same = name == code or name.split(" (")[0].casefold() in own.casefold()
    return "" if same else own


def both_names(code: str) -> str:
    """Name and own name in one line: "Portuguese – português"."""
    own = own_name(code)
    return f"{language_name(code)} – {own}" if own else language_name(code)
