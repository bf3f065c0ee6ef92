"""The window's contents: choices above, the texts side by side, the alignment beside them."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QEvent
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from s2s_desktop.gui.action_button import ActionButton
from s2s_desktop.gui.actions import Actions
from s2s_desktop.gui.alignment.alignment_panel import AlignmentPanel
from s2s_desktop.gui.choices import Choices
from s2s_desktop.gui.find_bar import FindBar
from s2s_desktop.gui.icons import line_icon
from s2s_desktop.gui.layout_parts import (
    GAP_PX,
    column,
    labelled,
    quiet_label,
    row,
    splitter,
    tool_button,
)
from s2s_desktop.gui.mark_style import blend
from s2s_desktop.gui.notice_bar import NoticeBar
from s2s_desktop.gui.text_panes import SourcePane, TargetPane

_EDGE_PX = 12
_TEXTS_TO_ALIGNMENT = (800, 440)  # before the user has moved anything
_BOX_SHARE = 0.14
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
        self.find_bar = FindBar()
        self.translate_button = ActionButton(actions.translate, primary=True)
        self.stop_button = ActionButton(actions.stop)
        self.as_you_type_box = QCheckBox(self.tr("As &I type"))
        self.out_of_date_label = quiet_label(self.tr("Out of date"))
        self.swap_button = tool_button(actions.swap)
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

    def _name(self) -> None:
        self.source.setAccessibleName(self.tr("Source text"))
        self.source.setPlaceholderText(self.tr("Type or paste a text, or drop a file here."))
        self.target.setAccessibleName(self.tr("Translation"))
        self.target.setPlaceholderText(self.tr("The translation appears here, word by word."))
        self.as_you_type_box.setToolTip(self.tr("Translate whenever typing pauses"))
        self.out_of_date_label.setToolTip(
            self.tr("The source or a choice has changed since this was translated.")
        )
        self.out_of_date_label.hide()

    def _colour(self) -> None:
        palette = self.palette()
        # The style's own box is hardly seen on a dark ground.
        box = blend(palette.color(_Role.Base), palette.color(_Role.Text), _BOX_SHARE)
        of_box = QPalette(palette)
        of_box.setColor(_Role.Base, box)
        self.as_you_type_box.setPalette(of_box)
        for action, name in (
            (self._actions.swap, "swap"),
            (self._actions.copy_result, "copy"),
            (self._actions.open, "open"),
            (self._actions.save, "save"),
        ):
            action.setIcon(line_icon(name, palette))

    def _arrange(self) -> None:
        self.text_splitter = splitter(
            column(self._source_header(), self.source), column(self._target_header(), self.target)
        )
        self.alignment_column = column(row(quiet_label(self.tr("Alignment")), None), self.panel)
        self.alignment_splitter = splitter(self.text_splitter, self.alignment_column)
        self.text_splitter.setSizes([1, 1])
        self.alignment_splitter.setSizes(list(_TEXTS_TO_ALIGNMENT))
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
                None,
                self.as_you_type_box,
                self.stop_button,
                self.translate_button,
            )
        )
        return head

    def _source_header(self) -> QHBoxLayout:
        box = self._choices.source_box
        return row(labelled(self.tr("F&rom"), box), box, None, self.swap_button)

    def _target_header(self) -> QHBoxLayout:
        box = self._choices.target_box
        return row(
            labelled(self.tr("T&o"), box), box, None, self.out_of_date_label, self.copy_button
        )

    def _order_tabs(self) -> None:
        choices = self._choices
        order = (
            choices.task_box,
            choices.model_box,
            self.as_you_type_box,
            self.stop_button,
            self.translate_button,
            choices.source_box,
            self.swap_button,
            self.source,
            choices.target_box,
            self.copy_button,
            self.target,
            self.panel,
        )
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)
