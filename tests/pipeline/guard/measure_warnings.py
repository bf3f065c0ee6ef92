"""How many faults the warnings find, and how often they are raised where there is none.

    python -m tests.pipeline.guard.measure_warnings damage [--half thresholds]
    python -m tests.pipeline.guard.measure_warnings undamaged RAISED.tsv

`damage` puts one fault into each of 200 true pairs a kind and direction (100 of tico19, the rest
of tatoeba as far as it goes), reads their attention by teacher forcing, and prints recall and
precision: of the warnings of the kind on the damaged pairs and on the same pairs undamaged, the
share on damaged ones. `undamaged` translates tico19 and writes what is raised, to be read. A pair
is reported on where the hashes of both its texts are odd; thresholds were set on the others.
"""

from __future__ import annotations

import gzip
import hashlib
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import Any

from s2s_desktop.pipeline.guard.kinds import worded
from s2s_desktop.pipeline.guard.pair import FinishedPair
from s2s_desktop.pipeline.guard.standard import stage_for
from s2s_desktop.pipeline.messages import (
    GuardOptions,
    SegmentFinished,
    SegmentWarning,
    TranslateRequest,
)
from s2s_desktop.pipeline.service import never
from tests import real_models
from tests.pipeline.guard import damage
from tests.pipeline.guard.damage import Damage, TruePair
from tests.pipeline.guard.forced import forced_pairs
from tests.shared_data import SHARED, eval_lines

_DIRECTIONS = (("en", "pt"), ("pt", "en"))
_PAIRS, _OF_TICO = 200, 100
_FOREIGN = ("test_2017_flickr.de.gz", "test_2017_flickr.fr.gz")
_NUMBER_KINDS = {"number-changed", "number-missing", "number-added", "unit-changed"}


def main() -> None:
    """Run what the command line asks for."""
    parser = ArgumentParser(description=__doc__)
    commands = parser.add_subparsers(required=True)
    damaged = commands.add_parser("damage")
    damaged.add_argument("--half", choices=("reported", "thresholds"), default="reported")
    damaged.add_argument("--plain", action="store_true", help="without alignment")
    damaged.add_argument("--only", nargs="*", choices=tuple(_faults()), default=tuple(_faults()))
    damaged.set_defaults(run=_measure_damage)
    undamaged = commands.add_parser("undamaged")
    undamaged.add_argument("raised", type=Path)
    undamaged.set_defaults(run=_write_raised)
    arguments = parser.parse_args()
    arguments.run(arguments)


def _measure_damage(arguments: Namespace) -> None:
    reported = arguments.half == "reported"
    print("| fault | pair | pairs | found | precision |")  # noqa: T201
    for source, target in _DIRECTIONS:
        corpora = [
            [pair for pair in corpus if is_reported(pair) is reported]
            for corpus in true_pairs(source, target)
        ]
        for name in arguments.only:
            make, kinds = _faults()[name]
            pairs, broken = _damaged(name, make, corpora)
            whole = [_undamaged(name, pair, n) for n, pair in enumerate(pairs)]
            asked = (source, target), kinds, arguments.plain
            found, false = (_raised(texts, *asked) for texts in (broken, whole))
            precision = f"{100 * found / (found + false):.1f} %" if found + false else "–"
            share = f"{100 * found / len(pairs):.1f} %"
            row = f"| {name} | {source} → {target} | {len(pairs)} | {share} | {precision} |"
            print(row, flush=True)  # noqa: T201


def _faults() -> dict[str, tuple[Damage, set[str]]]:
    """How each is made, and the kinds of warnings that find it."""
    others = {"en": eval_lines("tico19.en"), "pt": eval_lines("tico19.pt_BR")}
    untranslated = {"untranslated"}
    return {
        "number changed": (damage.change_number, _NUMBER_KINDS),
        "string changed": (damage.change_string, {"string-missing"}),
        "negation removed": (damage.remove_negation, {"negation-lost"}),
        "negation added": (damage.add_negation, {"negation-added"}),
        "span repeated": (damage.repeat_span, {"repetition"}),
        "untranslated": (damage.leave_untranslated, untranslated),
        "foreign sentence": (damage.foreign(_foreign_sentences()), untranslated),
        "clause dropped": (damage.drop_clause, {"dropped", "too-short"}),
        "clause invented": (damage.invent_clause(others), {"invented", "too-long"}),
    }


def _foreign_sentences() -> list[str]:
    folder = SHARED / "bench" / "multi30k"
    texts = (gzip.decompress((folder / name).read_bytes()).decode() for name in _FOREIGN)
    return [line for text in texts for line in text.splitlines()]


def true_pairs(source: str, target: str) -> Iterator[list[TruePair]]:
    """Those of each corpus."""
    for corpus in (("tico19.en", "tico19.pt_BR"), ("tatoeba.en", "tatoeba.pt")):
        files = dict(zip(("en", "pt"), corpus, strict=True))
        texts = zip(eval_lines(files[source]), eval_lines(files[target]), strict=True)
        yield [TruePair(one, other, source, target) for one, other in texts]


def is_reported(pair: TruePair) -> bool:
    """Whether no threshold was set with this pair in view, in either direction."""
    hashes = (hashlib.sha256(text.encode()).digest() for text in (pair.source, pair.target))
    return all(digest[0] & 1 for digest in hashes)


def _damaged(
    name: str, make: Damage, corpora: Sequence[Sequence[TruePair]]
) -> tuple[list[TruePair], list[tuple[str, str]]]:
    """True pairs and what has become of them."""
    pairs, broken = list[TruePair](), list[tuple[str, str]]()
    tico, tatoeba = (Random(name).sample(corpus, len(corpus)) for corpus in corpora)
    for corpus, most in ((tico, _OF_TICO), (tatoeba, _PAIRS), (tico, _PAIRS)):
        while corpus and len(pairs) < most:
            pair = corpus.pop(0)
            made = make(pair, Random(f"{name} {len(pairs)}"))
            if made is not None:
                pairs.append(pair)
                broken.append(made)
    return pairs, broken


def _undamaged(name: str, pair: TruePair, number: int) -> tuple[str, str]:
    """The same pair whole; with a whole string where one is broken in the other."""
    if name == "string changed":
        return damage.keep_string(pair, Random(f"{name} {number}"))
    return pair.source, pair.target


def _raised(
    texts: Sequence[tuple[str, str]], pair: tuple[str, str], kinds: set[str], plain: bool
) -> int:
    """Of these texts, how many have a warning of one of the kinds."""
    loaded = real_models.loaded("tiny11-{}-{}".format(*pair), "auto")
    finished = forced_pairs(loaded, texts, *pair)
    if plain:
        finished = map(_without_alignment, finished)
    return sum(any(w.kind in kinds for w in warnings_of(item)) for item in finished)


def _without_alignment(pair: FinishedPair) -> FinishedPair:
    nothing: dict[str, Any] = dict.fromkeys(("target_words", "links", "rows", "tokens"), ())
    return replace(pair, source_words=(), aligned=False, **nothing)


def warnings_of(pair: FinishedPair) -> list[SegmentWarning]:
    """What the program would say of it."""
    stage = stage_for(GuardOptions(), pair.source_language, pair.target_language, is_sure=True)
    return list(stage.warnings(pair, lambda start, end: (start, end)))


def _write_raised(arguments: Namespace) -> None:
    with arguments.raised.open("w", encoding="utf-8") as file:
        for source, target in _DIRECTIONS:
            tico = next(true_pairs(source, target))
            lines = [pair.source for pair in tico if is_reported(pair)]
            warned = 0
            for line, segments in _translated(lines, source, target):
                found = [(s, warning) for s in segments for warning in s.warnings]
                warned += bool(found)
                written = " ".join(segment.text for segment in segments)
                for _, warning in found:
                    said = worded(warning)
                    print(source, target, warning.kind, said, line, written, sep="\t", file=file)
            print(f"{source} → {target}: {warned} of {len(lines)} lines")  # noqa: T201


def _translated(
    lines: Sequence[str], source: str, target: str
) -> Iterator[tuple[str, list[SegmentFinished]]]:
    """Each line with its segments, of which a long line has several."""
    translator = real_models.service("auto").translator(f"tiny11-{source}-{target}")
    request = TranslateRequest(1, "\n".join(lines), source, target, lines=True, stream=False)
    messages = translator.run(request, never)
    finished = sorted(
        (message for message in messages if isinstance(message, SegmentFinished)),
        key=lambda segment: segment.segment,
    )
    start = 0
    for line in lines:
        end = start + len(line)
        yield line, [s for s in finished if start <= s.source[0] < end]
        start = end + 1


if __name__ == "__main__":
    main()
