"""How fast something arrives, and how long the rest will take."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field

_WINDOW_S = 5.0


@dataclass
class Speed:
    """The rate over the last seconds; `note` is told what is here at a time of a steady clock."""

    _seen: deque[tuple[float, int]] = field(default_factory=deque)

    def note(self, now_s: float, bytes_here: int) -> None:
        """So much is here now."""
        self._seen.append((now_s, bytes_here))
        while now_s - self._seen[0][0] > _WINDOW_S and len(self._seen) > 2:
            self._seen.popleft()

    @property
    def bytes_per_s(self) -> float | None:
        """None until it can be told."""
        if len(self._seen) < 2:
            return None
        (began, before), (now, here) = self._seen[0], self._seen[-1]
        return max(0, here - before) / (now - began) if now > began else None

    def seconds_left(self, total: int | None) -> float | None:
        """None where the whole, or the rate, is not known."""
        rate = self.bytes_per_s
        if not rate or total is None:
            return None
        return max(0, total - self._seen[-1][1]) / rate
