"""What comes from outside is shown as it is, wherever it is shown: no markup, no pictures."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6 import QtGui
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QTextDocument
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QWidget
from pytestqt.qtbot import QtBot

from s2s_desktop.gui.files.encoding_dialog import EncodingDialog
from s2s_desktop.gui.models.languages_dialog import LanguagesDialog
from s2s_desktop.gui.notices.notice_bar import Notice
from s2s_desktop.gui.window.main_window import MainWindow
from s2s_desktop.pipeline.messages import Failure, ModelReady
from s2s_desktop.settings import Settings
from tests.gui.conftest import ListedModels, WindowMaker, listed
from tests.gui.fake_service import FakeService

HOSTILE = "<img src=x> <b>bold</b> & more"
EN_PT = ("en", "pt")
MODELS = [
    listed(f"{HOSTILE} {number}", EN_PT, licence=HOSTILE, family=HOSTILE, group=HOSTILE)
    for number in range(2)
]


def everything() -> list[QWidget]:
    """All widgets that there are."""
    return QApplication.allWidgets()


def tips() -> Iterator[str]:
    """All tooltips: of widgets, actions and entries of pickers."""
    for widget in everything():
        yield widget.toolTip()
        yield from (action.toolTip() for action in widget.findChildren(QAction))
        if isinstance(widget, QComboBox):
            for index in range(widget.count()):
                yield str(widget.itemData(index, Qt.ItemDataRole.ToolTipRole) or "")


def read(tip: str) -> str:
    """What a tooltip shows."""
    if not QtGui.Qt.mightBeRichText(tip):
        return tip
    document = QTextDocument()
    document.setHtml(tip)
    return document.toPlainText()


def check() -> list[str]:
    """No label and no tooltip takes anything for markup; what is shown of what is hostile."""
    labels = [widget for widget in everything() if isinstance(widget, QLabel)]
    loose = [
        label
        for label in labels
        if label.textFormat() != Qt.TextFormat.PlainText
        and label.metaObject().className() not in ("QTipLabel",)
        and QtGui.Qt.mightBeRichText(label.text())
    ]
    assert not loose, [label.text() for label in loose]
    shown = [label.text() for label in labels if "<img" in label.text()]
    for tip in tips():
        assert "<img" not in tip or not QtGui.Qt.mightBeRichText(tip), tip
        if "<img" in read(tip):
            shown.append(read(tip))
    return shown


@pytest.fixture
def window(make_window: WindowMaker) -> MainWindow:
    """A window whose models are called what no model should be."""
    return make_window(Settings(as_you_type=False), ListedModels(*MODELS))


def test_names_of_models(qtbot: QtBot, window: MainWindow, service: FakeService) -> None:
    # GIVEN models that have loaded, in the window and beside each other
    window.source.set_text("<img src=x> is <b>here</b>.")
    window.status.loading(HOSTILE)
    assert f"Loading {HOSTILE}…" in check()
    window.status.show_model(ModelReady(1, HOSTILE, HOSTILE, "cpu", "int8", 1.0))
    window.commands.compare.trigger()
    compare = window.compare_window
    assert compare is not None
    qtbot.waitUntil(lambda: not compare.running)
    compare.columns[0].state.loading(HOSTILE)
    compare.columns[1].state.show_failure(Failure(1, HOSTILE, HOSTILE))
    # THEN their names are read letter by letter: in the status line, its tooltip and the columns
    shown = check()
    assert f"{HOSTILE}  ·  cpu  ·  int8" in shown
    assert any(text.startswith(f"{HOSTILE}, loaded in") for text in shown)
    assert f"Loading {HOSTILE}…" in shown
    assert f"{HOSTILE} {HOSTILE}" in shown


def test_names_of_files_and_folders(qtbot: QtBot, window: MainWindow) -> None:
    name = HOSTILE + "x" * 100  # so long that the bar cuts it and has a tooltip
    window.notices.tell(Notice(name, HOSTILE, serious=True))
    for dialog in (
        EncodingDialog(b"x", HOSTILE, window),
        LanguagesDialog(HOSTILE, window),
    ):
        dialog.show()
    shown = check()
    assert name in shown
    assert sum(HOSTILE.replace("&", "&&") in text or HOSTILE in text for text in shown) >= 4


def test_every_label_of_the_window_shows_plain_text(window: MainWindow) -> None:
    window.commands.preferences.trigger()
    kinds = {
        label.text(): label.textFormat()
        for label in window.findChildren(QLabel)
        if type(label).__module__.startswith("s2s_desktop")
    }
    assert len(kinds) > 5
    assert set(kinds.values()) == {Qt.TextFormat.PlainText}
