"""What the user is told of a text that has no real summary."""

from __future__ import annotations

from s2s_desktop.pipeline.summary.document.structure import DocumentText
from s2s_desktop.sentences import Sentence

NO_WORDS = Sentence("The text has no words to summarize.")
NO_SENTENCES = Sentence(
    "No sentence was found: the text looks like code, a table, a list or headings only."
)
ALL_GIVEN = Sentence(
    "The text is no longer than this summary would be: all of its sentences are given."
)
OTHER_LANGUAGE = Sentence(
    "The summarizer was trained on English; for other languages it only picks sentences."
)


def missing(document: DocumentText) -> Sentence:
    """Why nothing of the document can be summarized, if that is so."""
    if not any(character.isalnum() for character in document.text):
        return NO_WORDS
    return Sentence() if document.sentences else NO_SENTENCES
