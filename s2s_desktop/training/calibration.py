"""Calibrates a model that was trained here: `python -m s2s_desktop.training.calibration`.

There is no gold for it, so silver links stand in: the held-out part of validation chooses head
and thresholds, that of the test tells the alignment error rate.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import torch

from s2s_desktop.engine.alignment.word_links import Links
from s2s_desktop.engine.checkpoints.native.folder import SOURCE_VOCABULARY, TARGET_VOCABULARY
from s2s_desktop.engine.checkpoints.native.model import NativeModel, save_model
from s2s_desktop.pipeline.alignment.calibrate import LinkedPair, calibrate, error_rate, linked_pair
from s2s_desktop.training.data.corpora import Pair, read_parts
from s2s_desktop.training.data.silver_links import silver_links
from s2s_desktop.training.recipe import read_recipe

_MOST_VALID, _MOST_TEST = 600, 1000


def main() -> None:
    """Write the model of a run with its calibrated alignment, in 16 bits, to another folder."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("recipe", type=Path)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--model", type=Path, required=True, help="folder of the trained model")
    parser.add_argument("--out", type=Path, required=True)
    chosen = parser.parse_args()
    torch.set_num_threads(1)
    parts = read_parts(read_recipe(chosen.recipe).data, chosen.data)
    links = silver_links([*parts.train, *parts.valid, *parts.test])[len(parts.train) :]
    valid = _linked(parts.valid, links[: len(parts.valid)], _MOST_VALID)
    test = _linked(parts.test, links[len(parts.valid) :], _MOST_TEST)
    found = NativeModel.at(chosen.model)
    loaded = found.load("cpu", "float32")
    profile, _ = calibrate(loaded, valid, "")
    rate = error_rate(profile, loaded, test)
    profile = replace(
        profile,
        found=f"calibrated on links that two statistical aligners agree on, {len(valid)} held-out "
        f"pairs; alignment error rate {rate:.1f} % on {len(test)} other pairs",
    )
    target = chosen.model / TARGET_VOCABULARY
    save_model(
        chosen.out,
        loaded.model,
        replace(found.description, alignment=profile),
        chosen.model / SOURCE_VOCABULARY,
        target if target.exists() else None,
        torch.float16,
    )
    sys.stdout.write(f"{profile.found}\n")


def _linked(pairs: Sequence[Pair], links: Sequence[Links], most: int) -> list[LinkedPair]:
    """The first pairs that have any link."""
    found = (linked_pair(*pair, own) for pair, own in zip(pairs, links, strict=True) if own)
    return [pair for _, pair in zip(range(most), found, strict=False)]


if __name__ == "__main__":
    main()
