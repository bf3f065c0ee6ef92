"""The style of all controls: Fusion's behaviour, painted as the window is."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPalette
from PySide6.QtWidgets import (
    QStyle,
    QStyleOption,
    QStyleOptionComplex,
    QStyleOptionMenuItem,
    QStyleOptionProgressBar,
    QStyleOptionSlider,
    QStyleOptionSpinBox,
    QStyleOptionViewItem,
    QWidget,
)

from s2s_desktop.drawing.tones import check_colour
from s2s_desktop.gui.look.controls import painting as paint
from s2s_desktop.gui.look.controls.sizes import SizedStyle
from s2s_desktop.gui.look.icons import coloured_icon, line_icon
from s2s_desktop.gui.look.shapes import paint_rounded

_Hint = QStyle.StyleHint
_Part = QStyle.SubControl
_Role = QPalette.ColorRole
_State = QStyle.StateFlag
_Icon = QStyle.StandardPixmap
_MESSAGE_ICONS = {
    _Icon.SP_MessageBoxInformation: ("info", _Role.Accent),
    _Icon.SP_MessageBoxQuestion: ("circle-question-mark", _Role.Accent),
    _Icon.SP_MessageBoxCritical: ("circle-x", _Role.BrightText),
}
_NOT_PAINTED = (
    QStyle.PrimitiveElement.PE_PanelStatusBar,
    QStyle.PrimitiveElement.PE_FrameStatusBarItem,
    QStyle.PrimitiveElement.PE_FrameMenu,
    QStyle.PrimitiveElement.PE_PanelScrollAreaCorner,
)


class LookStyle(SizedStyle):
    """Paints what Fusion would paint in its own way."""

    def standardIcon(
        self,
        icon: QStyle.StandardPixmap,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
    ) -> QIcon:
        """Those that are shown are of the same set as everything else."""
        palette = widget.palette() if widget is not None else QGuiApplication.palette()
        if icon == _Icon.SP_LineEditClearButton:
            return line_icon("x", palette)
        if icon == _Icon.SP_MessageBoxWarning:
            return coloured_icon("triangle-alert", check_colour(palette))
        if icon in _MESSAGE_ICONS:
            name, role = _MESSAGE_ICONS[icon]
            return coloured_icon(name, palette.color(role))
        return super().standardIcon(icon, option, widget)

    def drawPrimitive(
        self,
        element: QStyle.PrimitiveElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        """Grounds, lines, and boxes to check."""
        element_of = QStyle.PrimitiveElement
        if element in (element_of.PE_IndicatorCheckBox, element_of.PE_IndicatorItemViewItemCheck):
            paint.paint_indicator(painter, option, radio=False)
        elif element == element_of.PE_IndicatorRadioButton:
            paint.paint_indicator(painter, option, radio=True)
        elif element in (element_of.PE_PanelLineEdit, element_of.PE_FrameLineEdit):
            if option.rect.height() > 0 and getattr(option, "lineWidth", 1) > 0:
                paint.paint_field(painter, option)
        elif element in (element_of.PE_Frame, element_of.PE_FrameGroupBox):
            paint.paint_frame(painter, option)
        elif element == element_of.PE_PanelButtonCommand:
            paint.paint_button(painter, option)
        elif element == element_of.PE_PanelButtonTool:
            paint.paint_flat_button(painter, option)
        elif element == element_of.PE_PanelTipLabel:
            painter.fillRect(option.rect, option.palette.toolTipBase())
        elif element == element_of.PE_PanelItemViewItem and isinstance(
            option, QStyleOptionViewItem
        ):
            paint.paint_entry(painter, option)
        elif element == element_of.PE_FrameFocusRect:
            accent = option.palette.color(_Role.Accent)
            paint_rounded(painter, QRectF(option.rect), paint.FIELD_RADIUS_PX, None, accent)
        elif element == element_of.PE_PanelMenu:
            ground, line = option.palette.color(_Role.Base), option.palette.color(_Role.Dark)
            paint_rounded(painter, QRectF(option.rect), 0, ground, line)
        elif element not in _NOT_PAINTED:
            super().drawPrimitive(element, option, painter, widget)

    def drawControl(
        self,
        element: QStyle.ControlElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        """Bars of progress and of menus, and the letters of a filled button."""
        element_of = QStyle.ControlElement
        if element == element_of.CE_ProgressBar and isinstance(option, QStyleOptionProgressBar):
            paint.paint_progress(painter, option)
        elif element == element_of.CE_MenuBarEmptyArea:
            painter.fillRect(option.rect, option.palette.window())
        elif element == element_of.CE_MenuBarItem and isinstance(option, QStyleOptionMenuItem):
            painter.fillRect(option.rect, option.palette.window())
            if paint.has_state(option, _State.State_Selected):
                ground = option.palette.color(_Role.Midlight)
                paint_rounded(painter, QRectF(option.rect), paint.FIELD_RADIUS_PX, ground)
            self._write(painter, option, option.text, widget)
        elif element == element_of.CE_Splitter:
            if paint.has_state(option, _State.State_MouseOver):
                _paint_grip(painter, option)
        elif element == element_of.CE_PushButtonLabel and paint.is_default(option):
            letters = option.palette.color(_Role.HighlightedText)
            option.palette.setColor(_Role.ButtonText, letters)
            super().drawControl(element, option, painter, widget)
        else:
            super().drawControl(element, option, painter, widget)

    def drawComplexControl(
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        """Scroll bars, choices, numbers and sliders."""
        control_of = QStyle.ComplexControl

        def part(which: QStyle.SubControl) -> QRect:
            return self.subControlRect(control, option, which, widget)

        if control == control_of.CC_ScrollBar and isinstance(option, QStyleOptionSlider):
            if option.maximum > option.minimum:
                paint.paint_scroll_handle(painter, option, part(_Part.SC_ScrollBarSlider))
        elif control == control_of.CC_ComboBox:
            hovered = paint.has_state(option, _State.State_MouseOver | _State.State_Enabled)
            ground = option.palette.color(_Role.Midlight if hovered else _Role.Base)
            paint.paint_field(painter, option, ground)
            self._paint_arrow(painter, option, "chevron-down", part(_Part.SC_ComboBoxArrow))
        elif control == control_of.CC_SpinBox and isinstance(option, QStyleOptionSpinBox):
            paint.paint_field(painter, option)
            self._paint_arrow(painter, option, "chevron-up", part(_Part.SC_SpinBoxUp))
            self._paint_arrow(painter, option, "chevron-down", part(_Part.SC_SpinBoxDown))
        elif control == control_of.CC_Slider and paint.has_state(option, _State.State_Horizontal):
            paint.paint_slider(painter, option, part(_Part.SC_SliderHandle))
        else:
            super().drawComplexControl(control, option, painter, widget)

    def _write(
        self, painter: QPainter, option: QStyleOption, text: str, widget: QWidget | None
    ) -> None:
        underlines = self.styleHint(_Hint.SH_UnderlineShortcut, option, widget)
        flag = Qt.TextFlag.TextShowMnemonic if underlines else Qt.TextFlag.TextHideMnemonic
        enabled = paint.has_state(option, _State.State_Enabled)
        flags = int(Qt.AlignmentFlag.AlignCenter) | int(flag)
        self.drawItemText(
            painter, option.rect, flags, option.palette, enabled, text, _Role.WindowText
        )

    def _paint_arrow(self, painter: QPainter, option: QStyleOption, name: str, area: QRect) -> None:
        side = min(round(0.8 * option.fontMetrics.height()), area.width(), area.height())
        centred = QStyle.alignedRect(
            Qt.LayoutDirection.LeftToRight,
            Qt.AlignmentFlag.AlignCenter,
            QSize(side, side),
            area,
        )
        paint.paint_icon(painter, name, centred, option.palette.color(_Role.ButtonText))


def _paint_grip(painter: QPainter, option: QStyleOption) -> None:
    area = QRectF(option.rect)
    length = 48.0
    if paint.has_state(option, _State.State_Horizontal):
        grip = QRectF(area.center().x() - 1, area.center().y() - length / 2, 2, length)
    else:
        grip = QRectF(area.center().x() - length / 2, area.center().y() - 1, length, 2)
    paint_rounded(painter, grip, 1, option.palette.color(_Role.Dark))
