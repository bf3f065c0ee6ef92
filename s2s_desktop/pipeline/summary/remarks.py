"""What the user is told of a text that has no real summary."""

from __future__ import annotations

from s2s_desktop.pipeline.summary.document.structure import DocumentText

NO_WORDS = "The text has no words to summarize."
NO_SENTENCES = "No sentence was found: the text looks like code, a table, a list or headings only."
ALL_GIVEN = "The text is no longer than this summary would be: all of its sentences are given."
OTHER_LANGUAGE = (
    "The summarizer was trained on English; for other languages it only picks sentences."
)


def missing(document: DocumentText) -> str:
    """Why nothing of the document can be summarized, if that is so."""
    if not any(character.isalnum() for character in document.text):
        return NO_WORDS
    return "" if document.sentences else NO_SENTENCES
