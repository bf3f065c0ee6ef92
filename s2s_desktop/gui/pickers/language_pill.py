"""The buttons that name the two languages and open the lists of them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from s2s_desktop.gui.language.language_names import language_name
from s2s_desktop.gui.look.buttons import PillButton
from s2s_desktop.gui.look.plain_text import plain_tip
from s2s_desktop.gui.pickers.choices import Choices
from s2s_desktop.gui.pickers.language_popup import LanguagePopup
from s2s_desktop.pipeline.messages import LanguageDetected

_MOST_PERCENT = 99


class LanguagePill(PillButton):
    """Opens a list of the languages on offer; there is one for each side."""

    least_characters = 4

    def __init__(self, name: str, choices: Choices, parent: QWidget) -> None:
        super().__init__("", parent, arrow=True)
        self._name = name
        self._choices = choices
        self.popup = LanguagePopup(name, self)
        self.popup.chosen.connect(self._choose)
        self.clicked.connect(self.open)
        choices.shown.connect(self._show)
        self._show()

    def open(self) -> None:
        """Open the list."""
        self.popup.open_for(self, self._offered(), self._chosen(), self._choices.recent)

    def _offered(self) -> Sequence[str]:
        raise NotImplementedError

    def _chosen(self) -> str:
        raise NotImplementedError

    def _choose(self, tag: str) -> None:
        raise NotImplementedError

    def _show(self) -> None:
        raise NotImplementedError

    def _say(self, text: str, tip: str) -> None:
        self.setText(text)
        self.setToolTip(plain_tip(tip))
        self.setAccessibleName(self.tr("{what}: {chosen}").format(what=self._name, chosen=text))


class SourcePill(LanguagePill):
    """The language of the source: chosen, or found out, or to be found out."""

    def __init__(self, choices: Choices, parent: QWidget) -> None:
        super().__init__(self.tr("Source language"), choices, parent)

    def _offered(self) -> Sequence[str]:
        return self._choices.sources()

    def _chosen(self) -> str:
        return self._choices.source_choice

    def _choose(self, tag: str) -> None:
        self._choices.choose_source(tag)

    def _show(self) -> None:
        choices, detected = self._choices, self._choices.detected
        tip = self.tr("The language of the source text")
        if not choices.detecting:
            self._say(language_name(choices.source_language), tip)
        elif detected is None:
            self._say(self.tr("Detect language"), tip)
        else:
            language = language_name(detected.language)
            found = self.tr("The text is in {language}, with a probability of {percent} %")
            percent = shown_percent(detected)
            self._say(
                self.tr("{language} · detected").format(language=language),
                found.format(language=language, percent=percent),
            )


class TargetPill(LanguagePill):
    """The language of the translation."""

    def __init__(self, choices: Choices, parent: QWidget) -> None:
        super().__init__(self.tr("Target language"), choices, parent)

    def _offered(self) -> Sequence[str]:
        return self._choices.targets()

    def _chosen(self) -> str:
        return self._choices.translation_target

    def _choose(self, tag: str) -> None:
        self._choices.choose_target(tag)

    def _show(self) -> None:
        tag = self._choices.translation_target
        self._say(language_name(tag), self.tr("The language to translate into"))


def shown_percent(detected: LanguageDetected) -> int:
    """The probability of a language as whole percent; nothing is found out beyond doubt."""
    return min(_MOST_PERCENT, int(100 * detected.probability))
