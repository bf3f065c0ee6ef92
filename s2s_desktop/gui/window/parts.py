"""What the window is made of, for those who do its work."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QMainWindow

from s2s_desktop.catalogue.store import Catalogue
from s2s_desktop.gui.commands.actions import Actions
from s2s_desktop.gui.commands.window_steps import WindowSteps
from s2s_desktop.gui.glossary.own_terms import OwnTerms
from s2s_desktop.gui.notices.window_notices import WindowNotices
from s2s_desktop.gui.pickers.choices import Choices
from s2s_desktop.gui.results.result_view import ResultView
from s2s_desktop.gui.window.kept_settings import KeptSettings
from s2s_desktop.gui.window.requester import Requester
from s2s_desktop.gui.window.status_line import StatusLine
from s2s_desktop.gui.window.workspace import Workspace
from s2s_desktop.work.request_queue import RequestQueue


@dataclass(frozen=True)
class WindowParts:
    """Each part once; `window` is the parent of dialogs."""

    window: QMainWindow
    catalogue: Catalogue
    kept: KeptSettings
    commands: Actions
    choices: Choices
    workspace: Workspace
    status: StatusLine
    told: WindowNotices
    view: ResultView
    queue: RequestQueue
    requester: Requester
    steps: WindowSteps
    terms: OwnTerms
