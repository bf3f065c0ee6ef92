"""Sentences as data, read back by those who read such data."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace

import numpy as np
import pytest

from s2s_desktop.drawing.export.sentence_data import as_csv, as_json, as_npz, as_pharaoh
from s2s_desktop.drawing.segment_alignment import SegmentAlignment
from s2s_desktop.drawing.word_scores import WordScore
from s2s_desktop.pipeline.messages import SegmentWarning


@pytest.fixture
def sentences(house: SegmentAlignment) -> tuple[SegmentAlignment, ...]:
    """A sentence of which all is known, and one of which nothing is."""
    known = replace(
        house,
        scores=(WordScore(0.9, 0.1), None, WordScore(0.5)),
        warnings=(SegmentWarning("invented", None, (0, 1), ("a",)),),
    )
    return known, SegmentAlignment("—", "—", (), (), ())


def test_json_has_everything(sentences: tuple[SegmentAlignment, ...]) -> None:
    read = json.loads(as_json(sentences, "tiny11"))
    assert read["model"] == "tiny11"
    first, second = read["sentences"]
    assert first["target"] == "a casa branca"
    assert first["weights"][1] == [0.05, 0.2, 0.7]
    assert first["links"] == [[0, 0], [2, 1], [1, 2]]
    assert first["scores"] == [
        {"probability": 0.9, "entropy": 0.1},
        None,
        {"probability": 0.5, "entropy": None},
    ]
    assert "made up" in first["warnings"][0]["text"]
    assert second["weights"] == []


def test_csv_has_a_line_a_pair(sentences: tuple[SegmentAlignment, ...]) -> None:
    rows = list(csv.DictReader(io.StringIO(as_csv(sentences))))
    pair = next(
        row for row in rows if (row["target_word"], row["source_word"]) == ("casa", "house")
    )
    assert (pair["weight"], pair["linked"], pair["probability"]) == ("0.7", "1", "")
    assert {row["sentence"] for row in rows} == {"0"}
    assert len(rows) == 8  # one of the nine weights is 0


def test_npz_gives_arrays_back(sentences: tuple[SegmentAlignment, ...]) -> None:
    read = np.load(io.BytesIO(as_npz(sentences)), allow_pickle=False)
    np.testing.assert_allclose(read["weights_0"], sentences[0].rows, atol=1e-6)
    assert read["links_0"].tolist() == [[0, 0], [2, 1], [1, 2]]
    assert read["target_0"].tolist() == ["a", "casa", "branca"]
    np.testing.assert_allclose(read["probability_0"], [0.9, np.nan, 0.5], atol=1e-6)
    assert read["weights_1"].shape == (0, 0)


def test_pharaoh_has_a_line_a_sentence(sentences: tuple[SegmentAlignment, ...]) -> None:
    assert as_pharaoh(sentences) == "0-0 1-2 2-1\n\n"


def test_what_was_studied_beside_goes_along(sentences: tuple[SegmentAlignment, ...]) -> None:
    studied = [{"heads": np.full((1, 2), 0.12345), "pieces": ("a", "b")}]
    first, second = json.loads(as_json(sentences, "", studied))["sentences"]
    assert (first["heads"], first["pieces"]) == ([[0.1234, 0.1234]], ["a", "b"])
    assert "heads" not in second
    read = np.load(io.BytesIO(as_npz(sentences, studied)), allow_pickle=False)
    assert read["heads_0"].shape == (1, 2)
    assert read["pieces_0"].tolist() == ["a", "b"]
