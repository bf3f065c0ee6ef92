"""The view *Attribution*: what leaving each source word out does, beside the links by attention."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from s2s_desktop.drawing.attribution import disagreements, shares
from s2s_desktop.drawing.segment_alignment import SegmentAlignment
from s2s_desktop.drawing.whole import Drawing
from s2s_desktop.gui.inspector.inspection import By, Inspection
from s2s_desktop.gui.inspector.on_demand import OnDemand
from s2s_desktop.gui.inspector.views.heat_map_view import HeatMap
from s2s_desktop.gui.inspector.views.view import ViewKind
from s2s_desktop.gui.translated import tr
from s2s_desktop.pipeline.inspection.messages import Attribution, AttributionRequest


class AttributionView(HeatMap):
    """A heat map of leave-one-out: a dot where attention links two words. Where both differ is a
    place to look at."""

    def __init__(self, inspection: Inspection, parent: QWidget | None = None) -> None:
        self._study: OnDemand[Attribution] | None = None
        self._shown_of: tuple[SegmentAlignment, Attribution | None] | None = None
        self._attributed = inspection.alignment
        super().__init__(inspection, parent)
        self._study = OnDemand(
            self, inspection, Attribution,
            lambda of, at, text: AttributionRequest(0, of, at, text), self._answered,
        )  # fmt: skip
        self.setAccessibleName(self.tr("What leaving a source word out does"))

    @property
    def alignment(self) -> SegmentAlignment:
        """The sentence, its weights those of leave-one-out, its links those by attention."""
        known, found = self._shown_of, None if self._study is None else self._study.found
        of = self.inspection.alignment
        if known is None or known[0] is not of or known[1] is not found:
            self._shown_of = of, found
            self._attributed = replace(of, rows=() if found is None else shares(found.rows))
        return self._attributed

    def said(self) -> str:
        """What the word pointed at owes to others; without one, where both differ."""
        found = None if self._study is None else self._study.found
        if found is None:
            return "" if self._study is None else self._study.note
        spot = self.inspection.spot
        place = spot.pinned if spot.pointed is None else spot.pointed
        if place is None or place.target is None or place.target >= len(found.rows):
            differing = disagreements(self.inspection.alignment, found.rows)
            words = ", ".join(self.inspection.alignment.target_word(word) for word in differing)
            if not words:
                return tr("Leaving words out agrees with every link.")
            return tr("Here the two differ: {words}").format(words=words)
        row = found.rows[place.target]
        source = place.source
        if source is None:
            source = max(range(len(row)), key=row.__getitem__)
        return tr("Without “{source}”, “{target}” is {nats} nats less likely.").format(
            source=self.inspection.alignment.source_word(source),
            target=self.inspection.alignment.target_word(place.target),
            nats=f"{row[source]:.1f}",
        )

    def hint(self) -> str:
        """How to read it."""
        return self.tr("Colour: what leaving the word out does. Dot: linked by attention.")

    def drawn(self) -> Drawing:
        """The map, and how to read it."""
        return replace(super().drawn(), notes=(self.hint(), self.said()))

    def studied(self) -> Mapping[str, Any]:
        """The nats of each pair of words."""
        found = None if self._study is None else self._study.found
        return {} if found is None else found.data()

    def showEvent(self, event: QShowEvent) -> None:
        """Ask, if nobody has."""
        super().showEvent(event)
        if self._study is not None:
            self._study.follow()

    def _answered(self) -> None:
        self._start()
        self.inspection.spot_changed.emit(By.MOUSE)


ATTRIBUTION = ViewKind(
    "attribution",
    "sentence",
    lambda: tr("Attribution"),
    AttributionView,
    zooms=True,
    on_demand=True,
)
