"""Set phrases that open and close letters: no model that learnt from sentences knows them.

Word by word they become others ("Atenciosamente," "Attetiously,", "Yours sincerely," "Seu
sinceramente,"). The correspondences are conventional; closings in Portuguese are those of the
Manual de Redação da Presidência da República (3rd edition, 2018) and what letters in business
have besides.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from s2s_desktop.engine.text.words import word_spans
from s2s_desktop.pipeline.guard.pair import Edit, FinishedPair
from s2s_desktop.pipeline.guard.stage import WHOLE, Retry
from s2s_desktop.pipeline.translation.model_text import ModelText

_ENGLISH = {
    "Prezado senhor": ("dear sir",),
    "Prezada senhora": ("dear madam", "dear ma'am"),
    "Prezados senhores": ("dear sirs", "dear sir or madam", "dear sir/madam"),
    "Prezados colegas": ("dear colleagues",),
    "Prezado cliente": ("dear customer", "dear client"),
    "Prezados": ("dear all",),
    "Caros amigos": ("dear friends",),
    "A quem possa interessar": ("to whom it may concern",),
    "Atenciosamente": (
        *("yours sincerely", "sincerely yours", "sincerely", "yours truly", "yours faithfully"),
        *("best regards", "regards"),
    ),
    "Cordialmente": ("kind regards", "with kind regards", "kindest regards", "cordially"),
    "Respeitosamente": ("respectfully", "respectfully yours", "yours respectfully"),
    "Cordiais saudações": ("best wishes", "with best wishes"),
    "Um abraço": ("warm regards", "warmest regards"),
    "Agradeço desde já": ("thanks in advance", "thank you in advance"),
    "Aguardo sua resposta": (
        *("looking forward to hearing from you", "i look forward to hearing from you"),
        *("looking forward to your reply", "i look forward to your reply"),
    ),
}
_PORTUGUESE = {
    "Dear Sir": ("prezado senhor", "exmo. senhor", "exmo. sr.", "caro senhor"),
    "Dear Madam": ("prezada senhora", "exma. senhora", "exma. sra.", "cara senhora"),
    "Dear Sirs": ("prezados senhores", "exmos. senhores", "caros senhores"),
    "Dear colleagues": ("prezados colegas", "caros colegas", "prezadas colegas"),
    "Dear customer": ("prezado cliente", "caro cliente"),
    "Dear all": ("prezados", "prezadas", "prezados todos"),
    "Dear friends": ("caros amigos", "prezados amigos"),
    "To whom it may concern": ("a quem possa interessar", "a quem interessar possa"),
    "Yours sincerely": ("atenciosamente", "atentamente"),
    "Kind regards": ("cordialmente", "saudações cordiais"),
    "Best regards": (
        *("com os melhores cumprimentos", "os melhores cumprimentos", "melhores cumprimentos"),
        *("cumprimentos", "com os meus cumprimentos"),
    ),
    "Respectfully": ("respeitosamente",),
    "Best wishes": ("cordiais saudações", "um abraço", "um grande abraço", "abraços"),
    "Thank you in advance": ("agradeço desde já", "desde já agradeço", "grato desde já"),
    "I look forward to your reply": (
        *("aguardo sua resposta", "aguardo a sua resposta", "no aguardo de sua resposta"),
        *("fico no aguardo de sua resposta",),
    ),
}
_PHRASES = {
    pair: {source: target for target, sources in table.items() for source in sources}
    for pair, table in {("en", "pt"): _ENGLISH, ("pt", "en"): _PORTUGUESE}.items()
}
_SEGMENT = re.compile(r"(?P<core>[^\n]*?[^\s,!:;])(?P<end>\s?[,!:;.]?)")
_MOST_CHARACTERS = 48
_ADVERB = re.compile(r"(?:mente|ly)$")
_ADDRESSED = re.compile(
    r"(?P<word>Car|Prezad|Querid|Estimad)[oa] "
    r"(?:(?P<her>Sra|Srta|Dra|Profa)|(?P<him>Sr|Dr|Prof))\."
)


def held_for_phrase(shown: ModelText, source: str) -> re.Pattern[str] | None:
    """All of a segment that may be one, or begins with a form of address."""
    del shown
    opens = source[:4].casefold() == "dear"
    return WHOLE if opens or any(_phrase(source, *pair) for pair in _PHRASES) else None


def known_phrase(pair: FinishedPair, shown: ModelText) -> Retry | None:
    """The phrase in place of what the model has made of it, without being shown again."""
    del shown
    target = _phrase(pair.source, pair.source_language, pair.target_language)
    return Retry((), lambda pairs: _written(pairs[0], target)) if target else None


def agreeing_address(pair: FinishedPair) -> Iterator[Edit]:
    """Caro Sra. -> Cara Sra.; who has a title is not "querido"."""
    if pair.source[:4].casefold() == "dear" and (match := _ADDRESSED.match(pair.target)):
        word = "Car" if match["word"] == "Querid" else match["word"]
        wanted = word + ("a" if match["her"] else "o")
        if not match[0].startswith(f"{wanted} "):
            yield Edit(0, match.end("word") + 1, wanted)


def _phrase(source: str, source_language: str, target_language: str) -> str:
    """What a segment is in the target language; "" where it is no such phrase."""
    phrases = _PHRASES.get((source_language[:2], target_language[:2]))
    segment = _SEGMENT.fullmatch(source) if len(source) <= _MOST_CHARACTERS else None
    if phrases is None or segment is None or segment["core"].isupper():
        return ""
    core, end = segment["core"], segment["end"]
    target = phrases.get(core.casefold().replace("\u2019", "'"), "")
    # A word alone may stand in a list of words; an adverb hardly does.
    if not target or not (" " in core or end.strip() in (",", "!") or _ADVERB.search(core)):
        return ""
    target = target if core[0].isupper() else target[0].lower() + target[1:]
    return target + end


def _written(pair: FinishedPair, target: str) -> FinishedPair:
    """The pair with `target`, of which every word comes from the whole phrase."""
    words: Sequence[tuple[int, int]] = word_spans(target) if pair.aligned else ()
    count = len(pair.source_words)
    return replace(
        pair,
        target=target,
        target_words=tuple(words),
        rows=tuple((1 / count,) * count for _ in words) if count else (),
        links=tuple((s, t) for s in range(count) for t in range(len(words))),
        tokens=(),
        score=0.0,
        ended="eos",
    )
