"""How well terms of a glossary are kept to, and what that does to a translation.

    python -m tests.pipeline.guard.measure_terms [--half tuned] [--terms N] [--read FILE]

From tico19 300 sentences a half (every seventh line, from the first or the fourth on). The terms of
a sentence are taken from its reference: a source word and the word of the reference that it is
linked with, by `align` in both directions; both linked with nothing else, of four letters or more,
no function words, and not the same word. Of these, the `--terms` words whose checksums are least,
so by chance. Each sentence is translated with nothing and with its own terms. Printed: the share of
terms that are present (in a form that counts) and BLEU, without and with them. `--read` writes
sentences that were changed, to be read.
"""

from __future__ import annotations

import zlib
from argparse import ArgumentParser
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from sacrebleu.metrics.bleu import BLEU

from s2s_desktop.engine.text.words import spaced_words
from s2s_desktop.glossary.matching import matcher_for, used_terms
from s2s_desktop.glossary.term import Glossary, Term
from s2s_desktop.pipeline.alignment.align import align_lines
from s2s_desktop.pipeline.guard.checks.function_words import FUNCTION_WORDS
from s2s_desktop.pipeline.messages import GuardOptions, SegmentFinished, TranslateRequest
from s2s_desktop.pipeline.service import Service
from tests import real_models
from tests.shared_data import eval_lines

_FILES = {"en": "tico19.en", "pt": "tico19.pt_BR"}
_STARTS = {"reported": 0, "tuned": 3}
_LEAST_LETTERS = 4


def main() -> None:
    """Measure both directions."""
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("--half", choices=tuple(_STARTS), default="reported")
    parser.add_argument("--terms", type=int, default=1, help="of a sentence, at most")
    parser.add_argument("--read", type=Path)
    parser.add_argument("--every", type=int, default=7, help="line, for fewer sentences")
    parser.add_argument("--source", choices=tuple(_FILES), help="one direction alone")
    arguments = parser.parse_args()
    service, read = real_models.service("int8"), list[str]()
    for pair in (("en", "pt"), ("pt", "en")):
        if arguments.source not in (None, pair[0]):
            continue
        lines = [
            eval_lines(_FILES[tag])[_STARTS[arguments.half] :: arguments.every] for tag in pair
        ]
        read += _measure(service, pair, lines[0], lines[1], arguments.terms)
    if arguments.read:
        arguments.read.write_text("\n".join(read), encoding="utf-8")


def _measure(
    service: Service,
    pair: tuple[str, str],
    sources: Sequence[str],
    references: Sequence[str],
    most: int,
) -> list[str]:
    """Print the figures of one direction; what was changed by its terms."""
    glossaries = list(_glossaries(service, pair, sources, references, most))
    free = [_translated(service, pair, source, Glossary()) for source in sources]
    held = [
        _translated(service, pair, source, glossary) if glossary else text
        for source, glossary, text in zip(sources, glossaries, free, strict=True)
    ]
    terms = sum(len(glossary.terms) for glossary in glossaries)
    print(f"{pair[0]} → {pair[1]}: {terms} terms in {sum(map(bool, glossaries))} sentences")  # noqa: T201
    for name, texts in (("without", free), ("with", held)):
        missing = sum(map(_missing, [pair] * len(texts), sources, texts, glossaries))
        bleu = BLEU().corpus_score(texts, [list(references)]).score
        present = 100 * (1 - missing / terms)
        print(f"  {name:8} present {present:5.1f} %  BLEU {bleu:5.2f}")  # noqa: T201
    rows = zip(sources, glossaries, free, held, references, strict=True)
    return [
        "\n".join((source, str([(t.source, *t.targets) for t in glossary.terms]), a, b, ref, ""))
        for source, glossary, a, b, ref in rows
        if a != b
    ]


def _glossaries(
    service: Service,
    pair: tuple[str, str],
    sources: Sequence[str],
    references: Sequence[str],
    most: int,
) -> Iterator[Glossary]:
    """The terms of each sentence."""
    aligned = align_lines(service, sources, references, *pair)
    for source, reference, links in zip(sources, references, aligned, strict=True):
        words = [source[slice(*span)] for span in spaced_words(source)]
        others = [reference[slice(*span)] for span in spaced_words(reference)]
        of_source, of_target = Counter(j for j, _ in links), Counter(i for _, i in links)
        found = {
            Term(words[j].strip(_POINTS), (others[i].strip(_POINTS),))
            for j, i in links
            if of_source[j] == of_target[i] == 1 and _is_term(words[j], others[i], pair)
        }
        chosen = sorted(found, key=lambda term: zlib.crc32(term.source.encode()))
        yield Glossary(tuple(chosen[:most]))


_POINTS = ".,;:!?()\"'“”‘’"


def _is_term(source: str, target: str, pair: tuple[str, str]) -> bool:
    words = source.strip(_POINTS).casefold(), target.strip(_POINTS).casefold()
    return words[0] != words[1] and all(
        len(word) >= _LEAST_LETTERS and word.isalpha() and word not in FUNCTION_WORDS[tag]
        for word, tag in zip(words, pair, strict=True)
    )


def _translated(service: Service, pair: tuple[str, str], source: str, glossary: Glossary) -> str:
    guard = GuardOptions(glossary=glossary)
    request = TranslateRequest(1, source, *pair, lines=True, guard=guard, stream=False)
    texts = [m.text for m in service.run(request) if isinstance(m, SegmentFinished)]
    return " ".join(texts)


def _missing(pair: tuple[str, str], source: str, target: str, glossary: Glossary) -> int:
    matcher = matcher_for(glossary, *pair)
    found = list(matcher.find(source)) if matcher else []
    return used_terms(found, target, pair[1]).count(None)


if __name__ == "__main__":
    main()
