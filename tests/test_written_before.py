"""What lies on people's disks stays readable: files that version 0.1.0 wrote, byte for byte.

`written_before/` holds a small model folder, the user's list of models with it, the settings
and a recipe, all written by the program before its modules and names were set in order.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from s2s_desktop import paths, settings
from s2s_desktop.catalogue.entry import Prefix, WeightedHead
from s2s_desktop.catalogue.store import Catalogue
from s2s_desktop.engine.alignment.attention_links import AttentionRead
from s2s_desktop.pipeline.messages import ModelReady, SegmentFinished, TranslateRequest
from s2s_desktop.pipeline.service import Service
from s2s_desktop.training.recipe import read_recipe

BEFORE = Path(__file__).parent / "written_before"


@pytest.fixture
def catalogue(user_folders: Path, tmp_path: Path) -> Catalogue:
    """The user's list as it was, and the folder that it names."""
    folder = tmp_path / "model"
    shutil.copytree(BEFORE / "model", folder)
    listing = paths.user_models() / "catalogue.json"
    listing.parent.mkdir(parents=True)
    written = (BEFORE / "catalogue.json").read_text(encoding="utf-8")
    listing.write_text(written.replace("folder:MODEL", f"folder:{folder}"), encoding="utf-8")
    return Catalogue()


def test_the_list_of_models_is_read(catalogue: Catalogue) -> None:
    entry = catalogue.entry("before")
    assert entry.name == "Written before"
    assert entry.prefixes == (Prefix("en", "pt", ">>x<< "),)
    assert entry.calibration is not None
    assert entry.calibration.heads == (WeightedHead(0, 0, 0), WeightedHead(0, 0, 1))
    assert catalogue.is_installed("before")


def test_a_model_folder_is_opened_and_writes_what_it_wrote(catalogue: Catalogue) -> None:
    request = TranslateRequest(1, "ab ba.", "en", "pt", "before")
    messages = list(Service(catalogue).run(request))
    assert any(isinstance(message, ModelReady) for message in messages)
    (segment,) = (message for message in messages if isinstance(message, SegmentFinished))
    assert segment.text == "cat;t;t;t;t;t;t;t;t;t;t;t;"
    profile = Service(catalogue).translator("before").loaded.profile
    assert profile is not None
    assert profile.reads == (AttentionRead(0, 0), AttentionRead(0, 0, 1))


def test_settings_are_read() -> None:
    assert settings.load(BEFORE / "settings.json") == settings.Settings(
        task="summarize",
        source_language="pt",
        target_language="en",
        model_id="before",
        summary_length="long",
        as_you_type=False,
        beam_size=3,
        font_size_pt=15,
        text_splitter=(300, 400),
        alignment_visible=False,
        last_folder="/tmp",
    )


def test_a_recipe_is_read() -> None:
    recipe = read_recipe(BEFORE / "recipe.toml")
    assert recipe.name == "tatoeba-en-fr-recurrent"
    assert recipe.training.seed >= 0
