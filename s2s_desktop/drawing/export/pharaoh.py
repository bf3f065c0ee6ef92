"""Alignments in the Pharaoh format: "0-0 1-2", source word and target word of each link."""

from __future__ import annotations

from s2s_desktop.drawing.segment_alignment import SegmentAlignment


def pharaoh(alignment: SegmentAlignment) -> str:
    """The links of a finished segment; before, the strongest source word of each row."""
    links = alignment.links if alignment.finished else _strongest(alignment)
    return " ".join(f"{source}-{target}" for source, target in sorted(links))


def _strongest(alignment: SegmentAlignment) -> tuple[tuple[int, int], ...]:
    return tuple(
        (max(range(len(row)), key=row.__getitem__), target)
        for target, row in enumerate(alignment.rows)
        if any(row)
    )
