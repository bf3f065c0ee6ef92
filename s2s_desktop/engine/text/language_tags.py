"""What checkpoints call languages, as BCP 47 tags: "eng_Latn", "__en__", ">>eng<<" are "en"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable


def _pairs(text: str) -> dict[str, str]:
    return dict(pair.split(":") for pair in text.split())


# ISO 639-3 (and 639-2) codes of languages that have a two-letter code, which BCP 47 demands.
_SHORT = _pairs(
    """aar:aa abk:ab ave:ae afr:af aka:ak amh:am arg:an ara:ar asm:as ava:av aym:ay
    aze:az bak:ba bel:be bul:bg bis:bi bam:bm ben:bn bod:bo tib:bo bre:br bos:bs cat:ca che:ce
    cha:ch cos:co cre:cr ces:cs cze:cs chu:cu chv:cv cym:cy wel:cy dan:da deu:de ger:de div:dv
    dzo:dz ewe:ee ell:el gre:el eng:en epo:eo spa:es est:et eus:eu baq:eu fas:fa per:fa ful:ff
    fin:fi fij:fj fao:fo fra:fr fre:fr fry:fy gle:ga gla:gd glg:gl grn:gn guj:gu glv:gv hau:ha
    heb:he hin:hi hmo:ho hrv:hr hat:ht hun:hu hye:hy arm:hy her:hz ina:ia ind:id ile:ie ibo:ig
    iii:ii ipk:ik ido:io isl:is ice:is ita:it iku:iu jpn:ja jav:jv kat:ka geo:ka kon:kg kik:ki
    kua:kj kaz:kk kal:kl khm:km kan:kn kor:ko kau:kr kas:ks kur:ku kom:kv cor:kw kir:ky lat:la
    ltz:lb lug:lg lim:li lin:ln lao:lo lit:lt lub:lu lav:lv mlg:mg mah:mh mri:mi mao:mi mkd:mk
    mac:mk mal:ml mon:mn mar:mr msa:ms may:ms mlt:mt mya:my bur:my nau:na nob:nb nde:nd nep:ne
    ndo:ng nld:nl dut:nl nno:nn nor:no nbl:nr nav:nv nya:ny oci:oc oji:oj orm:om ori:or oss:os
    pan:pa pli:pi pol:pl pus:ps por:pt que:qu roh:rm run:rn ron:ro rum:ro rus:ru kin:rw san:sa
    srd:sc snd:sd sme:se sag:sg sin:si slk:sk slo:sk slv:sl smo:sm sna:sn som:so sqi:sq alb:sq
    srp:sr ssw:ss sot:st sun:su swe:sv swa:sw tam:ta tel:te tgk:tg tha:th tir:ti tuk:tk tgl:tl
    tsn:tn ton:to tur:tr tso:ts tat:tt twi:tw tah:ty uig:ug ukr:uk urd:ur uzb:uz ven:ve vie:vi
    vol:vo wln:wa wol:wo xho:xh yid:yi yor:yo zha:za zho:zh chi:zh zul:zu"""
)
# The language of a group that models mean when they name one of its members.
_USUAL = _pairs(
    """als:sq arb:ar ayr:ay azj:az cmn:zh ekk:et fuv:ff gaz:om khk:mn kmr:ku knc:kr
    lvs:lv npi:ne ns:nso ory:or pbt:ps pes:fa plt:mg pob:pt-BR prs:fa-AF quy:qu swh:sw uzn:uz
    ydd:yi zsm:ms"""
)
_CODE = re.compile(
    r"^(?:>>|__)?([A-Za-z]{2,3})(?:[_-]([A-Za-z]{4}))?(?:[_-]([A-Za-z]{2}))?(?:<<|__)?$"
)


def bcp47(codes: Iterable[str]) -> dict[str, str]:
    """Codes of one model -> BCP 47 tags.

    Script and region are named where the same language comes in several. What is no code of
    a language is left out; of two codes with one meaning the first keeps it.
    """
    parts = {code: match for code in codes if (match := _CODE.match(code))}
    counts = Counter(_language(match) for match in parts.values())
    tags: dict[str, str] = {}
    for code, match in parts.items():
        tag = _language(match)
        if counts[tag] > 1:
            script, region = match[2] or "", match[3] or ""
            tag = "-".join(filter(None, (tag, script.title(), region.upper())))
        tags.setdefault(tag, code)
    return {code: tag for tag, code in tags.items()}


def primary(tag: str) -> str:
    """The language of a tag: "pt" of "pt-BR"."""
    return tag.partition("-")[0].lower()


def _language(match: re.Match[str]) -> str:
    code = match[1].lower()
    return _USUAL.get(code) or _SHORT.get(code, code)
