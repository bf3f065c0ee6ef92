"""The tree that screen readers walk."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QLabel

from s2s_desktop.drawing.segment_alignment import SegmentAlignment
from s2s_desktop.drawing.selection import Selection
from s2s_desktop.gui.inspector.alignment_panel import AlignmentPanel
from s2s_desktop.gui.inspector.views.heat_map_view import HeatMap
from s2s_desktop.gui.inspector.views.links_view import LinksView
from s2s_desktop.gui.inspector.views.view import View
from tests.gui.inspector.hands import place_of, view_of
from tests.gui.inspector.views.test_document_view import salience_of

ISOLATES = {0x2068: None, 0x2069: None}


@pytest.fixture
def listening(monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody who does not see the window."""
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)


def told(view: View) -> list[str]:
    """What the children of the view say, in the order of the tree."""
    tree: QAccessibleInterface = QAccessible.queryAccessibleInterface(view.viewport())
    children = (tree.child(index) for index in range(tree.childCount()))
    names = [child.text(QAccessible.Text.Name) for child in children if child is not None]
    return [name.translate(ISOLATES) for name in names]


@pytest.mark.usefixtures("listening")
@pytest.mark.parametrize("kind", [LinksView, HeatMap])
def test_every_word_is_told_with_its_partners(
    panel: AlignmentPanel, house: SegmentAlignment, kind: type[View]
) -> None:
    panel.show_segment(house)
    assert told(view_of(panel, kind)) == [
        "the → a 90 %",
        "white → branca 50 %",
        "house → casa 70 %",
        "a ← the 90 %",
        "casa ← house 70 %",
        "branca ← white 50 %",
    ]


@pytest.mark.usefixtures("listening")
def test_words_are_where_they_are_seen_and_go_with_their_sentence(
    panel: AlignmentPanel, links: LinksView, house: SegmentAlignment
) -> None:
    panel.show_segment(house)
    first = links.viewport().findChildren(QLabel)[0]
    assert first.geometry().contains(place_of(links, Selection(source=0)))
    panel.show_segment(SegmentAlignment("a", "b", ((0, 1),), ((0, 1),), ((1.0,),)))
    assert told(links)[:2] == ["a → b 100 %", "b ← a 100 %"]


@pytest.mark.usefixtures("listening")
def test_sentences_of_a_document_are_told(panel: AlignmentPanel) -> None:
    panel.show_document(salience_of(3))
    assert told(panel.view)[0] == "Not in the summary · rank 3 of 3 · Number 000"
    assert told(panel.view)[2] == "In the summary · rank 1 of 3 · Number 002"


def test_nothing_is_made_while_nobody_listens(
    panel: AlignmentPanel, links: LinksView, house: SegmentAlignment
) -> None:
    panel.show_segment(house)
    assert links.viewport().findChildren(QLabel) == []
