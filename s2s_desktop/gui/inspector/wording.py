"""What the map says in words: tooltips, the line below it, and screen readers."""

from __future__ import annotations

from s2s_desktop.drawing.partners import sources_of, targets_of, weight
from s2s_desktop.drawing.segment_alignment import SegmentAlignment
from s2s_desktop.drawing.selection import Selection
from s2s_desktop.gui.look.plain_text import plain_tip
from s2s_desktop.gui.translated import tr

_MOST_NAMED = 3


def sentence_for(alignment: SegmentAlignment, selection: Selection) -> str:
    """The word pointed at and its strongest partners: "casa ← house 87 %, the 6 %"."""
    if selection.source is not None and selection.target is not None:
        share = weight(alignment, selection.source, selection.target)
        target = _target(alignment, selection.target, share)
        return f"{_source(alignment, selection.source)} → {target}"
    if selection.target is not None:
        sources = sources_of(alignment, selection.target)
        named = [_source(alignment, i, weight(alignment, i, selection.target)) for i in sources]
        return _joined(_target(alignment, selection.target), "←", named)
    assert selection.source is not None
    targets = targets_of(alignment, selection.source)
    named = [_target(alignment, i, weight(alignment, selection.source, i)) for i in targets]
    return _joined(_source(alignment, selection.source), "→", named)


def tooltip_for(alignment: SegmentAlignment, selection: Selection) -> str:
    """The sentence, for a tooltip."""
    return plain_tip(sentence_for(alignment, selection))


def _joined(word: str, arrow: str, partners: list[str]) -> str:
    if not partners:
        return tr("{word} has no partner").format(word=word)
    listed = f"{word} {arrow} " + ", ".join(partners[:_MOST_NAMED])
    more = len(partners) - _MOST_NAMED
    if more <= 0:
        return listed
    return tr("{listed} and {count} more").format(listed=listed, count=more)


def _source(alignment: SegmentAlignment, index: int, share: float | None = None) -> str:
    return _shown(alignment.source_word(index), share)


def _target(alignment: SegmentAlignment, index: int, share: float | None = None) -> str:
    return _shown(alignment.target_word(index), share)


def _shown(word: str, share: float | None) -> str:
    """The word, set apart from the writing direction around it, and its weight."""
    apart = f"\N{FIRST STRONG ISOLATE}{word}\N{POP DIRECTIONAL ISOLATE}"
    if share is None:
        return apart
    pattern = tr("{word} {percent} %")
    return pattern.format(word=apart, percent=round(share * 100))
