"""Tokenizers of every family against the library that their files come from."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import sentencepiece
from tokenizers import Tokenizer as Backend
from tokenizers import models

from s2s_desktop.engine.checkpoints.hub.files import HubFolder
from s2s_desktop.engine.checkpoints.keymap import CheckpointError
from s2s_desktop.engine.network.config import ModelConfig, TransformerConfig
from s2s_desktop.engine.text.tokenizer import decode
from s2s_desktop.engine.text.vocabularies.families import VOCABULARIES, HubVocabulary
from s2s_desktop.engine.text.vocabularies.json_tokenizer import JsonTokenizer
from s2s_desktop.errors import UserError
from tests.engine.checkpoints.hub import vocabulary_files
from tests.engine.checkpoints.hub.texts import lines, write_pieces
from tests.engine.checkpoints.hub.vocabulary_files import FAMILIES, Family, Oracle

_SENTENCEPIECE = ["t5", "mbart", "mbart, 50 languages", "pegasus", "nllb"]


def read_vocabulary(path: Path, family: str, size: int, eos_id: int) -> HubVocabulary:
    stack = TransformerConfig(1, 1, 1)
    config = ModelConfig(8, size, size, stack, stack, start_id=eos_id, eos_id=eos_id)
    return VOCABULARIES[family](HubFolder(path), config)


@dataclass(frozen=True)
class Pair:
    """The same files in both libraries."""

    family: Family
    oracle: Oracle
    ours: HubVocabulary

    def ids(self, text: str) -> list[int]:
        frame = self.ours.framing.frame(self.family.source_language, self.family.target_language)
        return frame.around(self.ours.source.encode(text).ids)


def _pair(name: str, path: Path) -> Pair:
    family = FAMILIES[name]
    oracle = family.write(path)
    size, eos_id = oracle.size, oracle.tokenizer.eos_token_id
    return Pair(family, oracle, read_vocabulary(path, family.name, size, eos_id))


@pytest.fixture(scope="module", params=FAMILIES)
def pair(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Pair:
    return _pair(request.param, tmp_path_factory.mktemp("vocabulary"))


def test_a_thousand_lines_in_six_scripts(pair: Pair) -> None:
    # GIVEN lines in six scripts
    # WHEN both libraries cut them and put around them what the family wants
    # THEN the ids are the same
    texts = lines(1000, seed=5)
    assert [pair.ids(text) for text in texts] == [pair.oracle.ids(text) for text in texts]


def test_targets_are_written_alike(pair: Pair) -> None:
    # GIVEN the ids of lines, with what stands around them
    texts = [pair.ids(text) for text in lines(200, seed=6)]
    if pair.family.name == "marian":  # the target has its own pieces
        texts = [list(pair.ours.target.encode(text).ids) for text in lines(200, seed=6)]
    if pair.family.write is vocabulary_files.write_m2m_100:
        texts = [ids[1:] for ids in texts]  # the other library writes tags out
    # WHEN they are written out
    # THEN the text is the same, and special pieces and language tags write nothing
    ours = [decode(pair.ours.target, ids) for ids in texts]
    assert ours == [pair.oracle.text(ids).strip() for ids in texts]


def test_spans_are_the_characters_that_pieces_write(pair: Pair) -> None:
    # GIVEN lines whose characters the vocabulary takes as they are
    tokenizer = pair.ours.source
    for text in lines(100, seed=7):
        encoding = tokenizer.encode(text)
        # WHEN each piece is compared with the characters that it stands for
        for i, (start, end) in zip(encoding.ids, encoding.spans, strict=True):
            written = tokenizer.piece_bytes(i).decode(errors="replace").strip()
            # THEN they are what it writes, unless it is unknown or a part of a character
            if written and "\ufffd" not in written:
                assert written == text[start:end].strip()
        assert encoding.spans[-1][1] == len(text)


@pytest.mark.parametrize("name", _SENTENCEPIECE)
def test_untidy_text_is_cut_as_in_training(name: str, tmp_path: Path) -> None:
    # GIVEN text with emoji, compatibility characters and odd spaces, where the other library
    # does not follow SentencePiece
    pair = _pair(name, tmp_path)
    path = next(tmp_path.glob("*.model"))
    processor = sentencepiece.SentencePieceProcessor(model_file=str(path))
    shift = pair.oracle.ids("a")[0] - processor.encode("a")[0]
    if pair.family.source_language and name != "mbart":  # a tag comes first
        shift = pair.oracle.ids("a")[1] - processor.encode("a")[0]
    # WHEN it is cut
    # THEN it is what SentencePiece says, shifted
    for text in lines(200, seed=8, untidy=0.3):
        wanted = [
            pair.ours.source.unknown_id if i == processor.unk_id() else i + shift
            for i in processor.encode(text)
        ]
        assert list(pair.ours.source.encode(text).ids) == wanted


@pytest.mark.parametrize("name", ["t5", "mbart", "pegasus", "nllb", "bart", "blenderbot"])
def test_tokenizer_json_alone_is_enough(name: str, tmp_path: Path) -> None:
    # GIVEN a folder with a tokenizer.json and no other vocabulary
    family, written, saved = FAMILIES[name], tmp_path / "written", tmp_path / "saved"
    written.mkdir()
    oracle = family.write(written)
    oracle.tokenizer.save_pretrained(saved)
    assert not list(saved.glob("*.model"))
    assert not (saved / "vocab.json").exists()
    # WHEN it is opened
    size, eos_id = oracle.size, oracle.tokenizer.eos_token_id
    pair = Pair(family, oracle, read_vocabulary(saved, family.name, size, eos_id))
    # THEN it cuts and writes as the other library does
    for text in lines(300, seed=9):
        ids = pair.ids(text)
        assert ids == oracle.ids(text)
        assert decode(pair.ours.target, ids) == oracle.text(ids).strip()
    assert eos_id not in pair.ours.source.encode("river </s> river").ids


@pytest.mark.parametrize(
    "normalizer",
    [
        {"type": "Prepend", "prepend": "y" * 100_000},
        {
            "type": "Sequence",
            "normalizers": 5
            * [{"type": "Replace", "pattern": {"Regex": "."}, "content": "." * 100}],
        },
    ],
    ids=["at once", "in steps"],
)
def test_a_tokenizer_that_makes_a_book_of_a_letter(
    normalizer: dict[str, Any], tmp_path: Path
) -> None:
    # GIVEN a tokenizer.json that writes thousands of characters for one of the text
    oracle = FAMILIES["bart"].write(tmp_path)
    oracle.tokenizer.save_pretrained(tmp_path)
    path = tmp_path / "tokenizer.json"
    content = json.loads(path.read_text(encoding="utf-8")) | {"normalizer": normalizer}
    path.write_text(json.dumps(content), encoding="utf-8")
    # WHEN it is opened, THEN it is refused before it is given any
    with pytest.raises(CheckpointError, match=r"tokenizer\.json makes 1.*00,000 characters of one"):
        read_vocabulary(tmp_path, "bart", oracle.size, eos_id=2)


def test_a_tokenizer_of_another_network(tmp_path: Path) -> None:
    # GIVEN a tokenizer.json that gives a rare piece a number beyond the network's
    oracle = FAMILIES["bart"].write(tmp_path)
    oracle.tokenizer.save_pretrained(tmp_path)
    path = tmp_path / "tokenizer.json"
    content = json.loads(path.read_text(encoding="utf-8"))
    content["model"]["vocab"]["~"] = 70_000
    path.write_text(json.dumps(content), encoding="utf-8")
    # WHEN it is opened, THEN it is refused, though few texts have that piece
    with pytest.raises(CheckpointError, match=r"tokenizer\.json.* up to 70,000.*knows 600"):
        read_vocabulary(tmp_path, "bart", 600, eos_id=2)


@pytest.mark.parametrize(("name", "file"), [("bart", "vocab.json"), ("nllb", "sentencepiece.*")])
def test_a_network_that_knows_fewer_pieces(name: str, file: str, tmp_path: Path) -> None:
    FAMILIES[name].write(tmp_path)
    with pytest.raises(CheckpointError, match=rf"{file}.*knows 300: they do not belong together"):
        read_vocabulary(tmp_path, FAMILIES[name].name, 300, eos_id=2)


def test_a_mask_that_the_network_has_no_room_for(tmp_path: Path) -> None:
    # GIVEN a tokenizer.json whose last number is a mask, and a network without it
    oracle = FAMILIES["mbart"].write(tmp_path)
    oracle.tokenizer.save_pretrained(tmp_path / "saved")
    mask = oracle.tokenizer.mask_token_id
    ours = read_vocabulary(tmp_path / "saved", "mbart", mask, eos_id=2).source
    # WHEN somebody writes about masks, THEN the piece is unknown
    assert oracle.ids("the <mask> river").count(mask) == 1
    ids = ours.encode("the <mask> river").ids
    assert ours.unknown_id in ids
    assert mask not in ids


@pytest.mark.parametrize(("piece", "written"), [("<0x41>", b"A"), ("<0xZZ>", b"<0xZZ>")])
def test_a_piece_for_a_byte(piece: str, written: bytes, tmp_path: Path) -> None:
    backend = Backend(models.BPE({"</s>": 0, piece: 1}, []))
    backend.save(str(tmp_path / "tokenizer.json"))
    tokenizer = JsonTokenizer.read(tmp_path / "tokenizer.json", 0, "<unk>", 2)
    assert tokenizer.piece_bytes(1) == written


def test_gaps_of_t5_are_one_piece_each(tmp_path: Path) -> None:
    # GIVEN a text with gaps to be filled
    pair = _pair("t5", tmp_path)
    text = "the <extra_id_0> river <extra_id_1>."
    # WHEN it is cut
    # THEN each gap is the piece that T5 was trained with, and writes nothing
    assert pair.ids(text) == pair.oracle.ids(text)
    number = pair.oracle.tokenizer.convert_tokens_to_ids("<extra_id_1>")
    assert pair.ours.target.piece_bytes(number) == b""


@pytest.mark.parametrize("name", FAMILIES)
def test_the_names_of_special_pieces_are_text(name: str, tmp_path: Path) -> None:
    # GIVEN a text in which somebody writes about models
    pair = _pair(name, tmp_path)
    # WHEN it is cut
    ids = pair.ours.source.encode("river </s> <pad> river").ids
    # THEN it does not end at its third word
    assert pair.ours.source.eos_id not in ids
    assert ids[0] in pair.ours.source.encode("river").ids


def test_the_unknown_piece_of_t5_is_that_of_its_file(tmp_path: Path) -> None:
    # GIVEN a file with the numbers of MADLAD: 0 unknown, 1 the beginning, 2 the end
    path = tmp_path / "spiece.model"
    write_pieces(path, unk_id=0, bos_id=1, eos_id=2)
    processor = sentencepiece.SentencePieceProcessor(model_file=str(path))
    ours = read_vocabulary(tmp_path, "t5", 1000, eos_id=2).source
    # WHEN a text has characters that no piece is for
    ids = ours.encode("the ☃ river ☃").ids
    # THEN they are the file's unknown piece, which does not end the source
    assert list(ids) == processor.encode("the ☃ river ☃")
    assert 0 in ids
    assert 2 not in ids
    assert ours.piece_bytes(0) == b""


@pytest.mark.parametrize("where", ["added_tokens.json", "tokenizer_config.json"])
@pytest.mark.parametrize("name", ["t5", "m2m_100", "bart"])
def test_tokens_that_were_added(name: str, where: str, tmp_path: Path) -> None:
    # GIVEN a folder with two tokens that fine-tuning added behind its vocabulary
    family = FAMILIES[name]
    oracle = family.write(tmp_path)
    oracle.tokenizer.add_tokens(["<gen>", "Zurich"])
    added = oracle.tokenizer.get_added_vocab()
    numbers = {token: added[token] for token in ("<gen>", "Zurich")}
    content: dict[str, Any] = numbers
    if where == "tokenizer_config.json":
        tokens = {str(i): {"content": token} for token, i in numbers.items()}
        content = {"added_tokens_decoder": tokens}
    (tmp_path / where).write_text(json.dumps(content), encoding="utf-8")
    size = max(oracle.size, *numbers.values()) + 1
    # WHEN texts with them are cut
    eos_id = oracle.tokenizer.eos_token_id
    pair = Pair(family, oracle, read_vocabulary(tmp_path, family.name, size, eos_id))
    # THEN each is one piece, and is written as it is called
    for text in ("a river <gen> in Zurich.", "<gen>river", "Zurich"):
        assert pair.ids(text) == oracle.ids(text)
    assert pair.ours.target.piece_bytes(numbers["Zurich"]) == b"Zurich"


def test_line_breaks_of_pegasus_are_line_breaks(tmp_path: Path) -> None:
    # GIVEN a vocabulary with a piece for the end of a line, as the published ones have
    write_pieces(
        tmp_path / "spiece.model",
        pad_id=0,
        eos_id=1,
        unk_id=2,
        bos_id=-1,
        user_defined_symbols="<n>",
    )
    tokenizer = read_vocabulary(tmp_path, "pegasus", 1000, eos_id=1).target
    # WHEN a target of two lines is written
    river, line = tokenizer.encode("river").ids, tokenizer.encode("<n>").ids
    # THEN it has two lines
    assert decode(tokenizer, [*river, *line, *river]) == "river \n river"


def test_marian_names_the_target_language_before_the_source(tmp_path: Path) -> None:
    # GIVEN a model that writes two languages
    oracle = vocabulary_files.write_marian(tmp_path, ("por", "cmn_Hans"))
    size = oracle.size
    ours = read_vocabulary(tmp_path, "marian", size, oracle.tokenizer.eos_token_id)
    # WHEN a language is chosen by its BCP 47 tag
    ids = ours.framing.frame("en", "pt").around(ours.source.encode("the river").ids)
    # THEN its tag goes first, as when the user writes it there
    assert ids == oracle.ids(">>por<< the river")
    assert ours.framing.languages == ("pt", "zh")


@pytest.mark.parametrize(
    ("name", "language", "code"),
    [
        ("mbart", "de", "de_DE"),
        ("mbart, 50 languages", "pt", "pt_XX"),
        ("m2m_100", "zh", "__zh__"),
        ("nllb", "pt-BR", "por_Latn"),
        ("nllb", "zh-Hant", "zho_Hant"),
        ("nllb", "deu_Latn", "deu_Latn"),
    ],
)
def test_the_target_language_begins_the_target(
    name: str, language: str, code: str, tmp_path: Path
) -> None:
    # GIVEN a multilingual model
    pair = _pair(name, tmp_path)
    # WHEN a target language is chosen, by its tag, a wider one or the model's own code
    frame = pair.ours.framing.frame("en", language)
    # THEN the target must begin with that language's piece, which writes nothing
    assert frame.first_id == pair.oracle.tokenizer.convert_tokens_to_ids(code)
    assert pair.ours.target.piece_bytes(frame.first_id) == b""


def test_nllb_of_old_puts_the_source_language_last(tmp_path: Path) -> None:
    # GIVEN a folder that asks for what the first release did
    oracle = vocabulary_files.write_nllb(tmp_path)
    (tmp_path / "tokenizer_config.json").write_text('{"legacy_behaviour": true}')
    # WHEN it is opened
    ours = read_vocabulary(tmp_path, "m2m_100", oracle.size, 2)
    # THEN the tag stands behind the end of sentence
    tag = oracle.tokenizer.convert_tokens_to_ids("por_Latn")
    assert ours.framing.frame("pt", "en").after == (2, tag)


def test_languages_that_somebody_added(tmp_path: Path) -> None:
    # GIVEN a model that was taught one more language
    oracle = vocabulary_files.write_nllb(tmp_path)
    size = oracle.size
    (tmp_path / "added_tokens.json").write_text(f'{{"tyv_Cyrl": {size}, "<new>": {size + 1}}}')
    # WHEN it is opened
    ours = read_vocabulary(tmp_path, "m2m_100", size + 2, 2)
    # THEN it is one of its languages
    assert ours.framing.frame("en", "tyv").first_id == size
    assert len(ours.framing.languages) == 203


def test_an_unknown_language_is_named(tmp_path: Path) -> None:
    # GIVEN a model with 25 languages
    pair = _pair("mbart", tmp_path)
    # WHEN it is to write another
    # THEN the message says which one, and which it knows
    with pytest.raises(UserError, match=r"'pt'.*ar, cs, de"):
        pair.ours.framing.frame("en", "pt")


@pytest.mark.parametrize("name", FAMILIES)
def test_half_characters_do_no_harm(name: str, tmp_path: Path) -> None:
    # GIVEN text with a lone surrogate, which is no Unicode
    pair = _pair(name, tmp_path)
    # WHEN it is cut
    encoding = pair.ours.source.encode("river \ud83d river")
    # THEN the words around it are cut as ever
    assert encoding.ids[0] == pair.ours.source.encode("river").ids[0]
    assert encoding.spans[-1][1] == len("river \ud83d river")


@pytest.mark.parametrize("name", FAMILIES)
def test_damaged_files_are_named(name: str, tmp_path: Path) -> None:
    # GIVEN a folder with a vocabulary file that has been overwritten
    pair = _pair(name, tmp_path)
    damaged = sorted(tmp_path.iterdir())[0]
    damaged.write_bytes(b"\x00\xff{not this}")
    # WHEN it is opened
    # THEN the file is named
    with pytest.raises(CheckpointError, match=damaged.name):
        read_vocabulary(tmp_path, pair.family.name, 1000, pair.ours.source.eos_id)
