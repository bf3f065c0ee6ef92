"""Random lines in six scripts, and SentencePiece models trained on them."""

from __future__ import annotations

import io
import random
from collections.abc import Sequence
from pathlib import Path

import sentencepiece

_WORDS = {
    "Latin": "the house river mountain children São coração naïve straße über garçon ação não "
    "você coffee, tea; (bread) 12.5 3,000 it's don't re-entry HELLO a@b.pt e-mail! why?",
    "Cyrillic": "дом река гора дети большой ещё ёлка объект съезд Москва, нет; (хлеб) это Её",
    "Greek": "σπίτι ποτάμι βουνό παιδιά μεγάλος Αθήνα, όχι. ψωμί ελληνικά ΤΟ",
    "Arabic": "بيت نهر جبل أطفال كبير القاهرة، لا؛ خبز العربية في",
    "Devanagari": "घर नदी पहाड़ बच्चे बड़ा दिल्ली, नहीं; रोटी हिन्दी क्षेत्र।",
    "Han": "房子 河流 山脉 孩子 北京 不 面包 中文 東京 日本語 カタカナ ひらがな 。",
}
SCRIPTS = tuple(_WORDS)
_RARE = ("😀", "🏳️‍🌈", "“x”", "…", "½", "ﬁ", "Ａ", "\t", "\u00a0", "  ", "𝔘", "\u200b")


def lines(count: int, seed: int, untidy: float = 0.0) -> list[str]:
    """Lines of up to twelve words, each script in turn.

    `untidy` is the share of words that are followed by something rare: emoji, compatibility
    characters, white space of other kinds.
    """
    choose = random.Random(seed)
    return [_line(choose, _WORDS[SCRIPTS[i % len(SCRIPTS)]].split(), untidy) for i in range(count)]


def _line(choose: random.Random, words: Sequence[str], untidy: float) -> str:
    written = []
    for _ in range(choose.randint(1, 12)):
        word = choose.choice(words)
        if choose.random() < 0.1:
            word = choose.choice(_WORDS[choose.choice(SCRIPTS)].split())
        if choose.random() < untidy:
            word += choose.choice(_RARE)
        written.append(word)
    text = " ".join(written)
    return text if untidy else text.strip()


def write_pieces(path: Path, kind: str = "unigram", **options: int | str) -> None:
    """Train a SentencePiece model of a few hundred pieces on such lines and write it."""
    content = io.BytesIO()
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter(lines(600, seed=1)),
        model_writer=content,
        model_type=kind,
        vocab_size=400,
        hard_vocab_limit=False,
        minloglevel=2,
        num_threads=1,
        **options,
    )
    path.write_bytes(content.getvalue())
