"""Which language the window speaks: the system's, or the one that was chosen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from s2s_desktop import paths

AS_SYSTEM = "system"
LANGUAGES = {"en": "English", "pt-BR": "Português (Brasil)", "zh-Hans": "简体中文"}
"""The languages of the window (BCP 47), by the names that their readers look for."""

FILES = {"en": "en", "pt-BR": "pt_BR", "zh-Hans": "zh_CN"}
"""How the files with the texts of each are called, as Qt calls its own."""
_OWN = "interface-language"


def speak(choice: str) -> str:
    """Have the program speak `choice`, a language or `AS_SYSTEM`; which language that is.

    Widgets that exist keep their texts. Numbers and dates are written as in that language, or
    as the system says where it has the same.
    """
    system = QLocale.system()
    language = best_of(system.uiLanguages()) if choice == AS_SYSTEM else choice
    same = QLocale(language).language() == system.language()
    QLocale.setDefault(system if same else QLocale(language))
    file = FILES[language]
    qt_texts = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    translate_by(
        *(
            translator
            for name, folder in ((f"qtbase_{file}", qt_texts), (file, _folder()))
            if (translator := QTranslator()).load(name, folder)
        )
    )
    return language


def translate_by(*translators: QTranslator) -> None:
    """Take the program's texts from these, the last one first, and from none that was before."""
    app = QCoreApplication.instance()
    assert app is not None
    for old in app.findChildren(QTranslator, _OWN):
        app.removeTranslator(old)
        old.deleteLater()
    for translator in translators:
        translator.setParent(app)
        translator.setObjectName(_OWN)
        app.installTranslator(translator)


def best_of(wanted: Sequence[str]) -> str:
    """The language of the window for a user who wants `wanted` (BCP 47), the best first.

    Portuguese serves all who read Portuguese; Traditional Chinese is not Simplified.
    """
    for tag in wanted:
        locale = QLocale(tag)
        for language in LANGUAGES:
            offered = QLocale(language)
            if (locale.language(), locale.script()) == (offered.language(), offered.script()):
                return language
    return "en"


def _folder() -> str:
    return str(paths.resources() / "translations")
