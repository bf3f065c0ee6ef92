"""Targets made of whole words, against all targets that a small vocabulary can write."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import product

import pytest

from s2s_desktop.engine.decoding.logits.whole_words import PieceTrie, WholeWords, Words
from s2s_desktop.engine.decoding.options import SearchOptions
from s2s_desktop.engine.decoding.search import search
from tests.engine.decoding.exhaustive import every_target
from tests.engine.decoding.toy_model import EOS, ToyModel, as_seq2seq

PIECES = [b"", b" a", b"ba", b" ab", b"b", b",", b" ", b" (b)", b"A"]
WORDS = Words(first={"A", "Ab"}, words={"a", "ab", "abba"})
# The same, said once more as a pattern.
TARGET = re.compile(
    r" ?[(\"'\[]*(?:A|Ab)P*(?: [(\"'\[]*(?:a|ab|abba)P*)*".replace("P", r"[.,;:!?)\"'\]]")
)


def constraint() -> WholeWords:
    return WholeWords(PieceTrie(PIECES), [WORDS], EOS)


def text(tokens: tuple[int, ...]) -> str:
    return b"".join(PIECES[token] for token in tokens).decode()


def written(most: int) -> set[tuple[int, ...]]:
    """All targets of up to `most` pieces that the constraint lets through to their end."""
    rule, found, open_ones = constraint(), set(), [()]
    for _ in range(most + 1):
        following = [(tokens, i) for tokens in open_ones for i in rule(0, tokens)]
        found |= {tokens for tokens, i in following if i == EOS}
        open_ones = [(*tokens, i) for tokens, i in following if i != EOS]
    return found


def test_lets_through_exactly_the_targets_of_whole_words() -> None:
    everything = (t for n in range(1, 6) for t in product(range(1, len(PIECES)), repeat=n))
    expected = {tokens for tokens in everything if TARGET.fullmatch(text(tokens))}
    assert len(expected) > 100
    assert written(5) == expected


def test_no_piece_leads_where_no_word_can_end() -> None:
    pieces = [b"", b" a", b" ab", b"b"]
    rule = WholeWords(PieceTrie(pieces), [Words({"abc", "abb"}, set())], EOS)
    assert set(rule(0, ())) == {1, 2}
    # "abc" cannot be written with these pieces, "abb" can.
    assert set(rule(0, (2,))) == {3}
    assert set(rule(0, (2, 3))) == {EOS}


def test_where_nothing_can_be_written_only_the_end_is_left() -> None:
    rule = WholeWords(PieceTrie(PIECES), [Words({"zz"}, {"zz"})], EOS)
    assert list(rule(0, ())) == [EOS]


def test_characters_of_several_bytes_are_whole_too() -> None:
    pieces = [b"", "é".encode()[:1], "é".encode()[1:], "ü".encode()[1:]]
    rule = WholeWords(PieceTrie(pieces), [Words({"é"}, {"é"})], EOS)
    assert list(rule(0, ())) == [1]
    assert list(rule(0, (1,))) == [2]
    assert EOS in rule(0, (1, 2))


ROWS = {
    (1, EOS): (WORDS, TARGET),
    (2, EOS): (
        Words(first={"ab"}, words={"b"}),
        re.compile(r" ?[(\"'\[]*abP*(?: [(\"'\[]*bP*)*".replace("P", r"[.,;:!?)\"'\]]")),
    ),
}


def test_the_search_finds_the_best_target_of_whole_words_in_each_row() -> None:
    model = ToyModel(len(PIECES), seed=3)
    free = SearchOptions(beam_size=60, max_length=4, max_length_factor=None)
    rule = WholeWords(PieceTrie(PIECES), [words for words, _ in ROWS.values()], EOS)
    steps = search(as_seq2seq(model), [*map(list, ROWS)], replace(free, constraint=rule))
    found = {step.row: step.finished for step in steps if step.finished}
    best = {row: next(h for h in hypotheses if h.complete) for row, hypotheses in found.items()}
    for row, (source, (_, pattern)) in enumerate(ROWS.items()):
        # All targets without the constraint, of which those are left that the pattern matches.
        targets = every_target(model, source, free)
        score, tokens, _ = next(
            t for t in targets if t[2] == "eos" and pattern.fullmatch(text(t[1]))
        )
        assert tuple(token.id for token in best[row].tokens) == tokens
        assert best[row].score == pytest.approx(score, abs=1e-5)
