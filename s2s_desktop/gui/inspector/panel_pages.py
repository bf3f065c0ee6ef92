"""The views of the panel, of which one is seen, and what stands there while it is empty."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QWidget

from s2s_desktop.gui.inspector.empty_state import EmptyState
from s2s_desktop.gui.inspector.inspection import Inspection
from s2s_desktop.gui.inspector.views.view import View, ViewKind


class PanelPages(QStackedWidget):
    """One page a view. A document that is summarized, and any other text, has the view that was
    chosen for it last.

    `tabs` are the kinds of views that there are for what is inspected now. Views of a sentence are
    always there, those of a document or of the whole text, as there is one or the other.
    """

    def __init__(self, inspection: Inspection, kinds: Sequence[ViewKind]) -> None:
        super().__init__()
        self.empty_state = EmptyState()
        self._inspection = inspection
        self._kinds = tuple(kinds)
        self._views: dict[str, View] = {}
        self._wanted: dict[bool, str] = {_of_document(k): k.name for k in reversed(self._kinds)}
        self.addWidget(self.empty_state)
        self.tabs: tuple[ViewKind, ...] = ()
        self.kind = self._kinds[0]
        self.follow_subject()

    @property
    def view(self) -> View:
        """The view that is chosen; made when it is for the first time."""
        if self.kind.name not in self._views:
            self._views[self.kind.name] = self._add(self.kind.make(self._inspection))
        return self._views[self.kind.name]

    def _add(self, view: View) -> View:
        """Tab leads to it from the page before, wherever else it would lead by then."""
        before: QWidget = next(reversed(self._views.values()), self.empty_state)
        self.addWidget(view)
        for each in (view, *view.findChildren(QWidget)):
            if each.focusPolicy() & Qt.FocusPolicy.TabFocus:
                self.setTabOrder(before, each)
                before = each
        return view

    @property
    def is_empty(self) -> bool:
        """Whether the view has nothing to show."""
        return self.currentWidget() is self.empty_state

    @property
    def wanted(self) -> str:
        """The name of the view that was chosen last for a text that is not summarized."""
        return self._wanted[False]

    def choose(self, name: str) -> None:
        """Have the view of that name, if there is one, whenever its subject is there."""
        for kind in self._kinds:
            if kind.name == name:
                self._wanted[_of_document(kind)] = name
                self.kind = kind if kind in self.tabs else self.kind

    def follow_subject(self) -> bool:
        """A document has come or gone; whether there are other tabs now."""
        has_document = self._inspection.document is not None
        missing = "text" if has_document else "document"
        tabs = tuple(kind for kind in self._kinds if kind.subject != missing)
        if tabs == self.tabs:
            return False
        self.tabs = tabs
        wanted = self._wanted[has_document]
        self.kind = next(kind for kind in tabs if kind.name == wanted)
        return True

    def show_view(self, why_empty: str) -> None:
        """Show the view, or why there is nothing in it."""
        self.empty_state.show_text(why_empty)
        self.setCurrentWidget(self.empty_state if why_empty else self.view)


def _of_document(kind: ViewKind) -> bool:
    return kind.subject == "document"
