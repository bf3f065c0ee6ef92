"""What of a line is text: not the marks before it, not the borders of its fields, no code."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from s2s_desktop.engine.text.words import Span

_COUNTED = (
    r"[MB]illion|Trill?i|[MBT]r?ilh|Euro|D[oó]l|Rea[li]|Per|Kilo|Quil|Mile|Met(?:re|er|ro)|Square"
    r"|[GMKT]\w*[Bb]"
)
"""What stands behind a quantity, though it begin with a capital."""

_HEADING = rf"(?!{_COUNTED})[^\W\d_a-z][^\W\d_A-Z]{{2}}.{{,60}}(?<![.!?;:,])$"
_MARK = re.compile(
    r"\s*(?:(?:>\s?)+\s*)?"
    r"(?:(?:[-*+\u2022\u2023\u25aa\u25e6\u00b7]\s+)?\[[ xX]\]\s+"  # a box to tick
    r"|[-*+\u2022\u2023\u25aa\u25e6\u00b7]\s+|#{1,6}\s+"
    r"|\((?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})\)\s+"
    r"|(?:\d{1,3}(?:\.\d{1,3})*[.)]|[a-zA-Z]\)|[ivx]{1,5}\))\s+"
    rf"|\d{{1,2}}(?:\.\d{{1,2}}){{1,4}}\s+(?={_HEADING})"
    r")",
    re.MULTILINE,
)
"""Before an item of a list or a heading ("4.2. Deadlines", "4.2 Deadlines")."""

_FENCE = re.compile(r"\s{0,3}(?P<fence>`{3,}|~{3,})")
_TEX_BLOCK = re.compile(
    r"\s*\\begin\{(?P<name>(?:verbatim|lstlisting|minted|equation|align|gather|multline|tikzpicture|"
    r"tabular|displaymath|eqnarray)\*?)\}"
)
_TEX_MATHS = re.compile(r"\s*(?:\$\$|\\\[)\s*$")

_CALL = r"[A-Za-z_$][\w$]*(?:(?:\.|::|->)[A-Za-z_]\w*)*\("
_CODE = re.compile(
    r"\s*(?:"
    r"(?:>>>|\$)\s+[a-z./~]\S*.*"  # what is typed at a prompt
    r"|(?:async\s+)?(?:def|class|fn|func|function|interface|struct|enum|trait|impl)\s+\w+.*[:{]"
    r"|import\s+[\w.*{}, ]+(?:\s+as\s+\w+|\s+from\s+\S+)?;?|from\s+[\w.]+\s+import\s+.+"
    r"|#\s*(?:include|define|ifdef|ifndef|endif|pragma|undef)\b.*|#!/.*"
    r"|(?:if|elif|for|foreach|while|switch|catch|else if|try|else)\s*(?:\(.*\))?\s*\{"
    r"|(?:if|elif|while|for)\s+.*[=<>!]=.*:"
    r"|(?:public|private|protected|static|final|const|let|var|val|int|void|bool|char|float|double|"
    r"return|throw|auto|unsigned|string|String)\b.*[;{]"
    rf"|(?:(?:const|let|var|val|int|auto|await|return)\s+)?(?:[\w.$]+\s*(?:=|:=)\s*)?{_CALL}"
    rf"(?=[^()]*[\"'=.,_\[{{]|\)\s*[;{{]|[^()]*\)\s*;).*\)\s*[;{{:,]?"
    r"|[\w.$\[\]\"']+\s*(?:[-+*/|&]?=|:=)\s*(?:[\"'\[{(].*|-?[\d.]+|\w+(?:\.\w+)+|new\s.*|.*;)[;,]?"
    r"|\"[\w$-]+\"\s*:\s*(?:[\[{]|true|false|null|-?[\d.]+|\".*\"),?"
    r"|(?:SELECT|INSERT INTO|DELETE FROM|UPDATE|CREATE TABLE|ALTER TABLE|DROP TABLE)\s.*"
    r"(?:\bFROM\b|\bSET\b|\bVALUES\b|;|\().*"
    r"|@[A-Za-z_][\w.]*(?:\(.*\))?"  # a decorator on a line of its own
    r")\s*"
)
_ROW = re.compile(r"\s*\|.*\|\s*|[^|]*\S\s+\|\s+\S[^|]*(?:\s\|\s[^|]*)+")
_QUOTED_FIELD = re.compile(r"\"(?:[^\"]|\"\")*\"")
_FIELDS = re.compile(
    r"\s*(?:\"(?:[^\"]|\"\")*\"|[^\",;]*)(?:(?:,|;)(?:\"(?:[^\"]|\"\")*\"|[^\",;]*))+\s*"
)


class LineLayout:
    """Looks at the lines of a text in their order."""

    def __init__(self, text: str, frozen: Sequence[Span] = ()) -> None:
        """Whatever stands in the `frozen` spans, which are in order, counts as code."""
        self._text = text
        self._frozen = frozen
        self._code_until = 0

    def parts(self, start: int, end: int) -> Iterator[Span]:
        """The stretches of text in the line from `start` to `end`; all else is to be copied."""
        if not self.is_code(start, end):
            yield from self.stretches(start, end)

    def stretches(self, start: int, end: int) -> Iterator[Span]:
        """Those of a line that is no code."""
        start = self.behind_mark(start, end)
        line = self._text[start:end]
        if "|" in line and _ROW.fullmatch(line):
            yield from _between(line, start, re.compile(r"\|"))
        elif '"' in line and _is_quoted_fields(line):
            yield from _fields(line, start)
        else:
            yield from _between(line, start, re.compile(r"\t"))

    def behind_mark(self, start: int, end: int) -> int:
        """Where the text of an item or a heading begins."""
        mark = _MARK.match(self._text, start, end)
        return mark.end() if mark and mark.end() < end else start

    def is_code(self, start: int, end: int) -> bool:
        """Whether the line is one of code, or stands in a block of it."""
        if start < self._code_until or self._is_frozen(start):
            return True
        line = self._text[start:end]
        if close := _close_of(line):
            found = re.compile(close, re.MULTILINE).search(self._text, end)
            if found:
                self._code_until = found.end()
                return True
        return bool(_CODE.fullmatch(line))

    def _is_frozen(self, at: int) -> bool:
        index = bisect_right(self._frozen, at, key=lambda span: span[0]) - 1
        return index >= 0 and at < self._frozen[index][1]


def _close_of(line: str) -> str:
    """What ends the block of code that this line begins; nothing, if it begins none."""
    if fence := _FENCE.match(line):
        return rf"^\s{{0,3}}{re.escape(fence['fence'])}"
    if block := _TEX_BLOCK.match(line):
        return rf"\\end\{{{re.escape(block['name'])}\}}"
    return r"^\s*(?:\$\$|\\\])" if _TEX_MATHS.match(line) else ""


def _between(line: str, start: int, border: re.Pattern[str]) -> Iterator[Span]:
    at = 0
    for match in border.finditer(line):
        if at < match.start():
            yield start + at, start + match.start()
        at = match.end()
    if at < len(line):
        yield start + at, start + len(line)


def _is_quoted_fields(line: str) -> bool:
    """Fields between commas or semicolons, of which several, or the whole of one, are quoted."""
    if not _FIELDS.fullmatch(line):
        return False
    quoted = _QUOTED_FIELD.findall(line)
    return len(quoted) > 1 or (line.lstrip().startswith('"') and '","' in line)


def _fields(line: str, start: int) -> Iterator[Span]:
    """The fields without their quotes; those that are not quoted, if they hold a word."""
    for match in re.finditer(r"\"(?P<quoted>(?:[^\"]|\"\")*)\"|[^\",;]+", line):
        span = match.span("quoted") if match["quoted"] is not None else match.span()
        if span[0] < span[1]:
            yield start + span[0], start + span[1]
