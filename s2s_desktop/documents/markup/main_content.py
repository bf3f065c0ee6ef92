"""Which texts of a page are its content, and which are round it: menus, comments, notices.

After the rule of Readability (Arc90 2009): paragraphs speak for the elements that are around them,
links speak against, and so do names such as "sidebar".
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from s2s_desktop.documents.markup.page import ATTRIBUTES_PLACE, PageBlock
from s2s_desktop.documents.markup.tokens import Token

_ROUND = frozenset({"nav", "aside", "footer", "form", "button", "dialog", "menu"})
_OF_LISTS = frozenset({"ul", "ol", "dl", "li", "dt", "dd"})
"""A list is a part of what it stands in, however much is said in it."""

_UNLIKELY = re.compile(
    r"\b(?:ad|ads|advert\w*|banner|breadcrumb\w*|byline|comment\w*|consent|cookie\w*|disqus|foot\w*|"
    r"infobox|masthead|menu\w*|meta|modal|nav\w*|newsletter|noprint|pager|pagination|popup|promo\w*|"
    r"reflist|references|related|remark|rss|share\w*|sharing|shoutbox|sidebar\w*|skip|social|sponsor\w*|"
    r"subscri\w*|tags|toc|toolbar|widget\w*)\b",
    re.IGNORECASE,
)
_LIKELY = re.compile(
    r"\b(?:article\w*|body|column|content|entry|main|post|story|text)\b", re.IGNORECASE
)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_LEAST_CHARS = 25
_LINKED = 0.5
"""A text of which more is in links is a list of links."""

_SHARE_OF_BEST = 0.2


def main_blocks(found: Sequence[PageBlock]) -> list[int]:
    """The numbers of the blocks that are a page's content, in their order.

    All of them that people see, where the page is too short to tell.
    """
    seen = [number for number, block in enumerate(found) if _is_seen(block)]
    code = [number for number, block in enumerate(found) if block.block.role.kind == "code"]
    if _chars(found, code) > 2 * _chars(found, seen):
        return code  # a plain text that somebody put on a page
    scores = _scores([found[number] for number in seen])
    if not scores:
        return seen
    best = max(scores, key=lambda start: scores[start])
    parent = _parent(best, found)
    least = max(10.0, _SHARE_OF_BEST * scores[best])
    content = []
    for number in seen:
        block = found[number]
        starts = [token.start for token in block.around]
        if best in starts:
            if not _is_round(block.around[starts.index(best) + 1 :]) and _linked(block) <= _LINKED:
                content.append(number)
        elif parent in starts and _speaks_alone(block, starts, parent, scores, least):
            content.append(number)
    return content or seen


def _speaks_alone(
    block: PageBlock,
    starts: Sequence[int],
    parent: int,
    scores: dict[int, float],
    least: float,
) -> bool:
    """Whether what stands beside the content belongs to it."""
    inside = block.around[starts.index(parent) + 1 :]
    if _is_round(inside) or _linked(block) > 0.25:
        return False
    beside = inside[0].start if inside else -1
    return scores.get(beside, 0.0) >= least or block.block.role.kind == "heading"


def _scores(blocks: Sequence[PageBlock]) -> dict[int, float]:
    """How much speaks for each element around paragraphs, by where it begins."""
    scores: dict[int, float] = defaultdict(float)
    weights: dict[int, float] = {}
    for block in blocks:
        text = block.block.text
        if len(text) < _LEAST_CHARS or block.block.role.kind == "heading" or _in_table(block):
            continue
        worth = 1 + text.count(",") + min(len(text) / 100, 3)
        worth *= 1 - _linked(block)
        holders = [token for token in block.around if token.name not in _OF_LISTS]
        for distance, token in enumerate(reversed(holders[-4:])):
            scores[token.start] += worth / (1 if distance == 0 else 2 * distance)
            weights[token.start] = _weight(token)
    return {start: score * weights[start] for start, score in scores.items()}


def _weight(token: Token) -> float:
    """What the name of an element says for it."""
    if token.name in ("article", "main"):
        return 1.5
    if token.name in ("body", "html"):
        return 0.8
    named = _named(token)
    if _UNLIKELY.search(named):
        return 0.3
    return 1.25 if _LIKELY.search(named) else 1.0


def _is_seen(block: PageBlock) -> bool:
    around = block.around
    if block.block.frozen or block.block.place == ATTRIBUTES_PLACE:
        return False
    return not any(
        token.name in ("title", "head")
        or token.attribute("hidden") is not None
        or token.attribute("aria-hidden") == "true"
        or _HIDDEN.search(token.attribute("style") or "")
        for token in around
    )


def _in_table(block: PageBlock) -> bool:
    """Whether a text is that of a cell, and no paragraph on a page that a table lays out."""
    return block.block.role.kind == "cell" and not any(t.name == "p" for t in block.around)


def _is_round(around: Sequence[Token]) -> bool:
    return any(
        token.name in _ROUND
        or (_UNLIKELY.search(_named(token)) and not _LIKELY.search(_named(token)))
        for token in around
    )


def _named(token: Token) -> str:
    """Its class and id, as words."""
    named = f"{token.attribute('class') or ''} {token.attribute('id') or ''}"
    return re.sub(r"[_-]+", " ", named)


def _linked(block: PageBlock) -> float:
    """The share of a text that is in links."""
    linked = sum(mark.end - mark.start for mark in block.block.marks if "link" in mark.kinds)
    return min(1.0, linked / max(1, len(block.block.text)))


def _chars(found: Sequence[PageBlock], numbers: Sequence[int]) -> int:
    return sum(len(found[number].block.text) for number in numbers)


def _parent(start: int, found: Sequence[PageBlock]) -> int:
    """What is around the element that begins there; itself where nothing is."""
    for block in found:
        starts = [token.start for token in block.around]
        if start in starts:
            index = starts.index(start)
            return starts[index - 1] if index else start
    return start
