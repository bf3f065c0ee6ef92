"""What each line of a plain text is: prose, a heading, an item, code, part of a table, …"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import groupby
from typing import Literal

from s2s_desktop.engine.text.words import has_words
from s2s_desktop.pipeline.summary.document import mail_lines

Role = Literal[
    "blank", "prose", "heading", "item", "code", "table", "mail_header", "quote", "aside"
]
"""`aside` is what no summary should hold: rules, signatures, navigation, attribution lines."""

BULLET = re.compile(
    r"\s*(?:(?:[-*+\u2022\u2023\u25aa\u2013\u2014]|\(?(?:\d{1,3}|[a-zA-Z])[.)])\s+"
    r"|\d{1,2}(?:\.\d{1,2})+\.?\s+(?=[^\W\d_a-z]))"
)
"""What stands before an item of a list, or a clause of a contract."""

TURN = re.compile(
    r"\s*(?:[\[(]?(?:\d{1,4}[./-]\d{1,2}[./-]\d{1,4},?\s+)?"
    r"\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s?[AaPp]\.?[Mm]\.?)?[\])]?[\s,\u2013-]*)?"
    r"(?P<angle><)?[@+]?(?P<speaker>"
    r"[^\W\d_][\w.'\u2019\-]*(?: [\w.'\u2019\-]+){0,3}(?: \([^)\n]{1,60}\))?)"
    r"(?(angle)>|\s?:)(?=\s)"
)
"""A turn of a conversation: a day and an hour if there are any, the speaker, a colon; or the
speaker between angle brackets, as Internet Relay Chat has it."""

_MARKDOWN_HEADING = re.compile(r"\s{0,3}#{1,6}\s+\S")
_UNDERLINE = re.compile(r"\s*(?:=|-){3,}\s*$")
_RULE = re.compile(r"\s*(?:[-=*_~#.\u2500-\u257f]\s?){3,}$")
_FENCE = re.compile(r"\s*(?:```|~~~)")
_NUMBERED_HEADING = re.compile(
    r"(?:\d{1,2}(?:\.\d{1,2})*\.?|[IVX]{1,5}\.|(?:Chapter|Section|Part|Article|Appendix)\s+\w+[.:]?)"
    r"\s+[^\W\d_a-z]"
)
_CODE_MARK = re.compile(
    r"[{};=<>\\$]|\w\((?!e?s\))|\)\.|->|::|^\s*(?:def|class|import|return|if|for|\$|>>>)\b"
)
_QUOTED = re.compile(r"\s{0,3}>")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+")
_SENTENCE_END = re.compile(
    r"[.!?\u2026\u3002\uff01\uff1f](?:[\"'\u201d\u2019\u00bb)\]*_]|</\w{1,9}>)*\s*$"
)
_WORD = re.compile(r"[^\W\d_]+")

_HEADING_CHARS = 90
_HEADING_WORDS = 12
_WRAP_CHARS = (45, 130)
"""Between these widths, the longest line of a block may be one that was broken."""

_FULL = 0.9
"""A line is full when the next word would have filled the block to this share."""

_SIGNATURE_LINES = 12
"""So many lines at the end may be a signature with its disclaimer."""

_SHOWN_CHARS = 2_000
"""So much of a line tells what it is: a book may stand in one."""


def ends_sentence(line: str) -> bool:
    """Whether a line ends with what ends a sentence, closing quotes aside."""
    return bool(_SENTENCE_END.search(line[-30:]))


def has_turns(lines: Sequence[str]) -> bool:
    """Whether the lines are turns of a conversation: half begin with a name that recurs."""
    filled = [line for line in lines if line.strip()]
    speakers = Counter(match["speaker"] for line in filled if (match := TURN.match(line)))
    turns = sum(speakers.values())
    return turns >= 3 and turns * 2 >= len(filled) and len(speakers) < turns


def run_on(lines: Sequence[str], turns: bool) -> list[bool]:
    """Of each line, whether it was broken off for lack of room and goes on in the next."""
    widths = _block_widths(lines)
    goes_on = []
    for line, width, after in zip(lines, widths, [*lines[1:], ""], strict=False):
        begins_anew = BULLET.match(after) or (turns and TURN.match(after))
        if not line.strip() or not after.strip() or begins_anew or ends_sentence(line):
            goes_on.append(False)
            continue
        full = len(line) + 1 + len(after.split(maxsplit=1)[0]) > _FULL * width
        wrapped = full and _WRAP_CHARS[0] <= width <= _WRAP_CHARS[1]
        goes_on.append(wrapped or after.lstrip()[0].islower())
    return goes_on


def _block_widths(lines: Sequence[str]) -> list[int]:
    """The length of the longest line among those that stand together with each line."""
    widths: list[int] = []
    for filled, block in groupby(lines, key=lambda line: bool(line.strip())):
        lengths = [len(line) for line in block]
        widths += [max(lengths) if filled else 0] * len(lengths)
    return widths


def line_roles(lines: Sequence[str], turns: bool) -> list[Role]:
    """The role of each line. `turns`: the text is a conversation, see `has_turns`."""
    unfinished = mostly_unfinished(lines)
    lines = [_both_ends(line) for line in lines]
    roles: list[Role] = []
    fenced = signature = False
    in_header = is_mail = mail_lines.begins_mail(lines)
    for i, line in enumerate(lines):
        after = lines[i + 1] if i + 1 < len(lines) else ""
        near_end = len(lines) - i <= _SIGNATURE_LINES
        in_header = in_header or mail_lines.begins_quoted_mail(lines[i : i + 3])
        if _FENCE.match(line):
            fenced = not fenced
            roles.append("code")
        elif fenced:
            roles.append("code")
        elif not line.strip():
            in_header = False
            roles.append("blank")
        elif in_header and mail_lines.is_header(line):
            roles.append("mail_header")
        elif _QUOTED.match(line):
            roles.append("quote")
        elif signature or (line.rstrip() == "--" and (is_mail or near_end)):
            roles.append("aside")
            signature = True
        elif _is_aside(line, after, begins=not _goes_on(roles)):
            roles.append("aside")
        elif mail_lines.is_farewell(line):
            roles.append("aside")
            signature = not turns and near_end
        elif turns and TURN.match(line):
            roles.append("prose")
        elif _is_table(line):
            roles.append("table")
        elif _is_code(line):
            roles.append("code")
        elif _MARKDOWN_HEADING.match(line) or (_UNDERLINE.match(after) and _is_short(line)):
            roles.append("heading")
        elif BULLET.match(line) and not _NUMBERED_HEADING.match(line):
            roles.append("prose" if _says_something(line) else "item")
        elif not turns and _is_heading(line, lines[i - 1] if i else "", after, unfinished):
            roles.append("heading")
        else:
            roles.append("prose" if _says_something(line) or _goes_on(roles) else "item")
    return roles


def _both_ends(line: str) -> str:
    half = _SHOWN_CHARS // 2
    return line if len(line) <= _SHOWN_CHARS else f"{line[:half]} {line[-half:]}"


def _goes_on(roles: list[Role]) -> bool:
    """Whether the line before was prose, so that a single word may end its sentence."""
    return bool(roles) and roles[-1] == "prose"


def mostly_unfinished(lines: Sequence[str]) -> bool:
    """Whether lines seldom end a sentence (wrapped text, a transcript): no sign of a heading."""
    filled = [line for line in lines if line.strip()]
    return sum(map(ends_sentence, filled)) * 3 < len(filled)


def _is_aside(line: str, after: str, *, begins: bool) -> bool:
    """Whether a line is a rule, announces a mail that is quoted, or where prose may begin, greets
    or is mostly an address of the web."""
    if _RULE.match(line) or mail_lines.announces_quoted_mail(line):
        return True
    return begins and (mail_lines.is_salutation(line) or _is_address(line, after))


def _is_address(line: str, after: str) -> bool:
    """Whether a line is mostly an address of the web, and neither ends nor begins a sentence."""
    if ends_sentence(line) or (after[:1].islower() and not _ADDRESS.match(after)):
        return False
    return 2 * sum(len(found) for found in _ADDRESS.findall(line)) > len(line.strip())


def _is_short(line: str) -> bool:
    return len(line.strip()) <= _HEADING_CHARS and len(line.split()) <= _HEADING_WORDS


def _is_heading(line: str, before: str, after: str, unfinished: bool) -> bool:
    text = line.strip()
    if not _is_short(text) or text[-1] in ",;:" or ends_sentence(text) or line[0].isspace():
        return False
    first = text[0]
    if not (first.isupper() or first.isdigit() or not first.isascii()):
        return False
    if after[:1].islower() or not _WORD.search(text):
        return False
    if _NUMBERED_HEADING.match(text) or (text.isupper() and len(text) > 3):
        return True
    apart = not before.strip() or ends_sentence(before)
    if unfinished:
        return apart and not after.strip() and not before.strip()
    return apart


def _is_table(line: str) -> bool:
    return line.count("|") >= 2 or line.count("\t") >= 2 or len(re.findall(r"\S {3,}\S", line)) >= 2


def _is_code(line: str) -> bool:
    marks = len(_CODE_MARK.findall(line))
    if line.startswith(("    ", "\t")):
        return marks >= 1 and not ends_sentence(line)
    return marks * 12 > len(line) and not ends_sentence(line)


def _says_something(line: str) -> bool:
    """Whether a line has enough words, one of them uncapitalised, to be more than a name."""
    if ends_sentence(line) and has_words(line, 4):
        return True
    words = line.split()
    return len(words) >= 4 and any(word[0].islower() or not word[0].isascii() for word in words)
