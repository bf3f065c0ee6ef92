"""Going through the places to check: by keys, from their list, from the strip, from the foot."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QTextCursor

from s2s_desktop.gui.checks.check_strip import CheckStrip
from s2s_desktop.gui.checks.place_marks import PlaceMarks
from s2s_desktop.gui.checks.places_popup import PlacesPopup
from s2s_desktop.gui.checks.places_to_check import Place, PlacesToCheck
from s2s_desktop.gui.marks.word_marks import WordMarks
from s2s_desktop.gui.window.parts import WindowParts


class CheckCommands(QObject):
    """Keeps all that shows the places in step; the setting `warnings` turns them off."""

    def __init__(self, parts: WindowParts, marks: WordMarks) -> None:
        super().__init__(parts.window)
        self._parts, self._marks = parts, marks
        workspace, do = parts.workspace, parts.commands
        self._source, self._target = workspace.source, workspace.target
        self._button = workspace.target_card.places_button
        self.places = PlacesToCheck(parts.view)
        self.popup = PlacesPopup(self.places, parts.window)
        self.strip = CheckStrip(self.places, self._target)
        self._underlines = PlaceMarks(self.places, parts.view, self._source, self._target)
        self.places.changed.connect(self._count)
        self.places.asked.connect(self._go_to)
        self._button.clicked.connect(lambda: self.popup.open_for(self._button))
        do.next_place.triggered.connect(lambda: self._step(1))
        do.previous_place.triggered.connect(lambda: self._step(-1))
        parts.kept.changed.connect(self._settings_changed)
        self._settings_changed()
        self._count()

    @Slot()
    def _settings_changed(self) -> None:
        self.places.set_on(self._parts.kept.value.warnings)

    @Slot()
    def _count(self) -> None:
        """Say how many there are, where the foot of the target begins."""
        count = len(self.places)
        self._parts.workspace.target_card.show_places(
            self.tr("%n place(s) to check", "", count) if count else ""
        )
        for action in (self._parts.commands.next_place, self._parts.commands.previous_place):
            action.setEnabled(bool(count))

    def _step(self, by: int) -> None:
        number = self.places.following(self._target.textCursor().position(), by)
        if number is not None:
            self.places.go_to(number)

    @Slot(object)
    def _go_to(self, place: Place) -> None:
        """Its sentence is tinted in both texts; the caret stands at it in the target."""
        self._marks.go_to(place.index)
        in_source = self.places.ranges(place)[0]
        if in_source is not None:
            self._source.bring_into_view(in_source[0])
        position = self.places.position(place)
        caret = QTextCursor(self._target.document())
        caret.setPosition(position)
        self._target.setTextCursor(caret)
        self._target.bring_into_view(position)
        self._target.setFocus()
        self._parts.status.mention(place.text)
