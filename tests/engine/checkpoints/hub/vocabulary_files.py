"""The vocabulary files of each family, small, and the oracle's tokenizer for each."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import sentencepiece
from tokenizers import ByteLevelBPETokenizer
from tokenizers.processors import TemplateProcessing

from s2s_desktop.engine.text.vocabularies.language_codes import M2M_100, NLLB_200
from tests.engine.checkpoints.hub.checkpoints import transformers
from tests.engine.checkpoints.hub.texts import lines, write_pieces

_FAIRSEQ = {"unk_id": 0, "bos_id": 1, "eos_id": 2}
_T5 = {"pad_id": 0, "eos_id": 1, "unk_id": 2, "bos_id": -1}


@dataclass(frozen=True)
class Oracle:
    """Ids of texts, with all that the family puts around them, and texts of ids."""

    tokenizer: Any
    uncounted: int = 0

    @property
    def size(self) -> int:
        """Rows of the embeddings of a network for this vocabulary."""
        return len(self.tokenizer) + self.uncounted

    def ids(self, text: str) -> list[int]:
        found: list[int] = self.tokenizer(text).input_ids
        return found

    def text(self, ids: list[int]) -> str:
        found: str = self.tokenizer.decode(
            ids, skip_special_tokens=True, clean_up_tokenization_spaces=False
        )
        return found


def write_marian(folder: Path, tags: tuple[str, ...] = ()) -> Oracle:
    """Two models, one list of the pieces of both."""
    numbers = {"</s>": 0, "<unk>": 1}
    for side, kind in (("source", "unigram"), ("target", "bpe")):
        write_pieces(folder / f"{side}.spm", kind)
        processor = sentencepiece.SentencePieceProcessor(model_file=str(folder / f"{side}.spm"))
        for i in range(processor.get_piece_size()):
            if not processor.is_control(i) and i % 7:  # the list lacks some
                numbers.setdefault(processor.id_to_piece(i), len(numbers))
    numbers.setdefault("𝔘", len(numbers))  # only the list knows it
    for tag in tags:
        numbers.setdefault(f">>{tag}<<", len(numbers))
    numbers["<pad>"] = len(numbers)
    (folder / "vocab.json").write_text(json.dumps(numbers), encoding="utf-8")
    return Oracle(transformers.MarianTokenizer.from_pretrained(folder))


def write_t5(folder: Path) -> Oracle:
    """One model, a hundred gaps behind it."""
    write_pieces(folder / "spiece.model", **_T5)
    return Oracle(transformers.T5Tokenizer.from_pretrained(folder))


def write_pegasus(folder: Path) -> Oracle:
    """One model behind 103 numbers."""
    write_pieces(folder / "spiece.model", **_T5)
    return Oracle(transformers.PegasusTokenizer.from_pretrained(folder))


def write_mbart(folder: Path) -> Oracle:
    """Fairseq's numbers, 25 languages."""
    write_pieces(folder / "sentencepiece.bpe.model", **_FAIRSEQ)
    return Oracle(transformers.MBartTokenizer.from_pretrained(folder, src_lang="ro_RO"))


def write_mbart50(folder: Path) -> Oracle:
    """Fairseq's numbers, 52 languages."""
    write_pieces(folder / "sentencepiece.bpe.model", **_FAIRSEQ)
    return Oracle(transformers.MBart50Tokenizer.from_pretrained(folder, src_lang="ro_RO"))


def write_m2m_100(folder: Path) -> Oracle:
    """A model that cuts and a list that numbers."""
    write_pieces(folder / "sentencepiece.bpe.model", "bpe", **_FAIRSEQ)
    processor = sentencepiece.SentencePieceProcessor(
        model_file=str(folder / "sentencepiece.bpe.model")
    )
    numbers = {"<s>": 0, "<pad>": 1, "</s>": 2, "<unk>": 3}
    for i in reversed(range(3, processor.get_piece_size())):
        numbers[processor.id_to_piece(i)] = len(numbers)
    (folder / "vocab.json").write_text(json.dumps(numbers), encoding="utf-8")
    tokenizer = transformers.M2M100Tokenizer.from_pretrained(folder, src_lang="pt")
    return Oracle(tokenizer, uncounted=len(M2M_100) + 8)  # languages, and rows for nothing


def write_nllb(folder: Path) -> Oracle:
    """Fairseq's numbers, 202 languages."""
    write_pieces(folder / "sentencepiece.bpe.model", "bpe", **_FAIRSEQ)
    return nllb_oracle(folder)


def nllb_oracle(folder: Path) -> Oracle:
    """Made from pieces and merges: from the file alone the library leaves the languages out."""
    from transformers.tokenization_utils_base import generate_merges

    processor = sentencepiece.SentencePieceProcessor(
        model_file=str(folder / "sentencepiece.bpe.model")
    )
    pieces = [processor.id_to_piece(i) for i in range(3, processor.get_piece_size())]
    names = ["<s>", "<pad>", "</s>", "<unk>", *pieces]
    numbers = {name: i for i, name in enumerate(names)}
    merges = generate_merges(numbers, skip_tokens={"<s>", "<pad>", "</s>", "<unk>"})
    listed = {name: i for i, name in enumerate([*names, *NLLB_200, "<mask>"])}
    tokenizer = transformers.NllbTokenizer(vocab=listed, merges=merges, src_lang="por_Latn")
    return Oracle(tokenizer)


def write_bart(folder: Path) -> Oracle:
    """Byte-level BPE as two files."""
    _write_byte_pairs(folder)
    return Oracle(transformers.BartTokenizer.from_pretrained(folder))


def write_blenderbot(folder: Path) -> Oracle:
    """Byte-level BPE as two files."""
    _write_byte_pairs(folder)
    tokenizer = transformers.BlenderbotTokenizer.from_pretrained(folder)
    # The published tokenizer.json says so; from the two files alone the library leaves it out.
    tokenizer._tokenizer.post_processor = TemplateProcessing(
        single="$A </s>", special_tokens=[("</s>", tokenizer.eos_token_id)]
    )
    return Oracle(tokenizer)


def _write_byte_pairs(folder: Path) -> None:
    trained = ByteLevelBPETokenizer()
    special = ["<s>", "<pad>", "</s>", "<unk>", "<mask>"]
    trained.train_from_iterator(
        lines(600, seed=1), vocab_size=600, special_tokens=special, show_progress=False
    )
    trained.save_model(str(folder))


@dataclass(frozen=True)
class Family:
    """How a family's files are written; the languages of the oracle, where it has some."""

    name: str
    write: Callable[[Path], Oracle]
    source_language: str = ""
    target_language: str = ""


FAMILIES = {
    "marian": Family("marian", write_marian),
    "t5": Family("t5", write_t5),
    "mbart": Family("mbart", write_mbart, "ro", "en"),
    "mbart, 50 languages": Family("mbart", write_mbart50, "ro", "en"),
    "pegasus": Family("pegasus", write_pegasus),
    "m2m_100": Family("m2m_100", write_m2m_100, "pt", "en"),
    "nllb": Family("m2m_100", write_nllb, "pt", "en"),
    "bart": Family("bart", write_bart),
    "blenderbot": Family("blenderbot", write_blenderbot),
}
