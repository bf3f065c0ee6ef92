"""Asks from which language into which a model translates, when its files do not say."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QVBoxLayout,
    QWidget,
)

from s2s_desktop.gui.language.language_names import both_names
from s2s_desktop.gui.look.fitting import fit_to_words
from s2s_desktop.gui.look.long_words import with_cut_words
from s2s_desktop.gui.look.plain_text import PlainLabel

_SHOWN = 16


class LanguagesDialog(QDialog):
    """`chosen` carries source and target as BCP 47 tags."""

    chosen = Signal(str, str)

    def __init__(self, model_name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Languages of {name}").format(name=model_name))
        languages = _all_languages()
        self.source_box = _language_box(languages, self.tr("Source language"))
        self.target_box = _language_box(languages, self.tr("Target language"))
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self._arrange(model_name)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        for box in (self.source_box, self.target_box):
            box.currentTextChanged.connect(lambda: self._check())
        self._check()
        self.accepted.connect(lambda: self.chosen.emit(*self._pair()))

    def _arrange(self, model_name: str) -> None:
        question = PlainLabel(
            self.tr("The files of {name} do not say which languages it translates.").format(
                name=with_cut_words(model_name)
            )
        )
        question.setWordWrap(True)
        form = QFormLayout()
        form.setSpacing(10)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(self.tr("&From"), self.source_box)
        form.addRow(self.tr("&Into"), self.target_box)
        layout = QVBoxLayout(self)
        layout.setSpacing(14)
        layout.addWidget(question)
        layout.addLayout(form)
        layout.addStretch(1)
        layout.addWidget(self.buttons)
        fit_to_words(self, 28, 12)

    def _pair(self) -> tuple[str, str]:
        """Empty where what was typed is no language."""
        return _tag(self.source_box), _tag(self.target_box)

    def _check(self) -> None:
        source, target = self._pair()
        ready = bool(source and target) and source != target
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(ready)


def _tag(box: QComboBox) -> str:
    """What was picked, or typed: either name of a language, or its tag; else empty."""
    typed = box.currentText().strip().casefold()
    for index in range(box.count()):
        label, tag = box.itemText(index).casefold(), str(box.itemData(index))
        if typed in (label, tag, *label.split(" – ")):
            return tag
    return ""


def _language_box(languages: dict[str, str], name: str) -> QComboBox:
    """All languages, found by typing a part of their name."""
    box = QComboBox()
    box.setAccessibleName(name)
    box.setEditable(True)
    box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
    box.setMaxVisibleItems(_SHOWN)
    for tag, label in languages.items():
        box.addItem(label, tag)
    box.setCurrentIndex(-1)
    completer = QCompleter(box.model(), box)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    box.setCompleter(completer)
    return box


def _all_languages() -> dict[str, str]:
    """Tag -> name, by name."""
    tags = {QLocale.languageToCode(language) for language in QLocale.Language} - {"", "C"}
    names = {tag: both_names(tag) for tag in tags}
    return dict(sorted(names.items(), key=lambda item: item[1].casefold()))
