"""Sentences whose numbers were marked beforehand, and whether a translation has them right.

A line of a set is a source, a tab, and the marks of its target, one for each number: `writing` or
`writing{unit}`, alternatives between `|`. Right is a translation in which every mark stands once,
in the writing of the target language and beside its unit, and no other figure. This reads numbers
in its own, plain way: it shares nothing with what it judges.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

_FOLDER = Path(__file__).parent
_MARK = re.compile(r"(?P<writings>[^\s{]+)(?P<units>(\{[^}]*\})*)$")
_FIGURE = re.compile(r"\d+(?:[.,:/]\d+|-\d\d(?=-\d\d|\b(?<=-\d\d-\d\d)))*(?:h(?:\d\d)?\b)?")
_MINUS = re.compile(r"(?<![\w%)])[-−–]\s?(?:[A-Z]{0,2}[$€£])?\s?$|(?:menos|minus) $")
_REACH = 28
"""How many characters from a number its unit may stand."""

_WORDS = {
    "pt": "zero um|uma|primeiro|primeira dois|duas|segundo|segunda três|terceiro|terceira quatro "
    "cinco|quinto|quinta seis sete|sétimo|sétima oito nove dez onze doze",
    "en": "zero one|a|an|first two|second three|third four five|fifth six seven|seventh eight "
    "nine ten eleven twelve",
}
_UNITS = {
    "USD": r"\$|USD|d[óo]lar\w*|dollars?",
    "EUR": r"€|EUR\b|euros?",
    "GBP": r"£|GBP|libras?|pounds?",
    "BRL": r"R\$|BRL|rea(?:is|l)s?\b",
    "CHF": r"CHF",
    "JPY": r"¥|JPY|ienes?|yens?|yen",
    "%": r"%|por cento|per ?cent",
    "o": r"\.?[ºª°]|\b(?:st|nd|rd|th)\b|(?<=\d)(?:st|nd|rd|th)\b",
    "million": r"mil(?:hão|hões|lion)",
    "billion": r"bi(?:lhão|lhões|lião|liões|llion)|mil milhões",
    "m3": r"m³|metros? cúbicos?|cubic met(?:re|er)s?",
    "m2": r"m²|metros? quadrados?|square met(?:re|er)s?",
    "t": r"t\b|ton(?:elada|ne|)s?\b",
    "m": r"m\b|met(?:ro|re|er)s?",
    "mm": r"mm\b",
    "mi": r"mi\b|milhas?|miles?",
    "km": r"km\b|quil[ôó]metros?|kilomet(?:re|er)s?",
    "kg": r"kg\b|quil(?:o|ograma)s?|kilo(?:gram)?s?",
    "min": r"min\b|minut[oe]s?",
    "g": r"g\b|gram(?:a|)s?",
    "a.C.": r"a\. ?C\.|BC",
    "BC": r"B\.?C\.?(?:E\.?)?",
    "°C": r"[°º] ?C|graus|degrees",
    "°F": r"[°º] ?F|graus|degrees",
}
_AFTERNOON = {
    "pt": r"\W*(?:p\.?m\b|(?:horas )?da (?:tarde|noite))",
    "en": r"\W*(?:p\.?m\b|(?:o'clock )?in the (?:afternoon|evening)|at night)",
}
_MORNING = {
    "pt": r"\W*(?:a\.?m\b|(?:horas )?da (?:manhã|madrugada))",
    "en": r"\W*(?:a\.?m\b|(?:o'clock )?in the morning)",
}


@dataclass(frozen=True)
class MarkedSentence:
    """A source and the marks of its target."""

    source: str
    marks: tuple[str, ...]


def marked_sentences(name: str) -> list[MarkedSentence]:
    """The set of that name, `measured.en-pt` for example."""
    lines = (_FOLDER / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    pairs = [line.split("\t") for line in lines]
    return [MarkedSentence(source, tuple(marks.split())) for source, marks in pairs]


def faults(marked: MarkedSentence, target: str, language: str) -> list[str]:
    """What is wrong with the numbers of `target`; empty for a right translation."""
    figures = [(*found.span(), found[0]) for found in _FIGURE.finditer(target)]
    free, wrong = list(range(len(figures))), []
    for mark in marked.marks:
        found = next((i for i in free if _is(mark, figures, i, target, language)), None)
        if found is not None:
            free.remove(found)
        elif not _in_words(mark, target, language):
            wrong.append(mark)
    return wrong + [f"+{figures[i][2]}" for i in free]


def _is(mark: str, figures: list[tuple[int, int, str]], i: int, target: str, language: str) -> bool:
    writings, units = _parts(mark)
    start, end, written = figures[i]
    before = target[max(figures[i - 1][1] if i else 0, start - _REACH) : start]
    after = target[end : min([f[0] for f in figures[i + 1 : i + 2]] + [end + _REACH])]
    if "h" in units:
        return any(_is_time(writing, written, after, language) for writing in writings)
    same = written in {form for writing in writings for form in _forms(writing)}
    negative = bool(_MINUS.search(target, 0, start))
    if not same or negative != writings[0].startswith("-"):
        return False
    return all(_has_unit(u, before, after) for u in units) and _no_sign(units, before, after)


def _parts(mark: str) -> tuple[list[str], list[str]]:
    match = _MARK.match(mark)
    assert match is not None, mark
    return match["writings"].split("|"), re.findall(r"\{([^}]*)\}", match["units"])


def _forms(writing: str) -> set[str]:
    """A writing, and that of the same figures without grouping."""
    plain = writing.lstrip("-")
    forms = {plain}
    if re.fullmatch(r"\d{1,3}(,\d{3})+(\.\d+)?", plain):
        forms.add(plain.replace(",", ""))
    if re.fullmatch(r"\d{1,3}(\.\d{3})+(,\d+)?", plain):
        forms.add(plain.replace(".", ""))
    return forms


def _has_unit(unit: str, before: str, after: str) -> bool:
    pattern = _UNITS.get(unit, rf"\b{re.escape(unit)}\b")
    return bool(re.search(pattern, f"{before} \0 {after}", re.IGNORECASE))


def _no_sign(units: list[str], before: str, after: str) -> bool:
    """Whether no sign stands at the number that its mark does not have."""
    percent = bool(re.match(r"\s?%", after))
    money = bool(re.search(r"[$€£¥]\s?$", before) or re.match(r"\s?[$€£¥]", after))
    ordinal = bool(re.match(r"\.?[ºª](?! ?C)|(?:st|nd|rd|th)\b", after))
    has_money = bool({"USD", "EUR", "GBP", "BRL", "JPY"} & {*units})
    dated = any(unit.isalpha() and len(unit) > 2 for unit in units)
    return percent <= ("%" in units) and money <= has_money and ordinal <= ("o" in units or dated)


def _is_time(writing: str, written: str, after: str, language: str) -> bool:
    """Whether the figure tells this hour; "15h45" is no English."""
    read = re.fullmatch(r"(\d\d?)(?:[:.h](\d\d))?(h)?", written)
    if read is None or (language == "en" and "h" in written):
        return False
    hour, minute = int(read[1]), int(read[2] or 0)
    bare = read[2] is None and read[3] is None
    if re.match(_AFTERNOON[language], after, re.IGNORECASE):
        hour = hour % 12 + 12
    elif re.match(_MORNING[language], after, re.IGNORECASE):
        hour %= 12
    elif bare and not re.match(r" ?(?:horas?|h\b|o'clock|hours)", after):
        return False
    wanted_hour, _, wanted_minute = writing.partition(":")
    return (hour, minute) == (int(wanted_hour), int(wanted_minute))


def _in_words(mark: str, target: str, language: str) -> bool:
    """Whether a small number is written out ("two" for 2, "XXI" for 21)."""
    for writing in _parts(mark)[0]:
        if writing.isalpha() and re.search(rf"\b{writing}\b", target):
            return True
        words = dict(enumerate(_WORDS[language].split()))
        word = words.get(int(writing)) if writing.isdigit() else None
        if word and re.search(rf"\b(?:{word})\b", target, re.IGNORECASE):
            return True
    return False
