"""The way back through what the window has shown, and forth again."""

from __future__ import annotations

from s2s_desktop.gui.session.window_state import WindowState

_MOST = 50


class Trail:
    """States of the window in the order in which they were shown.

    The window itself is at one place of it: what is before can be gone back to, what is behind
    was gone back from.
    """

    def __init__(self) -> None:
        self._before: list[WindowState] = []
        self._behind: list[WindowState] = []

    @property
    def can_go_back(self) -> bool:
        """Whether something was shown before."""
        return bool(self._before)

    @property
    def can_go_forth(self) -> bool:
        """Whether it was gone back."""
        return bool(self._behind)

    def leave(self, state: WindowState) -> None:
        """Something else takes the place of `state`; what was gone back from is forgotten."""
        self._behind.clear()
        if not state.empty:
            self._before = [*self._before, state][-_MOST:]

    def back(self, now: WindowState) -> WindowState:
        """Go back from `now`: what is to be shown."""
        self._behind.append(now)
        return self._before.pop()

    def forth(self, now: WindowState) -> WindowState:
        """Go forth again from `now`: what is to be shown."""
        self._before.append(now)
        return self._behind.pop()

    def clear(self) -> None:
        """Forget the way."""
        self._before.clear()
        self._behind.clear()
