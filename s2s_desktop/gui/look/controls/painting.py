"""How the controls of dialogs and lists are painted: fields, boxes, bars, all by the palette."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPalette
from PySide6.QtWidgets import (
    QStyle,
    QStyleOption,
    QStyleOptionButton,
    QStyleOptionProgressBar,
    QStyleOptionViewItem,
)

from s2s_desktop.gui.look.icons import drawn_icon
from s2s_desktop.gui.look.shapes import RING_PX, paint_rounded

FIELD_RADIUS_PX = 6.0
_BOX_RADIUS_PX = 4.0
_FRAME_RADIUS_PX = 8.0
_BAR_PX = 6.0
_SLIM_PX = 4.0
_DOT_SHARE = 0.4

_Role = QPalette.ColorRole
_State = QStyle.StateFlag


def has_state(option: QStyleOption, state: QStyle.StateFlag) -> bool:
    """Whether all of `state` holds."""
    return option.state & state == state


def paint_field(painter: QPainter, option: QStyleOption, ground: QColor | None = None) -> None:
    """What is typed into, or a choice: a line round it, in the accent while it has the focus."""
    palette = option.palette
    focused = has_state(option, _State.State_HasFocus)
    line = palette.color(_Role.Accent if focused else _Role.Dark)
    area = QRectF(option.rect)
    ground = ground or palette.color(_Role.Base)
    paint_rounded(painter, area, FIELD_RADIUS_PX, ground, line, RING_PX if focused else 1.0)


def paint_frame(painter: QPainter, option: QStyleOption) -> None:
    """The line round a list or a group."""
    focused = has_state(option, _State.State_HasFocus)
    line = option.palette.color(_Role.Accent if focused else _Role.Mid)
    paint_rounded(painter, QRectF(option.rect), _FRAME_RADIUS_PX, None, line)


def paint_button(painter: QPainter, option: QStyleOption) -> None:
    """A push button of a dialog, as round as those of the window; filled if it is the default."""
    palette, area = option.palette, QRectF(option.rect)
    radius = area.height() / 2
    pressed = has_state(option, _State.State_Sunken) or has_state(option, _State.State_On)
    hovered = has_state(option, _State.State_MouseOver | _State.State_Enabled)
    if is_default(option):
        paint_rounded(painter, area, radius, palette.color(_Role.Accent))
    else:
        role = _Role.Mid if pressed else _Role.Midlight if hovered else _Role.Button
        paint_rounded(painter, area, radius, palette.color(role), palette.color(_Role.Mid))
    if has_state(option, _State.State_HasFocus | _State.State_Enabled):
        if is_default(option):
            inner = area.adjusted(3, 3, -3, -3)
            ring = palette.color(_Role.HighlightedText)
            paint_rounded(painter, inner, radius, None, ring, RING_PX)
        else:
            paint_rounded(painter, area, radius, None, palette.color(_Role.Accent), RING_PX)


def is_default(option: QStyleOption) -> bool:
    """Whether a push button is the one that Enter presses, and can be pressed."""
    return (
        isinstance(option, QStyleOptionButton)
        and bool(option.features & QStyleOptionButton.ButtonFeature.DefaultButton)
        and has_state(option, _State.State_Enabled)
    )


def paint_flat_button(painter: QPainter, option: QStyleOption) -> None:
    """A button without a ground of its own until something is on it."""
    palette, area = option.palette, QRectF(option.rect)
    pressed = has_state(option, _State.State_Sunken) or has_state(option, _State.State_On)
    if pressed or has_state(option, _State.State_MouseOver | _State.State_Enabled):
        ground = palette.color(_Role.Mid if pressed else _Role.Midlight)
        paint_rounded(painter, area, FIELD_RADIUS_PX, ground)
    if has_state(option, _State.State_HasFocus):
        accent = palette.color(_Role.Accent)
        paint_rounded(painter, area, FIELD_RADIUS_PX, None, accent, RING_PX)


def paint_indicator(painter: QPainter, option: QStyleOption, radio: bool) -> None:
    """A check box or a radio button: a line that is seen, filled with the accent when it is on."""
    palette = option.palette
    side = min(option.rect.width(), option.rect.height())
    area = QRectF(
        QStyle.alignedRect(Qt.LayoutDirection.LeftToRight, _CENTRE, QSize(side, side), option.rect)
    )
    radius = side / 2 if radio else _BOX_RADIUS_PX
    enabled = has_state(option, _State.State_Enabled)
    on = has_state(option, _State.State_On)
    if on and enabled:
        ground = line = palette.color(_Role.Accent)
    else:
        hovered = enabled and has_state(option, _State.State_MouseOver)
        ground = palette.color(_Role.Midlight if hovered else _Role.Base)
        line = palette.color(_Role.PlaceholderText if enabled else _Role.Mid)
    paint_rounded(painter, area, radius, ground, line)
    letters = palette.color(_Role.HighlightedText if enabled else _Role.ButtonText)
    if on and radio:
        dot = side * _DOT_SHARE / 2
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(letters)
        painter.drawEllipse(area.center(), dot, dot)
        painter.restore()
    elif on:
        paint_icon(painter, "check", area.toRect(), letters)
    elif has_state(option, _State.State_NoChange):
        bar = QRectF(area.left() + side / 4, area.center().y() - 1, side / 2, 2)
        paint_rounded(painter, bar, 1, palette.color(_Role.Text))


def paint_entry(painter: QPainter, option: QStyleOptionViewItem) -> None:
    """The ground of an entry of a list: its own, or that it is chosen or pointed at."""
    palette = option.palette
    if has_state(option, _State.State_Selected):
        ground = palette.color(_Role.Highlight)
    elif has_state(option, _State.State_MouseOver | _State.State_Enabled):
        ground = palette.color(_Role.Midlight)
    else:
        painter.fillRect(option.rect, option.backgroundBrush)
        return
    position = QStyleOptionViewItem.ViewItemPosition
    alone = option.viewItemPosition in (position.OnlyOne, position.Invalid)
    paint_rounded(painter, QRectF(option.rect), FIELD_RADIUS_PX if alone else 0, ground)


def paint_icon(painter: QPainter, name: str, area: QRect, colour: QColor) -> None:
    """An icon in the middle of `area`, as large as it allows."""
    side = min(area.width(), area.height())
    device = painter.device()
    image = drawn_icon(name, colour, side, device.devicePixelRatioF() if device else 1.0)
    corner = QPointF(area.center()) + QPointF(0.5, 0.5) - QPointF(side / 2, side / 2)
    painter.drawImage(corner.toPoint(), image)


def paint_scroll_handle(painter: QPainter, option: QStyleOption, handle: QRect) -> None:
    """A slim bar that is darker than where it runs, and broader below the mouse."""
    held = has_state(option, _State.State_Sunken)
    hovered = has_state(option, _State.State_MouseOver)
    breadth = _BAR_PX + 2 if held or hovered else _BAR_PX
    area = QRectF(handle)
    if has_state(option, _State.State_Horizontal):
        area = QRectF(area.left() + 2, area.center().y() - breadth / 2, area.width() - 4, breadth)
    else:
        area = QRectF(area.center().x() - breadth / 2, area.top() + 2, breadth, area.height() - 4)
    role = _Role.PlaceholderText if held or hovered else _Role.Dark
    paint_rounded(painter, area, breadth / 2, option.palette.color(role))


def paint_progress(painter: QPainter, option: QStyleOptionProgressBar) -> None:
    """A slim bar: how much is done in the accent, from where reading begins."""
    area = _slim(QRectF(option.rect))
    palette = option.palette
    paint_rounded(painter, area, _SLIM_PX / 2, palette.color(_Role.Mid))
    span = option.maximum - option.minimum
    done = QRectF(area)
    if span <= 0:  # nobody knows how much there is
        done = area.adjusted(area.width() / 3, 0, -area.width() / 3, 0)
    else:
        done.setWidth(area.width() * (option.progress - option.minimum) / span)
        if option.direction == Qt.LayoutDirection.RightToLeft:
            done.moveRight(area.right())
    if done.width() > 0:
        paint_rounded(painter, done, _SLIM_PX / 2, palette.color(_Role.Accent))


def paint_slider(painter: QPainter, option: QStyleOption, handle: QRect) -> None:
    """A slim groove, in the accent up to the round handle."""
    palette = option.palette
    enabled = has_state(option, _State.State_Enabled)
    groove = _slim(QRectF(option.rect))
    paint_rounded(painter, groove, _SLIM_PX / 2, palette.color(_Role.Dark))
    side = min(handle.width(), handle.height())
    knob = QRectF(
        handle.center().x() - side / 2 + 0.5, handle.center().y() - side / 2 + 0.5, side, side
    )
    done = QRectF(groove)
    if option.direction == Qt.LayoutDirection.RightToLeft:
        done.setLeft(knob.center().x())
    else:
        done.setRight(knob.center().x())
    accent = palette.color(_Role.Accent if enabled else _Role.Dark)
    paint_rounded(painter, done, _SLIM_PX / 2, accent)
    paint_rounded(
        painter, knob.adjusted(1, 1, -1, -1), side / 2, palette.color(_Role.Base), accent, 2
    )
    if has_state(option, _State.State_HasFocus):
        paint_rounded(painter, knob.adjusted(4, 4, -4, -4), side / 2, accent)


def _slim(area: QRectF) -> QRectF:
    return QRectF(area.left(), area.center().y() - _SLIM_PX / 2, area.width(), _SLIM_PX)


_CENTRE = Qt.AlignmentFlag.AlignCenter
