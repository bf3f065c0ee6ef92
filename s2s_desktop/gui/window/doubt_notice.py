"""Tells how many places of a translation are worth a look."""

from __future__ import annotations

from collections.abc import Sequence

from s2s_desktop.gui.translated import tr, translated
from s2s_desktop.gui.window.notice_bar import Notice, NoticeBar
from s2s_desktop.pipeline.guard.kinds import worded
from s2s_desktop.pipeline.messages import SegmentWarning

_TOLD = 3
"""As many are told one by one; the others are counted."""


class DoubtNotice:
    """One notice for the warnings of the result that is shown.

    It never takes the place of another notice, and what a user has dismissed does not come
    again for the same doubts.
    """

    def __init__(self, notices: NoticeBar) -> None:
        self._notices = notices
        self._told = Notice("")

    def show(self, warnings: Sequence[SegmentWarning]) -> None:
        """Tell of these, in place of those that were told before."""
        notice = _notice(warnings)
        if notice == self._told:
            return
        self._notices.withdraw(self._told)
        self._told = notice
        if warnings and self._notices.notice is None:
            self._notices.tell(notice)


def _notice(warnings: Sequence[SegmentWarning]) -> Notice:
    count = len(warnings)
    places = tr("1 place to check") if count == 1 else tr("{count} places to check")
    said = [translated(worded(warning)) for warning in warnings[:_TOLD]]
    if count > _TOLD:
        said.append(tr("And {count} more.").format(count=count - _TOLD))
    return Notice(places.format(count=count) if count else "", " ".join(said))
