"""Other words and wordings, from the menu of a word, by keys, and from the views of the panel."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from s2s_desktop.drawing.partners import sources_of
from s2s_desktop.drawing.target_words import target_words
from s2s_desktop.gui.editing.target_editing import TargetEditing
from s2s_desktop.gui.inspector.studies import Studies
from s2s_desktop.gui.marks.word_marks import WordMarks
from s2s_desktop.gui.steering.asked_sentence import AskedSentence
from s2s_desktop.gui.steering.consulting import Consulting
from s2s_desktop.gui.steering.rivals import rivals
from s2s_desktop.gui.steering.steering import Steering
from s2s_desktop.gui.steering.word_menu import WordMenu
from s2s_desktop.gui.text.offset_map import chars_before
from s2s_desktop.gui.window.parts import WindowParts
from s2s_desktop.gui.window.task_runner import TaskRunner
from s2s_desktop.pipeline.messages import Request, SegmentFinished, Span
from s2s_desktop.pipeline.steering.messages import WordChoice

_LONGEST_NAMED = 24


class SteerCommands(QObject):
    """Finds out which word or sentence is meant, and says so to `steering`.

    `term_wanted` carries words of the source and what they are called in the target.
    """

    term_wanted = Signal(str, str)

    def __init__(
        self, parts: WindowParts, runner: TaskRunner, editing: TargetEditing, marks: WordMarks
    ) -> None:
        super().__init__(parts.window)
        self._parts, self._marks = parts, marks
        self._target = parts.workspace.target
        self.asked = AskedSentence(parts.view, parts.choices, lambda: runner.asked, runner.request)
        self.steering = Steering(parts.queue, parts.view, self._target, editing, self.asked)
        self.consulting = Consulting(
            parts.queue,
            self.asked,
            parts.workspace.panel.inspection,
            lambda: marks.shown_index,
            lambda: rivals(parts.choices),
            self.steering.locked,
        )
        self.word_menu = WordMenu(parts.queue, self.asked, lambda: parts.requester.running, self)
        self.studies = Studies(parts.queue, parts.workspace.panel.inspection, self._shown)
        self.word_menu.chosen.connect(self.steering.choose)
        chosen = parts.workspace.panel.inspection.consultation
        chosen.word_chosen.connect(self._word_chosen)
        chosen.wording_chosen.connect(self._wording_chosen)
        self.steering.told.connect(parts.status.mention)
        self.steering.failed.connect(parts.told.fail)
        do = parts.commands
        do.other_words.triggered.connect(self._open_at_caret)
        do.go_on.triggered.connect(self._go_on_from_caret)
        do.other_wording.triggered.connect(self._another_wording)
        do.lock.triggered.connect(self._lock_at_caret)
        self._target.menu_opening.connect(self._menu_opening)
        self._target.cursorPositionChanged.connect(self._refresh)
        parts.view.updated.connect(self._refresh)
        self._refresh()

    def put_out(self) -> bool:
        """Stop what is being written, else stop marking what has changed; False: neither."""
        if self.steering.rewriting.running:
            self.steering.rewriting.stop()
            return True
        shown = self.steering.marks.shown
        self.steering.marks.clear()
        return shown

    def _shown(self) -> tuple[Request, Span] | None:
        """What has written the sentence in the panel, and its place in the text."""
        index = self._marks.shown_index
        return None if index is None else self.asked.request(index)

    @Slot()
    def _refresh(self) -> None:
        """What can be done where the caret is."""
        index, do = self._sentence_at_caret(), self._parts.commands
        there = index is not None and self.asked.finished(index)
        for action in (do.other_words, do.go_on, do.other_wording, do.lock):
            action.setEnabled(there)

    @Slot()
    def _open_at_caret(self) -> None:
        """The menu of the word at the caret, below it."""
        caret = self._target.textCursor()
        place = self._word_at(caret.position()) or self._word_at(caret.position() - 1)
        if place is None:
            return
        menu = QMenu(self._target)
        self._fill(menu, None, *place)
        below = self._target.cursorRect().bottomLeft()
        menu.popup(self._target.viewport().mapToGlobal(below))

    @Slot(object, object)
    def _menu_opening(self, menu: QMenu, position: int | None) -> None:
        """The same on top of the context menu."""
        place = None if position is None else self._word_at(position)
        first = next(iter(menu.actions()), None)
        if place is not None and self._fill(menu, first, *place) and first is not None:
            menu.insertSeparator(first)

    def _fill(self, menu: QMenu, before: QAction | None, index: int, span: Span) -> bool:
        """Other words, and what else can be done with the word and its sentence."""
        if not self.word_menu.fill(menu, before, index, span):
            return False
        entries = [_separator(menu), *self._entries(menu, index, span)]
        if before is None:
            menu.addActions(entries)
        else:
            menu.insertActions(before, entries)
        return True

    def _entries(self, menu: QMenu, index: int, span: Span) -> list[QAction]:
        do, steering = self._parts.commands, self.steering
        other = QAction(do.other_wording.text(), menu)
        other.triggered.connect(lambda: steering.another_wording(index))
        rest = QAction(do.go_on.text(), menu)
        rest.triggered.connect(lambda: steering.go_on(index, span[1]))
        span = self._selected_in(index) or span
        lock = QAction(self._lock_text(index, span), menu)
        lock.triggered.connect(lambda: steering.toggle_lock(index, span))
        term = QAction(self.tr("Add as a &Term…"), menu)
        term.triggered.connect(lambda: self.term_wanted.emit(*self._term_at(index, span)))
        return [other, rest, lock, term]

    def _term_at(self, index: int, span: Span) -> tuple[str, str]:
        """Words of the target, and those of the source that they are from."""
        result = self.asked.result
        if result is None:
            return "", ""
        alignment = result.alignment(index)
        words = [
            i for i, (a, b) in enumerate(alignment.target_words) if a < span[1] and span[0] < b
        ]
        sources = sorted({source for word in words for source in sources_of(alignment, word)})
        named = " ".join(alignment.source_word(i) for i in sources)
        return named, alignment.target_text[slice(*span)].strip()

    def _lock_text(self, index: int, span: Span) -> str:
        result = self.asked.result
        if result is None:
            return ""
        source, target = result.source_text(index), result.edits.said(index).text
        locked = self.steering.locked.at(source, target, span)
        named = (locked or target[slice(*span)]).replace("&", "&&")
        if len(named) > _LONGEST_NAMED:
            named = named[:_LONGEST_NAMED] + "…"
        pattern = self.tr("&Lock “{words}”") if locked is None else self.tr("Un&lock “{words}”")
        return pattern.format(words=named)

    @Slot()
    def _go_on_from_caret(self) -> None:
        """What stands before the caret stays; a word that it stands in may become longer."""
        index, result = self._sentence_at_caret(), self.asked.result
        if index is None or result is None:
            return
        end = self._char_in(index, self._target.textCursor().position())
        text = result.edits.said(index).text
        inside = text[end - 1 : end].isalnum() and text[end : end + 1].isalnum()
        self.steering.go_on(index, end, whole=not inside)

    @Slot(object, object)
    def _word_chosen(self, span: Span, choice: WordChoice) -> None:
        """In the sentence of the panel."""
        index = self._marks.shown_index
        if index is not None:
            self.steering.choose(index, span, choice)

    @Slot(object)
    def _wording_chosen(self, wording: SegmentFinished) -> None:
        index = self._marks.shown_index
        if index is not None:
            self.steering.use(index, wording)

    @Slot()
    def _another_wording(self) -> None:
        index = self._sentence_at_caret()
        if index is not None:
            self.steering.another_wording(index)

    @Slot()
    def _lock_at_caret(self) -> None:
        """What is selected, or the word at the caret."""
        index, caret = self._sentence_at_caret(), self._target.textCursor()
        if index is None:
            return
        place = self._word_at(caret.position()) or self._word_at(caret.position() - 1)
        span = self._selected_in(index) or (place[1] if place else None)
        if span is not None:
            self.steering.toggle_lock(index, span)

    def _sentence_at_caret(self) -> int | None:
        """The sentence at the caret of the target, else the one in the panel."""
        result, position = self.asked.result, self._target.textCursor().position()
        if result is None:
            return None
        index = None
        if self._target.hasFocus():
            places = (p for p in (position, position - 1) if p >= 0)
            found = (result.index_at_target(place) for place in places)
            index = next((i for i in found if i is not None), None)
        return self._marks.shown_index if index is None else index

    def _word_at(self, position: int) -> tuple[int, Span] | None:
        """The sentence at a position of the target, and the characters of the word there."""
        result = self.asked.result
        index = None if result is None or position < 0 else result.index_at_target(position)
        if result is None or index is None or not self.asked.finished(index):
            return None
        char = self._char_in(index, position)
        words = target_words(result.alignment(index))
        word = next((span for span in words if span[0] <= char < span[1]), None)
        return None if word is None else (index, word)

    def _selected_in(self, index: int) -> Span | None:
        """The characters of a sentence that are selected."""
        caret, result = self._target.textCursor(), self.asked.result
        if result is None or not caret.hasSelection():
            return None
        first, last = result.segment_ranges(index)[1]
        start, end = max(first, caret.selectionStart()), min(last, caret.selectionEnd())
        return None if start >= end else (self._char_in(index, start), self._char_in(index, end))

    def _char_in(self, index: int, position: int) -> int:
        result = self.asked.result
        if result is None:
            return 0
        text = result.edits.said(index).text
        return chars_before(text, position - result.segment_ranges(index)[1][0])


def _separator(menu: QMenu) -> QAction:
    line = QAction(menu)
    line.setSeparator(True)
    return line
