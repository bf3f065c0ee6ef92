"""What a model is told besides the text: the task and the languages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from s2s_desktop.engine.text.language_tags import bcp47, primary
from s2s_desktop.errors import UserError
from s2s_desktop.sentences import Sentence


@dataclass(frozen=True)
class Frame:
    """Ids around the pieces of a source, and the id that its target must begin with."""

    before: tuple[int, ...] = ()
    after: tuple[int, ...] = ()
    first_id: int | None = None

    def around(self, pieces: Sequence[int]) -> list[int]:
        """What the encoder is given."""
        return [*self.before, *pieces, *self.after]


@dataclass(frozen=True)
class Framing:
    """How a family is told what to do.

    `before` and `after` stand around every source. `tags` are the ids of languages by the
    checkpoint's codes. The source language's tag is put before or after the source (or
    nowhere), the target language's before the source or forced to begin the target.
    """

    before: tuple[int, ...] = ()
    after: tuple[int, ...] = ()
    tags: Mapping[str, int] = field(default_factory=dict)
    source_tag: Literal["none", "before", "after"] = "none"
    target_tag: Literal["none", "source", "target"] = "none"

    def frame(self, source: str, target: str, prefix: tuple[int, ...] = ()) -> Frame:
        """For a language pair (codes or BCP 47 tags) and the pieces of a task's prefix.

        Raises UserError when the model does not know a language.
        """
        before, after, first_id = [*self.before], [*self.after], None
        if self.source_tag == "before":
            before.append(self.tag(source))
        elif self.source_tag == "after":
            after.append(self.tag(source))
        if self.target_tag == "source":
            before.insert(0, self.tag(target))
        elif self.target_tag == "target":
            first_id = self.tag(target)
        return Frame((*before, *prefix), tuple(after), first_id)

    def tag(self, language: str) -> int:
        """The id of a language by its code, its BCP 47 tag, or the language of that tag."""
        if language in self.tags:
            return self.tags[language]
        names = bcp47(self.tags)
        for same in (lambda tag: tag == language, lambda tag: primary(tag) == primary(language)):
            found = next((code for code, tag in names.items() if same(tag)), None)
            if found is not None:
                return self.tags[found]
        known = ", ".join(sorted(names.values()))
        raise UserError(
            Sentence("The model does not know the language {language!r}.", language=language),
            Sentence("It knows {names}.", names=known)
            if known
            else Sentence("It cannot be told languages: choose a model for this pair."),
        )

    @property
    def languages(self) -> tuple[str, ...]:
        """BCP 47 tags of the languages that can be named to the model."""
        return tuple(bcp47(self.tags).values())
