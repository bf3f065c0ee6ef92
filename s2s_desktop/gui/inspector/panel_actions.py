"""What can be done with the panel: export, punctuation, zoom, and where it stands."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from s2s_desktop.drawing.export.picture import Part

POSITIONS = ("beside", "below", "folded")


class PanelActions(QObject):
    """The actions, and the two menus in which they are. `position_asked` carries one of
    POSITIONS."""

    position_asked = Signal(str)

    def __init__(self, panel: QWidget) -> None:
        super().__init__(panel)
        self._panel = panel
        self.save_picture = _action(
            panel, self.tr("Save &Picture…"), self.tr("Save the view as a picture"), "Ctrl+Shift+E"
        )
        self.copy_picture = _action(panel, self.tr("Copy P&icture"))
        self.save_sentence = _action(
            panel, self.tr("Save &Sentence As…"), self.tr("Save words, weights and links as data")
        )
        self.save_text = _action(
            panel,
            self.tr("Save Whole Te&xt As…"),
            self.tr("Save words, weights and links of all sentences as data"),
        )
        self.caption_parts: dict[Part, QAction] = {
            "sentence": _ticked(self, self.tr("Sentence &Below the Picture")),
            "model": _ticked(self, self.tr("&Model Below the Picture")),
            "legend": _ticked(self, self.tr("&Legend Below the Picture")),
        }
        self.copy_text = _action(
            panel, self.tr("Copy as &Text"), self.tr("Copy what the view shows as text")
        )
        self.copy_pharaoh = _action(
            panel,
            self.tr("Copy as P&haraoh"),
            self.tr("Copy the links as pairs “source-target” in the Pharaoh format"),
            "Ctrl+Shift+P",
        )
        self.punctuation = _action(panel, self.tr("P&unctuation"))
        self.punctuation.setCheckable(True)
        self.zoom_in = _action(panel, self.tr("&Zoom In"), "", "+", "=")
        self.zoom_out = _action(panel, self.tr("Zoom &Out"), "", "-")
        self.fit = _action(panel, self.tr("&Fit"), "", "0")
        for action in self.zooming:
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._positions = self._make_positions()
        self.show_position(POSITIONS[0])

    @property
    def of_contents(self) -> tuple[QAction, ...]:
        """Those that need something to be shown."""
        return (
            self.save_picture,
            self.copy_picture,
            self.copy_text,
            self.copy_pharaoh,
            self.save_sentence,
            self.save_text,
        )

    @property
    def zooming(self) -> tuple[QAction, ...]:
        """Those that need a view that zooms."""
        return self.zoom_in, self.zoom_out, self.fit

    def show_position(self, position: str) -> None:
        """Tick where the panel stands."""
        for action in self._positions.actions():
            action.setChecked(action.data() == position)

    def export_menu(self) -> QMenu:
        """Ways to take the view along."""
        picture = self.save_picture, self.copy_picture
        others = (action for action in self.of_contents if action not in picture)
        return _menu(self._panel, [*picture, *self.caption_parts.values(), None, *others])

    @property
    def parts(self) -> frozenset[Part]:
        """What is to stand below a picture."""
        ticked = (part for part, action in self.caption_parts.items() if action.isChecked())
        return frozenset(ticked)

    def options_menu(self) -> QMenu:
        """How the view and the panel look."""
        groups: list[Sequence[QAction]] = [
            (self.punctuation,),
            self.zooming,
            self._positions.actions(),
        ]
        parts: list[QAction | None] = []
        for group in groups:
            parts += [None, *group] if parts else group
        return _menu(self._panel, parts)

    def _make_positions(self) -> QActionGroup:
        group = QActionGroup(self)
        names = (self.tr("&Beside the Texts"), self.tr("Belo&w the Texts"), self.tr("Fol&ded Away"))
        for position, text in zip(POSITIONS, names, strict=True):
            action = QAction(text, self)
            action.setCheckable(True)
            action.setData(position)
            group.addAction(action)
        group.triggered.connect(lambda action: self.position_asked.emit(action.data()))
        return group


def _action(panel: QWidget, text: str, tip: str = "", *keys: str) -> QAction:
    """An action of the panel and of its context menu."""
    action = QAction(text, panel)
    action.setShortcuts([QKeySequence(key) for key in keys])
    if tip:
        shown_keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        action.setToolTip(f"{tip} ({shown_keys})" if shown_keys else tip)
    panel.addAction(action)
    return action


def _ticked(parent: QObject, text: str) -> QAction:
    action = QAction(text, parent)
    action.setCheckable(True)
    action.setChecked(True)
    return action


def _menu(parent: QWidget, actions: Sequence[QAction | None]) -> QMenu:
    menu = QMenu(parent)
    for action in actions:
        if action is None:
            menu.addSeparator()
        else:
            menu.addAction(action)
    return menu
