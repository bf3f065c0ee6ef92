"""Undo of what changes the whole window: swapping, clearing, opening, starting anew."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from s2s_desktop.gui.text.text_panes import SourcePane

_MOST_STEPS = 50


@dataclass(frozen=True)
class _Step:
    """`state` is that of the other side of the step. In the source's own list of what can be
    undone it goes from `low` to `high`."""

    state: Any
    low: int
    high: int


class WindowSteps(QObject):
    """Lies over the undo of the source, whose text is part of every step.

    `capture` gives the state of the window as a value, `apply` makes it the state again; when
    it is called the source says already what the state says. `changed` is emitted when
    something else can be undone.
    """

    changed = Signal()

    def __init__(
        self,
        source: SourcePane,
        capture: Callable[[], Any],
        apply: Callable[[Any], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._source = source
        self._capture, self._apply = capture, apply
        self._done: list[_Step] = []
        self._undone: list[_Step] = []
        self._moving = False
        source.textChanged.connect(self._source_changed)

    @property
    def can_undo(self) -> bool:
        """Whether such a step was what was done last."""
        return bool(self._done) and self._done[-1].high == self._at

    @property
    def can_redo(self) -> bool:
        """Whether such a step was undone, and nothing done since."""
        return bool(self._undone) and self._undone[-1].low == self._at

    @contextmanager
    def step(self) -> Iterator[None]:
        """What is done to the window inside of the block is one step."""
        state, low = self._capture(), self._at
        with self._move():
            yield
        self._undone.clear()
        self._done = [*self._done[1 - _MOST_STEPS :], _Step(state, low, self._at)]
        self.changed.emit()

    def undo(self) -> None:
        """Bring back the window as it was before the last step."""
        step, state = self._done.pop(), self._capture()
        with self._move():
            if step.high > step.low:
                self._source.undo()
            self._apply(step.state)
        self._undone.append(_Step(state, step.low, step.high))
        self.changed.emit()

    def redo(self) -> None:
        """Do again the step that was undone last."""
        step, state = self._undone.pop(), self._capture()
        with self._move():
            if step.high > step.low:
                self._source.redo()
            self._apply(step.state)
        self._done.append(_Step(state, step.low, step.high))
        self.changed.emit()

    def forget(self) -> None:
        """Nothing of what was done can be undone any more."""
        self._done.clear()
        self._undone.clear()
        self.changed.emit()

    @property
    def _at(self) -> int:
        return self._source.document().availableUndoSteps()

    @contextmanager
    def _move(self) -> Iterator[None]:
        self._moving = True
        try:
            yield
        finally:
            self._moving = False

    @Slot()
    def _source_changed(self) -> None:
        """What was undone is gone once something else is typed."""
        if self._moving:
            return
        if self._undone and self._at > self._undone[-1].low:
            self._undone.clear()
        self._done = [step for step in self._done if step.high <= self._at]
        self.changed.emit()
