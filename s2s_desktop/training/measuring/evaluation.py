"""What a finished model writes for the test part of a recipe, as plain files of lines."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from s2s_desktop.atomic_file import atomic_text
from s2s_desktop.engine.checkpoints.native.model import open_native_folder
from s2s_desktop.errors import UserError
from s2s_desktop.sentences import Sentence
from s2s_desktop.training.data.corpora import bare, read_parts
from s2s_desktop.training.measuring.validation import write
from s2s_desktop.training.recipe import Recipe

SOURCES, REFERENCES, HYPOTHESES = "source.txt", "reference.txt", "hypothesis.txt"


@dataclass(frozen=True)
class TestPart:
    """How many pairs the test part has, and how many of its targets occur in training too
    (without case and punctuation); no source does."""

    pairs: int
    known_targets: int


def write_test_part(
    recipe: Recipe, data: Path, model: Path, folder: Path, beam: int | None = None
) -> TestPart:
    """Write sources, references and what the model makes of the sources, line by line.

    Raises UserError when the recipe holds nothing out for a test, or the model is none.
    """
    parts = read_parts(recipe.data, data)
    if not parts.test:
        raise UserError(
            Sentence("The recipe {recipe} has no test part.", recipe=recipe.name),
            Sentence("Name a test set or a test_share in it."),
        )
    loaded = open_native_folder(model, "cpu", "float32")
    options = replace(loaded.tasks[0].defaults.options(), stream=False)
    if beam:
        options = replace(options, beam_size=beam)
    sources = [source for source, _ in parts.test]
    folder.mkdir(parents=True, exist_ok=True)
    _write_lines(folder / SOURCES, sources)
    _write_lines(folder / REFERENCES, (target for _, target in parts.test))
    _write_lines(folder / HYPOTHESES, write(loaded, sources, options))
    trained = {bare(target) for _, target in parts.train}
    return TestPart(len(sources), sum(bare(target) in trained for _, target in parts.test))


def _write_lines(path: Path, lines: Iterable[str]) -> None:
    with atomic_text(path) as stream:
        stream.writelines(f"{line}\n" for line in lines)
