"""Words that deny, by language, and words that may stand for one in a translation."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class NegationWords:
    """Of one language.

    `denying` words deny by themselves. Those that are `agreeing` too deny nothing more where
    another stands before them ("não vi nada"). `harmless` phrases hold a denying word that many
    translations do without. `standing_in` are other words that may be what a denying one became
    ("unable", "sem fôlego": breathless): they excuse, and are never asked for. What `hanging`
    finds is a denying word that needs another before it and has none ("vi nada"): it denies
    nothing. Every denying word has one of the runs of letters in `signs`.
    """

    denying: re.Pattern[str]
    signs: frozenset[str]
    agreeing: frozenset[str]
    harmless: re.Pattern[str]
    standing_in: re.Pattern[str]
    hanging: re.Pattern[str] = re.compile(r"(?!)")

    def may_deny(self, runs: Iterable[str]) -> bool:
        """Whether a text of these runs of letters may deny anything."""
        return not self.signs.isdisjoint(runs)


def _words(*patterns: str) -> re.Pattern[str]:
    """Whole words that match any of the patterns; blanks are left out."""
    return re.compile(rf"\b(?:{'|'.join(''.join(p.split()) for p in patterns)})(?![\w'])")


def _listed(words: str) -> frozenset[str]:
    return frozenset(words.split())


def _phrases(*phrases: str) -> re.Pattern[str]:
    return re.compile("|".join(rf"\b{phrase}" for phrase in phrases))


_ENGLISH = NegationWords(
    denying=_words(
        r"not | cannot | no | no-one | never | without | neither | nor | none | nobody",
        r"nothing | nowhere",
        r"\w+n't",
        r"non(?:-\w+)?",
    ),
    signs=_listed("""
        not cannot no never without neither nor none nobody nothing nowhere t non
    """),
    agreeing=frozenset(["nor"]),
    harmless=_phrases(
        r"nos?\.? ?(?:[a-z]{1,4}[-/]?)?\d",
        r"whether or not",
        r"or not",
        r"if not",
        r"not long\b",
        r"not until",
        r"n.t be more",
        r"no matter",
        r"no doubt",
        r"no sooner",
        r"no wonder",
        r"never mind",
        r"nothing but",
        r"not only",
        r"not just",
        r"not merely",
        r"not to mention",
        r"can't help",
        r"can't wait",
        r"(?:is|are|was|were|does|do|did|has|have|had|ca|could|would|should|wo)n't "
        r"(?:i|you|he|she|it|we|they|there) ?\?",
        r"won't you",
        r"no less",
        r"not least",
    ),
    standing_in=_words(
        r"non(?!e\b|etheless)\w{3,}",
        r"un(?!i(?![dmn])|der|til|cle|to$)\w{2,}",
        r"dis(?:advis|agree|allow|appear|approv|believ|comfort|connect|continu|hearten|honest|"
        r"like|obe|order|please|qualif|regard|respect|satisf|trust)\w*",
        r"(?:in(?:ability|accura|adequa|appropri|capa|complet|correct|credib|curab|defini|depend|"
        r"direct|effect|efficien|escapab|evitab|explicab|expensiv|frequen|significan|sufficien|"
        r"tolera|toler|valid|visib)|im(?:mobil|moral|mun|partial|patien|perfect|polite|possib|"
        r"prob|proper)|il(?:legal|leg|liter|logic)|ir(?:regular|relev|respons|rever))\w*",
        r"(?!bless)\w{3,}less(?:ly|ness)?",
        r"(?:\w+-)?free",
        r"(?:lack|fail|avoid|refus|prevent|forbid|forbad|prohibit|declin|reject|deni|ceas)\w*",
        r"deny | bans? | banned | hardly | barely | scarcely | rarely | seldom | except",
        r"absent | absence",
        r"miss | misses | missed | missing | neglect | negative | false | zero | ignored?",
        r"oppos\w+ | out\sof | yet\sto | rather\sthan | instead | dead(?:-\w+)?",
    ),
)
_CARRYING = re.findall(
    r"\w+",
    "a ao até com como contra de do e em mas o onde ou para por porque quando quase que se sem "
    "sobre um",
)
_AGREEING = _listed("""
    nunca jamais nem nenhum nenhuma nenhuns nenhumas nada ninguém tampouco
""")
_PORTUGUESE = NegationWords(
    denying=_words(
        r"não | nunca | jamais | nem | nenhum | nenhuma | nenhuns | nenhumas | sem | nada",
        r"ninguém | tampouco",
    ),
    signs=_AGREEING | {"não", "sem"},
    agreeing=_AGREEING,
    harmless=_phrases(
        r"não é( mesmo| verdade)? ?\?",
        r"não é,",
        r"não só",
        r"não apenas",
        r"não somente",
        r"não importa",
        r"sem dúvida",
        r"ou não",
        r"a não ser",
        r"não obstante",
        r"não deix\w+ de",
        r"sem falta",
        r"quase não",
        r"nada mais",
        r"antes de mais nada",
        r"(?<!não )nada (?:bem|muito|como|em|no|na|todos)\b",
        r"do que nunca",
        r"do que nada",
        r"do que ninguém",
        r"de nada",
        r"não esque\w+",
        r"não se esque\w+",
        r"que nem",
    ),
    standing_in=_words(
        r"des(?:acord|agrad|apare|aprov|conhec|confi|continu|cuid|favor|honest|ligad|necess|"
        r"obed|respeit)\w*",
        r"(?:in(?:adequ|adver|apropri|capa|cert|complet|correto|dependen|diret|efica|eficien|"
        r"existen|felizmente|frequen|significan|suficien|toler|útil|válid|visív)|im(?:ortal|"
        r"perfeit|possib|possív|provável|própri|prudent)|i(?:legal|rregular|rrespons|rrevers))\w*",
        r"(?:falh|evit|recus|imped|impeç|imposs|proíb|proib|negativ|rejeit|ausen)\w*",
        r"falta | faltam | faltou | nega | negou | negar | deixar? | deixou | deixe | perdeu",
        r"mal | raramente | dificilmente | exceto | salvo | livre | livres | isento | isenta",
        r"zero | em\svez | ao\sinvés",
    ),
    # Not where it begins a clause, or follows a word with which it denies something alone.
    hanging=re.compile(
        r"(?<=\w )"
        + "".join(rf"(?<!\b{word} )" for word in _CARRYING)
        + r"(?:nada|ninguém)(?=$|[.,;:!?)\"]| (?:de|d[oa]s?|em|n[oa]s?|para|por|com|a|ao|à|hoje|"
        r"aqui|nest[ea]|ness[ea]|diss?o|ontem|amanhã)\b)"
    ),
)
NEGATION_WORDS: Mapping[str, NegationWords] = {"en": _ENGLISH, "pt": _PORTUGUESE}
