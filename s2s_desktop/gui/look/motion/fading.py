"""Things come and go within a moment, unless the user or the system wants them still."""

from __future__ import annotations

from PySide6.QtCore import QAbstractAnimation, QCoreApplication, QEasingCurve, QPropertyAnimation
from PySide6.QtWidgets import QGraphicsOpacityEffect, QWidget

from s2s_desktop.gui.look.motion.system import system_wants_stillness

FADE_MS = 120
_WANTED = "motion-wanted"


def let_things_move(wanted: bool) -> None:
    """Take the user's choice."""
    app = QCoreApplication.instance()
    assert app is not None
    app.setProperty(_WANTED, wanted)


def fade_ms() -> int:
    """How long something may take to come or to go; 0 is at once."""
    app = QCoreApplication.instance()
    wanted = app is not None and bool(app.property(_WANTED))
    # The system is asked when something is to move for the first time, not before the window.
    return FADE_MS if wanted and not system_wants_stillness() else 0


def fade_in(widget: QWidget) -> None:
    """Show `widget`, from transparent to clear."""
    if widget.isVisible():
        return
    duration = fade_ms()
    if duration:
        effect = QGraphicsOpacityEffect(widget)
        effect.setOpacity(0.0)
        widget.setGraphicsEffect(effect)
        animation = QPropertyAnimation(effect, b"opacity", effect)
        animation.setDuration(duration)
        animation.setEndValue(1.0)
        animation.setEasingCurve(QEasingCurve.Type.OutCubic)
        animation.finished.connect(lambda: _drop_effect(widget, effect))
        animation.start(QAbstractAnimation.DeletionPolicy.DeleteWhenStopped)
    widget.show()


def _drop_effect(widget: QWidget, effect: QGraphicsOpacityEffect) -> None:
    if widget.graphicsEffect() is effect:
        widget.setGraphicsEffect(None)  # type: ignore[arg-type]  # which takes it away
