"""Paragraphs of Word taken apart, and runs of Word written."""

from __future__ import annotations

import re
from xml.sax.saxutils import escape

from s2s_desktop.documents.line_ends import is_line_end
from s2s_desktop.documents.model import InsetKind, MarkKind
from s2s_desktop.documents.ooxml.atoms import Part, Text, Thing, Wrap
from s2s_desktop.documents.ooxml.word_fields import is_computed
from s2s_desktop.documents.xml_tree import Element

_DROPPED = frozenset({"w:proofErr", "w:lastRenderedPageBreak", "w:softHyphen", "w:rPr"})
_DELETED = frozenset({"w:del", "w:moveFrom"})
_ACCEPTED = frozenset(
    {"w:ins", "w:moveTo", "w:smartTag", "w:customXml", "w:sdtContent", "w:bdo", "w:dir"}
)
_PICTURES = frozenset({"w:drawing", "w:pict", "w:object", "mc:AlternateContent"})
_NOTES = frozenset({"w:footnoteReference", "w:endnoteReference", "w:commentReference"})
_FORMULAS = frozenset({"m:oMath", "m:oMathPara"})
# What tells nothing of how text looks, and differs from run to run for no reason of people's.
_INVISIBLE = re.compile(rb"<w:(?:lang|noProof|rsid\w*|webHidden)\b[^>]*?/>")

_EMPTY = re.compile(rb"<[\w:]+\s*/>|<[\w:]+\s*>\s*</[\w:]+>")


class _Field:
    """A complex field that is being read: from its beginning to its separator, to its end."""

    def __init__(self, run: Element, into: list[Part]) -> None:
        self.start = run.start
        self.end = run.end
        self.into = into
        self.instruction = ""
        self.separator_end: int | None = None
        self.parts: list[Part] = []


class _WordAtoms:
    """Reads the contents of one paragraph; `has_revisions` says whether some were met."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._fields: list[_Field] = []
        self._into: list[Part] = []
        self.has_revisions = False

    def read(self, paragraph: Element) -> list[Part]:
        """What the paragraph holds behind its properties."""
        whole: list[Part] = []
        self._into = whole
        for child in paragraph.children:
            if child.name != "w:pPr":
                self._child(child)
        while self._fields:  # it ends in another paragraph: its marks stay where they are
            self._give_up()
        return whole

    def _child(self, element: Element) -> None:
        name = element.name
        if name == "w:r":
            self._run(element)
        elif name in _DROPPED:
            return
        elif name in _DELETED:
            self.has_revisions = True
            self._into.append(Thing(element.start, element.end))
        elif name in _ACCEPTED:
            self.has_revisions |= name in ("w:ins", "w:moveTo")
            for child in element.children:
                self._child(child)
        elif name in ("w:hyperlink", "w:fldSimple"):
            self._wrapped(element)
        elif name == "w:sdt":
            self._content_control(element)
        elif name in _FORMULAS:
            self._into.append(Thing(element.start, element.end, "field", is_word=True))
        else:
            self._into.append(Thing(element.start, element.end))

    def _wrapped(self, element: Element) -> None:
        if element.name == "w:fldSimple" and is_computed(element.attributes.get("w:instr", "")):
            self._into.append(Thing(element.start, element.end, "field"))
            return
        wrap = Wrap(
            self._data[element.start : element.opened], self._data[element.closes : element.end]
        )
        self._enclose(wrap, element)

    def _content_control(self, element: Element) -> None:
        content = element.child("w:sdtContent")
        if content is None or content.closes == content.opened:
            self._into.append(Thing(element.start, element.end))
            return
        before = self._data[element.start : content.opened]
        self._enclose(
            Wrap(before, self._data[content.closes : element.end], is_link=False), content
        )

    def _enclose(self, wrap: Wrap, element: Element) -> None:
        outside, self._into = self._into, wrap.parts
        outside.append(wrap)
        for child in element.children:
            self._child(child)
        self._into = outside

    def _run(self, run: Element) -> None:
        found = run.child("w:rPr")
        properties = self._data[found.start : found.end] if found else b""
        around = (self._data[run.start : run.opened] + properties, self._data[run.closes : run.end])
        for child in run.children:
            name = child.name
            if name in _DROPPED:
                continue
            if name == "w:t":
                self._text(child.text, properties)
            elif name == "w:tab":
                self._text("\t", properties)
            elif name == "w:noBreakHyphen":
                self._text("\u2011", properties)
            elif name == "w:cr" or (name == "w:br" and _breaks_line(child)):
                self._break(child, properties, around)
            elif name == "w:fldChar":
                self._field_mark(child.attributes.get("w:fldCharType", ""), run)
            elif name == "w:instrText":
                if self._fields:
                    self._fields[-1].instruction += child.text
                    self._fields[-1].end = run.end
            else:
                kind: InsetKind = (
                    "image" if name in _PICTURES else "note" if name in _NOTES else "other"
                )
                self._into.append(Thing(child.start, child.end, kind, around))

    def _text(self, text: str, properties: bytes) -> None:
        seen = _INVISIBLE.sub(b"", properties)
        self._into.append(Text(text, b"" if _EMPTY.fullmatch(seen) else seen))

    def _break(self, element: Element, properties: bytes, around: tuple[bytes, bytes]) -> None:
        """A line end in the text where a sentence ends there, else something in a sentence."""
        if is_line_end("".join(part.text for part in self._into if isinstance(part, Text))):
            self._text("\n", properties)
        else:
            self._into.append(Thing(element.start, element.end, "break", around))

    def _field_mark(self, kind: str, run: Element) -> None:
        if kind == "begin":
            self._fields.append(_Field(run, self._into))
            self._into = self._fields[-1].parts
        elif not self._fields:
            self._into.append(Thing(run.start, run.end, "field"))
        elif kind == "separate":
            self._fields[-1].separator_end = run.end
            self._into = self._fields[-1].parts = []
        elif kind == "end":
            self._end_field(run)

    def _end_field(self, run: Element) -> None:
        ended = self._fields.pop()
        self._into = ended.into
        if ended.separator_end is None or is_computed(ended.instruction):
            self._into.append(Thing(ended.start, run.end, "field"))
            return
        wrap = Wrap(
            self._data[ended.start : ended.separator_end],
            self._data[run.start : run.end],
            ended.parts,
            is_link="HYPERLINK" in ended.instruction,
        )
        self._into.append(wrap)

    def _give_up(self) -> None:
        open_field = self._fields.pop()
        self._into = open_field.into
        behind = open_field.separator_end or open_field.end
        self._into.append(Thing(open_field.start, behind, "field"))
        if open_field.separator_end is not None:
            self._into += open_field.parts


def _kind(name: str) -> InsetKind:
    if name in _PICTURES:
        return "image"
    return "note" if name in _NOTES else "other"


def _breaks_line(element: Element) -> bool:
    return element.attributes.get("w:type", "textWrapping") == "textWrapping"


_ON = rb"\b(?![^>]*\bval=\"(?:0|false|off|none)\")"
_KINDS: tuple[tuple[MarkKind, re.Pattern[bytes]], ...] = (
    ("bold", re.compile(rb"<\w*:?b" + _ON)),
    ("italic", re.compile(rb"<\w*:?i" + _ON)),
    ("underline", re.compile(rb"<\w*:?u" + _ON)),
    ("strike", re.compile(rb"<\w*:?d?strike" + _ON)),
)
_PIECES = re.compile("[\t\n\u2011]|[^\t\n\u2011]+")


class WordDialect:
    """Paragraphs and runs as Word has them."""

    properties = "w:pPr"
    ending = ""

    def atoms(self, data: bytes, paragraph: Element) -> tuple[list[Part], bool]:
        """What is in a paragraph, and whether it has revisions."""
        reader = _WordAtoms(data)
        return reader.read(paragraph), reader.has_revisions

    def kinds(self, properties: bytes) -> tuple[MarkKind, ...]:
        """What text with these properties looks like."""
        return tuple(kind for kind, pattern in _KINDS if pattern.search(properties))

    def run(self, prefix: bytes, text: str, properties: bytes) -> bytes:
        """One run; what is no character in Word is an element."""
        signs = {
            "\t": b"<%stab/>" % prefix,
            "\n": b"<%sbr/>" % prefix,
            "\u2011": b"<%snoBreakHyphen/>" % prefix,
        }
        pieces = (
            signs.get(piece)
            or b'<%st xml:space="preserve">%s</%st>' % (prefix, escape(piece).encode(), prefix)
            for piece in _PIECES.findall(text)
        )
        return b"<%sr>%s%s</%sr>" % (prefix, properties, b"".join(pieces), prefix)
