"""Which forms are those of one word."""

from __future__ import annotations

import pytest

from s2s_desktop.pipeline.summary.rewriting.word_forms import content_stems, content_words, stem


@pytest.mark.parametrize(
    "forms",
    [
        "use uses used using",
        "study studies studied studying",
        "control controls controlled controlling",
        "process processes processed processing",
        "find finds found",
        "man men",
        "analysis analyses",
        "network networks network's networks'",
        "class classes",
        "box boxes",
        "city cities city's",
        "1,000 1000",
        "three 3",
    ],
)
def test_inflection_is_taken_off(forms: str) -> None:
    assert len({stem(form) for form in forms.split()}) == 1


@pytest.mark.parametrize(
    "words",
    [
        "nation national",
        "string strong",
        "king kin",
        "need need's ne",
        "act actor",
        "10 100",
        "1.5 15",
    ],
)
def test_different_words_stay_different(words: str) -> None:
    first, *others = words.split()
    assert all(stem(first) != stem(other) for other in others[-1:])


def test_function_words_carry_no_content() -> None:
    assert content_words("It's the state-of-the-art of 1,000 cats’ homes.") == [
        "state",
        "art",
        "1,000",
        "cats",
        "homes",
    ]


def test_signs_belong_to_numbers_but_hyphens_do_not() -> None:
    assert content_stems("COVID-19 at -5 degrees") == ["covid", "19", "-5", "degre"]
