"""The views of the panel, of which one is seen, and what stands there while it is empty."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QStackedWidget

from s2s_desktop.gui.inspector.empty_state import EmptyState
from s2s_desktop.gui.inspector.inspection import Inspection
from s2s_desktop.gui.inspector.views.view import Subject, View, ViewKind


class PanelPages(QStackedWidget):
    """One page a view. Each subject has the view that was chosen for it last.

    `tabs` are the kinds of views that there are for what is inspected now: a document's come
    first, and one of those of a sentence is always there.
    """

    def __init__(self, inspection: Inspection, kinds: Sequence[ViewKind]) -> None:
        super().__init__()
        self.empty_state = EmptyState()
        self._inspection = inspection
        self._kinds = tuple(kinds)
        self._views = {kind.name: kind.make(inspection) for kind in kinds}
        self._wanted: dict[Subject, str] = {k.subject: k.name for k in reversed(self._kinds)}
        for page in (self.empty_state, *self._views.values()):
            self.addWidget(page)
        self.tabs: tuple[ViewKind, ...] = ()
        self.kind = self._kinds[0]
        self.follow_subject()

    @property
    def view(self) -> View:
        """The view that is chosen."""
        return self._views[self.kind.name]

    @property
    def is_empty(self) -> bool:
        """Whether the view has nothing to show."""
        return self.currentWidget() is self.empty_state

    def wanted(self, subject: Subject) -> str:
        """The name of the view that was chosen last for a subject."""
        return self._wanted[subject]

    def choose(self, name: str) -> None:
        """Have the view of that name, if there is one, whenever its subject is there."""
        for kind in self._kinds:
            if kind.name == name:
                self._wanted[kind.subject] = name
                self.kind = kind if kind in self.tabs else self.kind

    def follow_subject(self) -> bool:
        """A document has come or gone; whether there are other tabs now."""
        has_document = self._inspection.document is not None
        tabs = tuple(k for k in self._kinds if has_document or k.subject != "document")
        if tabs == self.tabs:
            return False
        self.tabs = tabs
        wanted = self._wanted["document" if has_document else "sentence"]
        self.kind = next(kind for kind in tabs if kind.name == wanted)
        return True

    def show_view(self, why_empty: str) -> None:
        """Show the view, or why there is nothing in it."""
        self.empty_state.show_text(why_empty)
        self.setCurrentWidget(self.empty_state if why_empty else self.view)
