"""Words that are to stay whatever else of their sentence is written anew."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from s2s_desktop.pipeline.messages import Span


class LockedPhrases(QObject):
    """Phrases of target sentences, by what the source of the sentence says: so they are still
    locked when the text is translated again. `changed` is emitted when others are."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._phrases: dict[str, tuple[str, ...]] = {}

    @property
    def sources(self) -> frozenset[str]:
        """The sentences in whose translations something is locked."""
        return frozenset(source for source, phrases in self._phrases.items() if phrases)

    def of(self, source: str, target: str) -> tuple[str, ...]:
        """What is locked in a translation of a sentence, and stands in it.

        What was deleted since, or said in another language, is not asked for unseen.
        """
        return tuple(phrase for phrase, _ in self.places(source, target))

    def places(self, source: str, target: str) -> list[tuple[str, Span]]:
        """The locked phrases that stand in a target sentence, and where."""
        found = ((phrase, target.find(phrase)) for phrase in self._phrases.get(source, ()))
        return [(phrase, (at, at + len(phrase))) for phrase, at in found if at >= 0]

    def at(self, source: str, target: str, span: Span) -> str | None:
        """The locked phrase that shares characters with `span` of a target sentence."""
        places = self.places(source, target)
        return next((p for p, (a, b) in places if a < span[1] and span[0] < b), None)

    def lock(self, source: str, phrase: str) -> None:
        """Keep a phrase; those that lie in it are locked with it."""
        others = (p for p in self._phrases.get(source, ()) if p not in phrase)
        self._phrases[source] = (*others, phrase)
        self.changed.emit()

    def unlock(self, source: str, phrase: str) -> None:
        """Let go of a phrase."""
        self._phrases[source] = tuple(p for p in self._phrases.get(source, ()) if p != phrase)
        self.changed.emit()
