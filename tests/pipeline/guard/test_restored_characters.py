"""Characters that tokenizers rewrite, in what the model copied."""

from __future__ import annotations

import unicodedata
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from s2s_desktop.pipeline.guard.pair import Carried
from s2s_desktop.pipeline.guard.restored_characters import (
    held_for_characters,
    restore_characters,
)
from s2s_desktop.pipeline.guard.stage import WHOLE
from s2s_desktop.pipeline.translation.model_text import ModelText
from tests.pipeline.guard.pairs import after, finished


def _restored(source: str, target: str) -> str:
    pair = finished(source, target)
    return after(pair, list(restore_characters(pair)))


@pytest.mark.parametrize(
    ("source", "target", "restored"),
    [
        # Ellipses, unless the source has dots too.
        ("Well\u2026 maybe\u2026", "Bem... talvez...", "Bem\u2026 talvez\u2026"),
        ("Well\u2026 maybe...", "Bem... talvez...", "Bem... talvez..."),
        ("Well\u2026 maybe", "Bem.... talvez", "Bem.... talvez"),
        # Words that were copied.
        ("the 3\u00aa door", "a 3a porta", "a 3\u00aa porta"),
        ("20\u00baC outside", "20oC l\u00e1 fora", "20\u00baC l\u00e1 fora"),
        ("at 20 \u00baC now", "a 20 oC agora", "a 20 \u00baC agora"),
        ("King Louis \u2167 fell", "O rei Lu\u00eds VIII caiu", "O rei Lu\u00eds \u2167 caiu"),
        ("an A\u2011B test", "um teste A-B", "um teste A\u2011B"),
        ("type \uff21\uff11 or A2", "tipo A1 ou A2", "tipo \uff21\uff11 ou A2"),
        # "nº" reads as "no", which is a word.
        ("O n\u00ba 5 n\u00e3o foi.", "There is no 5.", "There is no 5."),
        # What the source has in plain letters too stays plain.
        ("A1 and \uff21\uff11", "A1 e A1", "A1 e A1"),
        # Spaces at figures.
        ("It is 10\u00a0000 now", "S\u00e3o 10 000 agora", "S\u00e3o 10\u00a0000 agora"),
        ("in 10\u202fkm or 5 km", "em 10 km ou 5 km", "em 10\u202fkm ou 5 km"),
        ("page\u00a05 is", "a p\u00e1gina 5 \u00e9", "a p\u00e1gina\u00a05 \u00e9"),
        ("Mr.\u00a0Smith", "Sr. Smith", "Sr. Smith"),
        # Nothing to do.
        ("Plain... text 3a", "Texto... simples 3a", "Texto... simples 3a"),
    ],
)
def test_what_was_copied_is_as_it_was(source: str, target: str, restored: str) -> None:
    assert _restored(source, target) == restored


@given(
    st.lists(
        st.sampled_from(
            [
                "x",
                "10",
                "3\u00aa",
                "1\u00ba",
                "\u2026",
                "A\u2011B",
                "\uff21\uff12",
                "5\u2103",
                "\u2167",
            ]
        ),
        min_size=1,
        max_size=8,
    ),
    st.sampled_from([" ", "\u00a0", "\u202f"]),
)
def test_a_copy_becomes_the_source(words: list[str], space: str) -> None:
    # GIVEN a source, and what a model makes of it that copies what its tokenizer shows it
    source = "Now " + " 7".join(words) + f" {space.join(['8', '9'])} end"
    target = unicodedata.normalize("NFKC", source).replace("\u2010", "-")
    # THEN every character is there again,
    restored = _restored(source, target)
    assert restored == source
    # and all of it was provisional from the first change on.
    if restored != target:
        held = held_for_characters(ModelText("", ()), source)
        assert held is not None
        found = held.search(target)
        assert found is not None
        assert restored.startswith(target[: found.start()])


@pytest.mark.parametrize(
    ("source", "target", "restored"),
    [
        ("it costs 10\u00b2 now", "custa 10 \u00b2 agora", "custa 10\u00b2 agora"),
        ("I love \u2603 much", "Amo\u2603muito", "Amo \u2603 muito"),
        ("I love \u2603.", "Amo \u2603.", "Amo \u2603."),
        ("(\u2603) yes", "(\u2603) sim", "(\u2603) sim"),
    ],
)
def test_what_was_carried_hangs_on_words_as_it_did(source: str, target: str, restored: str) -> None:
    sign = next(c for c in source if not c.isascii())
    spans = [(text.index(sign), text.index(sign) + 1) for text in (source, target)]
    pair = replace(finished(source, target), carried=(Carried(sign, "", *spans),))
    assert after(pair, list(restore_characters(pair))) == restored
    # An inset, which somebody else looks after, stays where it is.
    pair = replace(pair, carried=(Carried(sign, "url", *spans),))
    assert not list(restore_characters(pair))


def test_only_what_may_change_is_held() -> None:
    nothing = ModelText("", ())
    assert held_for_characters(nothing, "Plain text, à vontade.") is None
    assert held_for_characters(nothing, "The 3\u00aa door") is WHOLE
    dots = held_for_characters(nothing, "Well\u2026")
    assert dots is not None
    assert dots.pattern == r"\."
