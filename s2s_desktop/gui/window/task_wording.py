"""What the window calls things, by task."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from s2s_desktop.catalogue.entry import EXTRACTOR, SUMMARIZE, ModelEntry


@dataclass(frozen=True)
class TaskWording:
    """Texts of the window for one task, and for what it has made."""

    run: str
    run_tip: str
    stop_tip: str
    save: str
    save_tip: str
    file_name: str
    copy: str
    copy_tip: str
    copied: str
    nothing_to_do: str
    language: str
    source_hint: str
    target_name: str
    target_hint: str
    alignment_hint: str
    out_of_date_tip: str


def wording_of(task: str) -> TaskWording:
    """The texts for "translate" or "summarize"."""
    return _summarizing() if task == SUMMARIZE else _translating()


def how_summaries_are_made(model: ModelEntry | None) -> str:
    """What a user should know about the summaries of `model`."""
    if model is not None and model.format != EXTRACTOR:
        return _tr(
            "This model writes a summary in its own words: compare names and numbers with the text."
        )
    return _tr(
        "Picks the sentences that carry the text and shortens them with words from the text; "
        "it never adds words of its own."
    )


def _translating() -> TaskWording:
    return TaskWording(
        run=_tr("&Translate"),
        run_tip=_tr("Translate the source text"),
        stop_tip=_tr("Stop translating"),
        save=_tr("&Save Translation…"),
        save_tip=_tr("Save the translation"),
        file_name=_tr("translation"),
        copy=_tr("&Copy Translation"),
        copy_tip=_tr("Copy the whole translation"),
        copied=_tr("Translation copied."),
        nothing_to_do=_tr("Nothing to translate yet: type or paste a text."),
        language=_tr("F&rom"),
        source_hint=_tr("Type or paste a text, or drop a file here."),
        target_name=_tr("Translation"),
        target_hint=_tr("The translation appears here, word by word."),
        alignment_hint=_tr(
            "Translate something, and this map will show, word by word, "
            "where the translation comes from."
        ),
        out_of_date_tip=_tr("The source or a choice has changed since this was translated."),
    )


def _summarizing() -> TaskWording:
    return TaskWording(
        run=_tr("Summari&ze"),
        run_tip=_tr("Summarize the source text"),
        stop_tip=_tr("Stop summarizing"),
        save=_tr("&Save Summary…"),
        save_tip=_tr("Save the summary"),
        file_name=_tr("summary"),
        copy=_tr("&Copy Summary"),
        copy_tip=_tr("Copy the whole summary"),
        copied=_tr("Summary copied."),
        nothing_to_do=_tr("Nothing to summarize yet: paste or open a text."),
        language=_tr("Lang&uage"),
        source_hint=_tr("Paste the text to summarize, or drop a file here."),
        target_name=_tr("Summary"),
        target_hint=_tr(
            "The summary appears here, sentence by sentence. "
            "Click a sentence to see where it comes from."
        ),
        alignment_hint=_tr(
            "Summarize something, and this map will show, word by word, "
            "where the summary comes from."
        ),
        out_of_date_tip=_tr("The source or a choice has changed since this was summarized."),
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("TaskWording", text)
