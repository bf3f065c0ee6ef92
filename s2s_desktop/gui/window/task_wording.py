"""What the window calls things, by task."""

from __future__ import annotations

from dataclasses import dataclass

from s2s_desktop.catalogue.entry import EXTRACTOR, SUMMARIZE, ModelEntry
from s2s_desktop.gui.translated import tr


@dataclass(frozen=True)
class TaskWording:
    """Texts of the window for one task, and for what it has made."""

    run: str
    run_tip: str
    run_now: str
    run_again: str
    go_on: str
    go_on_tip: str
    stop_tip: str
    save: str
    save_tip: str
    file_name: str
    copy: str
    copy_tip: str
    copied: str
    nothing_to_do: str
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
        return tr(
            "This model writes a summary in its own words: compare names and numbers with the text."
        )
    return tr(
        "Picks the sentences that carry the text and shortens them with words from the text; "
        "it never adds words of its own."
    )


def _translating() -> TaskWording:
    return TaskWording(
        run=tr("&Translate"),
        run_tip=tr("Translate the source text"),
        run_now=tr("Translate ({keys})"),
        run_again=tr("Update ({keys})"),
        go_on=tr("Continue ({keys})"),
        go_on_tip=tr("Translate the sentences that are still missing"),
        stop_tip=tr("Stop translating"),
        save=tr("&Save Translation…"),
        save_tip=tr("Save the translation"),
        file_name=tr("translation"),
        copy=tr("&Copy Translation"),
        copy_tip=tr("Copy the whole translation"),
        copied=tr("Translation copied."),
        nothing_to_do=tr("Nothing to translate yet: type or paste a text."),
        source_hint=tr("Type or paste a text, or drop a file here."),
        target_name=tr("Translation"),
        target_hint=tr("The translation appears here, word by word."),
        alignment_hint=tr(
            "Translate something, and this map will show, word by word, "
            "where the translation comes from."
        ),
        out_of_date_tip=tr("The source or a choice has changed since this was translated."),
    )


def _summarizing() -> TaskWording:
    return TaskWording(
        run=tr("Summari&ze"),
        run_tip=tr("Summarize the source text"),
        run_now=tr("Summarize ({keys})"),
        run_again=tr("Update ({keys})"),
        go_on=tr("Continue ({keys})"),
        go_on_tip=tr("Make the sentences that are still missing"),
        stop_tip=tr("Stop summarizing"),
        save=tr("&Save Summary…"),
        save_tip=tr("Save the summary"),
        file_name=tr("summary"),
        copy=tr("&Copy Summary"),
        copy_tip=tr("Copy the whole summary"),
        copied=tr("Summary copied."),
        nothing_to_do=tr("Nothing to summarize yet: paste or open a text."),
        source_hint=tr("Paste the text to summarize, or drop a file here."),
        target_name=tr("Summary"),
        target_hint=tr(
            "The summary appears here, sentence by sentence. "
            "Click a sentence to see where it comes from."
        ),
        alignment_hint=tr(
            "Summarize something, and this map will show, word by word, "
            "where the summary comes from."
        ),
        out_of_date_tip=tr("The source or a choice has changed since this was summarized."),
    )
