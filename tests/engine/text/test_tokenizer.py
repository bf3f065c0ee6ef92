"""Pieces, the characters they stand for, and the text that pieces write."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
import sentencepiece
from hypothesis import given
from hypothesis import strategies as st

from s2s_desktop.engine.checkpoints.keymap import CheckpointError
from s2s_desktop.engine.loaded_model import LoadedModel
from s2s_desktop.engine.text.tokenizer import Encoding, SentencePieceTokenizer, TextStream, decode
from tests import real_models
from tests.engine.small_texts import SENTENCES


@pytest.fixture
def tokenizer(tiny_vocabulary: Path) -> SentencePieceTokenizer:
    return SentencePieceTokenizer(tiny_vocabulary)


def test_spans_cover_the_characters_of_each_piece(tokenizer: SentencePieceTokenizer) -> None:
    for text in SENTENCES:
        encoding = tokenizer.encode(text)
        written = [tokenizer.piece_bytes(i).decode() for i in encoding.ids]
        # Each piece is the text under its span; the space before a word may be inside.
        read = [text[start:end] for start, end in encoding.spans]
        assert [piece.strip() for piece in written] == [part.strip() for part in read]
        assert "".join(read) == text


def test_spans_count_characters_not_bytes(real: LoadedModel) -> None:
    # GIVEN a text in which bytes and characters run apart from the first word on
    text = "Não há café à noite."
    encoding = real.target_tokenizer.encode(text)
    # WHEN each piece is read off the text by its span
    read = "".join(text[start:end] for start, end in encoding.spans)
    # THEN nothing is out of place: bytes would run beyond the end
    assert read == text
    assert encoding.spans[-1] == (len(text) - 1, len(text))
    assert text[slice(*encoding.spans[1])].strip() == "há"


def test_pieces_write_the_text_that_they_came_from(tokenizer: SentencePieceTokenizer) -> None:
    for text in SENTENCES:
        assert decode(tokenizer, tokenizer.encode(text).ids) == text


def test_text_grows_without_spaces_at_its_ends(tokenizer: SentencePieceTokenizer) -> None:
    stream, grown = TextStream(tokenizer), ""
    for token_id in tokenizer.encode(SENTENCES[0]).ids:
        grown += stream.push(token_id)
        assert grown == grown.strip()
        assert SENTENCES[0].startswith(grown)
    assert stream.finish() == ""


@pytest.mark.parametrize(
    ("piece", "damage"),
    [(b"\n\x06<0x41>", b"\n\x06<0xZZ>"), ("\n\x03▁".encode(), b"\n\x03\x80\x80\x80")],
    ids=["no number of a byte", "no UTF-8"],
)
def test_a_piece_that_cannot_be_written(tmp_path: Path, piece: bytes, damage: bytes) -> None:
    # GIVEN a vocabulary with byte pieces, one piece of which was changed
    model = io.BytesIO()
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter(SENTENCES),
        model_writer=model,
        vocab_size=350,
        hard_vocab_limit=False,
        byte_fallback=True,
        num_threads=1,
        minloglevel=2,
    )
    assert model.getvalue().count(piece) == 1
    path = tmp_path / "bytes.spm"
    path.write_bytes(model.getvalue().replace(piece, damage))
    # WHEN its pieces are written, THEN the vocabulary is named
    with pytest.raises(CheckpointError, match=r"bytes\.spm is not an intact") as raised:
        decode(tokenizer := SentencePieceTokenizer(path), range(len(tokenizer)))
    assert raised.value.hint


def test_special_pieces_write_nothing(tokenizer: SentencePieceTokenizer) -> None:
    assert tokenizer.piece_bytes(tokenizer.eos_id) == b""
    assert tokenizer.piece_bytes(tokenizer.unknown_id) == b""


class BytePieces:
    """A tokenizer whose pieces are single bytes."""

    eos_id, unknown_id = 0, 1

    def encode(self, text: str) -> Encoding:
        ids = tuple(text.encode())
        return Encoding(ids, ((0, len(text)),) * len(ids))

    def piece_bytes(self, token_id: int) -> bytes:
        return bytes([token_id])


@given(st.text())
def test_characters_come_out_whole(text: str) -> None:
    # GIVEN a text that comes byte by byte
    stream, grown = TextStream(BytePieces()), ""
    # WHEN each byte is pushed
    for byte in text.encode(errors="replace"):
        delta = stream.push(byte)
        # THEN no half of a character is ever shown
        assert "\ufffd" not in delta or "\ufffd" in text
        grown += delta
    grown += stream.finish()
    assert grown == text.encode(errors="replace").decode().strip(" ")


def test_a_character_that_never_ends_is_marked() -> None:
    stream = TextStream(BytePieces())
    assert stream.push(ord("a")) + stream.push("é".encode()[0]) == "a"
    assert stream.finish() == "\ufffd"


def test_a_copy_goes_its_own_way() -> None:
    # GIVEN a stream in the middle of a character, with a space waiting
    stream = TextStream(BytePieces())
    first, second = "é".encode()
    begun = stream.push(ord("a")) + stream.push(ord(" ")) + stream.push(first)
    assert begun == "a"
    # WHEN a copy is led to the end of it
    twin = stream.copy()
    assert twin.push(second) == " é"
    # THEN the first one has not noticed
    assert stream.push(second) == " é"


@given(st.text(st.characters(categories=["L", "Cs", "So", "Cc", "Mn", "Zs"]), max_size=30))
def test_any_text_can_be_encoded(text: str) -> None:
    # GIVEN any characters, lone halves of surrogate pairs among them
    encoding = real_models.loaded().source_tokenizer.encode(text)
    # THEN every piece has a place in the text, in order
    assert all(0 <= start <= end <= len(text) for start, end in encoding.spans)
    assert list(encoding.spans) == sorted(encoding.spans)
    assert len(encoding.ids) == len(encoding.spans)


@pytest.mark.parametrize(
    "content",
    [b"", b"\0" * 64, b"not a vocabulary at all", b"\x89PNG\r\n\x1a\n" + bytes(200), b"\xff" * 300],
    ids=["empty", "zeros", "text", "png", "ones"],
)
def test_a_damaged_vocabulary_is_named(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "vocab.spm"
    path.write_bytes(content)
    with pytest.raises(CheckpointError, match=r"vocab\.spm"):
        SentencePieceTokenizer(path)


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.999])
def test_a_truncated_vocabulary_is_named(
    tiny_vocabulary: Path, tmp_path: Path, share: float
) -> None:
    content = tiny_vocabulary.read_bytes()
    path = tmp_path / "vocab.spm"
    path.write_bytes(content[: int(share * len(content))])
    with pytest.raises(CheckpointError, match=r"vocab\.spm"):
        SentencePieceTokenizer(path)


def test_a_missing_vocabulary_is_named(tmp_path: Path) -> None:
    with pytest.raises(CheckpointError, match=r"gone\.spm"):
        SentencePieceTokenizer(tmp_path / "gone.spm")
