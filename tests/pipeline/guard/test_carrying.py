"""Texts with strings for machines, translated by the real models while somebody watches."""

from __future__ import annotations

from functools import cache

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from s2s_desktop.pipeline.messages import (
    DecodingChoices,
    GuardOptions,
    Inset,
    TextChunk,
    TranslateRequest,
)
from s2s_desktop.pipeline.service import never
from s2s_desktop.pipeline.translation.translate import Translator
from tests import real_models
from tests.pipeline.conftest import Translate
from tests.pipeline.transcript import Transcript


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("My address is anna@house.example.", "Meu endereço é anna@house.example."),
        ("I see the **red house**, but not you.", "Eu vejo a **casa vermelha**, mas não você."),
        ("<i>The house is red.</i>", "<i>A casa é vermelha.</i>"),
        (
            "See [the red house](http://a.b/the/house).",
            "Veja [a casa vermelha](http://a.b/the/house).",
        ),
        ("{name} is in the house.", "{name} está na casa."),
        ("https://example.com/the/house", "https://example.com/the/house"),
    ],
)
@pytest.mark.parametrize("alignment", [True, False])
def test_strings_come_back_where_they_belong(
    translate: Translate, source: str, target: str, alignment: bool
) -> None:
    transcript = translate(source, alignment=alignment)
    assert transcript.text == target
    assert transcript.warnings == []


def test_a_carried_string_is_aligned_with_itself(translate: Translate) -> None:
    source = "Write to anna@house.example today."
    (result,) = translate(source).results
    pairs = {
        (source[slice(*result.source_words[i])], result.text[slice(*result.target_words[j])])
        for i, j in result.links
    }
    assert {("anna", "anna"), ("@", "@"), ("house", "house"), ("example", "example")} <= pairs


def test_terms_are_kept_and_given_insets_too(translate: Translate) -> None:
    source = "The red house is near the old door."
    keep = translate(source, guard=GuardOptions(keep=("red house",)))
    assert "red house" in keep.text
    assert "old door" not in keep.text
    start = source.index("old door")
    given = translate(source, insets=(Inset(start, start + 8, "name"),))
    assert "old door" in given.text
    assert "red house" not in given.text


@pytest.mark.parametrize("beam_size", [1, 4])
def test_text_with_a_string_is_provisional_until_its_segment_ends(
    translate: Translate, beam_size: int
) -> None:
    choices = DecodingChoices(beam_size)
    (plain,) = translate("The house is red, and the door.", choices=choices).segments
    text = "Write to anna@house.example today, please."
    (carrying,) = translate(text, choices=choices).segments
    # Where nothing is carried, words are firm as they come; otherwise all at once.
    assert sum(bool(chunk.firm) for chunk in plain.chunks) > 1
    assert [bool(chunk.firm) for chunk in carrying.chunks[:-1]] == [False] * (
        len(carrying.chunks) - 1
    )
    assert len(carrying.chunks) > 2
    # A name that the model writes for a string is never seen.
    seen = "".join(c.firm + c.provisional for c in carrying.chunks)
    assert "Kx" not in seen


PARTS = {"**house**": ("**",), "[red](http://b.example)": ("[", "](http://b.example)")}
"""Of strings with words between that are translated, what stays."""

STRINGS = st.sampled_from(
    [
        "anna@house.example", "https://a.example/the/red/house?x=1", "{name}", "%s", "%(n)d",
        "@house", "#RedHouse", "/usr/share/house", "C:\\House\\red.txt", "`the house`", "$x^2$",
        "<b>", "</b>", "v1.2.3", "192.168.0.1", "&amp;", "the_house", "\U0001f600", *PARTS,
    ]
)  # fmt: skip
WORDS = ("the", "red", "house", "is", "old", "and", "I", "it", ",", ".", "!", ":", "-", "(", ")")
TEXTS = st.lists(st.one_of(st.sampled_from(WORDS), STRINGS), min_size=1, max_size=14)


@cache
def _translator(model_id: str) -> Translator:
    return Translator(real_models.loaded(model_id), remembers=False)


@pytest.mark.parametrize("pair", [("en", "pt"), ("pt", "en")])
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    words=TEXTS, spaces=st.sampled_from([" ", " ", "\n"]), alignment=st.booleans(),
    stream=st.booleans(), beam_size=st.sampled_from([1, 1, 3]),
)  # fmt: skip
def test_any_text_keeps_its_strings_and_its_firm_text(
    pair: tuple[str, str],
    words: list[str],
    spaces: str,
    alignment: bool,
    stream: bool,
    beam_size: int,
) -> None:
    text = spaces.join(words)
    request = TranslateRequest(
        1, text, *pair, alignment=alignment, stream=stream, choices=DecodingChoices(beam_size)
    )
    transcript, firm = Transcript(request), dict[int, str]()
    for message in _translator("tiny11-{}-{}".format(*pair)).run(request, never):
        # The transcript asserts that firm text, words, rows and scores belong together.
        transcript.take([message])
        if isinstance(message, TextChunk):
            firm[message.segment] = firm.get(message.segment, "") + message.firm
    for number, result in enumerate(transcript.results):
        assert result.text == firm.get(number, "")
    for word in set(words) - set(WORDS):
        for part in PARTS.get(word, (word,)):
            assert part in transcript.text
