"""Lists of offers: of their form, or refused."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from s2s_desktop import paths
from s2s_desktop.catalogue.offers.listing import offers_of, read_offers
from s2s_desktop.errors import UserError

MODEL: dict[str, Any] = {
    "id": "m",
    "name": "M",
    "label": "M",
    "tasks": ["translate"],
    "languages": [["en", "de"]],
    "family": "marian",
    "files": [{"path": "model.bin", "address": "m/model.bin"}],
}


def listing(**changed: Any) -> dict[str, Any]:
    return {"title": "T", "origin": "O", "base": "https://x.example/", "models": [MODEL | changed]}


def test_the_head_holds_for_every_model_that_says_nothing_else() -> None:
    (offer,) = offers_of(listing() | {"licence": "MIT"}).offers
    assert (offer.origin, offer.licence) == ("O", "MIT")
    assert offer.files[0].address == "https://x.example/m/model.bin"
    (offer,) = offers_of(listing(licence="CC0-1.0") | {"licence": "MIT"}).offers
    assert offer.licence == "CC0-1.0"


@pytest.mark.parametrize(
    "changed",
    [
        {"id": "../x"},
        {"id": ""},
        {"files": [{"path": "../model.bin", "address": "a"}]},
        {"files": [{"path": "a\\b", "address": "a"}]},
        {"files": [{"path": "a", "address": "a", "sha256": "short"}]},
        {"files": [{"path": "a", "address": "a", "size_bytes": -1}]},
        {"files": [{"path": "a", "address": "a", "size_bytes": 1 << 50}]},
        {"files": [{"path": "a", "address": "a", "packing": "exe"}]},
        {"files": [{"path": "a", "address": "a", "else": 1}]},
        {"files": []},
        {"repository": "owner/name"},
        {"languages": [["en", "d e"]]},
        {"quality": [{"measure": "BLEU", "score": float("nan"), "test_set": "x"}]},
        {"parameters": True},
        {"code": "import os"},
    ],
    ids=repr,
)
def test_what_is_not_of_the_form_is_refused(changed: dict[str, Any]) -> None:
    with pytest.raises((ValueError, KeyError, TypeError)):
        offers_of(listing(**changed))


def test_two_models_with_one_id_are_refused() -> None:
    with pytest.raises(ValueError, match="same id"):
        offers_of(listing() | {"models": [MODEL, MODEL]})


@pytest.mark.parametrize("text", ["", "[]", '{"models": 3}', "[" * 5000])
def test_a_damaged_list_is_a_user_error(tmp_path: Path, text: str) -> None:
    path = tmp_path / "x.json"
    path.write_text(text)
    with pytest.raises(UserError, match="damaged") as failure:
        read_offers(path)
    assert "models update" in failure.value.hint


def test_what_ships_is_of_the_published_schema() -> None:
    # GIVEN the schema, of which this reads what it uses: names, kinds and what must be there
    folder = paths.models() / "available"
    schema = json.loads((folder / "schema.json").read_bytes())
    definitions = schema["$defs"]
    for path in set(folder.glob("*.json")) - {folder / "schema.json"}:
        listed = json.loads(path.read_bytes())
        _check(listed, schema, definitions)


def _check(value: Any, schema: dict[str, Any], definitions: dict[str, Any]) -> None:
    if "$ref" in schema:
        schema = definitions[schema["$ref"].rpartition("/")[2]]
    kinds = {"object": dict, "array": list, "string": str, "integer": int, "number": (int, float)}
    if "type" in schema:
        assert isinstance(value, kinds[schema["type"]]), value
    if "enum" in schema:
        assert value in schema["enum"]
    if isinstance(value, dict):
        assert value.keys() <= schema["properties"].keys(), value.keys()
        assert set(schema["required"]) <= value.keys()
        for key, inner in value.items():
            _check(inner, schema["properties"][key], definitions)
    if isinstance(value, list):
        for inner in value:
            _check(inner, schema["items"], definitions)
