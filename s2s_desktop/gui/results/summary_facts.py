"""What was done to make a summary, in one quiet line."""

from __future__ import annotations

from PySide6.QtCore import QLocale
from PySide6.QtGui import QPalette

from s2s_desktop.gui.look.plain_text import PlainLabel
from s2s_desktop.gui.results.result import Result

_MARGIN_PX = 14  # that of the text above it


class SummaryFacts(PlainLabel):
    """Counts sentences and words; hidden while there is no summary."""

    def __init__(self) -> None:
        super().__init__()
        self.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)
        self.setContentsMargins(_MARGIN_PX, 0, _MARGIN_PX, _MARGIN_PX // 2)
        self.setAccessibleName(self.tr("About the summary"))
        self.setWordWrap(True)
        self.hide()

    def show_facts(self, result: Result | None, summary: str) -> None:
        """Tell of `result`, whose text is `summary`."""
        there = result is not None and result.is_summary and bool(summary.strip())
        if there and result is not None:
            self.setText(f"{self._sentences(result)}  ·  {self._words(result, summary)}")
        self.setVisible(there)

    def _sentences(self, result: Result) -> str:
        count, rewritten = len(result.provenance), result.provenance.rewritten
        chosen = self.tr("1 sentence chosen") if count == 1 else self.tr("{count} sentences chosen")
        if not rewritten:
            return chosen.format(count=count)
        more = self.tr("{chosen}, {rewritten} rewritten")
        return more.format(chosen=chosen.format(count=count), rewritten=rewritten)

    def _words(self, result: Result, summary: str) -> str:
        locale = QLocale()
        return self.tr("{few} of {many} words").format(
            few=locale.toString(len(summary.split())),
            many=locale.toString(len(result.source.text.split())),
        )
