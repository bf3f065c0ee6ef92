"""The views for which a model is asked: heads and attribution."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from s2s_desktop.drawing.segment_alignment import SegmentAlignment
from s2s_desktop.gui.inspector.alignment_panel import AlignmentPanel
from s2s_desktop.gui.inspector.on_demand import Study
from s2s_desktop.gui.inspector.views.studies.attribution_view import AttributionView
from s2s_desktop.gui.inspector.views.studies.heads_view import HeadsView
from s2s_desktop.pipeline.inspection.messages import (
    Attribution,
    AttributionRequest,
    HeadMaps,
    HeadRead,
    HeadsRequest,
    Pieces,
)
from s2s_desktop.pipeline.messages import Failure, Finished, Message, TranslateRequest
from s2s_desktop.pipeline.steering.messages import SentenceRequest
from s2s_desktop.sentences import Sentence
from tests.gui.inspector.hands import view_of

OF = TranslateRequest(1, "the white house", "en", "pt")
SOURCE = Pieces(("the", "white", "house", "</s>"), (0, 1, 2, -1))
WRITTEN = Pieces(("a", "casa", "branca", "</s>"), (0, 1, 2, -1))
GIVEN = Pieces(("<s>", "a", "casa", "branca"), (-1, 0, 1, 2))
Answer = Callable[[SentenceRequest], Message]


class Model:
    """Answers what views ask, and remembers it."""

    def __init__(self, panel: AlignmentPanel, answer: Answer) -> None:
        self.asked: list[SentenceRequest] = []
        self.answer = answer
        panel.inspection.study_asked.connect(self._study)

    def _study(self, study: Study) -> None:
        request = study.request(OF, (0, 15))
        self.asked.append(request)
        study.answer(self.answer(request))
        study.answer(Finished(0, "", False, 1, 0, 0.0))


def maps(_request: SentenceRequest) -> HeadMaps:
    cross = np.full((2, 2, 4, 4), 0.25, dtype=np.float16)
    cross[1, 0] = np.eye(4)
    reads = (HeadRead(1, 0, 0, 1.0),)
    return HeadMaps(1, SOURCE, WRITTEN, GIVEN, cross, cross.copy(), None, reads, "gold")


def nats(_request: SentenceRequest) -> Attribution:
    return Attribution(1, ((3.0, 0.0, 0.0), (0.0, 5.0, 1.0), (0.0, 6.0, 0.0)))


@pytest.fixture
def heads(qtbot: QtBot, panel: AlignmentPanel, house: SegmentAlignment) -> HeadsView:
    """All heads of a small model over "the white house"."""
    model = Model(panel, maps)
    panel.show_segment(house)
    view = view_of(panel, HeadsView)
    qtbot.waitUntil(lambda: view.maps is not None)
    assert model.asked
    return view


def test_the_model_is_asked_once_for_a_finished_sentence_in_sight(
    qtbot: QtBot, panel: AlignmentPanel, house: SegmentAlignment
) -> None:
    model = Model(panel, maps)
    panel.show_segment(house)
    assert not model.asked  # nobody looks
    view = view_of(panel, HeadsView)
    panel.show_segment(replace(house, finished=False, target_text="a casa"))
    assert "finished" in panel.foot.spot.full_text
    panel.show_segment(house)
    qtbot.waitUntil(lambda: view.maps is not None)
    panel.choose_view("links")
    panel.choose_view("heads")
    qtbot.wait(200)
    assert model.asked == [HeadsRequest(0, OF, (0, 15), "a casa branca")]


def test_a_click_enlarges_and_escape_goes_back(panel: AlignmentPanel, heads: HeadsView) -> None:
    QTest.mouseMove(heads.viewport(), heads.area_of((1, 0)))
    QTest.mouseClick(heads.viewport(), Qt.MouseButton.LeftButton, pos=heads.area_of((1, 0)))
    assert heads.enlarged == (1, 0)
    assert panel.foot.spot.full_text == "Layer 2, head 1 · read as the alignment (gold)"
    QTest.keyClick(heads, Qt.Key.Key_Escape)
    assert heads.enlarged is None


def test_keys_go_from_head_to_head(heads: HeadsView) -> None:
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Return):
        QTest.keyClick(heads, key)
    assert heads.enlarged == (1, 1)


def test_kinds_units_and_steps(panel: AlignmentPanel, heads: HeadsView) -> None:
    titles = [action.text() for action in heads.bar.kinds.menu_of_choices.actions()]
    assert titles == ["Cross-attention", "Encoder self-attention"]
    heads.bar.kinds.choose("encoder")
    assert heads.maps is not None
    assert heads.maps.rows == SOURCE.texts
    assert not heads.bar.slider.isEnabled()
    heads.bar.kinds.choose("cross")
    heads.bar.units.choose("pieces")
    heads.bar.slider.setValue(1)
    assert heads.bar.step == 1
    QTest.mouseMove(heads.viewport(), QPoint(2, 2))


def test_why_nothing_is_shown_is_said(
    qtbot: QtBot, panel: AlignmentPanel, house: SegmentAlignment
) -> None:
    refusal = Failure(0, Sentence("This model has no attention."), Sentence("Use another."))
    model = Model(panel, lambda _: refusal)
    panel.show_segment(house)
    view_of(panel, HeadsView)
    qtbot.waitUntil(lambda: "no attention" in panel.foot.spot.full_text)
    assert len(model.asked) == 1


def test_a_model_without_links_may_have_heads_in_its_encoder(
    qtbot: QtBot, panel: AlignmentPanel
) -> None:
    model = Model(panel, maps)
    panel.show_segment(SegmentAlignment("the house", "la maison", (), (), (), (), True))
    view = view_of(panel, HeadsView)
    assert view.isVisible()
    qtbot.waitUntil(lambda: view.maps is not None)
    assert model.asked


def test_all_heads_are_saved_as_data(
    panel: AlignmentPanel, heads: HeadsView, tmp_path: Path
) -> None:
    panel.exports.save_data_to(str(tmp_path / "heads.npz"), whole_text=False)
    read = np.load(tmp_path / "heads.npz")
    assert read["cross_attention_0"].shape == (2, 2, 4, 4)
    assert read["source_pieces_0"].tolist() == list(SOURCE.texts)


def test_pictures_of_all_heads_and_of_one(heads: HeadsView) -> None:
    many = heads.drawn()
    heads.enlarge((1, 0))
    one = heads.drawn()
    assert many.notes != one.notes
    assert len(one.shapes) > 4


def test_attribution_is_shown_beside_links(
    qtbot: QtBot, panel: AlignmentPanel, house: SegmentAlignment
) -> None:
    model = Model(panel, nats)
    panel.show_segment(house)
    view = view_of(panel, AttributionView)
    qtbot.waitUntil(lambda: bool(view.alignment.rows))
    assert model.asked == [AttributionRequest(0, OF, (0, 15), "a casa branca")]
    assert view.alignment.rows[1] == (0.0, 1.0, 0.2)
    assert view.alignment.links == house.links
    assert panel.foot.spot.full_text == "Here the two differ: casa"
    panel.point_at_target(2)
    assert panel.foot.spot.full_text == "Without “white”, “branca” is 6.0 nats less likely."
