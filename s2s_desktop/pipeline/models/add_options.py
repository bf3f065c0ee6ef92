"""What a user says of a model that is to be added; free of torch, so that a window can ask."""

from __future__ import annotations

import re
from dataclasses import dataclass

from s2s_desktop.errors import UserError
from s2s_desktop.sentences import Sentence

LANGUAGE_TAG = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")
"""BCP 47, as far as its form goes."""


class LanguagesUnknownError(UserError):
    """Nothing says which languages a model translates; the user has to."""


@dataclass(frozen=True)
class AddOptions:
    """What the user says of a model; what is empty is found out.

    `prefix` is text that goes before every source. Languages are BCP 47 tags.
    """

    id: str = ""
    name: str = ""
    licence: str = ""
    task: str = ""
    prefix: str = ""
    source_languages: tuple[str, ...] = ()
    target_languages: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        for tag in (*self.source_languages, *self.target_languages):
            if not LANGUAGE_TAG.fullmatch(tag):
                raise UserError(
                    Sentence("{tag!r} is no tag of a language.", tag=tag),
                    Sentence("Give tags such as en, pt or zh-Hant."),
                )
