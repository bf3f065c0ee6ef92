"""What a window has open, as one value: taken from a window and given to another."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from s2s_desktop.gui.files.opened_file import OpenedFile
from s2s_desktop.gui.pickers.chosen import Chosen
from s2s_desktop.gui.results.kept_result import KeptResult
from s2s_desktop.gui.session.pane_view import PaneView, show_view, view_of

if TYPE_CHECKING:  # the window itself takes its state, to undo what changes all of it
    from s2s_desktop.gui.window.main_window import MainWindow


@dataclass(frozen=True)
class WindowState:
    """Both texts, how the target was made, and what is chosen.

    `result` is what a request has made; None where nothing has, and then the target holds
    `target`. `as_chosen`: what is chosen is what the result was made with. `modified`: the source
    says something else than `file`.
    """

    chosen: Chosen
    source: str = ""
    target: str = ""
    result: KeptResult | None = None
    as_chosen: bool = True
    source_view: PaneView = field(default_factory=PaneView)
    target_view: PaneView = field(default_factory=PaneView)
    file: OpenedFile = field(default_factory=OpenedFile)
    modified: bool = False

    @property
    def empty(self) -> bool:
        """Whether there is nothing that could be lost."""
        return not (self.source or self.target or self.result)


def capture(window: MainWindow) -> WindowState:
    """What `window` has open now; of a request that runs, what is finished."""
    shown = window.view.shown
    return WindowState(
        chosen=window.choices.chosen,
        source=window.source.text(),
        target="" if shown is not None else window.target.text(),
        result=None if shown is None else shown.kept(),
        as_chosen=window.runner.asked_as_chosen,
        source_view=view_of(window.source),
        target_view=view_of(window.target),
        file=window.files.opened_file,
        modified=window.source.document().isModified(),
    )


def apply(window: MainWindow, state: WindowState) -> None:
    """Make `window` have open what `state` says; what runs is stopped.

    Undo in the source brings back the text before. Raises ValueError, KeyError or TypeError
    when something of the result was packed by nobody.
    """
    result = state.result
    window.requester.stop()
    window.choices.choose_all(state.chosen)
    if window.source.text() != state.source:
        window.source.set_text(state.source)
        window.choices.choose_size(state.chosen.size)  # another text has the usual length
    if result is None:
        window.view.replace(state.target)
    else:
        window.view.restore(result)
    window.runner.take_as_asked(state.as_chosen and result is not None)
    window.files.opened_file = state.file
    window.source.document().setModified(state.modified)
    show_view(window.source, state.source_view)
    show_view(window.target, state.target_view)
