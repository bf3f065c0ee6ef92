"""The states in which the window is photographed; each is made as a user makes it."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from s2s_desktop.catalogue.entry import SUMMARIZE
from s2s_desktop.catalogue.store import Catalogue
from s2s_desktop.drawing.heads.shown_maps import Head
from s2s_desktop.errors import UserError
from s2s_desktop.glossary.term import Term
from s2s_desktop.gui.demo import documents
from s2s_desktop.gui.demo.driving import hover, run, wait, warm_up
from s2s_desktop.gui.demo.model_states import MODEL_STATES
from s2s_desktop.gui.demo.texts import (
    CHOSEN,
    COMPARED,
    HOVERED,
    LATIN_1,
    LOCKED,
    SAMPLE,
    STEERED,
    long_text,
    with_places_to_check,
)
from s2s_desktop.gui.files.encoding_dialog import EncodingDialog
from s2s_desktop.gui.help.examples import example
from s2s_desktop.gui.inspector.views.studies.attribution_view import AttributionView
from s2s_desktop.gui.inspector.views.studies.heads_view import HeadsView
from s2s_desktop.gui.inspector.views.text_view import TextView
from s2s_desktop.gui.inspector.views.wordings.compare_view import CompareView
from s2s_desktop.gui.window.main_window import MainWindow
from s2s_desktop.memory.tmx_writing import as_tmx
from s2s_desktop.memory.unit import Unit
from s2s_desktop.pipeline.messages import TranslateRequest
from s2s_desktop.sentences import Sentence


def _finished(window: MainWindow) -> None:
    """A translation, with the mouse on a word."""
    run(window, SAMPLE)
    sys.stdout.write(f"{SAMPLE}\n\n{window.target.text()}\n")
    hover(window.source, HOVERED)


def _letter(window: MainWindow) -> None:
    run(window, example("letter"))
    hover(window.source, "lighthouse")


def _in_view(name: str) -> Callable[[MainWindow], None]:
    """A sentence of a letter in one of the panel's views."""

    def show(window: MainWindow) -> None:
        _letter(window)
        window.panel.choose_view(name)
        hover(window.source, "lighthouse")

    return show


def _whole_text(window: MainWindow) -> None:
    """All sentences of a text with places to check, the worst first."""
    run(window, with_places_to_check())
    window.panel.choose_view("text")
    view = window.panel.view
    assert isinstance(view, TextView)
    view.bar.choose_order("worst")


def _heads(window: MainWindow, enlarged: Head | None = None) -> None:
    """Every head of a model over a sentence, or one of them."""
    _letter(window)
    window.panel.choose_view("heads")
    view = window.panel.view
    assert isinstance(view, HeadsView)
    wait(lambda: view.maps is not None)
    view.enlarge(enlarged)


def _attribution(window: MainWindow) -> None:
    """What leaving words out does, beside attention."""
    _letter(window)
    window.panel.choose_view("attribution")
    view = window.panel.view
    assert isinstance(view, AttributionView)
    wait(lambda: bool(view.alignment.rows))


def _below(window: MainWindow) -> None:
    window.commands.panel_below.trigger()
    _letter(window)


def _streaming(window: MainWindow) -> None:
    """A translation that is on its way, with words that are not settled yet."""
    warm_up(window)
    window.source.set_text(example("letter"))
    window.run_task()
    wait(lambda: len(window.target.text()) > len(SAMPLE) // 3)


def _long(window: MainWindow) -> None:
    """The engine is at work on a text that takes a while."""
    warm_up(window)
    window.source.set_text(long_text())
    window.run_task()
    wait(lambda: len(window.target.text()) > len(example("page")))


def _stopped(window: MainWindow) -> None:
    _long(window)
    window.commands.stop.trigger()
    wait(lambda: not window.requester.running)


def _out_of_date(window: MainWindow) -> None:
    """The source has changed since it was translated."""
    _letter(window)
    _type_after(window, "ninety minutes", " or a little more")


def _type_after(window: MainWindow, words: str, typed: str) -> None:
    pane = window.source
    cursor = pane.document().find(words)
    cursor.clearSelection()
    pane.setTextCursor(cursor)
    QTest.keyClicks(pane, typed)


def _edited(window: MainWindow) -> None:
    """The user has changed the translation."""
    run(window, SAMPLE)
    pane = window.target
    cursor = pane.document().find("pequena")
    pane.setTextCursor(cursor)
    QTest.keyClicks(pane, "pequenina")


def _other_words(window: MainWindow) -> None:
    """What else could stand at a word, below it."""
    run(window, STEERED)
    _put_caret(window, CHOSEN)
    window.commands.other_words.trigger()
    menu = window.target.findChildren(QMenu)[-1]
    wait(lambda: menu.actions()[0].isEnabled())


def _steered(window: MainWindow) -> None:
    """Another word was chosen, one is locked, and what has changed is marked."""
    _other_words(window)
    menu = window.target.findChildren(QMenu)[-1]
    menu.actions()[0].trigger()
    menu.close()
    wait(lambda: not window.steer.steering.rewriting.running)
    _put_caret(window, LOCKED)
    window.commands.lock.trigger()


def _alternatives(window: MainWindow) -> None:
    """What else could stand at a word, and other wordings, in the panel."""
    run(window, STEERED)
    _put_caret(window, CHOSEN)
    window.panel.choose_view("alternatives")
    known = window.panel.inspection.consultation
    wait(lambda: known.wordings is not None and len(known.choices) > 0)
    hover(window.target, CHOSEN)


def _hypotheses(window: MainWindow) -> None:
    """The beam as a tree, in the panel."""
    run(window, STEERED)
    window.panel.choose_view("hypotheses")
    _put_caret(window, CHOSEN)
    hover(window.target, CHOSEN)
    wait(lambda: window.panel.inspection.consultation.beam is not None)


def _compared_here(window: MainWindow) -> None:
    """The sentence beside another hypothesis, in the panel."""
    run(window, STEERED)
    window.panel.choose_view("compare")
    known = window.panel.inspection.consultation
    _put_caret(window, CHOSEN)
    hover(window.target, CHOSEN)
    view = window.panel.view
    assert isinstance(view, CompareView)
    view.menu.aboutToShow.emit()
    view.menu.actions()[-1].trigger()
    wait(lambda: known.other is not None)


def _put_caret(window: MainWindow, word: str) -> None:
    pane = window.target
    pane.setFocus()
    cursor = pane.document().find(word)
    cursor.setPosition(cursor.selectionStart() + 1)
    pane.setTextCursor(cursor)


def _places(window: MainWindow) -> None:
    """The list of what is worth a look."""
    run(window, with_places_to_check())
    wait(lambda: len(window.checks.places) > 0)
    window.workspace.target_card.places_button.click()


def _summarized(window: MainWindow) -> None:
    """A summary, with the origin of its second sentence marked."""
    window.choices.choose_task(SUMMARIZE)
    run(window, example("article"))
    sys.stdout.write(f"{window.target.text()}\n")
    cursor = window.target.textCursor()
    cursor.setPosition(window.target.text().index(". ") + 3)
    QTest.mouseClick(
        window.target.viewport(),
        Qt.MouseButton.LeftButton,
        pos=window.target.cursorRect(cursor).center(),
    )


def _compared(window: MainWindow) -> None:
    """Two models of different kinds on one sentence."""
    for entry in Catalogue().entries():
        window.choices.choose_model(entry)
        if window.commands.compare.isEnabled():
            break
    else:
        raise UserError(Sentence("No pair of languages has two models."), Sentence("Add one more."))
    window.source.set_text(COMPARED)
    window.commands.compare.trigger()
    compare = window.compare_window
    assert compare is not None
    wait(lambda: not compare.running)


def _failed(window: MainWindow) -> None:
    """A request for a model that does not exist, after a translation."""
    _finished(window)
    window.requester.ask(TranslateRequest(0, "", "en", "pt", "no-such-model"))
    wait(lambda: window.notices.notice is not None)


def _opened(action: str) -> Callable[[MainWindow], None]:
    """What an action of the window opens, before a letter."""

    def show(window: MainWindow) -> None:
        _letter(window)
        window.commands.named()[action].trigger()

    return show


def _terms(window: MainWindow) -> None:
    """A letter with terms, and the dialog that has them."""
    _with_terms(window)
    dialog = window.term_commands.dialog()
    dialog.propose("beam", "")


def _with_terms(window: MainWindow) -> None:
    window.terms.take_terms(
        (
            Term("lighthouse", ("farol",), ("en", "pt")),
            Term("keeper", ("faroleiro", "guarda do farol"), ("en", "pt")),
            Term("letter", ("missiva",), ("en", "pt")),
            Term("stairs", ("escadaria",)),
        )
    )
    window.terms.take_kept(("Northolt", "Emma"))
    run(window, example("letter"))


def _memories(window: MainWindow) -> None:
    """The list of translation memories, over a letter that one knows a sentence of."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "letters.tmx"
        units = (
            Unit("We look forward to your visit.", "Será um prazer recebê-los.", "en", "pt"),
            Unit("We look forward to your visits.", "Esperamos com prazer as visitas.", "en", "pt"),
            Unit(
                "There are 124 steps to the top, so please tell the children to wear good shoes.",
                "São 124 degraus até o topo; peça às crianças que venham com bons sapatos.",
                "en",
                "pt",
            ),
        )
        path.write_text("".join(as_tmx(units)), encoding="utf-8")
        window.terms.take_memories((str(path),))
        _letter(window)
        wait(lambda: len(window.checks.places) > 0)
        window.term_commands.dialog().tabs.setCurrentIndex(2)


def _terms_empty(window: MainWindow) -> None:
    _letter(window)
    window.commands.terms.trigger()


def _encoding(window: MainWindow) -> None:
    EncodingDialog(LATIN_1, "phare.txt", window).open()


def _document(name: str, make: Callable[[Path], None]) -> Callable[[MainWindow], None]:
    """A document that is opened and translated, in its formatting."""

    def show(window: MainWindow) -> None:
        warm_up(window)
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / name
            make(path)
            window.files.open(path)
            wait(lambda: not window.files.documents.busy)
        window.run_task()
        wait(lambda: not window.requester.running)
        window.source.verticalScrollBar().setValue(0)

    return show


def _translated_back(window: MainWindow) -> None:
    _letter(window)
    window.commands.translate_back.trigger()
    opened = window.dialogs.back_window
    assert opened is not None
    wait(lambda: not opened.requester.running)


def _several_documents(window: MainWindow) -> None:
    """A list of documents: one is done, one cannot be read, the others wait."""
    warm_up(window)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        documents.make_report(folder / "report.docx")
        (folder / "old minutes.docx").write_bytes(b"PK\x03\x04")
        documents.make_book(folder / "keeper.epub")
        documents.make_subtitles(folder / "film.srt")
        queue = window.jobs.queue
        window.jobs.add([folder / "report.docx", folder / "old minutes.docx"])
        wait(lambda: not queue.unfinished)
        queue.pause()
        window.jobs.add([folder / "keeper.epub", folder / "film.srt"])


STATES: Mapping[str, Callable[[MainWindow], None]] = {
    "finished": _finished,
    "empty": warm_up,
    "letter": _letter,
    "heat-map": _in_view("heat map"),
    "table": _in_view("table"),
    "whole-text": _whole_text,
    "heads": _heads,
    "head": lambda window: _heads(window, (0, 5)),
    "attribution": _attribution,
    "below": _below,
    "streaming": _streaming,
    "long": _long,
    "stopped": _stopped,
    "out-of-date": _out_of_date,
    "edited": _edited,
    "other-words": _other_words,
    "steered": _steered,
    "alternatives": _alternatives,
    "hypotheses": _hypotheses,
    "compared-here": _compared_here,
    "places": _places,
    "summarized": _summarized,
    "compared": _compared,
    "translated-back": _translated_back,
    "failed": _failed,
    "preferences": _opened("preferences"),
    "terms": _terms,
    "terms-empty": _terms_empty,
    "memories": _memories,
    "terms-in-text": _with_terms,
    "keys": _opened("shortcuts"),
    "about": _opened("about"),
    "languages": _opened("choose_target"),
    "models": _opened("choose_model"),
    **MODEL_STATES,
    "find": _opened("replace"),
    "encoding": _encoding,
    "document": _document("report.docx", documents.make_report),
    "book": _document("keeper.epub", documents.make_book),
    "subtitles": _document("film.srt", documents.make_subtitles),
    "documents": _several_documents,
    "pdf": _document("bees.pdf", documents.make_pdf),
}
"""By name; "empty" is how it looks when it is started for the first time."""
