"""Languages in the names of files and folders, and in what configurations call them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from itertools import pairwise

from s2s_desktop.catalogue.entry import Pair
from s2s_desktop.engine.text.language_tags import bcp47, primary
from s2s_desktop.engine.text.vocabularies.language_codes import M2M_100, MBART_50, NLLB_200

# ISO 639-5: groups of languages, after which multilingual models are called.
_GROUPS = """
aav afa alg alv apa ath aus azc bai bat ber bnt btk cai cau cba ccn ccs cdc cdd cel cmc cpe cpf cpp
crp csu cus day dmn dra egx esx euq fiu fox gem gme gmq gmw grk hmx hok hyx iir ijo inc ine ira iro
itc jpx kar kdo khi kro map mkh mno mul mun myn nah nai ngf nic nub omq omv oto paa phi plf poz pqe
pqw pra qwe roa sai sal sdv sem sgn sio sit sla smi son sqj ssa syd tai tbq trk tup tut tuw urj wak
wen xgn xnd ypk zhx zle zls zlw znd
"""
GROUPS = frozenset(_GROUPS.split())


def pair_in_names(names: Iterable[str]) -> Pair | None:
    """The language pair in the first of the names that has one: two codes in a row
    ("opus-mt-en-pt"), or both in a word of four letters, one of them English
    ("model.enpt.bin"): without that, "mine" and "tiny" would be pairs too."""
    return next((pair for name in names if (pair := _pair(name))), None)


def languages(codes: Iterable[str]) -> tuple[str, ...]:
    """BCP 47 tags of those codes that mean one language."""
    tags = bcp47(code for code in codes if code.lower() not in GROUPS).values()
    return tuple(dict.fromkeys(tags))


def _pair(name: str) -> Pair | None:
    words = re.findall(r"[a-z]+", name.lower())
    apart = [(a, b) for a, b in pairwise(words) if len(a) in (2, 3) and len(b) in (2, 3)]
    joined = [(w[:2], w[2:]) for w in words if len(w) == 4 and "en" in (w[:2], w[2:])]
    # What names a model comes first: of "opus-mt-en-pt", "mt-en" is no pair.
    for pair in (*reversed(apart), *joined):
        source, target = languages(pair[:1]), languages(pair[1:])
        if {*source, *target} <= _known() and source and target and source != target:
            return source[0], target[0]
    return None


@cache
def _known() -> frozenset[str]:
    """Languages that some multilingual model knows: other short words are words."""
    return frozenset(map(primary, bcp47((*M2M_100, *MBART_50, *NLLB_200)).values()))
