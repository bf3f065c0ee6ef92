"""What may be doubtful about a translation, and the sentence in which a user reads it."""

from __future__ import annotations

from enum import StrEnum
from string import Formatter

from s2s_desktop.pipeline.language.language_names import language_name
from s2s_desktop.pipeline.messages import SegmentWarning
from s2s_desktop.sentences import LanguageName, Sentence


class WarningKind(StrEnum):
    """The kinds of `SegmentWarning`, as `--json` names them."""

    REPEATED = "repeated"
    CUT_OFF = "cut-off"
    OUT_OF_PLACE = "out-of-place"
    NUMBER_CHANGED = "number-changed"
    NUMBER_MISSING = "number-missing"
    NUMBER_ADDED = "number-added"
    UNIT_CHANGED = "unit-changed"
    NEGATION_LOST = "negation-lost"
    NEGATION_ADDED = "negation-added"
    DROPPED = "dropped"
    INVENTED = "invented"
    REPETITION = "repetition"
    UNTRANSLATED = "untranslated"
    IMPROBABLE = "improbable"
    TOO_SHORT = "too-short"
    TOO_LONG = "too-long"
    STRING_MISSING = "string-missing"
    TERM_MISSING = "term-missing"
    IN_MEMORY = "in-memory"
    OTHER_LANGUAGE = "other-language"
    UNTRANSLATED_LANGUAGE = "untranslated-language"


SENTENCES: dict[str, Sentence] = {
    WarningKind.REPEATED: Sentence(
        "The model began to repeat itself; what it wrote was cut off there."
    ),
    WarningKind.CUT_OFF: Sentence(
        "The model found no end for this sentence; what it wrote was cut off."
    ),
    WarningKind.OUT_OF_PLACE: Sentence(
        "The model lost the place of “{text}”; look where it belongs."
    ),
    WarningKind.NUMBER_CHANGED: Sentence("“{source}” became “{target}”."),
    WarningKind.NUMBER_MISSING: Sentence("“{number}” is not in the translation."),
    WarningKind.NUMBER_ADDED: Sentence("“{number}” is in the translation, but not in the source."),
    WarningKind.UNIT_CHANGED: Sentence(
        "“{source}” became “{target}”, with another sign, unit or month."
    ),
    WarningKind.NEGATION_LOST: Sentence(
        "“{text}” denies something; nothing in the translation does."
    ),
    WarningKind.NEGATION_ADDED: Sentence(
        "“{text}” denies something that the source does not deny."
    ),
    WarningKind.DROPPED: Sentence(
        "Nothing in the translation comes from “{text}”; perhaps it was left out."
    ),
    WarningKind.INVENTED: Sentence(
        "“{text}” comes from nothing in the source; perhaps it was made up."
    ),
    WarningKind.REPETITION: Sentence("“{text}” is said again; the source says it once."),
    WarningKind.UNTRANSLATED: Sentence("“{text}” was not translated."),
    WarningKind.IMPROBABLE: Sentence("The model was unsure of this sentence as a whole."),
    WarningKind.TOO_SHORT: Sentence(
        "The translation is much shorter than it should be: something may be missing."
    ),
    WarningKind.TOO_LONG: Sentence(
        "The translation is much longer than it should be: something may have been added."
    ),
    WarningKind.STRING_MISSING: Sentence("“{text}” does not stand in the translation as it is."),
    WarningKind.TERM_MISSING: Sentence(
        "“{source}” is not called “{target}” here, as the glossary says."
    ),
    WarningKind.IN_MEMORY: Sentence(
        "A memory has a sentence that is {percent} % like this one: “{target}”"
    ),
    WarningKind.OTHER_LANGUAGE: Sentence("This sentence looks like {language}."),
    WarningKind.UNTRANSLATED_LANGUAGE: Sentence(
        "This sentence looks like {language}; it was left as it is."
    ),
}
"""The template for each kind; its names take the `data` of the warning, in their order;
a language is given by its tag (BCP 47)."""


def worded(warning: SegmentWarning) -> Sentence:
    """The warning as a sentence for the user."""
    template = SENTENCES[warning.kind]
    names = dict.fromkeys(name for _, name, _, _ in Formatter().parse(template) if name)
    values = dict(zip(names, warning.data, strict=True))
    if tag := values.get("language"):
        values["language"] = LanguageName(language_name(tag), tag)
    return template.filled(**values)
