"""What was done to make a summary, in one quiet line."""

from __future__ import annotations

from PySide6.QtCore import QLocale

from s2s_desktop.gui.look.labels import CutLabel
from s2s_desktop.gui.results.result import Result


class SummaryFacts(CutLabel):
    """Counts sentences and words; empty while there is no summary."""

    def show_facts(self, result: Result | None, summary: str) -> None:
        """Tell of `result`, whose text is `summary`."""
        there = result is not None and result.is_summary and bool(summary.strip())
        if there and result is not None:
            self.show_text(f"{self._sentences(result)} · {self._words(result, summary)}")
        else:
            self.show_text("")

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
