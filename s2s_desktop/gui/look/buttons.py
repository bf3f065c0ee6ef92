"""The window's buttons: outlined pills, flat texts, icons, and the slim chip in a text."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

from s2s_desktop.drawing.colour_scale import mixed
from s2s_desktop.drawing.tones import check_colour
from s2s_desktop.gui.look.painted_button import PaintedButton
from s2s_desktop.gui.look.shapes import RING_PX, paint_rounded

_Role = QPalette.ColorRole
_HOVERED_SHARE = 0.12
_PRESSED_SHARE = 0.22
_TINT_SHARE = 0.12
_INNER_RING_PX = 3.0
_FLAT_RADIUS_PX = 6.0


class PillButton(PaintedButton):
    """Round at both ends; outlined, or filled with the accent when `primary` or checked.

    With an `arrow` it opens something: give it a menu (`setMenu`), or open a popup of your own
    on `clicked`.
    """

    def __init__(
        self,
        text: str = "",
        parent: QWidget | None = None,
        *,
        icon_name: str = "",
        arrow: bool = False,
        primary: bool = False,
    ) -> None:
        super().__init__(text, parent, icon_name=icon_name, arrow=arrow)
        self._primary = primary

    def set_primary(self, primary: bool) -> None:
        """Be the button that people look for, or one of the others."""
        self._primary = primary
        self.updateGeometry()
        self.update()

    def is_filled(self) -> bool:
        """When it is primary or checked, and can be used."""
        return (self._primary or self.isChecked()) and self.isEnabled()

    def is_bold(self) -> bool:
        """What is filled is bold."""
        return self._primary or self.isChecked()

    def paint_ground(self, painter: QPainter) -> None:
        """A pill with a thin line, or filled."""
        palette, area = self.palette(), QRectF(self.rect())
        radius = area.height() / 2
        line = None if self.is_filled() else palette.color(_Role.Mid)
        paint_rounded(painter, area, radius, self._ground(), line)
        if not self.hasFocus():
            return
        if self.is_filled():
            inner = area.adjusted(_INNER_RING_PX, _INNER_RING_PX, -_INNER_RING_PX, -_INNER_RING_PX)
            ring = palette.color(_Role.HighlightedText)
            paint_rounded(painter, inner, radius, None, ring, RING_PX)
        else:
            paint_rounded(painter, area, radius, None, palette.color(_Role.Accent), RING_PX)

    def _ground(self) -> QColor:
        palette = self.palette()
        hovered = self.isEnabled() and self.underMouse()
        if self.is_filled():
            accent = palette.color(_Role.Accent)
            if not hovered:
                return accent
            share = _PRESSED_SHARE if self.isDown() else _HOVERED_SHARE
            # Towards the text's own shade, away from that of the letters on the accent.
            return mixed(accent, palette.color(_Role.Text), share)
        if self.isDown():
            return palette.color(_Role.Mid)
        return palette.color(_Role.Midlight if hovered else _Role.Button)


class _FlatButton(PaintedButton):
    """No ground of its own until the mouse or the keyboard is on it."""

    def paint_ground(self, painter: QPainter) -> None:
        """A soft ground below the mouse, a ring for the keyboard."""
        palette, area = self.palette(), QRectF(self.rect())
        if self.isEnabled() and (self.isDown() or self.underMouse()):
            ground = palette.color(_Role.Mid if self.isDown() else _Role.Midlight)
            paint_rounded(painter, area, _FLAT_RADIUS_PX, ground)
        if self.hasFocus():
            accent = palette.color(_Role.Accent)
            paint_rounded(painter, area, _FLAT_RADIUS_PX, None, accent, RING_PX)


class TextButton(_FlatButton):
    """Flat text in the accent; `check` makes it amber and bold, for what is worth a look.

    In little room, one with an icon is that icon alone (`set_brief`).
    """

    side_em = 0.3

    def __init__(
        self,
        text: str = "",
        parent: QWidget | None = None,
        *,
        icon_name: str = "",
        arrow: bool = False,
        check: bool = False,
    ) -> None:
        super().__init__(text, parent, arrow=arrow)
        self._check = check
        self._brief_icon = icon_name
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def set_brief(self, brief: bool) -> None:
        """Be an icon alone, whose tool tip says the rest; or a text again."""
        if brief != self.is_brief and self._brief_icon:
            self.set_icon_name(self._brief_icon if brief else "")

    def words_px(self) -> int:
        """How wide it is with its words."""
        return self._text_px(self.text()) + 2 * round(self.side_em * self.em())

    @property
    def is_brief(self) -> bool:
        """Whether it is an icon alone."""
        return bool(self._icon_name)

    def shown_text(self) -> str:
        """None beside an icon."""
        return "" if self.is_brief else self.text()

    def is_bold(self) -> bool:
        """What is to be checked is."""
        return self._check

    def text_colour(self) -> QColor:
        """The accent, or amber."""
        if not self.isEnabled():
            return self.palette().color(_Role.ButtonText)
        return check_colour(self.palette()) if self._check else self.palette().color(_Role.Link)

    def height_px(self) -> int:
        """Lower than a pill."""
        return round(1.5 * self.em())


class IconButton(_FlatButton):
    """An icon alone; its name for screen readers is the tool tip's too."""

    def __init__(self, icon_name: str, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__("", parent, icon_name=icon_name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)
        self.setToolTip(name)

    def setText(self, text: str) -> None:
        """An icon stays one when it follows an action."""

    def text_colour(self) -> QColor:
        """As clear as text, in the accent while it is switched on."""
        return self.palette().color(_Role.Accent if self.isChecked() else _Role.ButtonText)

    def height_px(self) -> int:
        """A square with room round the icon."""
        return round(1.75 * self.em())


class Chip(PaintedButton):
    """A slim filled button that lies in a text or beside it: "Update (Ctrl+Return)"."""

    side_em = 0.6

    def is_bold(self) -> bool:
        """A chip is about a state."""
        return True

    def text_colour(self) -> QColor:
        """The accent."""
        role = _Role.Link if self.isEnabled() else _Role.ButtonText
        return self.palette().color(role)

    def height_px(self) -> int:
        """Hardly higher than its text."""
        return round(1.5 * self.em())

    def paint_ground(self, painter: QPainter) -> None:
        """A tint of the accent within a line of it."""
        palette, area = self.palette(), QRectF(self.rect())
        base, accent = palette.color(_Role.Base), palette.color(_Role.Accent)
        if not self.isEnabled():
            accent = palette.color(_Role.Mid)
        hovered = self.isEnabled() and (self.underMouse() or self.isDown())
        ground = base if hovered else mixed(base, accent, _TINT_SHARE)
        width = RING_PX if self.hasFocus() else 1.0
        paint_rounded(painter, area, area.height() / 2, ground, accent, width)
