"""One model as a card in a list: what it is called, does, weighs and is worth."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from s2s_desktop.catalogue.entry import ModelEntry
from s2s_desktop.gui.language.language_names import language_name
from s2s_desktop.gui.look.labels import Badge
from s2s_desktop.gui.look.long_words import with_cut_words
from s2s_desktop.gui.look.plain_text import PlainLabel
from s2s_desktop.gui.look.shapes import CARD_RADIUS_PX, RING_PX, paint_rounded
from s2s_desktop.gui.models.teaching_note import teaching_sentence
from s2s_desktop.gui.translated import tr

_MARGIN_PX = 12
_GAP_PX = 4
_MOST_PAIRS = 2
_ARROWS = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Right: 1,
}


class ModelCard(QAbstractButton):
    """A button with a title, badges and lines of facts below.

    `left` is emitted when an arrow key asks for the card before (-1) or after (1).
    """

    left = Signal(int)

    def __init__(
        self,
        title: str,
        facts: str,
        parent: QWidget,
        *,
        badges: tuple[tuple[str, bool], ...] = (),
        note: str = "",
    ) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        said = [title, *(badge for badge, _ in badges), facts, note]
        self.setText(title)
        self.setAccessibleName(", ".join(filter(None, said[:-2])))
        self.setAccessibleDescription(" ".join(filter(None, said[-2:])))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_MARGIN_PX, _MARGIN_PX, _MARGIN_PX, _MARGIN_PX)
        layout.setSpacing(_GAP_PX)
        head = QHBoxLayout()
        head.setSpacing(2 * _GAP_PX)
        head.addWidget(_line(title, bold=True))
        for text, check in badges:
            head.addWidget(Badge(text, check=check))
        head.addStretch(1)
        layout.addLayout(head)
        for text in filter(None, (facts, note)):
            layout.addWidget(_line(text, quiet=True))
        for label in self.findChildren(QWidget):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def sizeHint(self) -> QSize:
        """What the lines need."""
        layout = self.layout()
        assert layout is not None
        return layout.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter chooses; an arrow key leaves for another card without choosing."""
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif key in _ARROWS:
            self.left.emit(_ARROWS[Qt.Key(key)])
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A line round the card, in the accent if it is the chosen one."""
        role, palette = QPalette.ColorRole, self.palette()
        hovered = self.underMouse() or self.isDown()
        ground = palette.color(role.Midlight if hovered else role.Base)
        line = palette.color(role.Accent if self.isChecked() else role.Mid)
        width = RING_PX if self.hasFocus() or self.isChecked() else 1.0
        if self.hasFocus():
            line = palette.color(role.Accent)
        area = QRectF(self.rect())
        paint_rounded(QPainter(self), area, CARD_RADIUS_PX, ground, line, width)


def card_of(entry: ModelEntry, installed: bool, parent: QWidget) -> ModelCard:
    """The card of one model."""
    badges = []
    if entry.teaching:
        badges.append((tr("teaching model"), True))
    if not installed:
        badges.append((tr("not installed"), False))
    note = teaching_sentence() if entry.teaching else ""
    return ModelCard(entry.short_name, facts(entry), parent, badges=tuple(badges), note=note)


def facts(entry: ModelEntry) -> str:
    """Languages, size, licence and what it was measured to be worth, in one line."""
    told = [languages(entry), _size(entry) if entry.files else "", entry.licence]
    if entry.quality is not None:
        quality = entry.quality
        score = QLocale().toString(quality.score, "f", 1)
        worth = tr("{score} {measure} on {test_set}")
        told.append(worth.format(score=score, measure=quality.measure, test_set=quality.test_set))
    return " · ".join(filter(None, told))


def _size(entry: ModelEntry) -> str:
    si = QLocale.DataSizeFormat.DataSizeSIFormat
    return QLocale().formattedDataSize(entry.size_bytes, 0, si)


def languages(entry: ModelEntry) -> str:
    """What it translates or summarizes, in words; of many languages how many."""
    if entry.source_languages:
        many = len(entry.source_languages), len(entry.target_languages)
        return tr("{sources} into {targets} languages").format(sources=many[0], targets=many[1])
    pairs = [pair for task in entry.tasks for pair in entry.pairs(task)]
    shown = [
        language_name(source)
        if source == target
        else f"{language_name(source)} → {language_name(target)}"
        for source, target in pairs[:_MOST_PAIRS]
    ]
    more = ["…"] if len(pairs) > _MOST_PAIRS else []
    return ", ".join([*shown, *more])


def _line(text: str, *, bold: bool = False, quiet: bool = False) -> PlainLabel:
    label = PlainLabel(with_cut_words(text))
    label.setWordWrap(not bold)
    if quiet:
        label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
    font = label.font()
    font.setBold(bold)
    label.setFont(font)
    return label
