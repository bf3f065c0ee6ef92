"""What the views of a sentence say in words: the line below them, tool tips, screen readers."""

from __future__ import annotations

from s2s_desktop.drawing.partners import belong_together, sources_of, targets_of, weight
from s2s_desktop.drawing.scene import Spot
from s2s_desktop.drawing.segment_alignment import SegmentAlignment
from s2s_desktop.drawing.selection import Selection
from s2s_desktop.gui.look.plain_text import plain_tip
from s2s_desktop.gui.translated import tr, translated
from s2s_desktop.pipeline.guard.kinds import worded

_MOST_NAMED = 3


def said_of(alignment: SegmentAlignment, spot: Spot) -> str:
    """What is pointed at; otherwise what is pinned; empty where neither is."""
    if spot.pointed is not None and spot.pointed != spot.pinned:
        return sentence_for(alignment, spot.pointed)
    if spot.pinned is None:
        return ""
    words = sentence_for(alignment, spot.pinned)
    return tr("Pinned: {words}").format(words=words)


def sentence_for(alignment: SegmentAlignment, selection: Selection) -> str:
    """The word pointed at and its strongest partners: "casa ← house 87 %, the 6 %"."""
    source, target = selection.source, selection.target
    if source is not None and target is not None:
        return _of_two(alignment, source, target)
    if target is not None:
        sources = sources_of(alignment, target)
        named = [_source(alignment, i, weight(alignment, i, target)) for i in sources]
        return _joined(_target(alignment, target), "←", named)
    assert source is not None
    targets = targets_of(alignment, source)
    named = [_target(alignment, i, weight(alignment, source, i)) for i in targets]
    return _joined(_source(alignment, source), "→", named)


def score_of(alignment: SegmentAlignment, target: int, said: str) -> str:
    """What is `said` of a target word, with how sure the model was of it and what is doubtful."""
    score, parts = alignment.score(target), [said]
    if score is not None and score.entropy is not None:
        pattern = tr("probability {percent} %, entropy {nats}")
        nats = f"{score.entropy:.2f}"
        parts.append(pattern.format(percent=round(score.probability * 100), nats=nats))
    elif score is not None:
        parts.append(tr("probability {percent} %").format(percent=round(score.probability * 100)))
    parts += [translated(worded(warning)) for warning in alignment.warnings_at(target)]
    return " · ".join(parts)


def tooltip_for(alignment: SegmentAlignment, selection: Selection) -> str:
    """The sentence, for a tool tip."""
    return plain_tip(sentence_for(alignment, selection))


def why_no_links(alignment: SegmentAlignment) -> str:
    """Why there is nothing to see of the words of a sentence; empty if there is."""
    if alignment.verbatim and alignment.source_words:
        return tr("This sentence was taken over word for word.")
    if alignment.source_words:
        return ""
    if any(map(str.isalnum, alignment.source_text)):
        return tr("This model has no attention: it reads the whole sentence into one vector.")
    return tr("This sentence has no words to align.")


def _of_two(alignment: SegmentAlignment, source: int, target: int) -> str:
    """Partners, or the target word with its true partners and that this is none."""
    share = weight(alignment, source, target)
    if belong_together(alignment, source, target):
        return f"{_source(alignment, source)} → {_target(alignment, target, share)}"
    return tr("{partners}; not from {word}").format(
        partners=sentence_for(alignment, Selection(target=target)),
        word=_source(alignment, source, share),
    )


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
