"""The vocabulary of each family: which files, which numbers, which tags.

SentencePiece files are read before a tokenizer.json where a folder has both: they are what
the models were trained with.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from typing import Any

from s2s_desktop.engine.checkpoints.hub.files import MOST_VOCABULARY_BYTES, HubFolder
from s2s_desktop.engine.checkpoints.keymap import CheckpointError
from s2s_desktop.engine.network.config import ModelConfig
from s2s_desktop.engine.text.framing import Framing
from s2s_desktop.engine.text.tokenizer import Tokenizer
from s2s_desktop.engine.text.vocabularies.added_tokens import AddedTokens
from s2s_desktop.engine.text.vocabularies.json_tokenizer import JsonTokenizer, byte_level_bpe
from s2s_desktop.engine.text.vocabularies.language_codes import (
    M2M_100,
    MBART_25,
    MBART_50,
    NLLB_200,
    WMT_21,
)
from s2s_desktop.engine.text.vocabularies.marked import LineBreakTokenizer, MarkedTokenizer
from s2s_desktop.engine.text.vocabularies.renumbered import ListedPieces, ShiftedPieces
from s2s_desktop.sentences import Sentence

_AGAIN = Sentence("Get the model again from its source.")
_MOST_JSON_BYTES = 128 << 20
_JSON, _UNKNOWN = "tokenizer.json", "<unk>"
_PIECES = ("spiece.model", "sentencepiece.bpe.model", "sentencepiece.model")
_FAIRSEQ_SHIFT, _FAIRSEQ_FIRST, _FAIRSEQ_UNKNOWN = 1, 3, 3
_PEGASUS_SHIFT = 103


@dataclass(frozen=True)
class HubVocabulary:
    """The tokenizers of a model folder and how the model is told its languages."""

    source: Tokenizer
    target: Tokenizer
    framing: Framing


def marian_vocabulary(folder: HubFolder, config: ModelConfig) -> HubVocabulary:
    """Two SentencePiece files and one list, or one for each side."""
    numbers = _numbers(folder, "vocab.json", config.source_vocabulary)
    target_numbers = numbers
    if folder.has("target_vocab.json"):
        target_numbers = _numbers(folder, "target_vocab.json", config.target_vocabulary)
    source, target = (
        ListedPieces(folder.file(name, MOST_VOCABULARY_BYTES), own, config.eos_id, own[_UNKNOWN])
        for name, own in (("source.spm", numbers), ("target.spm", target_numbers))
    )
    tags = {name: i for name, i in numbers.items() if name[:2] == ">>" and name[-2:] == "<<"}
    framing = Framing((), (config.eos_id,), tags, target_tag="source" if tags else "none")
    return HubVocabulary(source, target, framing)


def t5_vocabulary(folder: HubFolder, config: ModelConfig) -> HubVocabulary:
    """One SentencePiece file; the gaps that T5 learned to fill stand behind it, last one first."""
    eos_id = config.eos_id
    if folder.find(*_PIECES):
        inner = _shifted(folder, config, 0, 0)
        gaps = _settings(folder).get("extra_ids", 100)
        gaps = gaps if isinstance(gaps, int) and 0 <= gaps <= 1000 else 100
        highest = len(inner) + gaps - 1
        marks = {f"<extra_id_{i}>": highest - i for i in range(gaps)}
        marks = {name: i for name, i in marks.items() if i < config.source_vocabulary}
        tokenizer: Tokenizer = MarkedTokenizer(inner, marks)
        tokenizer = _with_added(folder, config, tokenizer, len(inner), marks)
    else:
        tokenizer = _json(folder, config)
    return HubVocabulary(tokenizer, tokenizer, Framing((), (eos_id,)))


def pegasus_vocabulary(folder: HubFolder, config: ModelConfig) -> HubVocabulary:
    """One SentencePiece file behind 103 numbers that only training used."""
    if folder.find(*_PIECES):
        shift = _settings(folder).get("offset", _PEGASUS_SHIFT)
        shift = shift if isinstance(shift, int) and 0 <= shift <= 1000 else _PEGASUS_SHIFT
        inner = _shifted(folder, config, shift, 2)
        pieces = _with_added(folder, config, inner, len(inner))
    else:
        pieces = _json(folder, config)
    tokenizer = LineBreakTokenizer(pieces)
    return HubVocabulary(tokenizer, tokenizer, Framing((), (config.eos_id,)))


def bart_vocabulary(folder: HubFolder, config: ModelConfig) -> HubVocabulary:
    """Byte-level BPE; every text stands between <s> and </s>."""
    described = _byte_level(folder, config, leading_space=False)
    begin = described.number("<s>")
    before = () if begin is None else (begin,)
    tokenizer = _with_added(folder, config, described, len(described))
    return HubVocabulary(tokenizer, tokenizer, Framing(before, (config.eos_id,)))


def blenderbot_vocabulary(folder: HubFolder, config: ModelConfig) -> HubVocabulary:
    """Byte-level BPE; every text ends in </s>."""
    described = _byte_level(folder, config, leading_space=True)
    tokenizer = _with_added(folder, config, described, len(described))
    return HubVocabulary(tokenizer, tokenizer, Framing((), (config.eos_id,)))


def mbart_vocabulary(folder: HubFolder, config: ModelConfig) -> HubVocabulary:
    """One SentencePiece file, language codes behind it.

    With 25 languages the source's code follows it, with 50 it goes before it.
    """
    tokenizer, tags = _fairseq(folder, config, (MBART_50, MBART_25), r"[a-z]{2}_[A-Z]{2}")
    framing = Framing(
        (),
        (config.eos_id,),
        tags,
        source_tag="before" if len(tags) > len(MBART_25) else "after",
        # A model for one pair has the target's code as what decoding starts from.
        target_tag="none" if config.start_id in tags.values() else "target",
    )
    return HubVocabulary(tokenizer, tokenizer, framing)


def m2m_100_vocabulary(folder: HubFolder, config: ModelConfig) -> HubVocabulary:
    """M2M-100: a SentencePiece file and a list. NLLB: a SentencePiece file alone."""
    if not folder.has("vocab.json"):
        return _nllb_vocabulary(folder, config)
    numbers = _numbers(folder, "vocab.json", config.source_vocabulary)
    name = folder.find(*_PIECES) or _PIECES[1]
    path = folder.file(name, MOST_VOCABULARY_BYTES)
    listed = ListedPieces(path, numbers, config.eos_id, numbers[_UNKNOWN])
    codes = WMT_21 if _settings(folder).get("language_codes") == "wmt21" else M2M_100
    room = config.source_vocabulary - len(numbers)
    tags = {code: len(numbers) + i for i, code in enumerate(codes[: max(0, room)])}
    tokenizer = _with_added(folder, config, listed, len(listed), tags)
    framing = Framing((), (config.eos_id,), tags, "before", "target")
    return HubVocabulary(tokenizer, tokenizer, framing)


def _nllb_vocabulary(folder: HubFolder, config: ModelConfig) -> HubVocabulary:
    tokenizer, tags = _fairseq(folder, config, (NLLB_200,), r"[a-z]{3}_[A-Z][a-z]{3}")
    old = bool(_settings(folder).get("legacy_behaviour", False))
    framing = Framing((), (config.eos_id,), tags, "after" if old else "before", "target")
    return HubVocabulary(tokenizer, tokenizer, framing)


def _fairseq(
    folder: HubFolder, config: ModelConfig, tables: Sequence[Sequence[str]], pattern: str
) -> tuple[Tokenizer, dict[str, int]]:
    """A tokenizer with fairseq's numbers, and the numbers of the languages.

    These stand behind the pieces, in the order of the first table that the network has room
    for; tokens that were added later and look like languages are languages too.
    """
    if folder.find(*_PIECES):
        pieces = _shifted(folder, config, _FAIRSEQ_SHIFT, _FAIRSEQ_FIRST, _FAIRSEQ_UNKNOWN)
        room = config.source_vocabulary - len(pieces)
        codes = next((table for table in tables if len(table) <= room), ())
        named = {code: len(pieces) + i for i, code in enumerate(codes)} | AddedTokens.of(
            folder
        ).numbers
        tokenizer: Tokenizer = pieces
    else:
        described = _json(folder, config)
        known = ((code, described.number(code)) for code in tables[0])
        named = {code: i for code, i in known if i is not None} | described.added
        tokenizer = described
    wanted = re.compile(pattern)
    tags = {
        code: i
        for code, i in named.items()
        if wanted.fullmatch(code) and i < config.source_vocabulary
    }
    if folder.find(*_PIECES):
        tokenizer = _with_added(folder, config, tokenizer, len(pieces), tags)
    return tokenizer, tags


def _shifted(
    folder: HubFolder, config: ModelConfig, shift: int, first: int, unknown_id: int | None = None
) -> ShiftedPieces:
    name = folder.find(*_PIECES) or _PIECES[0]
    path = folder.file(name, MOST_VOCABULARY_BYTES)
    pieces = ShiftedPieces(path, shift, first, config.eos_id, unknown_id)
    _check_numbers(folder, name, len(pieces), config)
    return pieces


def _json(folder: HubFolder, config: ModelConfig) -> JsonTokenizer:
    path = folder.file(_JSON, _MOST_JSON_BYTES)
    tokenizer = JsonTokenizer.read(path, config.eos_id, _UNKNOWN, config.source_vocabulary)
    _check_numbers(folder, _JSON, len(tokenizer), config)
    return tokenizer


def _byte_level(folder: HubFolder, config: ModelConfig, leading_space: bool) -> JsonTokenizer:
    if folder.has(_JSON):
        return _json(folder, config)
    backend = byte_level_bpe(
        folder.file("vocab.json", MOST_VOCABULARY_BYTES),
        folder.file("merges.txt", MOST_VOCABULARY_BYTES),
        bool(_settings(folder).get("add_prefix_space", leading_space)),
    )
    number = backend.token_to_id(_UNKNOWN)
    unknown_id = -1 if number is None else number
    tokenizer = JsonTokenizer(backend, config.eos_id, unknown_id, config.source_vocabulary)
    _check_numbers(folder, "vocab.json", len(tokenizer), config)
    return tokenizer


def _check_numbers(folder: HubFolder, name: str, pieces: int, config: ModelConfig) -> None:
    """Raise CheckpointError where a text may have pieces that the network does not know."""
    if pieces > config.source_vocabulary:
        raise CheckpointError(
            Sentence(
                "{name} in {folder} numbers pieces up to {pieces:,}, but the model knows "
                "{source_vocabulary:,}: they do not belong together.",
                name=name,
                folder=folder.name,
                pieces=pieces - 1,
                source_vocabulary=config.source_vocabulary,
            ),
            _AGAIN,
        )


def _numbers(folder: HubFolder, name: str, vocabulary: int) -> dict[str, int]:
    """A vocab.json whose numbers are all below `vocabulary`."""
    numbers = folder.json(name)
    whole = all(isinstance(i, int) and 0 <= i < vocabulary for i in numbers.values())
    if not whole or _UNKNOWN not in numbers:
        raise CheckpointError(
            Sentence(
                "{name} in {folder} does not number the pieces of this model.",
                name=name,
                folder=folder.name,
            ),
            _AGAIN,
        )
    return numbers


def _settings(folder: HubFolder) -> dict[str, Any]:
    return folder.optional_json("tokenizer_config.json")


def _with_added(
    folder: HubFolder,
    config: ModelConfig,
    tokenizer: Tokenizer,
    pieces: int,
    known: Collection[str] = (),
) -> Tokenizer:
    """With the tokens that were added behind so many pieces, but for those that are known."""
    return AddedTokens.of(folder).beside(tokenizer, pieces, config.source_vocabulary, known)


VOCABULARIES: dict[str, Callable[[HubFolder, ModelConfig], HubVocabulary]] = {
    "marian": marian_vocabulary,
    "t5": t5_vocabulary,
    "mt5": t5_vocabulary,
    "bart": bart_vocabulary,
    "mbart": mbart_vocabulary,
    "pegasus": pegasus_vocabulary,
    "m2m_100": m2m_100_vocabulary,
    "blenderbot": blenderbot_vocabulary,
}
