"""Lets targets be made of given words only, each of them whole.

A model that copies pieces can mix two words into one that nobody wrote. Here the next piece
must go on with a word that is allowed in its row, whatever pieces the tokenizer has: what is
compared is the text, byte by byte, not the way in which it was cut.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field

_SPACE = ord(" ")
_OPENING = frozenset(b"(\"'[")
_CLOSING = frozenset(b".,;:!?)\"']")


@dataclass(eq=False, slots=True)
class _Node:
    """A place in a trie of bytes; `ends`: a word, or the pieces in `ids`, may end here."""

    branches: dict[int, _Node] = field(default_factory=dict)
    ends: bool = False
    ids: list[int] = field(default_factory=list)

    def put(self, text: bytes) -> _Node:
        """The place at the end of `text`, which is made."""
        node = self
        for byte in text:
            node = node.branches.setdefault(byte, _Node())
        node.ends = True
        return node


class PieceTrie:
    """All pieces of a vocabulary by the bytes that they write."""

    def __init__(self, pieces: Sequence[bytes]) -> None:
        self.pieces = pieces
        self.root = _Node()
        for number, piece in enumerate(pieces):
            if piece:
                self.root.put(piece).ids.append(number)


@dataclass(frozen=True)
class Words:
    """What a target may be made of: words, and the forms of those that may begin it."""

    first: Collection[str]
    words: Collection[str]


class _Row:
    """Which texts are allowed in one row: an automaton over bytes.

    A text is words with one space between them, with punctuation before and behind; its first
    word is one of `first`. A state is a place in a trie, or behind a word's punctuation.
    """

    def __init__(self, vocabulary: PieceTrie, allowed: Words) -> None:
        self._vocabulary = vocabulary
        self._first, self._between, self._closed = _Node(), _Node(), _Node(ends=True)
        for trie, words in ((self._first, allowed.first), (self._between, allowed.words)):
            for word in filter(None, words):
                trie.put(word.encode())
        self.start = _Node(self._first.branches)
        self._pieces: dict[_Node, dict[int, _Node]] = {}
        self._leads_on: dict[_Node, bool] = {}

    def after(self, tokens: Sequence[int]) -> _Node | None:
        """The state that tokens lead to."""
        state: _Node | None = self.start
        for byte in b"".join(self._vocabulary.pieces[token] for token in tokens):
            state = self._next(state, byte) if state else None
        return state

    def follows(self, state: _Node) -> dict[int, _Node]:
        """The pieces that may come next, with the states that they lead to."""
        if state not in self._pieces:
            found = self._walk(self._vocabulary.root, state)
            self._pieces[state] = {i: end for i, end in found if self._is_way_out(end)}
        return self._pieces[state]

    def _next(self, state: _Node, byte: int) -> _Node | None:
        """The state after one byte more; None where it is not allowed."""
        if state is self.start and (byte == _SPACE or byte in _OPENING):
            return self._first
        if state in (self._first, self._between) and byte in _OPENING:
            return state
        if byte in state.branches:
            return state.branches[byte]
        if not state.ends:
            return None
        if byte == _SPACE:
            return self._between
        return self._closed if byte in _CLOSING else None

    def _walk(self, piece: _Node, state: _Node) -> Iterator[tuple[int, _Node]]:
        for number in piece.ids:
            yield number, state
        for byte, longer in piece.branches.items():
            following = self._next(state, byte)
            if following is not None:
                yield from self._walk(longer, following)

    def _is_way_out(self, state: _Node) -> bool:
        """Whether the pieces of the vocabulary lead from a state to the end of some word."""
        if state not in self._leads_on:
            self._leads_on[state] = state.ends
            self._leads_on[state] = state.ends or any(
                self._is_way_out(end) for _, end in self._walk(self._vocabulary.root, state)
            )
        return self._leads_on[state]


class WholeWords:
    """The constraint: each row has its own words. Punctuation is free, spaces are single."""

    def __init__(self, vocabulary: PieceTrie, rows: Sequence[Words], eos_id: int) -> None:
        self._rows = [_Row(vocabulary, row) for row in rows]
        self._eos_id = eos_id

    def __call__(self, row: int, tokens: Sequence[int], /) -> Collection[int]:
        """The pieces that go on with an allowed word; the end of sentence after a whole one.

        Where no word can be written at all, only the end.
        """
        automaton = self._rows[row]
        state = automaton.after(tokens)
        allowed = [] if state is None else [*automaton.follows(state)]
        if not allowed or (state is not None and state.ends):
            allowed.append(self._eos_id)
        return allowed
