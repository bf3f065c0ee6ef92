"""What the window looked like when it was closed, to and from the settings."""

from __future__ import annotations

import base64
from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QByteArray, QSize
from PySide6.QtWidgets import QMainWindow, QSplitter

from s2s_desktop.gui.pickers.choices import Choices
from s2s_desktop.gui.window.workspace import Workspace
from s2s_desktop.settings import Settings

_FIRST_SIZE = QSize(1280, 800)


def restore(window: QMainWindow, workspace: Workspace, stored: Settings) -> None:
    """Give the window the place and sizes it had; the first time a size that fits."""
    window.resize(_FIRST_SIZE.boundedTo(window.screen().availableSize()))
    if stored.window_geometry:
        # What is no geometry, or lies on a screen that is gone, Qt refuses or corrects.
        window.restoreGeometry(QByteArray.fromBase64(stored.window_geometry.encode()))
    workspace.panel.restore(stored.panel_view, stored.panel_punctuation)
    _set_sizes(workspace.text_splitter, stored.text_splitter)


def collect(
    window: QMainWindow, workspace: Workspace, choices: Choices, settings: Settings
) -> Settings:
    """`settings` with the present place, sizes and choices."""
    geometry = base64.b64encode(window.saveGeometry().data()).decode()
    return replace(
        settings,
        window_geometry=geometry,
        text_splitter=tuple(workspace.text_splitter.sizes()),
        panel_view=workspace.panel.view_name,
        panel_punctuation=workspace.panel.punctuation,
        task=choices.task,
        source_language=choices.source_choice or settings.source_language,
        target_language=choices.target_choice or settings.target_language,
        recent_languages=choices.recent,
        summary_length=choices.length,
        model_id=choices.model_id,
    )


def _set_sizes(splitter: QSplitter, sizes: Sequence[int]) -> None:
    if len(sizes) == splitter.count() and all(sizes):
        splitter.setSizes(list(sizes))
