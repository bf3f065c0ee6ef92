"""Phrases are locked in the sentence that is seen, and in no other."""

from __future__ import annotations

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from s2s_desktop.gui.steering.locked_phrases import LockedPhrases


def test_what_is_not_there_any_more_is_not_asked_for(qtbot: QtBot) -> None:
    # GIVEN a locked word
    owner = QObject()
    locked = LockedPhrases(owner)
    locked.lock("The cat sleeps.", "gato")
    assert locked.of("The cat sleeps.", "O gato dorme.") == ("gato",)
    # WHEN it was deleted, or the sentence is in another language now
    # THEN nobody asks for it
    assert locked.of("The cat sleeps.", "Dorme.") == ()
    assert locked.of("The cat sleeps.", "Die Katze schläft.") == ()
    # AND undoing that locks it again
    assert locked.of("The cat sleeps.", "O gato dorme.") == ("gato",)
    assert locked.of("The dog sleeps.", "O gato dorme.") == ()
