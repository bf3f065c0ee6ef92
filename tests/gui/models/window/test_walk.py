"""From nothing to a German translation, as a hand does it, with the hosts on this machine."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from s2s_desktop import paths
from s2s_desktop.catalogue.store import Catalogue
from s2s_desktop.gui.models.window.advice_card import AdviceCard
from s2s_desktop.gui.window.main_window import MainWindow
from s2s_desktop.pipeline.service import Service
from s2s_desktop.settings import Settings
from tests.downloads.misbehaving_server import running_server
from tests.downloads.offered import list_offers, offer_student
from tests.gui.conftest import finished

NAME = "firefox-en-de-tiny"


@pytest.mark.slow  # it reads and opens a model as users do; the command line's walk is quick
def test_from_nothing_to_a_german_translation(qtbot: QtBot, tmp_path: Path) -> None:
    with running_server() as server:
        # GIVEN a window without a model for German, and one on offer
        list_offers(offer_student(server, "en", "de"))
        service = Service(Catalogue(), "cpu", threads=1)
        stored = Settings(as_you_type=False)
        window = MainWindow(service.catalogue, service, stored, tmp_path / "settings.json")
        qtbot.addWidget(window)
        window.show()
        assert "de" not in window.choices.targets()
        # WHEN somebody asks what can be done with German
        window.commands.models.trigger()
        models = window.models.models_window
        assert models is not None
        models.show_page("available", "de")
        (card,) = models.details.findChildren(AdviceCard)
        assert not server.asked
        # AND clicks on what is offered
        QTest.mouseClick(card.buttons[0], Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: NAME in {e.id for e in service.catalogue.entries()}, timeout=30_000)
        assert {headers["User-Agent"] for _, headers in server.asked} == {"S2S-Desktop"}
        # AND uses it
        qtbot.waitUntil(lambda: window.notices.notice is not None)
        notice = window.notices.notice
        assert notice is not None
        ((_, use),) = notice.actions
        use()
        assert window.choices.model is not None
        assert window.choices.model.id == NAME
        # THEN the text is translated (by random weights), with links of words
        window.source.set_text("We walk home.")
        window.run_task()
        qtbot.waitUntil(finished(window), timeout=30_000)
        assert window.target.text().strip()
        assert window.view.shown is not None
        assert (paths.user_models() / NAME / "model.ende.bin").is_file()
        window.close()
