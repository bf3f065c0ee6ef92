"""Where the side panel stands: beside the texts, below them, or folded away."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QAction, QActionGroup

from s2s_desktop.gui.commands.actions import Actions
from s2s_desktop.gui.window.workspace import Workspace
from s2s_desktop.settings import Settings

BESIDE, BELOW, FOLDED = "beside", "below", "folded"

_NARROW_PX, _NARROW_EM = 380, 25
"""Where there is less room, by pixels and by the height of letters, the panel is folded until
somebody asks for it."""


class PanelPlace(QObject):
    """Follows the menu and the panel's own button, and remembers sizes for each place."""

    def __init__(self, workspace: Workspace, actions: Actions) -> None:
        super().__init__(workspace)
        self._workspace = workspace
        self._do = actions
        self._place = BESIDE
        self._wanted = True  # also while there is no room for it
        self._by_room = False  # what happens now follows from the room that there is
        self._sizes: dict[str, tuple[int, ...]] = {}
        self._moved: set[str] = set()  # where the user has shared the room
        self._was_narrow = False
        group = QActionGroup(self)
        for place, action in self._actions().items():
            group.addAction(action)
            action.triggered.connect(lambda _=False, place=place: self.ask(place))
        actions.alignment.toggled.connect(self._toggled)
        workspace.panel.position_asked.connect(self.ask)
        workspace.panel_splitter.splitterMoved.connect(lambda: self._moved.add(self._place))
        workspace.panel_splitter.installEventFilter(self)

    def restore(self, stored: Settings) -> None:
        """Have the place and the sizes of the last time."""
        self._sizes = {BESIDE: stored.alignment_splitter, BELOW: stored.below_splitter}
        self._moved = {place for place, sizes in self._sizes.items() if sizes}
        self._wanted = stored.alignment_visible
        self._put(stored.panel_place)
        self._do.alignment.setChecked(stored.alignment_visible)
        self._toggled(stored.alignment_visible)

    def collect(self, settings: Settings) -> Settings:
        """`settings` with the present place and sizes."""
        self._keep_sizes()
        return replace(
            settings,
            alignment_splitter=self._sizes.get(BESIDE, ()),
            below_splitter=self._sizes.get(BELOW, ()),
            alignment_visible=self._wanted,
            panel_place=self._place,
        )

    @Slot(str)
    def ask(self, place: str) -> None:
        """Put the panel beside the texts or below them, or fold it away."""
        if place == FOLDED:
            self._do.alignment.setChecked(False)
            return
        if place != self._place:
            self._keep_sizes()
            self._put(place)
        self._do.alignment.setChecked(True)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Fold the panel when there is little room for it and the texts, and unfold it when there
        is again. As long as the user has not shared the room, it follows the width."""
        if event.type() == QEvent.Type.Resize:
            em = self._workspace.fontMetrics().height()
            room = self._workspace.panel_splitter.width() + 2 * self._workspace.edge_px
            narrow = room < _NARROW_PX + _NARROW_EM * em
            if narrow != self._was_narrow:
                self._was_narrow, self._by_room = narrow, True
                self._do.alignment.setChecked(self._wanted and not narrow)
                self._by_room = False
            if self._place not in self._moved:
                self._workspace.share_room()
        return super().eventFilter(watched, event)

    @Slot(bool)
    def _toggled(self, shown: bool) -> None:
        if not shown:
            self._keep_sizes()
        if not self._by_room:
            self._wanted = shown
        self._workspace.show_panel(shown)
        self._workspace.panel.show_position(self._place if shown else FOLDED)
        if shown:
            self._use_sizes()

    def _put(self, place: str) -> None:
        self._place = place
        beside = place == BESIDE
        orientation = Qt.Orientation.Horizontal if beside else Qt.Orientation.Vertical
        self._workspace.lay_panel(orientation)
        self._use_sizes()
        self._actions()[place].setChecked(True)
        shown = self._workspace.panel_card.isVisibleTo(self._workspace)
        self._workspace.panel.show_position(place if shown else FOLDED)

    def _actions(self) -> dict[str, QAction]:
        return {BESIDE: self._do.panel_beside, BELOW: self._do.panel_below}

    def _keep_sizes(self) -> None:
        splitter = self._workspace.panel_splitter
        shown = self._workspace.panel_card.isVisible()
        if self._place in self._moved and shown and all(splitter.sizes()):
            self._sizes[self._place] = tuple(splitter.sizes())

    def _use_sizes(self) -> None:
        sizes = self._sizes.get(self._place, ())
        if len(sizes) == 2 and all(sizes):
            self._workspace.panel_splitter.setSizes(list(sizes))
        else:
            self._workspace.share_room()
