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


def both_names(code: str) -> str:
    """As `language_name`, followed by what its speakers call it: "Portuguese – português"."""
    name, native = language_name(code), QLocale(code).nativeLanguageName()
    if not native or name.split(" (")[0].casefold() in native.casefold() or name == code:
        return name
    return f"{name} – {native}"
