"""What is said on standard error about the language of a text."""

from __future__ import annotations

from s2s_desktop.errors import UserError
from s2s_desktop.pipeline.language.language_names import language_name
from s2s_desktop.pipeline.messages import LanguageDetected
from s2s_desktop.sentences import Sentence

_CERTAIN = 0.9
_MOST_PERCENT = 99
"""Nothing is found out beyond doubt."""


def remark_on(detected: LanguageDetected) -> str | None:
    """A line for the user, if there is anything to say.

    Raises UserError where nothing can be done with the text.
    """
    if detected.pair is None:
        raise _nothing_done(detected)
    source, target = map(language_name, detected.pair)
    if source == target:
        return None  # a summary: whatever the language, sentences are picked
    found = f"{language_name(detected.language)} ({percent(detected.probability)} %)"
    if detected.chosen:
        contradicted = f"This looks like {found}, not like {source}."
        return contradicted if detected.contradicts_choice else None
    if detected.probability >= _CERTAIN:
        return f"This looks like {found}; translating into {target}."
    return (
        f"This may be {found}; translating from {source} into {target}. "
        "State another language with --from if it is not."
    )


def percent(probability: float) -> int:
    """A probability as whole percent that never promises certainty."""
    return min(_MOST_PERCENT, int(100 * probability))


def _nothing_done(detected: LanguageDetected) -> UserError:
    found = {
        "language": language_name(detected.language),
        "percent": percent(detected.probability),
    }
    hint = Sentence(
        "If it is in another language, state that with --from; `s2s-desktop models list` shows "
        "what the installed models read."
    )
    if detected.wished_target is None:
        return UserError(
            Sentence(
                "This looks like {language} ({percent} %), which no installed model reads; "
                "nothing was translated.",
                **found,
            ),
            hint,
        )
    return UserError(
        Sentence(
            "This looks like {language} ({percent} %), which no installed model translates into "
            "{target}; nothing was translated.",
            target=language_name(detected.wished_target),
            **found,
        ),
        hint,
    )
