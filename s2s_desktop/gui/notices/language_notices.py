"""What the window says and asks about the language of the source text, below it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from s2s_desktop.gui.language.language_names import language_in_sentence, language_name
from s2s_desktop.gui.notices.notice_bar import Notice, NoticeBar
from s2s_desktop.gui.pickers.choices import Choices
from s2s_desktop.gui.pickers.language_pill import shown_percent
from s2s_desktop.pipeline.messages import LanguageDetected


class LanguageNotices(QObject):
    """Shows in the picker what was detected, and in `bar` what the user should know of it.

    `wanted` is emitted when the user has said which language it is: the text is to be
    translated from that one.
    """

    wanted = Signal()

    def __init__(self, bar: NoticeBar, choices: Choices, parent: QObject) -> None:
        super().__init__(parent)
        self._bar = bar
        self._choices = choices
        self._told: Notice | None = None
        choices.changed.connect(self._choices_changed)

    def take(self, detected: LanguageDetected) -> None:
        """The language of the text is known, or is not. What was dismissed is not told again."""
        self._choices.show_detected(detected)
        notice, told = self._notice(detected), self._told
        if notice is None:
            self._bar.dismiss()
        elif told is None or told.message != notice.message or not self._bar.isHidden():
            self._bar.tell(notice)
        self._told = notice

    def forget(self) -> None:
        """The text is gone."""
        self._told = None
        self._bar.dismiss()
        self._choices.forget_detected()

    def _notice(self, detected: LanguageDetected) -> Notice | None:
        if detected.undecided:
            return self._question(detected)
        if detected.pair is None:
            return self._refusal(detected)
        return self._doubt(detected) if detected.contradicts_choice else None

    def _question(self, detected: LanguageDetected) -> Notice:
        answers = tuple(
            (language_name(language), partial(self._presume, language))
            for language in detected.undecided
        )
        return Notice(self.tr("Which language is this?"), actions=answers)

    def _refusal(self, detected: LanguageDetected) -> Notice:
        language = language_in_sentence(detected.language)
        return Notice(
            self.tr("This looks like {language} ({percent} %).").format(
                language=language, percent=shown_percent(detected)
            ),
            self.tr("No installed model reads {language}, so nothing was translated.").format(
                language=language
            ),
        )

    def _doubt(self, detected: LanguageDetected) -> Notice:
        language = language_in_sentence(detected.language)
        message = self.tr("This looks like {language}.").format(language=language)
        if not self._choices.offers_source(detected.language):
            hint = self.tr("No installed model reads {language}.").format(language=language)
            return Notice(message, hint)
        take = self.tr("Translate from {language}").format(language=language)
        return Notice(message, actions=((take, partial(self._choose, detected.language)),))

    def _presume(self, language: str) -> None:
        self._choices.presume(language)
        self.wanted.emit()

    def _choose(self, language: str) -> None:
        self._choices.choose_source(language)
        self.wanted.emit()

    @Slot()
    def _choices_changed(self) -> None:
        self._told = None
        self._bar.dismiss()
