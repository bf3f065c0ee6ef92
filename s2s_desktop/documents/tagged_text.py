"""Text in which tags set off what marks say, as HTML and OpenDocument write it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import AnyStr

from s2s_desktop.documents.model import Inset, Mark, Written
from s2s_desktop.documents.splice import Render

Place = tuple[int, int]
"""From where to where something stands in the file."""


@dataclass(frozen=True)
class Tags:
    """Where the tags stand that are before and behind marked text."""

    before: Place
    behind: Place


def write_tagged(
    written: Written,
    keys: Sequence[Tags | Place],
    render: Render[AnyStr],
    as_text: Callable[[str, str], AnyStr],
) -> AnyStr:
    """Text and tags in their order; where marks cross, tags are closed and opened again.

    `keys` say what stands for each mark and inset in the file, `as_text` how text is
    written, given what stands before it.
    """
    made: list[AnyStr] = []
    open_marks: list[Mark] = []
    edges = {0, len(written.text)} | {inset.at for inset in written.insets}
    for mark in written.marks:
        edges |= {mark.start, mark.end}
    ordered: list[int] = sorted(edges)
    for at, behind in zip(ordered, [*ordered[1:], len(written.text)], strict=True):
        ended = [mark for mark in open_marks if mark.end <= at]
        if ended:
            kept = open_marks[: open_marks.index(ended[0])]
            again = [mark for mark in open_marks[len(kept) :] if mark.end > at]
            closing = reversed(open_marks[len(kept) :])
            made += (render(*_tags(keys, mark).behind) for mark in closing)
            made += (render(*_tags(keys, mark).before) for mark in again)
            open_marks = kept + again
        for _, begun in sorted(_begun(written, keys, at), key=lambda pair: pair[0]):
            if isinstance(begun, Inset):
                made += (render(*place) for place in _places(keys[begun.key]))
            else:
                made.append(render(*_tags(keys, begun).before))
                open_marks.append(begun)
        made.append(as_text(written.text[at:behind], written.text[:at]))
    return as_text("", "").join(made)


def _begun(
    written: Written, keys: Sequence[Tags | Place], at: int
) -> Iterator[tuple[int, Mark | Inset]]:
    """What begins at a character, and where in the file that stood: it keeps its order."""
    everything: list[Mark | Inset] = [*written.insets, *written.marks]
    for begun in everything:
        place = _places(keys[begun.key])[0][0]
        if isinstance(begun, Inset):
            if begun.at == at:
                yield place, begun
        elif begun.start == at < begun.end:
            yield place, begun


def _tags(keys: Sequence[Tags | Place], mark: Mark) -> Tags:
    found = keys[mark.key]
    if not isinstance(found, Tags):
        raise ValueError("a mark has tags before and behind its text")
    return found


def _places(key: Tags | Place) -> Sequence[Place]:
    return (key.before, key.behind) if isinstance(key, Tags) else (key,)
