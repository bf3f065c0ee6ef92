"""TMX files read from their beginning to their end, in little memory (TMX 1.4b, 2005).

Nothing is fetched, and no entity is replaced: a file may name its document type, as most do, but
not bring one along, which is how XML bombs are made.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from xml.parsers import expat

from s2s_desktop.errors import UserError
from s2s_desktop.memory.unit import Unit
from s2s_desktop.sentences import Sentence

_CHUNK_BYTES = 1 << 16
_LONGEST = 10_000
"""Characters of one side; longer ones are no sentences."""
_DEEPEST = 200
_CODES = frozenset({"bpt", "ept", "ph", "it", "ut", "sub"})
"""What in a segment is formatting and no text."""
_XML_LANG = "http://www.w3.org/XML/1998/namespace lang"


def read_tmx(path: Path, source_language: str, target_language: str) -> Iterator[Unit]:
    """The pairs of a file in these languages ("pt" is "pt-BR" too, and the reverse), in order.

    Raises UserError where it cannot be read; what came before the place stands.
    """
    reader = _Reader(source_language, target_language)
    try:
        with path.open("rb") as stream:
            while chunk := stream.read(_CHUNK_BYTES):
                reader.parser.Parse(chunk, False)
                yield from reader.taken()
        reader.parser.Parse(b"", True)
        yield from reader.taken()
    except OSError as error:
        raise _unreadable(path, error.strerror or str(error)) from error
    except expat.ExpatError as error:
        raise _unreadable(path, str(error)) from error
    if not reader.is_tmx:
        raise _unreadable(path, "it is XML of another kind")


def check_tmx(path: Path) -> None:
    """Raise UserError for a file that does not even begin as a memory."""
    reader = _Reader("", "")
    try:
        with path.open("rb") as stream:
            reader.parser.Parse(stream.read(_CHUNK_BYTES), False)
    except OSError as error:
        raise _unreadable(path, error.strerror or str(error)) from error
    except expat.ExpatError as error:
        raise _unreadable(path, str(error)) from error
    if not reader.is_tmx:
        raise _unreadable(path, "it is XML of another kind")


class _Refused(expat.ExpatError):
    pass


class _Reader:
    """`is_tmx`: whether the outermost element is that of a memory."""

    def __init__(self, source_language: str, target_language: str) -> None:
        self._languages = source_language.casefold(), target_language.casefold()
        self.is_tmx = False
        self._depth = 0
        self._codes = 0
        self._language = ""
        self._text: list[str] | None = None
        self._variants: list[tuple[str, str]] = []
        self._units: list[Unit] = []
        self.parser = expat.ParserCreate(namespace_separator=" ")
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._characters
        self.parser.StartDoctypeDeclHandler = self._doctype
        self.parser.EntityDeclHandler = self._entity

    def taken(self) -> list[Unit]:
        """The pairs since this was asked last."""
        units, self._units = self._units, []
        return units

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        name = name.rpartition(" ")[2]
        self._depth += 1
        if self._depth > _DEEPEST:
            raise _Refused("its elements lie too deep in one another")
        if self._depth == 1:
            self.is_tmx = name == "tmx"
        if name == "tu":
            self._variants = []
        elif name == "tuv":
            language = attributes.get(_XML_LANG, attributes.get("lang", ""))
            # Some programs write the names of locales, "pt_BR".
            self._language = language.replace("_", "-")
        elif name == "seg":
            self._text = []
        elif name in _CODES:
            self._codes += 1

    def _end(self, name: str) -> None:
        name = name.rpartition(" ")[2]
        self._depth -= 1
        if name == "seg" and self._text is not None:
            self._variants.append((self._language.casefold(), "".join(self._text).strip()))
            self._text = None
        elif name == "tu":
            self._take()
        elif name in _CODES:
            self._codes -= 1

    def _characters(self, text: str) -> None:
        if self._text is not None and not self._codes:
            self._text.append(text)

    def _take(self) -> None:
        texts = [self._of(language) for language in self._languages]
        if all(0 < len(text) <= _LONGEST for text in texts):
            self._units.append(Unit(texts[0], texts[1], *self._languages))

    def _of(self, language: str) -> str:
        """What the unit says in a language: best in just this one."""
        said = [(tag, text) for tag, text in self._variants if _agree(tag, language)]
        return min(said, key=lambda variant: variant[0] != language, default=("", ""))[1]

    def _doctype(self, _name: str, _system: str | None, _public: str | None, has_own: bool) -> None:
        if has_own:
            raise _Refused("it brings a document type along")

    def _entity(self, *_parts: object) -> None:
        raise _Refused("it declares entities")


def _agree(tag: str, language: str) -> bool:
    return tag.split("-")[0] == language.split("-")[0] and (
        tag == language or "-" not in tag or "-" not in language
    )


def _unreadable(path: Path, reason: str) -> UserError:
    return UserError(
        Sentence(
            "{name} cannot be read as a translation memory: {reason}.",
            name=path.name,
            reason=reason,
        ),
        Sentence("Export it again as TMX from the program that it comes from."),
    )
