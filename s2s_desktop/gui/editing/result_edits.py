"""What the user has edited of one result."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from s2s_desktop.gui.editing.user_text import CarriedEdits, KeptEdit, SegmentText
from s2s_desktop.gui.results.segment_records import SegmentRecords
from s2s_desktop.gui.text.soft_lines import clean
from s2s_desktop.gui.text.target_text import TargetText

Changes = dict[int, tuple[SegmentText, SegmentText]]
"""Of each segment that was changed, what stood there before and what stands there now."""


class ResultEdits:
    """Knows of each segment what the model said and what stands there now.

    One number behind the last segment is the tail, which is the lead of nothing.
    """

    def __init__(
        self, target: TargetText, records: SegmentRecords, carried: CarriedEdits | None = None
    ) -> None:
        self.carried = carried or CarriedEdits()
        self.tail = ""
        self.version = 0
        """Another one after each edit."""
        self._target = target
        self._records = records
        self._edited: dict[int, SegmentText] = {}

    def __contains__(self, index: int) -> bool:
        return index in self._edited

    def __len__(self) -> int:
        return len(self._edited)

    def indices(self) -> Sequence[int]:
        """The segments that are edited, in their order."""
        return sorted(self._edited)

    def of_model(self, index: int) -> SegmentText:
        """What the model said, as it would stand there."""
        if index >= len(self._target):
            return SegmentText(clean(self.tail), "")
        lead, text = self._records.said(index)
        return SegmentText(clean(lead), clean(text))

    def said(self, index: int) -> SegmentText:
        """What stands there, as far as is known."""
        return self._edited.get(index) or self.of_model(index)

    def taken(self, position: int, removed: int) -> Changes:
        """The user has changed the document at `position`; what that has changed."""
        indices = self._target.edited(position, removed, self._parts)
        changes: Changes = {}
        for index in indices:
            before, now = self.said(index), SegmentText(*self._target.texts(index))
            if now != before:
                changes[index] = before, now
                self._remember(index, now)
        return changes

    def write(self, index: int, text: SegmentText) -> None:
        """Put `text` into the document in place of what stands there."""
        self._target.write(index, text.lead, text.text)
        self._target.hold(index)
        self._remember(index, text)

    def keep(self, index: int, text: SegmentText) -> None:
        """What stands at segment `index` is the user's."""
        self._remember(index, text)

    def finished(self, index: int) -> None:
        """All that the model says of segment `index` is known now."""
        if index in self._edited:
            self._remember(index, self._edited[index])

    def dropped(self, index: int, start: int, source: str) -> None:
        """Segment `index`, whose source begins at `start`, is not there any more."""
        said = self._edited.pop(index, None)
        if said is not None:
            self.carried.give_back(KeptEdit(source, said.text, None, None, start))

    def kept(self, source_of: Callable[[int], str]) -> list[KeptEdit]:
        """The edited segments; `source_of` says what the source of one is."""
        found = []
        for index, said in self._edited.items():
            if index < len(self._target):
                lead = None if said.lead == self.of_model(index).lead else said.lead
                found.append(KeptEdit(source_of(index), said.text, lead, index))
        return found

    def for_keeping(self, finished: Sequence[int]) -> tuple[tuple[int, str, str], ...]:
        """Of each edited segment its number among the `finished`, its lead and its text."""
        numbered = [*finished, len(self._target)]
        return tuple(
            (number, self._edited[index].lead, self._edited[index].text)
            for number, index in enumerate(numbered)
            if index in self._edited
        )

    def _parts(self, index: int) -> tuple[str, str]:
        said = self.said(index)
        return said.lead, said.text

    def _remember(self, index: int, text: SegmentText) -> None:
        self.version += 1
        if text == self.of_model(index):
            self._edited.pop(index, None)
        else:
            self._edited[index] = text
