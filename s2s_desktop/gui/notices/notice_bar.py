"""A bar over the texts for what went wrong and what is worth knowing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QGuiApplication,
    QPainter,
    QPaintEvent,
    QPalette,
)
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from s2s_desktop.gui.look.icons import line_icon
from s2s_desktop.gui.look.long_words import with_cut_words
from s2s_desktop.gui.look.motion.fading import fade_in
from s2s_desktop.gui.look.plain_text import PlainLabel, plain_tip
from s2s_desktop.gui.look.shapes import CARD_RADIUS_PX, paint_rounded
from s2s_desktop.gui.marks.mark_style import blend

_STRIPE_PX = 4
_STRIPE_IN_PX = 8
_TINT_SHARE = 0.1
_LINE_SHARE = 0.5
_ICON_PX = 20


_MOST_ACTIONS = 3

Action = tuple[str, Callable[[], object]]


@dataclass(frozen=True)
class Notice:
    """Something to tell. `hint` says what to do; `report` is there to be copied, for a bug.

    `actions` are up to three buttons, each its text and what it does; the notice goes when one
    is pressed.
    """

    message: str
    hint: str = ""
    serious: bool = False
    report: str | None = None
    actions: tuple[Action, ...] = ()


class NoticeBar(QWidget):
    """Shows one notice until it is dismissed or another one comes.

    `narrow`: its buttons stand below the text, for a bar that has only part of the window.
    """

    dismissed = Signal()

    def __init__(self, parent: QWidget | None = None, *, narrow: bool = False) -> None:
        super().__init__(parent)
        self._narrow = narrow
        self.notice: Notice | None = None
        self._icon = QLabel()
        self._message = _label(bold=True)
        self._hint = _label(bold=False)
        self.report_button = QPushButton(self.tr("Copy re&port"))
        self.action_buttons = [QPushButton(self.tr("Act")) for _ in range(_MOST_ACTIONS)]
        self.close_button = QToolButton()
        self._arrange()
        self.report_button.clicked.connect(self._copy_report)
        for number, button in enumerate(self.action_buttons):
            button.clicked.connect(lambda _=False, number=number: self._act(number))
        self.close_button.clicked.connect(self.dismiss)
        self.hide()

    def tell(self, notice: Notice) -> None:
        """Show `notice` in place of what was shown."""
        self.notice = notice
        for label, text in ((self._message, notice.message), (self._hint, notice.hint)):
            shown = with_cut_words(text)
            label.setText(shown)
            label.setToolTip("" if shown == text else plain_tip(text))
        self._hint.setVisible(bool(notice.hint))
        self.report_button.setText(self.tr("Copy re&port"))
        self.report_button.setVisible(notice.report is not None)
        for number, button in enumerate(self.action_buttons):
            button.setVisible(number < len(notice.actions))
            if number < len(notice.actions):
                button.setText(notice.actions[number][0])
        self.setAccessibleName(f"{notice.message} {notice.hint}".strip())
        self._colour()
        fade_in(self)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def height_for(self, width_px: int) -> int:
        """How high it is where it has so much room."""
        layout = self.layout()
        assert layout is not None
        return max(layout.totalHeightForWidth(width_px), layout.minimumSize().height())

    def withdraw(self, notice: Notice | None) -> None:
        """Take `notice` away, if it is the one that is shown: it is true no more."""
        if notice is not None and notice is self.notice:
            self.dismiss()

    def dismiss(self) -> None:
        """Take the notice away."""
        self.notice = None
        self.hide()
        self.dismissed.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Take over the colours of another palette."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._colour()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A tinted ground with a stripe that tells how serious it is."""
        super().paintEvent(event)
        painter, palette = QPainter(self), self.palette()
        colour, area = self._stripe(), QRectF(self.rect())
        ground = blend(palette.color(QPalette.ColorRole.Base), colour, _TINT_SHARE)
        line = blend(palette.color(QPalette.ColorRole.Mid), colour, _LINE_SHARE)
        paint_rounded(painter, area, CARD_RADIUS_PX, ground, line)
        from_right = self.isRightToLeft()
        x = self.width() - _STRIPE_PX - _STRIPE_IN_PX if from_right else _STRIPE_IN_PX
        stripe = QRectF(x, _STRIPE_IN_PX, _STRIPE_PX, self.height() - 2 * _STRIPE_IN_PX)
        paint_rounded(painter, stripe, _STRIPE_PX / 2, colour)

    def _arrange(self) -> None:
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(self._message)
        texts.addWidget(self._hint)
        row = QHBoxLayout(self)
        row.setContentsMargins(_STRIPE_PX + _STRIPE_IN_PX + 12, 10, 10, 10)
        row.setSpacing(10)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(texts, 1)
        buttons = QHBoxLayout()
        for button in (self.report_button, *self.action_buttons):
            buttons.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        if self._narrow:
            texts.setSpacing(6)
            buttons.addStretch(1)
            texts.addLayout(buttons)
        else:
            row.addLayout(buttons)
        middle_or_top = Qt.AlignmentFlag.AlignTop if self._narrow else Qt.AlignmentFlag.AlignVCenter
        row.addWidget(self.close_button, 0, middle_or_top)
        self.close_button.setAutoRaise(True)
        self.close_button.setToolTip(self.tr("Dismiss (Esc)"))
        self.close_button.setAccessibleName(self.tr("Dismiss this notice"))

    def _stripe(self) -> QColor:
        role = QPalette.ColorRole.BrightText if self._serious() else QPalette.ColorRole.Accent
        return self.palette().color(role)

    def _serious(self) -> bool:
        return self.notice is not None and self.notice.serious

    def _colour(self) -> None:
        icon = line_icon("triangle-alert" if self._serious() else "info", self.palette())
        self._icon.setPixmap(icon.pixmap(_ICON_PX, _ICON_PX))
        self.close_button.setIcon(line_icon("x", self.palette()))
        self.update()

    def _copy_report(self) -> None:
        if self.notice is not None and self.notice.report is not None:
            QGuiApplication.clipboard().setText(self.notice.report)
            self.report_button.setText(self.tr("Copied"))

    def _act(self, number: int) -> None:
        if self.notice is not None and number < len(self.notice.actions):
            act = self.notice.actions[number][1]
            self.dismiss()
            act()


def _label(bold: bool) -> QLabel:
    label = PlainLabel()
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    font = label.font()
    font.setBold(bold)
    label.setFont(font)
    return label
