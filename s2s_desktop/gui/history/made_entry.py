"""A window's state as an entry of the history, and back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import PurePath
from typing import Any

from s2s_desktop.catalogue.entry import SUMMARIZE, TRANSLATE
from s2s_desktop.gui.files.opened_file import OpenedFile
from s2s_desktop.gui.pickers.chosen import Chosen
from s2s_desktop.gui.results.kept_result import KeptResult
from s2s_desktop.gui.results.packed_segment import messages
from s2s_desktop.gui.session.window_state import WindowState
from s2s_desktop.gui.session.written_state import read, written
from s2s_desktop.history.entries import Kept
from s2s_desktop.history.entry import Entry, Place
from s2s_desktop.history.parts import OpenTexts
from s2s_desktop.pipeline.messages import SegmentFinished

_SOURCE = "source"
"""The part of a state that an entry has anyway."""


def made_entry(
    state: WindowState,
    result: KeptResult,
    pair: tuple[str, str],
    model: str,
    options: Mapping[str, Any],
) -> Entry:
    """What `state` shows as an entry: `result` was made by `model` from and into `pair`."""
    edits = {number: (lead, said) for number, lead, said in result.edits}
    text, position = "", 0
    pairs, places = [], list[Place]()
    for number, (head, packed) in enumerate(zip(result.heads, result.segments, strict=True)):
        middle, end = position + head.lead, position + head.lead + head.text
        of_model = result.text[position:middle], result.text[middle:end]
        lead, said = edits.get(number, of_model)
        text += lead
        start = len(text)
        text += said
        pairs.append((head.source, (start, len(text))))
        if head.remarked and number not in edits:
            places += _places(packed, number, start)
        position = end
    tail = result.tail or ""
    text += edits.get(len(result.segments), (tail, ""))[0]
    return Entry(
        task=SUMMARIZE if result.is_summary else TRANSLATE,
        source_language=pair[0],
        target_language=pair[1],
        model=model,
        source=result.source_text,
        result=text,
        unedited=result.text + tail if edits else None,
        options=options,
        pairs=() if result.is_summary else tuple(pairs),
        places=tuple(places),
        file_name=PurePath(state.file.path).name,
    )


def kept_state(state: WindowState, result: KeptResult) -> OpenTexts:
    """What is needed beside the entry to show `result` again."""
    own = replace(state, source=result.source_text, result=result, as_chosen=True)
    kept = written(own)
    parts = {name: part for name, part in kept.parts.items() if name != _SOURCE}
    return OpenTexts(kept.state, parts)


def shown_state(kept: Kept) -> WindowState:
    """What the window shows of an entry.

    One that no window has made has texts alone, and is out of date, so that it can be made anew.
    """
    entry, state = kept.entry, kept.state
    if state is not None:
        parts = {**state.parts, _SOURCE: (entry.source.encode(),)}
        try:
            return read(OpenTexts(state.state, parts))
        except (ValueError, KeyError, TypeError):
            pass  # of another version; the texts are there all the same
    length = entry.options.get("length")
    chosen = Chosen(entry.task, entry.source_language, entry.target_language)
    if length in ("line", "short", "long"):
        chosen = replace(chosen, length=length)
    return WindowState(
        chosen, entry.source, entry.result, as_chosen=False, file=OpenedFile(entry.file_name)
    )


def _places(packed: bytes, number: int, start: int) -> list[Place]:
    """The warnings of a segment whose text begins at `start` of the result."""
    return [
        Place(
            told.kind,
            told.source,
            None if told.target is None else (told.target[0] + start, told.target[1] + start),
            told.data,
        )
        for message in messages(packed, number)
        if isinstance(message, SegmentFinished)
        for told in message.warnings
    ]
