"""What the window says of two models that work together, and what it offers instead."""

from __future__ import annotations

import pytest

from s2s_desktop.gui.models.window.rows import AVAILABLE
from s2s_desktop.gui.window.main_window import MainWindow
from s2s_desktop.pipeline.messages import ModelReady
from tests.downloads.misbehaving_server import Server
from tests.downloads.offered import list_offers, offer_student
from tests.gui.conftest import ListedModels, WindowMaker, listed


@pytest.fixture
def window(make_window: WindowMaker) -> MainWindow:
    """German → English and English → Portuguese are here."""
    models = ListedModels(listed("a", ("de", "en")), listed("b", ("en", "pt")))
    return make_window(catalogue=models)


def ready(through: str = "en") -> ModelReady:
    return ModelReady(1, "a+b", "A + B", "cpu", "int8", 1.0, through)


def test_a_pair_that_no_single_model_does_is_on_offer(window: MainWindow) -> None:
    window.choices.choose_source("de")
    window.choices.choose_target("pt")
    model = window.choices.model
    assert model is not None
    assert model.short_name == "de → en → pt"


def test_it_is_said_once_that_two_models_did_it(window: MainWindow) -> None:
    window.requester.model_ready.emit(ready())
    notice = window.notices.notice
    assert notice is not None
    assert "German into Portuguese" in notice.message
    assert "through English" in notice.message
    window.notices.dismiss()
    window.requester.model_ready.emit(ready())
    assert window.notices.notice is None


def test_a_single_model_is_offered_and_shown(window: MainWindow) -> None:
    offer = offer_student(Server("https://models.example"), "de", "pt")
    list_offers(offer)
    window.requester.model_ready.emit(ready())
    notice = window.notices.notice
    assert notice is not None
    assert "can be fetched" in notice.hint
    ((_, show),) = notice.actions
    show()
    opened = window.models.models_window
    assert opened is not None
    assert opened.page == AVAILABLE
    assert opened.list.rows[opened.list.currentIndex().row()].key == offer.id
    opened.close()
