"""The list of the documents that are being translated, with what can be done about them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QRectF, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from s2s_desktop.gui.jobs.document_job import DocumentJob
from s2s_desktop.gui.jobs.job_queue import JobQueue
from s2s_desktop.gui.jobs.wording import told_state
from s2s_desktop.gui.look.buttons import IconButton, PillButton
from s2s_desktop.gui.look.fitting import fit_to_words
from s2s_desktop.gui.look.labels import CutLabel
from s2s_desktop.gui.look.long_words import with_cut_words
from s2s_desktop.gui.look.plain_text import PlainLabel
from s2s_desktop.gui.look.shapes import paint_rounded

_SIZE_EM = (36, 24)
_BAR_PX = 4


class JobsDialog(QDialog):
    """`more_asked` is emitted when the user wants to add documents."""

    more_asked = Signal()

    def __init__(self, queue: JobQueue, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Documents to Translate"))
        self._queue = queue
        self.rows: list[JobRow] = []
        self._empty = PlainLabel(
            self.tr("Add documents: each is translated into a new file beside it.")
        )
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setWordWrap(True)
        self._empty.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.add_button = PillButton(self.tr("&Add Documents…"))
        self.clear_button = PillButton(self.tr("&Clear Finished"))
        self.pause_button = PillButton()
        self.add_button.clicked.connect(self.more_asked)
        self.clear_button.clicked.connect(queue.dismiss_finished)
        self.pause_button.clicked.connect(self._pause_or_go_on)
        self._list = QVBoxLayout()
        self._list.setContentsMargins(0, 0, 0, 0)
        self._arrange()
        queue.changed.connect(self._refresh)
        queue.moved_on.connect(self._tell)
        self._refresh()
        fit_to_words(self, *_SIZE_EM)

    def _arrange(self) -> None:
        inner = QWidget()
        self._list.addStretch(1)
        inner.setLayout(self._list)
        scroll = QScrollArea()
        scroll.setAccessibleName(self.tr("Documents that are translated"))
        scroll.setWidget(inner)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        foot = QHBoxLayout()
        foot.addWidget(self.add_button)
        foot.addWidget(self.clear_button)
        foot.addStretch(1)
        foot.addWidget(self.pause_button)
        self._scroll = scroll
        layout = QVBoxLayout(self)
        layout.addWidget(scroll, 1)
        layout.addWidget(self._empty, 1)
        layout.addLayout(foot)

    @Slot()
    def _refresh(self) -> None:
        """A row for each job, in their order."""
        jobs = self._queue.jobs
        for row in [row for row in self.rows if row.job not in jobs]:
            self.rows.remove(row)
            row.hide()
            row.deleteLater()
        known = {row.job for row in self.rows}
        for job in [job for job in jobs if job not in known]:
            row = JobRow(job)
            row.dismissed.connect(self._queue.dismiss)
            self._list.insertWidget(len(self.rows), row)
            self.rows.append(row)
        self._scroll.setVisible(bool(jobs))
        self._empty.setVisible(not jobs)
        self._tell()

    @Slot()
    def _tell(self) -> None:
        queue = self._queue
        for row in self.rows:
            row.tell(paused=queue.paused)
        failed = any(job.state == "failed" for job in queue.jobs)
        self.clear_button.setEnabled(any(job.state == "done" for job in queue.jobs))
        goes_on = queue.paused or not queue.unfinished
        text = self.tr("C&ontinue") if goes_on else self.tr("&Pause")
        if failed and not queue.unfinished:
            text = self.tr("Try &Again")
        if text != self.pause_button.text():
            self.pause_button.setText(text)
        self.pause_button.setEnabled(bool(queue.unfinished) or failed)

    @Slot()
    def _pause_or_go_on(self) -> None:
        if self._queue.paused or not self._queue.unfinished:
            self._queue.go_on()
        else:
            self._queue.pause()


class JobRow(QWidget):
    """What a document is called, how far it is, and a button that takes it out of the list."""

    dismissed = Signal(object)

    def __init__(self, job: DocumentJob) -> None:
        super().__init__()
        self.job = job
        self._name = CutLabel(job.name)
        self._name.setForegroundRole(QPalette.ColorRole.Text)
        self.state = PlainLabel()
        self.state.setWordWrap(True)
        self.state.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._bar = _Bar()
        self.dismiss_button = IconButton("x")
        self.dismiss_button.clicked.connect(lambda: self.dismissed.emit(job))
        texts = QVBoxLayout()
        texts.setSpacing(3)
        for widget in (self._name, self._bar, self.state):
            texts.addWidget(widget)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(4, 6, 4, 6)
        layout.addLayout(texts, 1)
        layout.addWidget(self.dismiss_button)
        self._name.setToolTip(str(Path(job.kept.source)))

    def tell(self, *, paused: bool) -> None:
        """Say how far it is."""
        self.state.setText(with_cut_words(told_state(self.job, paused=paused)))
        self._bar.show_share(self.job.share, failed=self.job.state == "failed")
        done = self.job.state == "done"
        name = self.tr("Take {name} out of the list") if done else self.tr("Stop {name}")
        self.dismiss_button.setAccessibleName(name.format(name=self.job.name))
        self.dismiss_button.setToolTip(name.format(name=self.job.name))


class _Bar(QWidget):
    """A thin line that fills."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(_BAR_PX)
        self._share, self._failed = 0.0, False

    def show_share(self, share: float, *, failed: bool) -> None:
        """Be filled so far, from 0 to 1."""
        self._share, self._failed = share, failed
        self.setVisible(not failed)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The line and what is filled of it, from where reading begins."""
        painter, palette = QPainter(self), self.palette()
        area = QRectF(self.rect())
        paint_rounded(painter, area, _BAR_PX / 2, palette.color(QPalette.ColorRole.Mid))
        area.setWidth(area.width() * self._share)
        if self.isRightToLeft():
            area.moveRight(self.width())
        paint_rounded(painter, area, _BAR_PX / 2, palette.color(QPalette.ColorRole.Accent))
