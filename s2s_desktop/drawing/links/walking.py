"""Where the keys go among linked words."""

from __future__ import annotations

from PySide6.QtCore import Qt

from s2s_desktop.drawing.links.layout import LinkLayout
from s2s_desktop.drawing.partners import sources_of, targets_of
from s2s_desktop.drawing.segment_alignment import SegmentAlignment
from s2s_desktop.drawing.selection import Selection

Key = Qt.Key
_ENDS = (Key.Key_Home, Key.Key_End)
MOVING_KEYS = frozenset({Key.Key_Left, Key.Key_Right, Key.Key_Up, Key.Key_Down, *_ENDS})


def walked(
    layout: LinkLayout, alignment: SegmentAlignment, selection: Selection | None, key: int
) -> Selection | None:
    """The word to which `key` goes: along the text, or over to the partner in the other text.

    Home and End go to the ends of the text. Where there is no further word, it stays.
    """
    words = layout.words
    is_source = selection is None or selection.source is not None
    places = words.placed(selection)
    here = None if places is None else (places.source if is_source else places.target)
    last = len(words.sources if is_source else words.targets) - 1
    if here is None or key == Key.Key_Home:
        return _word(layout, is_source, min(0, last)) or selection
    if key == Key.Key_End:
        return _word(layout, is_source, last)
    step = _step(layout, is_source, key)
    if step is not None:
        return _word(layout, is_source, min(last, max(0, here + step)))
    over = _goes_to_source(layout, key)
    if over is is_source:
        return selection
    return _partner(layout, alignment, here, is_source) or selection


def _step(layout: LinkLayout, is_source: bool, key: int) -> int | None:
    """How many words further the key goes in the same text; None if it goes to the other."""
    if not layout.upright:
        return {Key.Key_Up: -1, Key.Key_Down: 1}.get(Key(key))
    words = layout.words
    mirrored = words.source_mirrored if is_source else words.target_mirrored
    step = {Key.Key_Left: -1, Key.Key_Right: 1}.get(Key(key))
    return -step if step is not None and mirrored else step


def _goes_to_source(layout: LinkLayout, key: int) -> bool:
    """Whether a key that goes to the other text goes to where the source stands."""
    if layout.upright:
        return key == Key.Key_Up
    first, second = layout.sources[:1], layout.targets[:1]
    at_left = not first or not second or first[0].chip.left() < second[0].chip.left()
    return key == (Key.Key_Left if at_left else Key.Key_Right)


def _partner(
    layout: LinkLayout, alignment: SegmentAlignment, here: int, is_source: bool
) -> Selection | None:
    """The strongest partner that is shown; without one, the word at the same place."""
    words = layout.words
    if is_source:
        known = (words.target_places.get(i) for i in targets_of(alignment, words.sources[here]))
        last = len(words.targets) - 1
    else:
        known = (words.source_places.get(i) for i in sources_of(alignment, words.targets[here]))
        last = len(words.sources) - 1
    place = next((place for place in known if place is not None), min(here, last))
    return _word(layout, not is_source, place)


def _word(layout: LinkLayout, is_source: bool, place: int) -> Selection | None:
    if place < 0:
        return None
    places = Selection(source=place) if is_source else Selection(target=place)
    return layout.words.selected(places)
