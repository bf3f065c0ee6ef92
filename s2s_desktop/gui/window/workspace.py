"""The window's contents: choices above, the texts side by side, the alignment beside them."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QEvent
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from s2s_desktop.catalogue.entry import SUMMARIZE
from s2s_desktop.gui.find.find_bar import FindBar
from s2s_desktop.gui.inspector.alignment_panel import AlignmentPanel
from s2s_desktop.gui.look.icons import line_icon
from s2s_desktop.gui.look.layout_parts import (
    GAP_PX,
    column,
    keep_room,
    labelled,
    quiet_label,
    row,
    splitter,
    tool_button,
)
from s2s_desktop.gui.models.teaching_note import TeachingNote
from s2s_desktop.gui.pickers.choices import Choices
from s2s_desktop.gui.results.summary_facts import SummaryFacts
from s2s_desktop.gui.text.text_panes import SourcePane, TargetPane
from s2s_desktop.gui.window.action_button import ActionButton
from s2s_desktop.gui.window.actions import Actions
from s2s_desktop.gui.window.notice_bar import NoticeBar
from s2s_desktop.gui.window.task_wording import wording_of

_EDGE_PX = 12
_TEXTS_TO_ALIGNMENT = (800, 440)  # before the user has moved anything
_SOURCE_TO_TARGET = (400, 400)
_Role = QPalette.ColorRole


class Workspace(QWidget):
    """Holds the widgets and lays them out; what they do is the window's concern."""

    def __init__(self, actions: Actions, choices: Choices, parent: QWidget) -> None:
        super().__init__(parent)
        self._actions = actions
        self._choices = choices
        self.source = SourcePane()
        self.target = TargetPane()
        self.panel = AlignmentPanel()
        self.panel.setBackgroundRole(_Role.Base)
        self.panel.setAutoFillBackground(True)
        self.notices = NoticeBar()
        self.language_notices = NoticeBar(narrow=True)
        self.find_bar = FindBar(self.source, self.target)
        self.run_button = ActionButton(actions.run, primary=True)
        self.stop_button = ActionButton(actions.stop)
        self.as_you_type_box = QCheckBox(self.tr("As &I type"))
        self.out_of_date_label = quiet_label(self.tr("Out of date"))
        self.swap_button = tool_button(actions.swap)
        self.compare_button = ActionButton(actions.compare)
        self.summary_facts = SummaryFacts()
        self.teaching_note = TeachingNote(below_text=True)
        self.about_summaries = tool_button(actions.about_summaries)
        self.copy_button = tool_button(actions.copy_result)
        self._name()
        self._colour()
        self._arrange()
        self._order_tabs()

    def changeEvent(self, event: QEvent) -> None:
        """Take over the colours of another palette."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._colour()

    def show_task(self, task: str) -> None:
        """Show what the task needs, under the names it has there."""
        summarizing, wording = task == SUMMARIZE, wording_of(task)
        choices = self._choices
        of_summary: tuple[QWidget, ...] = (
            self._summary_title,
            self._length_label,
            choices.length_box,
            self.about_summaries,
        )
        of_translation: tuple[QWidget, ...] = (
            self._target_label,
            choices.target_box,
            self.swap_button,
            self.compare_button,
            self.as_you_type_box,
        )
        for widget in of_summary:
            widget.setVisible(summarizing)
        for widget in of_translation:
            widget.setVisible(not summarizing)
        self._source_label.setText(wording.language)
        keep_room(self._source_label)
        self.source.setPlaceholderText(wording.source_hint)
        self.target.setPlaceholderText(wording.target_hint)
        self.panel.show_hint(wording.alignment_hint)
        self._actions.word_task(wording)

    def name_result(self, task: str) -> None:
        """Call the target text what `task` makes."""
        wording = wording_of(task)
        self.target.setAccessibleName(wording.target_name)
        self.out_of_date_label.setToolTip(wording.out_of_date_tip)
        self._actions.word_result(wording)

    def show_out_of_date(self, stale: bool) -> None:
        """Say whether the target is older than what it is made from.

        The title makes room: a wider header would move the panes under the user's hands.
        """
        self.out_of_date_label.setVisible(stale)
        self._summary_title.setVisible(self._choices.summarizing and not stale)

    def _name(self) -> None:
        self.source.setAccessibleName(self.tr("Source text"))
        self.as_you_type_box.setToolTip(self.tr("Translate whenever typing pauses"))
        self.out_of_date_label.hide()
        choices = self._choices
        self._source_label = labelled(self.tr("F&rom"), choices.source_box)
        self._target_label = labelled(self.tr("T&o"), choices.target_box)
        self._summary_title = quiet_label(self.tr("Summary"))
        self._length_label = labelled(self.tr("Len&gth"), choices.length_box)

    def _colour(self) -> None:
        palette = self.palette()
        for action, name in (
            (self._actions.swap, "arrow-left-right"),
            (self._actions.copy_result, "copy"),
            (self._actions.about_summaries, "info"),
            (self._actions.open, "folder-open"),
            (self._actions.save, "save"),
        ):
            action.setIcon(line_icon(name, palette))

    def _arrange(self) -> None:
        self.text_splitter = splitter(
            column(self._source_header(), self.source, self.language_notices),
            column(self._target_header(), self.target, self.summary_facts, self.teaching_note),
        )
        self.alignment_column = column(row(quiet_label(self.tr("Alignment")), None), self.panel)
        self.alignment_splitter = splitter(self.text_splitter, self.alignment_column)
        body = QVBoxLayout()
        body.setContentsMargins(_EDGE_PX, GAP_PX // 2, _EDGE_PX, GAP_PX // 2)
        body.setSpacing(GAP_PX)
        body.addLayout(self._head())
        body.addWidget(self.alignment_splitter, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.notices)
        layout.addLayout(body, 1)
        layout.addWidget(self.find_bar)
        self.show_task(self._choices.task)  # what is hidden takes no room
        self.text_splitter.setSizes(list(_SOURCE_TO_TARGET))
        self.alignment_splitter.setSizes(list(_TEXTS_TO_ALIGNMENT))

    def _head(self) -> QVBoxLayout:
        choices = self._choices
        head = QVBoxLayout()
        head.setContentsMargins(0, GAP_PX // 2, 0, GAP_PX // 2)
        head.addLayout(
            row(
                labelled(self.tr("Tas&k"), choices.task_box),
                choices.task_box,
                labelled(self.tr("Mode&l"), choices.model_box),
                choices.model_box,
                self.compare_button,
                None,
                self.as_you_type_box,
                self.stop_button,
                self.run_button,
            )
        )
        return head

    def _source_header(self) -> QHBoxLayout:
        return row(self._source_label, self._choices.source_box, None, self.swap_button)

    def _target_header(self) -> QHBoxLayout:
        choices = self._choices
        return row(
            self._target_label,
            choices.target_box,
            self._summary_title,
            self._length_label,
            choices.length_box,
            self.about_summaries,
            None,
            self.out_of_date_label,
            self.copy_button,
        )

    def _order_tabs(self) -> None:
        choices = self._choices
        order = (
            choices.task_box,
            choices.model_box,
            self.compare_button,
            self.as_you_type_box,
            self.stop_button,
            self.run_button,
            choices.source_box,
            self.swap_button,
            self.source,
            choices.target_box,
            choices.length_box,
            self.about_summaries,
            self.copy_button,
            self.target,
            self.panel,
        )
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)
