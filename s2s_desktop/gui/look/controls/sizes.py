"""How large controls are: as their text and the density ask for."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QProxyStyle,
    QStyle,
    QStyleHintReturn,
    QStyleOption,
    QStyleOptionComplex,
    QStyleOptionMenuItem,
    QStyleOptionSlider,
    QWidget,
)

_SCROLL_BAR_PX = 12
_SHORTEST_HANDLE_PX = 32
_TEXT_INSET_PX = 6
_WINDOW_MARGIN_PX = 16
_COMBO_INSET_PX = 3
_ARROWS_EM = 1.4
_MARGIN_EM = {False: 0.5, True: 0.3}
_ROW_EM = {False: 1.9, True: 1.5}
"""Room above and below the text of a control, and the height of a line in lists; if compact."""

_Metric = QStyle.PixelMetric
_Part = QStyle.SubControl
_EM_METRICS = {
    _Metric.PM_IndicatorWidth: 1.0,
    _Metric.PM_IndicatorHeight: 1.0,
    _Metric.PM_ExclusiveIndicatorWidth: 1.0,
    _Metric.PM_ExclusiveIndicatorHeight: 1.0,
    _Metric.PM_SmallIconSize: 1.0,
    _Metric.PM_ButtonIconSize: 1.0,
    _Metric.PM_SliderLength: 1.1,
    _Metric.PM_SliderThickness: 1.4,
    _Metric.PM_SliderControlThickness: 1.1,
    _Metric.PM_CheckBoxLabelSpacing: 0.5,
    _Metric.PM_RadioButtonLabelSpacing: 0.5,
}
_PX_METRICS = {
    _Metric.PM_ScrollBarExtent: _SCROLL_BAR_PX,
    _Metric.PM_ScrollBarSliderMin: _SHORTEST_HANDLE_PX,
    _Metric.PM_ScrollView_ScrollBarSpacing: 0,
    _Metric.PM_FocusFrameHMargin: _TEXT_INSET_PX,
    _Metric.PM_HeaderMargin: _TEXT_INSET_PX,
    _Metric.PM_MenuBarHMargin: 10,
    _Metric.PM_MenuVMargin: 4,
    _Metric.PM_ToolTipLabelFrameWidth: 5,
}
_SPIN_BOX_PARTS = (_Part.SC_SpinBoxUp, _Part.SC_SpinBoxDown, _Part.SC_SpinBoxEditField)
_LAYOUT_MARGINS = (
    _Metric.PM_LayoutLeftMargin,
    _Metric.PM_LayoutTopMargin,
    _Metric.PM_LayoutRightMargin,
    _Metric.PM_LayoutBottomMargin,
)
_FIELDS = (
    QStyle.ContentsType.CT_LineEdit,
    QStyle.ContentsType.CT_ComboBox,
    QStyle.ContentsType.CT_SpinBox,
    QStyle.ContentsType.CT_PushButton,
)
_ROWS = (
    QStyle.ContentsType.CT_ItemViewItem,
    QStyle.ContentsType.CT_MenuItem,
    QStyle.ContentsType.CT_MenuBarItem,
)


class SizedStyle(QProxyStyle):
    """`compact` leaves less room around texts; whoever paints asks by PM_ButtonMargin for it.

    No question needs a widget, though some stubs say so.
    """

    def __init__(self, compact: bool = False) -> None:
        super().__init__("Fusion")
        self._compact = compact

    def pixelMetric(
        self,
        metric: QStyle.PixelMetric,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
    ) -> int:
        """Sizes that follow the text."""
        if metric in _PX_METRICS:
            return _PX_METRICS[metric]
        if metric in _EM_METRICS:
            return round(_EM_METRICS[metric] * _em(option, widget))
        if metric == _Metric.PM_ButtonMargin:
            return round(_MARGIN_EM[self._compact] * _em(option, widget))
        if metric in _LAYOUT_MARGINS and widget is not None and widget.isWindow():
            return _WINDOW_MARGIN_PX
        if metric == _Metric.PM_DefaultFrameWidth and isinstance(widget, QLineEdit):
            margin = round(_MARGIN_EM[self._compact] * _em(option, widget))
            return min(_TEXT_INSET_PX, margin)  # text keeps clear of the line round its field
        return super().pixelMetric(metric, option, widget)

    def styleHint(
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        returnData: QStyleHintReturn | None = None,  # noqa: N803 - Qt's name
    ) -> int:
        """A list to choose from is a list below its box, no menu over it."""
        if hint == QStyle.StyleHint.SH_ComboBox_Popup:
            return 0
        return super().styleHint(hint, option, widget, returnData)

    def sizeFromContents(
        self,
        kind: QStyle.ContentsType,
        option: QStyleOption,
        size: QSize,
        widget: QWidget | None = None,
    ) -> QSize:
        """Controls of a row are equally high."""
        made = super().sizeFromContents(kind, option, size, cast(QWidget, widget))
        em = _em(option, widget)
        if kind in _FIELDS:
            made.setHeight(max(size.height(), em + 2 * round(_MARGIN_EM[self._compact] * em)))
            if kind == QStyle.ContentsType.CT_PushButton:
                made.setWidth(max(made.width(), size.width() + 2 * em))
            if kind == QStyle.ContentsType.CT_SpinBox:
                made.setWidth(size.width() + _TEXT_INSET_PX + round((_ARROWS_EM + 0.5) * em))
            if kind == QStyle.ContentsType.CT_ComboBox:
                made.setWidth(made.width() + em)
        elif kind in _ROWS and not _is_separator(option):
            made.setHeight(max(made.height(), round(_ROW_EM[self._compact] * em)))
            if kind == QStyle.ContentsType.CT_MenuItem:
                made.setWidth(made.width() + em)  # the box to check has grown with the text
        return made

    def subControlRect(
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        part: QStyle.SubControl,
        widget: QWidget | None = None,
    ) -> QRect:
        """A scroll bar has no buttons, those of a number are as large as its text asks for."""
        if control == QStyle.ComplexControl.CC_ScrollBar and isinstance(option, QStyleOptionSlider):
            return _scroll_bar_part(option, part)
        if control == QStyle.ComplexControl.CC_SpinBox and part in _SPIN_BOX_PARTS:
            return _spin_box_part(option, part, round(_ARROWS_EM * _em(option, widget)))
        made = super().subControlRect(control, option, part, cast(QWidget, widget))
        is_combo_box = control == QStyle.ComplexControl.CC_ComboBox
        if is_combo_box and part == _Part.SC_ComboBoxEditField:
            made.adjust(_COMBO_INSET_PX, 0, -_COMBO_INSET_PX, 0)
        return made


def _is_separator(option: QStyleOption) -> bool:
    return (
        isinstance(option, QStyleOptionMenuItem)
        and option.menuItemType == QStyleOptionMenuItem.MenuItemType.Separator
    )


def _em(option: QStyleOption | None, widget: QWidget | None) -> int:
    if widget is not None:
        return widget.fontMetrics().height()
    return (option.fontMetrics if option is not None else QApplication.fontMetrics()).height()


def _scroll_bar_part(option: QStyleOptionSlider, part: QStyle.SubControl) -> QRect:
    area = option.rect
    lies = option.orientation == Qt.Orientation.Horizontal
    length = area.width() if lies else area.height()
    span = option.maximum - option.minimum
    if span <= 0:
        handle, start = length, 0
    else:
        handle = max(_SHORTEST_HANDLE_PX, length * option.pageStep // (span + option.pageStep))
        handle = min(handle, length)
        start = QStyle.sliderPositionFromValue(
            option.minimum,
            option.maximum,
            option.sliderPosition,
            length - handle,
            option.upsideDown,
        )
    ends = {
        _Part.SC_ScrollBarSlider: (start, handle),
        _Part.SC_ScrollBarSubPage: (0, start),
        _Part.SC_ScrollBarAddPage: (start + handle, length - start - handle),
        _Part.SC_ScrollBarGroove: (0, length),
    }
    begin, extent = ends.get(part, (0, 0))
    if lies:
        rect = QRect(area.left() + begin, area.top(), extent, area.height())
        return QStyle.visualRect(option.direction, area, rect)
    return QRect(area.left(), area.top() + begin, area.width(), extent)


def _spin_box_part(option: QStyleOptionComplex, part: QStyle.SubControl, arrows_px: int) -> QRect:
    area = option.rect.adjusted(1, 1, -1, -1)
    if part == _Part.SC_SpinBoxEditField:
        rect = area.adjusted(_TEXT_INSET_PX, 0, -arrows_px, 0)
    else:
        half = area.height() // 2
        top = area.top() if part == _Part.SC_SpinBoxUp else area.bottom() + 1 - half
        rect = QRect(area.right() + 1 - arrows_px, top, arrows_px, half)
    return QStyle.visualRect(option.direction, option.rect, rect)
