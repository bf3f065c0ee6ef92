"""Models of the user's: added, removed, moved and changed."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from s2s_desktop.catalogue.checksum import describe_file
from s2s_desktop.catalogue.entry import HUB, Calibration, ModelEntry, Prefix, WeightedHead
from s2s_desktop.catalogue.sources import user_source
from s2s_desktop.catalogue.store import Catalogue
from s2s_desktop.errors import UserError

HEAD = WeightedHead(1, 0, 1)

AddModel = Callable[..., dict[str, Any]]


@pytest.fixture
def user_folder(tmp_path: Path) -> Path:
    """Where the user's list is kept; it does not exist at first."""
    return tmp_path / "of the user"


@pytest.fixture
def catalogue(models_folder: Path, user_folder: Path, add_model: AddModel) -> Catalogue:
    """A catalogue with one model of the program's."""
    add_model("shipped")
    return Catalogue(models_folder, user_folder)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of the user's with two files."""
    folder = tmp_path / "somewhere" / "a folder with ünïcode"
    folder.mkdir(parents=True)
    (folder / "config.json").write_bytes(b"{}")
    (folder / "model.safetensors").write_bytes(b"numbers" * 100)
    return folder


@pytest.fixture
def own(folder: Path) -> ModelEntry:
    """A model in that folder, every field of it used."""
    return ModelEntry(
        id="own",
        name="Öwn model",
        tasks=("translate", "summarize"),
        languages=(("en", "en"),),
        family="m2m_100",
        licence="MIT",
        source=user_source(folder),
        files=tuple(describe_file(folder, n, n) for n in ("config.json", "model.safetensors")),
        calibration=Calibration((HEAD,), 0.5, 0.25, (HEAD,), 0.125, "by hand"),
        format=HUB,
        source_languages=("en", "pt"),
        target_languages=("pt", "zh-Hant"),
        prefixes=(Prefix("en", "en", "summarize: "),),
    )


def reopened(models_folder: Path, user_folder: Path) -> Catalogue:
    """As another start of the program finds it."""
    return Catalogue(models_folder, user_folder)


def test_an_added_model_is_there_at_once_and_at_the_next_start(
    catalogue: Catalogue, own: ModelEntry, models_folder: Path, user_folder: Path
) -> None:
    catalogue.add(own)
    for each in (catalogue, reopened(models_folder, user_folder)):
        assert [entry.id for entry in each.entries()] == ["shipped", "own"]
        assert each.entry("own") == own
        assert each.is_installed("own")


def test_the_list_is_written_whole_or_not_at_all(
    catalogue: Catalogue, own: ModelEntry, user_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # GIVEN a list with one model, and a disk that fills up while the next one is written
    catalogue.add(own)
    before = (user_folder / "catalogue.json").read_bytes()

    def full(*args: Any, **options: Any) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    # WHEN another one is added
    with pytest.raises(UserError, match="No space left"):
        catalogue.add(replace(own, id="another"))
    # THEN the list is as it was, and nothing lies beside it
    assert (user_folder / "catalogue.json").read_bytes() == before
    assert {path.name for path in user_folder.iterdir()} == {
        "catalogue.json",
        "catalogue.json.lock",
    }
    assert [entry.id for entry in catalogue.entries()] == ["shipped", "own"]


def test_two_programs_add_to_one_list(
    catalogue: Catalogue, own: ModelEntry, models_folder: Path, user_folder: Path
) -> None:
    other = reopened(models_folder, user_folder)
    catalogue.add(own)
    other.add(replace(own, id="second"))
    assert [entry.id for entry in other.entries()] == ["shipped", "own", "second"]


def test_adding_again_takes_the_place_of_what_was_there(
    catalogue: Catalogue, own: ModelEntry
) -> None:
    catalogue.add(own)
    catalogue.add(replace(own, name="Better name"))
    assert [entry.name for entry in catalogue.entries()] == ["Shipped", "Better name"]


def test_a_removed_model_leaves_its_files(
    catalogue: Catalogue, own: ModelEntry, folder: Path, models_folder: Path, user_folder: Path
) -> None:
    catalogue.add(own)
    files = sorted((path.name, path.read_bytes()) for path in folder.iterdir())
    catalogue.remove("own")
    for each in (catalogue, reopened(models_folder, user_folder)):
        assert [entry.id for entry in each.entries()] == ["shipped"]
    assert sorted((path.name, path.read_bytes()) for path in folder.iterdir()) == files


def test_models_of_the_program_cannot_be_removed(catalogue: Catalogue) -> None:
    with pytest.raises(UserError, match="came with the program"):
        catalogue.remove("shipped")
    with pytest.raises(UserError, match="no model called 'nothing'"):
        catalogue.remove("nothing")


def test_a_calibration_is_kept_beside_what_else_is_known(
    catalogue: Catalogue, own: ModelEntry, models_folder: Path, user_folder: Path
) -> None:
    # GIVEN a model that another process gives a name to meanwhile
    catalogue.add(replace(own, calibration=None))
    reopened(models_folder, user_folder).add(replace(own, name="Renamed", calibration=None))
    pair = WeightedHead(1, 0, 0, 0.75), WeightedHead(1, 1, 0, 0.25)
    found = Calibration((HEAD,), 0.75, 0.5, pair, 0.25, "on gold")
    # WHEN it is calibrated
    catalogue.calibrate("own", found)
    # THEN both changes are there
    for each in (catalogue, reopened(models_folder, user_folder)):
        assert each.entry("own") == replace(own, name="Renamed", calibration=found)
        assert (each.is_own("own"), each.is_own("shipped")) == (True, False)
    # AND a model of the program's stays as it is
    with pytest.raises(UserError, match="not on your list"):
        catalogue.calibrate("shipped", found)
    assert catalogue.entry("shipped").calibration is None


def test_a_moved_folder_is_named_with_what_to_do(
    catalogue: Catalogue, own: ModelEntry, folder: Path
) -> None:
    catalogue.add(own)
    folder.rename(folder.with_name("elsewhere"))
    assert not catalogue.is_installed("own")
    with pytest.raises(UserError, match="not there any more") as failure:
        catalogue.open("own")
    assert str(folder) in failure.value.message
    assert "models remove own" in failure.value.hint


def test_a_changed_file_is_named_with_what_to_do(
    catalogue: Catalogue, own: ModelEntry, folder: Path
) -> None:
    # GIVEN a file of the same size with another content
    catalogue.add(own)
    (folder / "config.json").write_bytes(b"[]")
    os.utime(folder / "config.json", ns=(1, 1))
    with pytest.raises(UserError, match=r"config\.json is damaged") as failure:
        catalogue.open("own")
    assert f"models add {folder}" in failure.value.hint


def test_a_file_with_its_old_time_is_believed_until_it_is_verified(
    catalogue: Catalogue, own: ModelEntry, folder: Path
) -> None:
    # GIVEN a change that neither size nor time betrays
    catalogue.add(own)
    weights = folder / "model.safetensors"
    time = weights.stat().st_mtime_ns
    weights.write_bytes(b"NUMBERS" * 100)
    os.utime(weights, ns=(time, time))
    # THEN opening, which must not read gigabytes, trusts the time; verifying reads
    assert catalogue.open("own").paths["model.safetensors"] == weights
    with pytest.raises(UserError, match="damaged"):
        catalogue.verify("own")


def test_a_file_is_taken_down_with_its_sum(folder: Path) -> None:
    file = describe_file(folder, "model.safetensors", "weights")
    content = (folder / "model.safetensors").read_bytes()
    assert (file.role, file.path) == ("weights", "model.safetensors")
    assert file.size_bytes == len(content)
    assert file.sha256 == hashlib.sha256(content).hexdigest()


def test_a_folder_whose_name_is_no_text(
    catalogue: Catalogue, own: ModelEntry, tmp_path: Path, models_folder: Path, user_folder: Path
) -> None:
    # GIVEN a name in bytes that are no UTF-8
    strange = Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9"))
    try:
        strange.mkdir()
    except OSError:
        pytest.skip("this system has no such names")
    catalogue.add(replace(own, source=user_source(strange), files=()))
    # THEN the list can be written, and the folder is found again
    assert reopened(models_folder, user_folder).open("own").folder == strange


HEADS = {"heads": [[0, 0, 0]], "paired_heads": [[0, 0, 1]]}
CALIBRATION = HEADS | {"threshold": 0.5, "floor": 0.1, "paired_threshold": 0.3, "found": "gold"}


@pytest.mark.parametrize(
    "changed",
    [
        {"id": 5},
        {"licence": None},
        {"tasks": "translate"},
        {"languages": [["en", 2]]},
        {"source": "folder:a\0b"},
        {"source_languages": "en"},
        {"prefixes": [{"source": "en", "target": "pt", "text": 5}]},
        {"files": [{"role": "model", "path": "a\0b", "size_bytes": 1, "sha256": ""}]},
        {"files": [{"role": "model", "path": "a", "size_bytes": "1", "sha256": ""}]},
        {"files": [{"role": "model", "path": "a", "size_bytes": 1, "sha256": "", "run": "x"}]},
        {"calibration": CALIBRATION | {"heads": []}},
        {"calibration": CALIBRATION | {"heads": [[0, 0, 7]]}},
        {"calibration": CALIBRATION | {"heads": [[0, "0", 0]]}},
        {"calibration": CALIBRATION | {"floor": 10**400}},
        {"calibration": CALIBRATION | {"threshold": float("nan")}},
        {"calibration": CALIBRATION | {"threshold": "0.5"}},
        {"calibration": CALIBRATION | {"threshold": -0.5}},
        {"calibration": CALIBRATION | {"heads": [[0, -1, 0]]}},
        {"calibration": CALIBRATION | {"heads": [[10**23, 0, 0]]}},
        {"id": "half a character \ud83d"},
        {"name": "\udc00"},
        {"files": [{"role": "model", "path": "\ud83d", "size_bytes": 1, "sha256": ""}]},
        {"files": [{"role": "model", "path": "a", "size_bytes": 10**400, "sha256": ""}]},
        {"files": [{"role": "model", "path": "a", "size_bytes": -1, "sha256": ""}]},
    ],
    ids=str,
)
def test_a_list_that_says_what_cannot_be_is_damaged(
    models_folder: Path, user_folder: Path, add_model: AddModel, changed: dict[str, Any]
) -> None:
    # GIVEN a list of the user's with one entry that somebody changed
    user_folder.mkdir(exist_ok=True)
    listing = user_folder / "catalogue.json"
    item = add_model("first", calibration=CALIBRATION) | {"id": "own"}
    listing.write_text(json.dumps({"models": [item]}), encoding="utf-8")
    assert reopened(models_folder, user_folder).entry("own").calibration is not None
    listing.write_text(json.dumps({"models": [item | changed]}), encoding="utf-8")
    # WHEN it is read, THEN it is refused as a whole, before anything believes it
    found = reopened(models_folder, user_folder)
    assert found.problem is not None
    assert "is damaged" in found.problem.message
    assert [entry.id for entry in found.entries()] == ["first"]


def test_a_folder_of_a_user_who_is_not_there(catalogue: Catalogue, own: ModelEntry) -> None:
    catalogue.add(replace(own, source="folder:~nobody-of-this-name/model"))
    assert not catalogue.is_installed("own")
    with pytest.raises(UserError, match="~nobody-of-this-name/model of the model own is not there"):
        catalogue.open("own")


def test_a_list_without_the_newer_fields_is_read(
    models_folder: Path, user_folder: Path, add_model: AddModel
) -> None:
    # GIVEN an entry as the program's own list has it
    item = add_model("plain")
    assert not {"format", "source_languages", "prefixes"} & item.keys()
    entry = reopened(models_folder, user_folder).entry("plain")
    assert (entry.format, entry.source_languages, entry.prefixes) == ("marian", (), ())


def test_the_heading_of_a_model_is_kept(
    catalogue: Catalogue, own: ModelEntry, models_folder: Path, user_folder: Path
) -> None:
    catalogue.add(replace(own, group="Compare architectures"))
    assert reopened(models_folder, user_folder).entry("own").group == "Compare architectures"
    # AND a model without one has none in the file
    catalogue.add(own)
    assert "group" not in json.loads((user_folder / "catalogue.json").read_text())["models"][0]
    assert reopened(models_folder, user_folder).entry("own").group == ""


def test_a_model_for_teaching_stays_one(
    catalogue: Catalogue, own: ModelEntry, models_folder: Path, user_folder: Path
) -> None:
    catalogue.add(replace(own, teaching=True))
    assert reopened(models_folder, user_folder).entry("own").teaching
    # AND lists that say nothing of it, as older ones, have models for everyday use
    catalogue.add(own)
    file = user_folder / "catalogue.json"
    assert "teaching" not in json.loads(file.read_text())["models"][0]
    assert not reopened(models_folder, user_folder).entry("own").teaching


def test_many_languages_stay_few_bytes(
    catalogue: Catalogue, own: ModelEntry, models_folder: Path, user_folder: Path
) -> None:
    # GIVEN a model of two hundred languages
    tags = tuple(f"{a}{b}x" for a in "abcdefghijklmnopqrst" for b in "abcdefghij")
    catalogue.add(replace(own, source_languages=tags, target_languages=tags))
    # THEN the list holds each a few times, not forty thousand pairs
    assert (user_folder / "catalogue.json").stat().st_size < 20_000
    stored = reopened(models_folder, user_folder)
    assert stored.serves(tags[3], tags[77])
    assert len(stored.targets(tags[0])) == len(tags) - 1
    assert json.loads((user_folder / "catalogue.json").read_text())["models"][0]["id"] == "own"


def test_a_pair_that_is_not_served_names_only_some_of_many(
    catalogue: Catalogue, own: ModelEntry
) -> None:
    tags = tuple(f"a{c}" for c in "abcdefghijklmnopqrstuvwxyz")
    catalogue.add(replace(own, source_languages=tags, target_languages=tags))
    with pytest.raises(UserError) as failure:
        catalogue.choose("fi", "en", "own")
    assert failure.value.hint.endswith(" ….")
    assert len(failure.value.hint) < 300


def test_nothing_is_written_that_could_not_be_read_again(
    catalogue: Catalogue, own: ModelEntry, user_folder: Path
) -> None:
    catalogue.add(own)
    before = (user_folder / "catalogue.json").read_bytes()
    with pytest.raises(UserError, match="The model second cannot be put on a list"):
        catalogue.add(replace(own, id="second", prefixes=(Prefix("en", "en", "\udce9"),)))
    assert (user_folder / "catalogue.json").read_bytes() == before
