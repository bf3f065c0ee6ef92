"""What users have made of translated sentences, and how that survives another translation."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from s2s_desktop.pipeline.messages import Span


@dataclass(frozen=True)
class SegmentText:
    """What leads to a segment in the target, and what it says."""

    lead: str
    text: str


@dataclass(frozen=True)
class KeptEdit:
    """A sentence that a user has edited: its source, and what it says in the target.

    `lead` is None where only the sentence itself was edited. `index` is its number in the result
    before, `start` the character where its source begins in the text that is translated next;
    None: there is no such result, or the text has changed there.
    """

    source: str
    text: str
    lead: str | None
    index: int | None = None
    start: int | None = None


class CarriedEdits:
    """Edits that are to be kept by the result that comes, each for the same source sentence.

    Where the text is as it was, a sentence is known by its place; where it touches `changed`,
    the characters that are not (None: all are as they were), by its words.
    """

    def __init__(self, edits: Iterable[KeptEdit] = (), changed: Span | None = None) -> None:
        self._left = list(edits)
        self.changed = changed
        self.moved: dict[int, int] = {}
        """The index that a sentence has now, by the one that it had."""

    def take(self, index: int, span: Span, source: str) -> KeptEdit | None:
        """The edit for the sentence `source`, which stands at `span` and gets `index`."""
        changed = self.changed
        touched = changed is not None and span[0] <= changed[1] and changed[0] <= span[1]
        for edit in self._left:
            same_place = touched if edit.start is None else edit.start == span[0]
            if same_place and edit.source == source:
                self._left.remove(edit)
                if edit.index is not None:
                    self.moved[edit.index] = index
                return edit
        return None

    def give_back(self, edit: KeptEdit) -> None:
        """The sentence of an edit that was taken is not there after all."""
        self._left.insert(0, edit)

    def from_before(self) -> list[KeptEdit]:
        """Those of the result before whose sentence has not come."""
        return [edit for edit in self._left if edit.index is not None]

    def left(self) -> list[KeptEdit]:
        """Those whose sentence has not come; wherever it was, it is not there any more."""
        return [replace(edit, index=None, start=None) for edit in self._left]
