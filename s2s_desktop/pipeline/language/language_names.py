"""What languages are called where no window is there to know it."""

from __future__ import annotations

from functools import cache

from s2s_desktop.pipeline.language.candidates import language_of


@cache
def language_name(tag: str) -> str:
    """The English name of a BCP 47 tag; the tag itself where its language has none."""
    from babel import Locale  # takes some hundredths of a second

    name: str | None = Locale("en").languages.get(language_of(tag))
    rest = tag.partition("-")[2]
    if name is None:
        return tag
    return f"{name} ({rest})" if rest else name
