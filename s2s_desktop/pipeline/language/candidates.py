"""The languages that a text may be found to be in."""

from __future__ import annotations

from collections.abc import Iterable

_MOST_WRITTEN = """
    ar az bg bn ca cs da de el en es et fa fi fr gl gu he hi hr hu id it ja ka kn ko lt lv ml mr
    ms nl no pl pt ro ru sk sl sr sv ta te th tr uk ur vi zh
"""
MOST_WRITTEN = tuple(_MOST_WRITTEN.split())
"""The fifty languages that most of what is on the web is written in, as BCP 47 codes. Fewer
candidates make fewer mistakes: a short Portuguese sentence could be Occitan as well."""

NO_LANGUAGE = "zxx"
"""BCP 47 for "no linguistic content": code, numbers, identifiers."""

_ALIASES = {
    "nb": "no",
    "fil": "tl",
    "iw": "he",
    "in": "id",
    "cmn": "zh",
    "arb": "ar",
    "pes": "fa",
    "swh": "sw",
    "gn": "gug",
    "ckb": "sdh",
    "lvs": "lv",
    "ekk": "et",
    "zsm": "ms",
    "npi": "ne",
    "ory": "or",
    "uzn": "uz",
    "pbt": "ps",
    "khk": "mn",
    "plt": "mg",
    "als": "sq",
    "azj": "az",
}
"""Codes of catalogues that mean what is known here under another one."""


def language_of(tag: str) -> str:
    """The language of a BCP 47 tag without script and region: "pt" of "pt-BR"."""
    code = tag.partition("-")[0].lower()
    return _ALIASES.get(code, code)


def candidates(readable: Iterable[str]) -> frozenset[str]:
    """Codes of the languages that are told apart where models read the languages `readable`."""
    return frozenset((*map(language_of, readable), *MOST_WRITTEN, NO_LANGUAGE))
