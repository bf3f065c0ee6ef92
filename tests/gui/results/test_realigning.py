"""In idle time, finished sentences get better links."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from tests.gui.conftest import WindowMaker
from tests.gui.fake_service import FakeService

STRAIGHT, CROSSED = ((0, 0), (1, 1)), ((0, 1), (1, 0))


def test_better_links_are_taken_and_kept(
    qtbot: QtBot, make_window: WindowMaker, service: FakeService
) -> None:
    # GIVEN a text that was translated, and two models that know its links better
    service.realigns = True
    window = make_window()
    window.realigning.start()
    window.source.set_text("One two. Three four.")
    window.run_task()
    qtbot.waitUntil(lambda: window.view.shown is not None and window.view.shown.over)
    result = window.view.shown
    assert result is not None
    window.marks.go_to(1)
    # WHEN nothing else is to be done
    qtbot.waitUntil(lambda: result.to_realign(0) is None)
    # THEN all sentences have these links, also the one in the panel, and are asked about once
    assert result.to_realign(1) is None
    assert [result.alignment(index).links for index in (0, 1)] == [CROSSED, CROSSED]
    assert window.panel.inspection.alignment.links == CROSSED
    # AND they are there when the text is shown again
    kept = result.kept()
    service.realigns = False
    window.view.restore(kept)
    again = window.view.shown
    assert again is not None
    assert again.alignment(1).links == CROSSED
    assert again.to_realign(1) is None
