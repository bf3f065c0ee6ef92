"""`models calibrate`, from gold to what `models info` tells and `align` prints."""

from __future__ import annotations

import json
import os
import random
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import sentencepiece
import torch

from s2s_desktop import paths
from s2s_desktop.catalogue.entry import Calibration, WeightedHead
from s2s_desktop.catalogue.store import Catalogue
from s2s_desktop.cli.main import main
from s2s_desktop.pipeline.alignment import calibrate_on_text
from tests.engine.checkpoints.hub.checkpoints import transformers
from tests.pipeline import model_folders

TypeText = Callable[[bytes], None]
Captured = pytest.CaptureFixture[str]
Links = list[tuple[int, int]]
Heads = list[tuple[int, int, int]]

# What people keep together, `align` splits at spaces alone.
WORDS = "the house river children São coração coffee, (bread) 12.5 it's don't re-entry why? a@b.pt"
BEST: Heads = [(2, 1, 1)]
UNCALIBRATED: Heads = [(0, 0, 1), (0, 1, 1)]


@dataclass(frozen=True)
class Oracle:
    """A model as the library has it that the family comes from."""

    folder: Path
    model: Any

    def links(
        self, source: str, target: str, heads: Heads, threshold: float, floor: float
    ) -> Links:
        """By the mean of heads (layer, head, steps later), with plain arithmetic."""
        source_pieces, target_pieces = (
            self._pieces("source", source),
            self._pieces("target", target),
        )
        read = self.model(
            input_ids=torch.tensor([[*self._ids(source_pieces), 0]]),
            decoder_input_ids=torch.tensor(
                [[self.model.config.decoder_start_token_id, *self._ids(target_pieces)]]
            ),
            output_attentions=True,
        ).cross_attentions
        rows = np.zeros((len(target.split()), len(source.split())))
        for i, word in _words(target_pieces):
            row = np.zeros(rows.shape[1])
            for layer, head, later in heads:
                weights = read[layer][0, head, i + later].tolist()
                for j, source_word in _words(source_pieces):
                    row[source_word] += weights[j] / len(heads)
            rows[word] = np.maximum(rows[word], row)
        return [
            (j, i)
            for i, row in enumerate(rows.tolist())
            for j, weight in enumerate(row)
            if weight >= threshold * max(row) and weight >= floor
        ]

    def _pieces(self, side: str, text: str) -> list[str]:
        model = sentencepiece.SentencePieceProcessor(model_file=str(self.folder / f"{side}.spm"))
        pieces: list[str] = model.encode(text, out_type=str)
        return pieces

    def _ids(self, pieces: list[str]) -> list[int]:
        numbers = json.loads((self.folder / "vocab.json").read_text(encoding="utf-8"))
        return [numbers.get(piece, 1) for piece in pieces]


def _words(pieces: list[str]) -> Iterator[tuple[int, int]]:
    """Pieces and the words that they are of: before a word stands a sign for the space, which
    is no word by itself."""
    word = -1
    for i, piece in enumerate(pieces):
        word += piece.startswith("\u2581")
        if piece != "\u2581":
            yield i, word


def _error_rate(found: list[Links], gold: list[Links]) -> float:
    common = sum(len({*one} & {*other}) for one, other in zip(found, gold, strict=True))
    return 100 * (1 - 2 * common / sum(map(len, [*found, *gold])))


@pytest.fixture(scope="module")
def oracle(tmp_path_factory: pytest.TempPathFactory) -> Oracle:
    """Three layers of two heads whose attention is random, but sharp."""
    folder = model_folders.opus_mt(tmp_path_factory.mktemp("made") / "sharp", target="fi")
    model = transformers.MarianMTModel.from_pretrained(folder, attn_implementation="eager")
    torch.manual_seed(1)
    for layer in model.model.decoder.layers:
        # A piece alone decides where it looks, or all would look at the same.
        torch.nn.init.zeros_(layer.self_attn.out_proj.weight)
        torch.nn.init.zeros_(layer.encoder_attn.out_proj.weight)
        torch.nn.init.normal_(layer.encoder_attn.q_proj.weight)
        torch.nn.init.normal_(layer.encoder_attn.k_proj.weight)
    model.save_pretrained(folder)
    return Oracle(folder, model.eval())


@pytest.fixture(scope="module")
def pairs() -> list[tuple[str, str]]:
    choose = random.Random(5)
    lines = [" ".join(choose.choices(WORDS.split(), k=choose.randint(3, 8))) for _ in range(40)]
    return list(zip(lines[::2], lines[1::2], strict=True))


@pytest.fixture
def gold(oracle: Oracle, pairs: list[tuple[str, str]], tmp_path: Path) -> Path:
    """What one head says, which random heads beside it do not."""
    links = [oracle.links(*pair, BEST, 0.8, 0.1) for pair in pairs]
    return _write_gold(tmp_path / "gold.tsv", pairs, links)


def _write_gold(path: Path, pairs: list[tuple[str, str]], links: list[Links]) -> Path:
    lines = [
        f"{source}\t{target}\t{' '.join(f'{i}-{j}' for i, j in own)}\n"
        for (source, target), own in zip(pairs, links, strict=True)
    ]
    path.write_text("".join(lines), encoding="utf-8")
    return path


@pytest.fixture
def added(oracle: Oracle, tmp_path: Path, capsys: Captured) -> str:
    """The id of the model on the user's list."""
    folder = shutil.copytree(oracle.folder, tmp_path / "sharp")
    assert main(["models", "add", str(folder)]) == 0
    capsys.readouterr()
    return "sharp"


def _aligned(pairs: list[tuple[str, str]], folder: Path, capsys: Captured, *options: str) -> str:
    """What `align` prints of the pairs."""
    files = folder / "source.txt", folder / "target.txt"
    for file, lines in zip(files, zip(*pairs, strict=True), strict=True):
        file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    assert main(["align", *map(str, files), "--method", "attention", *options]) == 0
    return capsys.readouterr().out


def test_the_best_head_is_found_kept_and_read(
    oracle: Oracle,
    pairs: list[tuple[str, str]],
    gold: Path,
    added: str,
    tmp_path: Path,
    capsys: Captured,
) -> None:
    # GIVEN how far a model that nobody has calibrated is from the gold
    expected = [oracle.links(*pair, BEST, 0.8, 0.1) for pair in pairs]
    before = [oracle.links(*pair, UNCALIBRATED, 0.8, 0.1) for pair in pairs]
    rate = _error_rate(before, expected)
    assert rate > 40
    # WHEN it is calibrated
    assert main(["models", "calibrate", added, str(gold)]) == 0
    printed = capsys.readouterr()
    # THEN it says so, and what it reads now
    assert printed.out.splitlines() == [
        f"sharp: alignment error rate {rate:.1f} % before, 0.0 % after, on 20 pairs",
        "layer 2, head 1, a step later, threshold 0.8, floor 0.1",
        "Kept on your list of models.",
    ]
    assert printed.err == ""
    # AND so does the list
    main(["models", "info", added])
    told = "calibrated on 20 pairs of gold.tsv; alignment error rate there 0.0 %"
    assert told in capsys.readouterr().out
    # AND the links that are printed are those of the gold
    assert _aligned(pairs, tmp_path, capsys, "--model", added).splitlines() == [
        " ".join(f"{i}-{j}" for i, j in sorted(links)) for links in expected
    ]
    # AND both directions, which shared the guess, share what was found
    calibration = Catalogue().entry(added).calibration
    assert calibration is not None
    assert calibration.heads == calibration.paired_heads == (WeightedHead(*BEST[0]),)
    assert calibration.paired_threshold == 0.25


def test_as_json(gold: Path, added: str, capsys: Captured, type_text: TypeText) -> None:
    type_text(gold.read_bytes())
    assert main(["models", "calibrate", added, "-", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["heads"] == [[2, 1, 1, 1.0]]
    assert (told["model"], told["pairs"], told["kept"]) == ("sharp", 20, True)
    assert told["aer_after"] == 0 < told["aer_before"]
    assert (told["threshold"], told["floor"], told["paired_threshold"]) == (0.8, 0.1, 0.25)
    assert "standard input" in told["found"]


def test_a_model_of_several_pairs_is_told_which(tmp_path: Path, capsys: Captured) -> None:
    # GIVEN a model whose prefix says what to do, and links of a word to each
    folder = model_folders.t5(tmp_path / "t5")
    assert main(["models", "add", str(folder)]) == 0
    pairs = [("the house of coffee", "a casa do café"), ("why bread", "porquê pão")]
    links = [[(i, i) for i in range(len(source.split()))] for source, _ in pairs]
    gold = str(_write_gold(tmp_path / "gold", pairs, links))
    capsys.readouterr()
    # WHEN nobody says which languages these are
    assert main(["models", "calibrate", "t5", gold]) == 1
    said = capsys.readouterr().err
    assert "en → de, en → fr" in said
    assert "--from and --to" in said
    # THEN it is asked; AND what is told is what `align` makes of them
    assert main(["models", "calibrate", "t5", gold, "--to", "fr", "--json"]) == 0
    after = json.loads(capsys.readouterr().out)["aer_after"]
    printed = _aligned(pairs, tmp_path, capsys, "--model", "t5", "--to", "fr")
    (tmp_path / "found").write_text(printed, encoding="utf-8")
    (tmp_path / "links").write_text("0-0 1-1 2-2 3-3\n0-0 1-1\n", encoding="utf-8")
    files = str(tmp_path / "found"), str(tmp_path / "links")
    assert main(["evaluate", "--metric", "aer", "--json", *files]) == 0
    assert json.loads(capsys.readouterr().out)[0]["value"] == pytest.approx(after)


def test_a_model_of_the_program_stays_as_it_is(tmp_path: Path, capsys: Captured) -> None:
    gold = tmp_path / "gold"
    gold.write_text("The house .\tA casa .\t0-0 1-1 2-2\n\n", encoding="utf-8")
    before = Catalogue().entry("tiny11-en-pt")
    assert main(["models", "calibrate", "tiny11-en-pt", str(gold)]) == 0
    printed = capsys.readouterr()
    assert "0.0 % after, on 1 pair\n" in printed.out
    assert "Not kept" in printed.out
    assert "came with the program and stays as it is" in printed.err
    assert Catalogue().entry("tiny11-en-pt") == before
    assert not paths.user_models().exists()


def test_a_model_that_looks_nowhere(tmp_path: Path, capsys: Captured) -> None:
    gold = tmp_path / "gold"
    gold.write_text("Yes .\tOui .\t0-0 1-1\n", encoding="utf-8")
    assert main(["models", "calibrate", "tatoeba-en-fr-recurrent", str(gold)]) == 1
    assert "has no attention" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"Yes .\tSim .\t0-0 1-1\nYes .\tSim .\n", "Line 2 has 1 tabs"),
        (b"Yes .\tSim .\t0-0\t1-1\n", "Line 1 has 3 tabs"),
        (b"Yes .\tSim .\t0-0 1:1\n", "Line 1 holds something that is no word link"),
        (b"\r\nYes .\tSim .\t0-0 1-2\r\n", "Line 2 links words 1-2, but it has 2 source and 2"),
        (b"Yes .\tSim .\t2-0\n", "Line 1 links words 2-0"),
        (b"Yes .\tSim .\t0-0\n" + b"a" * 2001 + b"\tb\t\n", "Line 2 has 2,001 characters"),
        (b"", "no pair with linked words"),
        (b"Yes .\tSim .\t\n", "no pair with linked words"),
        (b"\x00\x01\x02\xff\xfe" * 9, ""),
        (None, "gold"),
    ],
)
def test_gold_that_is_none(
    content: bytes | None, said: str, tmp_path: Path, capsys: Captured
) -> None:
    gold = tmp_path / "gold"
    if content is not None:
        gold.write_bytes(content)
    assert main(["models", "calibrate", "tiny11-en-pt", str(gold)]) == 1
    printed = capsys.readouterr()
    assert printed.out == ""
    message, hint = printed.err.splitlines()
    assert said in message
    assert hint
    assert not paths.user_models().exists()


def test_a_model_that_does_not_translate(gold: Path, capsys: Captured) -> None:
    assert main(["models", "calibrate", "summarizer-en", str(gold)]) == 1
    assert "does not translate" in capsys.readouterr().err
    assert main(["models", "calibrate", "nothing", str(gold)]) == 1
    assert "no model called 'nothing'" in capsys.readouterr().err


FOUND = Calibration(
    (WeightedHead(0, 1, 1, 0.75), WeightedHead(2, 0, 0, 0.25)),
    0.9,
    0.4,
    (WeightedHead(0, 1, 1),),
    0.4,
    "agreement with other on 40 sentences of text: 91.0%",
    agreement=0.91,
)


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[tuple[object, ...]]:
    """What calibration without links is asked; it finds `FOUND`."""
    asked = list[tuple[object, ...]]()

    def find(_service: object, *rest: object) -> Calibration:
        asked.append(rest[:5])
        return FOUND

    monkeypatch.setattr(calibrate_on_text, "calibrate_on_text", find)
    return asked


def test_without_links_what_is_found_is_kept_and_shown(
    added: str, asked: list[tuple[object, ...]], tmp_path: Path, capsys: Captured
) -> None:
    text = tmp_path / "text"
    text.write_text("One. Two.", encoding="utf-8")
    # WHEN nobody has pairs with links, but text
    assert main(["models", "calibrate", added, "--text", str(text)]) == 0
    # THEN the heads and how they were found are told
    assert asked == [("sharp", ("en", "fi"), "One. Two.", "text", None)]
    assert capsys.readouterr().out.splitlines() == [
        "sharp: agreement with other on 40 sentences of text: 91.0%",
        "0.75 of layer 0, head 1, a step later; 0.25 of layer 2, head 0, when a piece is written, "
        "threshold 0.9, floor 0.4",
        "Kept on your list of models.",
    ]
    # AND stay with the model, in this start and the next
    assert Catalogue().entry(added).calibration == FOUND
    main(["models", "info", added])
    assert "agreement with other on 40 sentences" in capsys.readouterr().out


def test_what_was_found_on_links_stays(
    added: str, asked: list[tuple[object, ...]], gold: Path, capsys: Captured
) -> None:
    # GIVEN a model that was calibrated on known links
    assert main(["models", "calibrate", added, "--gold", str(gold)]) == 0
    before = Catalogue().entry(added).calibration
    capsys.readouterr()
    # WHEN it is to be calibrated without, THEN it is said that these say less
    assert main(["models", "calibrate", added, "--text", str(gold)]) == 1
    assert "say more than agreement" in capsys.readouterr().err
    assert (Catalogue().entry(added).calibration, asked) == (before, [])


def test_where_there_is_no_text_it_stays_uncalibrated(added: str, capsys: Captured) -> None:
    assert main(["models", "calibrate", added, "--from", "fr"]) == 1
    assert main(["models", "calibrate", "tatoeba-en-fr-attention", "gold", "--alone"]) == 1
    assert "neither a text nor another model" in capsys.readouterr().err


def test_what_was_found_is_told_even_if_the_disk_is_full(
    gold: Path, added: str, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    listing = paths.user_models() / "catalogue.json"
    before = listing.read_bytes()

    def full(*args: Any) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    assert main(["models", "calibrate", added, str(gold)]) == 1
    printed = capsys.readouterr()
    assert "layer 2, head 1" in printed.out
    assert "Not kept" in printed.out
    assert "No space left on device" in printed.err
    assert listing.read_bytes() == before


def test_a_calibration_outlives_a_new_name_but_no_new_weights(
    oracle: Oracle, gold: Path, added: str, tmp_path: Path
) -> None:
    assert main(["models", "calibrate", added, str(gold)]) == 0
    found = Catalogue().entry(added).calibration
    # WHEN the same files are added again, THEN what was found for them stays
    assert main(["models", "add", str(tmp_path / "sharp"), "--name", "Sharp"]) == 0
    entry = Catalogue().entry(added)
    assert (entry.name, entry.calibration) == ("Sharp", found)
    # WHEN the weights have changed, THEN it does not
    model = transformers.MarianMTModel.from_pretrained(oracle.folder)
    torch.nn.init.normal_(model.model.decoder.layers[0].encoder_attn.q_proj.weight)
    model.save_pretrained(tmp_path / "sharp")
    assert main(["models", "add", str(tmp_path / "sharp")]) == 0
    assert Catalogue().entry(added).calibration is None
