"""Pairs from files as they are handed around, and their parts."""

from __future__ import annotations

import gzip
import json
import lzma
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from s2s_desktop.errors import UserError
from s2s_desktop.training.data.corpora import Pair, bare, read_corpus, read_parts
from s2s_desktop.training.recipe import Corpus, DataRecipe

PAIRS: list[Pair] = [("Ein Haus.", "A house."), ("Zwei Häuser.", "Two houses.")]
TSV = "x\tEin  Haus.\tA house.\nx\tkein Ziel\nx\t\tnothing\nx\tZwei Häuser.\tTwo houses.\n"
JSONL = "".join(json.dumps({"de": a, "en": b, "id": 1}) + "\n" for a, b in PAIRS)


def write(path: Path, text: str) -> None:
    """Packed as the name says."""
    data = text.encode()
    if path.suffix == ".zip":
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("inner/" + path.with_suffix("").name, data)
    else:
        packed = {".gz": gzip.compress, ".xz": lzma.compress}.get(path.suffix, bytes)
        path.write_bytes(packed(data))


def member(name: str) -> str:
    return "inner/" + name.removesuffix(".zip") if name.endswith(".zip") else ""


@pytest.mark.parametrize("packing", ["", ".gz", ".xz", ".zip"])
@pytest.mark.parametrize(
    ("name", "text", "columns"),
    [("a.tsv", TSV, ("2", "3")), ("a.jsonl", JSONL, ("de", "en"))],
)
def test_pairs_come_out_of_every_packing(
    tmp_path: Path, name: str, text: str, columns: tuple[str, str], packing: str
) -> None:
    write(tmp_path / (name + packing), text)
    source, target = columns
    corpus = Corpus(name + packing, "", member(name + packing), source, target)
    assert list(read_corpus(corpus, tmp_path)) == PAIRS


def test_two_files_go_side_by_side(tmp_path: Path) -> None:
    write(tmp_path / "a.de.gz", "".join(f"{a}\n" for a, _ in PAIRS))
    write(tmp_path / "a.en.gz", "".join(f"{b}\n" for _, b in PAIRS))
    corpus = Corpus("a.de.gz", target_path="a.en.gz")
    assert list(read_corpus(corpus, tmp_path)) == PAIRS
    assert list(read_corpus(Corpus("a.de.gz", "a.en.gz", pairs=1), tmp_path)) == PAIRS[:1]


def test_a_record_may_have_several_targets(tmp_path: Path) -> None:
    write(tmp_path / "a.jsonl", '{"source": "s", "target": ["one", "two"]}\n')
    assert list(read_corpus(Corpus("a.jsonl"), tmp_path)) == [("s", "one"), ("s", "two")]


def damaged(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 0xFF
    path.write_bytes(data)


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-12])


@pytest.mark.parametrize("packing", [".gz", ".xz", ".zip"])
@pytest.mark.parametrize("damage", [damaged, cut, Path.unlink])
def test_damaged_files_are_named(
    tmp_path: Path, packing: str, damage: Callable[[Path], None]
) -> None:
    name = f"a.tsv{packing}"
    write(tmp_path / name, "".join(f"{i * 7919}\t{i * 104729}\n" for i in range(500)))
    damage(tmp_path / name)
    with pytest.raises(UserError, match=r"a\.tsv"):
        list(read_corpus(Corpus(name, "", member(name), "1", "2"), tmp_path))


@pytest.mark.parametrize(
    ("corpus", "text", "said"),
    [
        (Corpus("a.tsv"), TSV, "number of a column"),
        (Corpus("a.tsv", source="0", target="1"), TSV, "number of a column"),
        (Corpus("a.jsonl"), "{}\n", "line 1"),
        (Corpus("a.jsonl"), "[1]\n", "line 1"),
        (Corpus("a.jsonl"), '{"source": "a", "target": null}\n', "no text"),
        (Corpus("a.jsonl"), "{", "a.jsonl"),
        (Corpus("a.de", target_path="b.en"), "one\ntwo\n", "a.de"),
    ],
)
def test_what_is_not_as_the_recipe_says_is_told(
    tmp_path: Path, corpus: Corpus, text: str, said: str
) -> None:
    (tmp_path / corpus.path).write_text(text, encoding="utf-8")
    (tmp_path / "b.en").write_text("only one\n", encoding="utf-8")
    with pytest.raises(UserError, match=said):
        list(read_corpus(corpus, tmp_path))


def test_no_source_stands_in_two_parts(tmp_path: Path) -> None:
    # GIVEN sources that come again with other targets, case and punctuation
    lines = [f"Sentence {i % 400}{'!' * (i % 3)}\ttarget {i}\n" for i in range(1200)]
    lines += [line.upper() for line in lines]
    (tmp_path / "a.tsv").write_text("".join(lines), encoding="utf-8")
    (tmp_path / "t.tsv").write_text("sentence 7\tgiven\n", encoding="utf-8")
    recipe = DataRecipe(
        train=(Corpus("a.tsv", source="1", target="2"),),
        test=(Corpus("t.tsv", source="1", target="2"),),
        valid_share=0.1,
        test_share=0.2,
    )
    # WHEN they are cut
    found = read_parts(recipe, tmp_path)
    sources = [{bare(source) for source, _ in p} for p in (found.train, found.valid, found.test)]
    # THEN every source is in one part, the given one in its own,
    assert sum(map(len, sources)) == len(set.union(*sources)) == 400
    assert "sentence 7" in sources[2]
    # the shares are about right, and the same again.
    assert 20 < len(sources[1]) < 60
    assert 50 < len(sources[2]) < 110
    assert read_parts(recipe, tmp_path) == found


def test_pairs_come_once_and_in_lower_case_if_asked(tmp_path: Path) -> None:
    (tmp_path / "a.tsv").write_text("A b\tC\nA b\tC\nA b\tD\n", encoding="utf-8")
    (tmp_path / "v.tsv").write_text("Z\tY\n", encoding="utf-8")
    train, valid = (Corpus(name, source="1", target="2") for name in ("a.tsv", "v.tsv"))
    found = read_parts(DataRecipe((train,), (valid,), lower=True), tmp_path)
    assert found.train == [("a b", "c"), ("a b", "d")]
    assert found.valid == [("z", "y")]


@pytest.mark.parametrize(("train", "valid"), [("", "a\tb\n"), ("a\tb\n", "")])
def test_an_empty_part_is_told(tmp_path: Path, train: str, valid: str) -> None:
    (tmp_path / "a.tsv").write_text(train, encoding="utf-8")
    (tmp_path / "v.tsv").write_text(valid, encoding="utf-8")
    corpora = [(Corpus(name, source="1", target="2"),) for name in ("a.tsv", "v.tsv")]
    with pytest.raises(UserError, match="not a single pair"):
        read_parts(DataRecipe(*corpora), tmp_path)
