"""The two panes during and after a request: which result stands there, and is it true?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QEvent, QObject, Signal, Slot
from PySide6.QtGui import QPalette, QTextCharFormat

from s2s_desktop.gui.editing.edit_memory import EditMemory
from s2s_desktop.gui.results.kept_caret import KeptCaret
from s2s_desktop.gui.results.kept_result import KeptResult
from s2s_desktop.gui.results.known_wordings import KnownWordings
from s2s_desktop.gui.results.result import Result
from s2s_desktop.gui.results.source_snapshot import SourceSnapshot
from s2s_desktop.gui.text.follow_end import FollowEnd
from s2s_desktop.gui.text.text_panes import SourcePane, TargetPane
from s2s_desktop.pipeline.messages import (
    DETECT,
    Continuation,
    Finished,
    Message,
    Request,
    SegmentFinished,
    SummarizeRequest,
    TextChunk,
    TranslateRequest,
)


class ResultView(QObject):
    """Shows one result and prepares for the next.

    The old result stays until the new one has something to show, so that a request that
    fails takes nothing away. `updated` is emitted when something was written or edited,
    `source_moved` when the source was, so that what it says stands elsewhere by now.
    """

    updated = Signal()
    source_moved = Signal()

    def __init__(self, source: SourcePane, target: TargetPane) -> None:
        super().__init__(target)
        self.shown: Result | None = None
        self.writing = False  # the target is being changed, and scrolled, by this and not by hand
        self._coming: SourceSnapshot | None = None
        self._summarizing = False
        self._into = self._source_language = ""
        self._remembered = EditMemory()
        self._wordings: dict[str, KnownWordings] = {}
        self._early: list[Message] = []  # of the coming one
        self._listening = True
        self._source = source
        self._target = target
        self._follow = FollowEnd(target)
        self._caret = KeptCaret(target)
        source.document().contentsChange.connect(self._source_edited)
        target.installEventFilter(self)

    @property
    def source_edited(self) -> bool:
        """Whether the source says something else than at the latest request."""
        latest = self._coming or (self.shown.source if self.shown else None)
        return latest is None or latest.edited

    def prepare(self, request: Request) -> str:
        """The source text, about which `request` is going to be made.

        One that goes on where it was stopped adds to what is shown.
        """
        if self.shown is not None and goes_on(request):
            self._coming, self._early, self._listening = None, [], True
            self.shown.over, self.shown.resume = False, None
            return self.shown.source.text
        self._coming = SourceSnapshot(self._source.document())
        self._summarizing = isinstance(request, SummarizeRequest)
        self._into = into_of(request)
        language = (
            request.language if isinstance(request, SummarizeRequest) else request.source_language
        )
        self._source_language = "" if language == DETECT else language
        self._early = []
        self._listening = True
        return self._coming.text

    def apply(self, messages: Sequence[Message]) -> None:
        """Show what the messages of the latest request say."""
        if not self._listening:
            return
        with self.written_by_program():
            written = self._write(messages)
        if written:
            self.updated.emit()

    @contextmanager
    def written_by_program(self) -> Iterator[None]:
        """What changes and scrolls the target inside of the block is not done by hand."""
        before, self.writing = self.writing, True
        try:
            yield
        finally:
            self.writing = before

    def _write(self, messages: Sequence[Message]) -> bool:
        """Whether there was anything to write."""
        self._early += messages
        if self._coming is not None:
            if not any(_has_something_to_show(message) for message in messages):
                return False
            self._begin(self._coming)
        ready, self._early = self._early, []
        if self.shown is not None:
            with self._follow.growing():
                with self._caret.staying():
                    self.shown.apply(ready)
                self._caret.seek(self.shown)
        return self.shown is not None

    def clear(self) -> None:
        """Show nothing."""
        self._coming = None
        self._early = []
        if self.shown is not None:
            self._remembered.leave(self.shown)
        self.shown = None
        with self.written_by_program():
            self._target.clear()
        self.updated.emit()

    def replace(self, text: str) -> None:
        """Show a text that no request has made."""
        self._listening = False
        self.clear()
        self._remembered.clear()
        self._wordings.clear()
        with self.written_by_program():
            self._target.set_text(text)
        self.updated.emit()

    def restore(self, kept: KeptResult) -> None:
        """Show again what was made of a text; the source pane may hold another one by now.

        What is still said about a request that runs is not listened to any more.
        """
        self._listening = False
        self._summarizing, self._into = kept.is_summary, kept.into
        self._source_language = kept.source_language
        self._remembered.clear()
        self._wordings.clear()
        self.shown = None
        with self.written_by_program():
            source = SourceSnapshot(self._source.document(), kept.source_text)
            self._begin(source).restore(kept)
        self.updated.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Provisional text takes its colour from the palette, which may change."""
        if event.type() == QEvent.Type.PaletteChange and self.shown is not None:
            with self.written_by_program():
                self.shown.recolour(self._provisional_format())
        return super().eventFilter(watched, event)

    def _begin(self, source: SourceSnapshot) -> Result:
        self._coming = None
        if self._target.is_blank():
            self.shown = None  # who has emptied the target wants all of it anew
        carried = self._remembered.carried(self.shown, source, self._into)
        self._caret.leave(self.shown, source)
        self._follow.text_will_be_written_anew()
        self._target.clear()
        document, provisional = self._target.document(), self._provisional_format()
        self.shown = Result(
            source,
            document,
            provisional,
            self._summarizing,
            self._into,
            carried,
            self._source_language,
            self._wordings.setdefault(self._into, KnownWordings()),
        )
        return self.shown

    @Slot(int, int, int)
    def _source_edited(self, position: int, removed: int, added: int) -> None:
        for snapshot in (self._coming, self.shown.source if self.shown else None):
            if snapshot is not None:
                snapshot.edit(position, removed, added)
        if self.shown is not None:
            self.source_moved.emit()

    def _provisional_format(self) -> QTextCharFormat:
        """Told apart by colour and, for who does not see it, by slant."""
        provisional = QTextCharFormat()
        provisional.setForeground(self._target.palette().color(QPalette.ColorRole.PlaceholderText))
        provisional.setFontItalic(True)
        return provisional


def into_of(request: Request) -> str:
    """The language of what a request makes; of a summary "", for that is the text's own."""
    return request.target_language if isinstance(request, TranslateRequest) else ""


def goes_on(request: Request) -> bool:
    """Whether a request goes on where it was stopped."""
    return isinstance(request, TranslateRequest) and request.resume != Continuation()


def _has_something_to_show(message: Message) -> bool:
    """Whether the old result gives way to this; not yet to sentences without a word."""
    if isinstance(message, Finished):
        return not message.cancelled
    return isinstance(message, (TextChunk, SegmentFinished))
