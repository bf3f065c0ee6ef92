"""Numbers in words, as far as a translator may put words for figures or figures for words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from s2s_desktop.pipeline.messages import Span

_EN = {
    "zero nought nil": 0, "one a an single first once": 1, "two second couple pair twice both": 2,
    "three third thrice": 3, "four fourth": 4, "five fifth": 5, "six sixth half-dozen": 6,
    "seven seventh": 7, "eight eighth": 8, "nine ninth": 9, "ten tenth": 10, "eleven eleventh": 11,
    "twelve twelfth dozen noon": 12, "thirteen thirteenth": 13, "fourteen fourteenth": 14,
    "fifteen fifteenth": 15, "sixteen sixteenth": 16, "seventeen seventeenth": 17,
    "eighteen eighteenth": 18, "nineteen nineteenth": 19, "twenty twentieth twenties": 20,
    "thirty thirtieth thirties": 30, "forty fortieth forties": 40, "fifty fiftieth fifties": 50,
    "sixty sixtieth sixties": 60, "seventy seventieth seventies": 70,
    "eighty eightieth eighties": 80, "ninety ninetieth nineties": 90, "hundred hundredth": 100,
    "thousand thousandth": 1000, "million": 10**6, "billion": 10**9, "trillion": 10**12,
    "midnight": 0,
}  # fmt: skip
_PT = {
    "zero": 0, "um uma primeiro primeira único única uns umas": 1,
    "dois duas segundo segunda par ambos ambas": 2, "três tres terceiro terceira": 3,
    "quatro quarto quarta": 4, "cinco quinto quinta": 5, "seis sexto sexta": 6,
    "sete sétimo sétima": 7, "oito oitavo oitava": 8, "nove nono nona": 9, "dez décimo décima": 10,
    "onze": 11, "doze dúzia meio-dia": 12, "treze": 13, "catorze quatorze": 14, "quinze": 15,
    "dezesseis dezasseis": 16, "dezessete dezassete": 17, "dezoito": 18, "dezenove dezanove": 19,
    "vinte vigésimo vigésima": 20, "trinta trigésimo trigésima": 30,
    "quarenta quadragésimo quadragésima": 40, "cinquenta quinquagésimo": 50,
    "sessenta sexagésimo": 60, "setenta": 70, "oitenta": 80, "noventa": 90,
    "cem cento centésimo centésima": 100, "duzentos duzentas": 200, "trezentos trezentas": 300,
    "quatrocentos quatrocentas": 400, "quinhentos quinhentas": 500, "seiscentos seiscentas": 600,
    "setecentos setecentas": 700, "oitocentos oitocentas": 800, "novecentos novecentas": 900,
    "mil": 1000, "milhão milhões": 10**6, "bilhão bilhões": 10**9, "trilhão trilhões": 10**12,
    "meia-noite": 0,
}  # fmt: skip
_JOINTS = {"en": r"[\s-]+(?:and\s+)?", "pt": r"\s+(?:e\s+)?"}
_HALVES = re.compile(r"\b(?:half|halves|mei[oa]s?|metade)\b", re.IGNORECASE)
_MINUTES = {
    30: re.compile(r"\b(?:half[ -](?:an )?hour|meia hora)\b", re.IGNORECASE),
    15: re.compile(r"\b(?:quarter of an hour|quarto de hora)\b", re.IGNORECASE),
}
_ROMAN = re.compile(r"\b[IVXLC]{1,8}\b")
_ROMAN_DIGITS = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}


def knows(language: str) -> bool:
    """Whether the number words of a language are known."""
    return language[:2] in _JOINTS


def number_words(text: str, language: str) -> Iterator[tuple[Span, Decimal]]:
    """The numbers that words of the text tell, compounds as one; and Roman numerals."""
    for match in _ROMAN.finditer(text):
        yield match.span(), Decimal(_roman(match[0]))
    for match in _HALVES.finditer(text):
        yield match.span(), Decimal("0.5")
    for value, pattern in _MINUTES.items():
        for match in pattern.finditer(text):
            yield match.span(), Decimal(value)
    if not knows(language):
        return
    for match in _phrases(language[:2]).finditer(text):
        words = re.findall(r"[^\W\d_]+(?:-(?:dia|noite|dozen))?", match[0].lower())
        values = [_words(language[:2])[w] for w in words if w in _words(language[:2])]
        yield match.span(), Decimal(_composed(values))
        for value in values if len(values) > 1 else ():
            yield match.span(), Decimal(value)


@cache
def _words(language: str) -> dict[str, int]:
    table = _EN if language == "en" else _PT
    return {word: value for words, value in table.items() for word in words.split()}


@cache
def _phrases(language: str) -> re.Pattern[str]:
    word = "|".join(sorted(map(re.escape, _words(language)), key=len, reverse=True))
    return re.compile(rf"\b(?:{word})(?:{_JOINTS[language]}(?:{word}))*\b", re.IGNORECASE)


def _composed(values: list[int]) -> int:
    """Two, hundred, fifty -> 250; vinte, cinco -> 25."""
    total = part = 0
    for value in values:
        if value >= 1000:
            total, part = total + max(part, 1) * value, 0
        elif value == 100 and 0 < part < 10:
            part *= value
        else:
            part += value
    return total + part


def _roman(numeral: str) -> int:
    values = [_ROMAN_DIGITS[letter] for letter in numeral]
    following = [*values[1:], 0]
    return sum(-a if a < b else a for a, b in zip(values, following, strict=True))
