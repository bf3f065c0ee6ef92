"""What two words have in common when only their endings differ, and which words carry content.

English. A stem is inflection taken off (plural, past, present participle, possessive), never
derivation: "nation" and "national" are different words, since one is no proof of the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

_TOKEN = re.compile(
    r"(?P<number>(?:(?<![^\s(])[+-])?\d+(?:[.,:/]\d+)*)(?P<ordinal>(?:st|nd|rd|th)\b)?|[^\W\d_]+(?:'[^\W\d_]+)*"
)
_CONTRACTION = re.compile("'(?:s|re|ve|ll|d|m)$")
_THOUSANDS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_VOWEL = re.compile("[aeiouy]")
_DOUBLED = re.compile(r"([b-df-hj-np-tv-z])\1$")


def listed(text: str) -> frozenset[str]:
    """The words of a text that is a list."""
    return frozenset(text.split())


FUNCTION_WORDS = listed(
    """
    a an the this that these those such same other another each every all both some any
    of in on at by for with from to into onto upon over under between among through during
    about against within without across along around after before since until via per as than
    and or but nor so yet if when while where whereas because although though whether which who
    whom whose what how why it its itself they their them
    is are was were be been being am has have had having do does did doing done
    can could may might shall should will would must
    there here then thus also more most less least very only just even both
    up down out off away
    """
)
"""Words that are no matter of their own; "not" and "she" are none of them."""

WEIGHTY_WORDS = listed(
    """
    all both each every some any most more least less very only just even same such other another
    can could may might shall should will would must if because although though
    """
)
"""Function words that change what a sentence claims."""

NEGATIONS = listed("no not never none neither nor nothing nobody cannot without")

_TO_TWELVE = "zero one two three four five six seven eight nine ten eleven twelve"
_NUMBER_WORDS = {
    **{word: str(number) for number, word in enumerate(_TO_TWELVE.split())},
    "twenty": "20",
    "thirty": "30",
    "forty": "40",
    "fifty": "50",
    "hundred": "100",
}

_IRREGULAR = {
    form: verb
    for line in """
    find found; show shown; make made; give gave given; take took taken; write wrote written;
    know knew known; see saw seen; get got gotten; go went gone goes; come came; become became;
    begin began begun; choose chose chosen; grow grew grown; hold held; keep kept; lead led;
    leave left; lose lost; mean meant; build built; buy bought; bring brought; think thought;
    teach taught; seek sought; send sent; spend spent; speak spoke spoken; tell told; win won;
    fall fell fallen; rise rose risen; draw drew drawn; drive drove driven; eat ate eaten;
    say said; sell sold; run ran; arise arose arisen; understand understood; man men;
    woman women; child children; foot feet; mouse mice; datum data; criterion criteria;
    phenomenon phenomena; matrix matrices; vertex vertices; index indices; analysis analyses;
    hypothesis hypotheses; life lives; leaf leaves; half halves; wife wives;
    """.replace("\n", " ").split(";")
    if line.strip()
    for verb, *forms in [line.split()]
    for form in forms
}


def words(text: str) -> Iterator[re.Match[str]]:
    """Words and numbers; the parts of a hyphenated word each by themselves."""
    return _TOKEN.finditer(text.replace("\u2019", "'"))


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """A word without its inflection; of a number, its digits."""
    if word[-1:].isdigit():
        return word.replace(",", "") if _THOUSANDS.fullmatch(word) else word.lstrip("+")
    bare = word.lower()
    for ending in ("'s", "'"):
        bare = bare.removesuffix(ending)
    if bare in _NUMBER_WORDS:
        return _NUMBER_WORDS[bare]
    return _end_of_stem(_without_ending(_IRREGULAR.get(bare, bare)))


def content_stems(text: str) -> list[str]:
    """Stems of the words that carry content, numbers among them, in order."""
    return [stem(word) for word in content_words(text)]


def content_words(text: str) -> list[str]:
    """Words and numbers that are no function words, as they stand in the text."""
    found = (match["number"] or match[0] for match in words(text))
    return [word for word in found if is_content(word)]


def is_content(word: str) -> bool:
    """Whether a word says something by itself."""
    return _CONTRACTION.sub("", word.lower()) not in FUNCTION_WORDS


def _without_ending(word: str) -> str:
    if len(word) > 4 and word.endswith(("ies", "ied")):
        return word[:-3] + "y"
    if len(word) > 3 and word.endswith("s") and word[-2] not in "sui":
        word = word[:-1]
        return word[:-1] if word.endswith(("sse", "che", "she", "xe", "zze")) else word
    for ending in ("ing", "ed"):
        base = word.removesuffix(ending)
        if base != word and len(base) > 1 and _VOWEL.search(base) and base[-1] not in "aeio":
            return base
    return word


def _end_of_stem(word: str) -> str:
    """What differs before endings: a silent e, a doubled consonant, y or i."""
    if len(word) > 2:
        word = word.removesuffix("e")
        word = _DOUBLED.sub(r"\1", word)
    return word[:-1] + "i" if len(word) > 2 and word.endswith("y") else word
