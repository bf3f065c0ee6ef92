"""Measures whether strings for machines arrive whole and in their places.

    python -m tests.pipeline.guard.carried_strings

The places are judged by `carried/*.tsv`: a sentence whose strings stand between ⟦ and ⟧, then
for each string the words that may stand before it in the translation, and those that may follow.
The files were written before any translation was seen.
"""

from __future__ import annotations

import random
import re
import string
import sys
import uuid
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from s2s_desktop.engine.text.words import word_spans
from s2s_desktop.pipeline.guard.kinds import WarningKind
from s2s_desktop.pipeline.messages import SegmentFinished, SegmentStarted, TranslateRequest
from s2s_desktop.pipeline.service import never
from s2s_desktop.pipeline.translation.translate import Translator
from tests import real_models
from tests.shared_data import eval_lines

FOLDER = Path(__file__).with_name("carried")
PAIRS = (("en", "pt"), ("pt", "en"))
MARKED = re.compile("⟦(.*?)⟧")


@dataclass(frozen=True)
class Sentence:
    """A source with its strings, and of each the neighbours that are right."""

    source: str
    strings: tuple[str, ...]
    neighbours: tuple[tuple[frozenset[str], frozenset[str]], ...] = ()


def marked_sentences(pair: tuple[str, str]) -> list[Sentence]:
    """The sentences whose places were marked by hand."""
    path = FOLDER / "{}-{}.tsv".format(*pair)
    return list(map(_marked, path.read_text(encoding="utf-8").splitlines()))


def _marked(line: str) -> Sentence:
    source, *columns = line.split("\t")
    words = [frozenset(column.split("|")) for column in columns]
    strings = tuple(MARKED.findall(source))
    neighbours = tuple(zip(words[::2], words[1::2], strict=True))
    assert len(neighbours) == len(strings), line
    return Sentence(MARKED.sub(r"\1", source), strings, neighbours)


def made_sentences(pair: tuple[str, str], count: int) -> list[Sentence]:
    """Real sentences in which one to three words became strings of all kinds."""
    lines = [line for line in eval_lines(f"tatoeba.{pair[0]}") if 5 <= len(line.split()) <= 25]
    chance = random.Random(11)
    return [_with_strings(line, chance) for line in chance.sample(lines, count)]


def _with_strings(line: str, chance: random.Random) -> Sentence:
    words = [match.span() for match in re.finditer(r"(?<![\w'-])[^\W\d_]{3,}(?![\w'-])", line)]
    spans = sorted(chance.sample(words, min(len(words), chance.randint(1, 3))))
    strings = tuple(chance.choice(KINDS)(chance) for _ in spans)
    for (start, end), put in reversed(list(zip(spans, strings, strict=True))):
        line = line[:start] + put + line[end:]
    return Sentence(line, strings)


def _word(chance: random.Random) -> str:
    return "".join(chance.choices(string.ascii_lowercase, k=chance.randint(3, 8)))


def _hex(chance: random.Random, digits: int) -> str:
    return f"{chance.getrandbits(4 * digits):0{digits}x}"


def _digits(chance: random.Random, count: int) -> str:
    return "".join(chance.choices(string.digits, k=count))


KINDS: tuple[Callable[[random.Random], str], ...] = (
    lambda c: f"https://{_word(c)}.example.com/{_word(c)}?id={_digits(c, 3)}#{_word(c)}",
    lambda c: f"www.{_word(c)}.org/{_word(c)}",
    lambda c: f"{_word(c)}.{_word(c)}@{_word(c)}.com",
    lambda c: f"@{_word(c)}_{_word(c)}",
    lambda c: f"#{_word(c).title()}{_word(c).title()}",
    lambda c: f"/usr/{_word(c)}/{_word(c)}.conf",
    lambda c: f"C:\\{_word(c).title()}\\{_word(c)}.docx",
    lambda c: f"\\\\{_word(c)}\\{_word(c)}\\{_word(c)}.xls",
    lambda c: f"{_word(c)}-{_digits(c, 4)}.pdf",
    lambda c: str(uuid.UUID(int=c.getrandbits(128))),
    lambda c: _hex(c, 40),
    lambda c: "sk_" + "".join(c.choices(string.ascii_letters + string.digits, k=24)) + "1aB2",
    lambda c: ":".join(_hex(c, 2) for _ in range(6)),
    lambda c: ".".join(str(c.randint(1, 254)) for _ in range(4)),
    lambda c: f"PT50{_digits(c, 21)}",
    lambda c: f"978-0-306-{_digits(c, 5)}-{_digits(c, 1)}",
    lambda c: f"10.{_digits(c, 4)}/{_word(c)}.{_digits(c, 4)}",
    lambda c: f"+351 9{_digits(c, 2)} {_digits(c, 3)} {_digits(c, 3)}",
    lambda c: f"v{c.randint(1, 9)}.{c.randint(0, 30)}.{c.randint(0, 9)}",
    lambda c: f"{{{_word(c)}}}",
    lambda c: f"{{{{ {_word(c)}.{_word(c)} }}}}",
    lambda c: f"${{{_word(c)}}}",
    lambda c: f"%({_word(c)})s",
    lambda c: c.choice(["%s", "%d", "%1$s", "%.2f"]),
    lambda c: f":{_word(c)}",
    lambda c: f"__{_word(c)}__",
    lambda c: f"`{_word(c)} --{_word(c)}`",
    lambda c: f"{_word(c)}_{_word(c)}()",
    lambda c: f"<{_word(c)}/>",
    lambda c: f"${_word(c)[0]}^{c.randint(2, 9)}$",
)


@cache
def _translator(pair: tuple[str, str]) -> Translator:
    model_id = "tiny11-{}-{}".format(*pair)
    return Translator(real_models.loaded(model_id, "auto"), remembers=False)


@dataclass(frozen=True)
class Translation:
    """A line, and how many of its strings stand only somewhere, as the program says itself."""

    text: str
    lost: int


def translations(pair: tuple[str, str], sources: Sequence[str]) -> list[Translation]:
    """One for each source, which is one line."""
    request = TranslateRequest(
        1, "\n".join(sources), *pair, lines=True, alignment=False, stream=False
    )
    leads, done = dict[int, str](), dict[int, SegmentFinished]()
    for message in _translator(pair).run(request, never):
        if isinstance(message, SegmentStarted):
            leads[message.segment] = message.lead
        elif isinstance(message, SegmentFinished):
            done[message.segment] = message
    lines, lost = [""], [0]
    for number in sorted(done):
        *ends, rest = leads[number].split("\n")
        for _ in ends:
            lines.append("")
            lost.append(0)
        lines[-1] += rest + done[number].text
        lost[-1] += sum(w.kind == WarningKind.OUT_OF_PLACE for w in done[number].warnings)
    assert len(lines) == len(sources)
    return list(map(Translation, lines, lost))


def is_whole(sentence: Sentence, target: str) -> bool:
    """Whether every string of the sentence stands in the target, byte for byte."""
    return all(target.count(put) >= sentence.strings.count(put) for put in sentence.strings)


def in_place(sentence: Sentence, target: str) -> Iterator[bool]:
    """Of each string, whether it stands between neighbours that are right."""
    at = 0
    for put, (before, after) in zip(sentence.strings, sentence.neighbours, strict=True):
        start = target.find(put, at)
        start = max(target.find(put), 0) if start < 0 else start
        at = start + len(put)
        left, right = _words(target[:start]), _words(target[at:])
        yield ["^", *left][-1] in before and [*right, "$"][0] in after


def _words(text: str) -> list[str]:
    return [text[start:end].lower() for start, end in word_spans(text)]


def report() -> Iterator[str]:
    """The figures, and what is not right."""
    for pair in PAIRS:
        made = made_sentences(pair, 300)
        done = translations(pair, [s.source for s in made])
        whole = [is_whole(s, t.text) for s, t in zip(made, done, strict=True)]
        strings, lost = sum(len(s.strings) for s in made), sum(t.lost for t in done)
        yield (
            f"{'-'.join(pair)}: {sum(whole)} of {len(made)} sentences whole "
            f"({strings} strings, {lost} at the edge with a warning)"
        )
        for sentence, target in zip(made, done, strict=True):
            if not is_whole(sentence, target.text):
                yield f"   {sentence.source} -> {target.text}"
        marked = marked_sentences(pair)
        done = translations(pair, [s.source for s in marked])
        places = [list(in_place(s, t.text)) for s, t in zip(marked, done, strict=True)]
        right, total = sum(map(sum, places)), sum(map(len, places))
        yield (f"{'-'.join(pair)}: {right} of {total} strings in place ({right / total:.1%})")
        for sentence, target, fits in zip(marked, done, places, strict=True):
            if not all(fits):
                yield f"   {sentence.source} -> {target.text}"


if __name__ == "__main__":
    sys.stdout.writelines(f"{line}\n" for line in report())
