"""What is found in a folder: tasks, languages, settings, limits."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
import torch

from s2s_desktop.engine.checkpoints.hub.model import FAMILIES, HubModel, open_hub_folder
from s2s_desktop.engine.checkpoints.keymap import CheckpointError
from s2s_desktop.engine.decoding.options import SearchOptions
from s2s_desktop.errors import UserError
from tests.engine.checkpoints.hub.folders import edit_json, write_folder

_T5_TASKS = {
    "summarization": {
        "prefix": "summarize: ",
        "num_beams": 4,
        "min_length": 30,
        "max_length": 200,
        "length_penalty": 2.0,
        "no_repeat_ngram_size": 3,
        "early_stopping": True,
    },
    "translation_en_to_de": {"prefix": "translate English to German: ", "max_length": 300},
    "translation_en_to_ro": {"prefix": "translate English to Romanian: "},
}


def test_the_families_are_those_that_are_promised() -> None:
    # GIVEN the families whose folders people have
    promised = "marian t5 mt5 bart mbart pegasus m2m_100 blenderbot"
    # THEN each can be opened
    assert set(promised.split()) <= set(FAMILIES)


def test_tasks_of_t5_have_their_prefixes_and_settings(tmp_path: Path) -> None:
    # GIVEN a T5 whose configuration names its tasks
    _, oracle = write_folder(tmp_path, "t5")
    edit_json(tmp_path / "config.json", task_specific_params=_T5_TASKS)
    loaded = open_hub_folder(tmp_path, device="cpu")
    # WHEN a summary is asked for
    task = loaded.task("summarize")
    # THEN its prefix goes before the text
    ids = loaded.source_ids(loaded.source_tokenizer.encode("the river").ids, loaded.frame(task))
    assert ids == oracle.ids("summarize: the river")
    # THEN it is searched as its makers want
    assert task.defaults.options() == SearchOptions(
        beam_size=4,
        min_length=30,
        max_length=199,  # theirs counts the token that decoding starts from
        max_length_factor=None,
        length_penalty=2.0,
        no_repeat_ngram=3,
        early_stopping=True,
        eos_ids=(1,),
    )
    # WHEN a translation is asked for, THEN its languages choose the prefix
    german = loaded.frame(loaded.task("translate", "en", "de"))
    romanian = loaded.frame(loaded.task("translate", "en", "ro"))
    assert german.before != romanian.before
    assert loaded.source_languages == ("en",)
    assert loaded.target_languages == ("de", "ro")
    with pytest.raises(UserError, match="not made for this: translate de en"):
        loaded.task("translate", "de", "en")


def test_languages_of_a_model_for_one_pair(tmp_path: Path) -> None:
    # GIVEN a Marian folder as published, which names its languages
    write_folder(tmp_path, "marian")
    edit_json(tmp_path / "tokenizer_config.json", source_lang="eng", target_lang="pt")
    # WHEN it is looked at
    model = HubModel.at(tmp_path)
    # THEN they are known, as BCP 47 tags
    assert (model.source_languages, model.target_languages) == (("en",), ("pt",))
    assert model.tasks[0].kind == "translate"


def test_languages_of_a_multilingual_model(tmp_path: Path) -> None:
    # GIVEN an NLLB folder
    write_folder(tmp_path, "nllb")
    # WHEN it is looked at
    model = HubModel.at(tmp_path)
    # THEN it reads and writes 202 languages
    assert len(model.source_languages) == len(model.target_languages) == 202
    assert {"pt", "en", "zh-Hans"} <= set(model.target_languages)


def test_an_mbart_that_begins_with_a_language_writes_that_one(tmp_path: Path) -> None:
    # GIVEN an mBART that was trained for one pair
    _, oracle = write_folder(tmp_path, "mbart")
    start = oracle.tokenizer.convert_tokens_to_ids("ro_RO")
    for name in ("config.json", "generation_config.json"):
        edit_json(tmp_path / name, decoder_start_token_id=start)
    # WHEN it is opened
    loaded = open_hub_folder(tmp_path, device="cpu")
    # THEN the target language is that one and nothing is forced
    assert loaded.target_languages == ("ro",)
    assert loaded.frame(loaded.tasks[0], "en", "ro").first_id is None
    assert loaded.model.config.start_id == start


def test_settings_without_generation_config(tmp_path: Path) -> None:
    # GIVEN an old folder, whose config.json says how to search
    write_folder(tmp_path, "bart")
    (tmp_path / "generation_config.json").unlink()
    edit_json(tmp_path / "config.json", num_beams=5, max_length=21, forced_bos_token_id=0)
    # WHEN it is looked at
    options = HubModel.at(tmp_path).tasks[0].defaults.options()
    # THEN that is what it says
    assert (options.beam_size, options.max_length, options.forced_bos_id) == (5, 20, 0)


def test_a_start_that_only_the_settings_of_the_search_name(tmp_path: Path) -> None:
    # GIVEN a folder whose config.json does not say what decoding starts from
    write_folder(tmp_path, "bart")
    edit_json(tmp_path / "config.json", decoder_start_token_id=None)
    edit_json(tmp_path / "generation_config.json", decoder_start_token_id=7)
    # WHEN it is looked at, THEN the settings of the search say it
    assert HubModel.at(tmp_path).network.config.start_id == 7


def test_settings_that_say_nothing(tmp_path: Path) -> None:
    # GIVEN a file that lists its settings without values
    write_folder(tmp_path, "bart")
    unsaid = {"num_beams": None, "length_penalty": None, "max_length": None, "min_length": None}
    (tmp_path / "generation_config.json").write_text(json.dumps(unsaid))
    # WHEN the folder is looked at, THEN the search is as usual
    assert HubModel.at(tmp_path).tasks[0].defaults.options() == SearchOptions()


def test_targets_end_where_positions_end(tmp_path: Path) -> None:
    # GIVEN a BART with 48 positions that never ends a text by itself
    write_folder(tmp_path, "bart")
    loaded = open_hub_folder(tmp_path, device="cpu")
    options = SearchOptions(
        max_length=500, max_length_factor=None, suppressed_ids=(2,), loop_guard=None
    )
    # WHEN it writes
    *_, last = loaded.search([[5, 6, 7]], options)
    # THEN it stops at the last position
    assert len(last.finished[0].tokens) == 48
    assert loaded.source_limit < 48


def test_attention_is_over_the_pieces_of_the_text(tmp_path: Path) -> None:
    # GIVEN an NLLB, which is told languages before the source and begins with one
    write_folder(tmp_path, "nllb")
    loaded = open_hub_folder(tmp_path, device="cpu")
    frame = loaded.frame(loaded.task(), "pt", "en")
    pieces = loaded.source_tokenizer.encode("the river").ids
    options = SearchOptions(max_length=9, max_length_factor=None, loop_guard=None)
    # WHEN it translates, greedily and with beams
    for beams in (1, 3):
        steps = list(loaded.search([pieces], replace(options, beam_size=beams), frame=frame))
        firm = [token for step in steps for token in step.firm]
        finished = steps[-1].finished[0]
        # THEN the language's piece is not among the tokens, which are those at the end
        assert frame.first_id not in [token.id for token in finished.tokens]
        assert firm == list(finished.tokens)
        # THEN a row has a weight for each piece and for the end, and the rest is the tag's
        for token in finished.tokens[:-1]:  # the last one may lack the step that would read it
            assert token.attention is not None
            assert len(token.attention) == len(pieces) + 1
            assert 0 < sum(token.attention) < 1


@torch.inference_mode()
def test_forced_attention_is_that_of_the_search(tmp_path: Path) -> None:
    # GIVEN what an NLLB wrote
    write_folder(tmp_path, "nllb")
    loaded = open_hub_folder(tmp_path, device="cpu")
    assert loaded.profile is not None
    frame = loaded.frame(loaded.task(), "pt", "en")
    pieces = loaded.source_tokenizer.encode("the river").ids
    options = SearchOptions(max_length=9, max_length_factor=None, loop_guard=None)
    *_, last = loaded.search([pieces], options, frame=frame)
    tokens = last.finished[0].tokens
    # WHEN the same target is read by force
    attention = loaded.force([pieces], [[token.id for token in tokens]], frame)
    # THEN each piece has the alignment that it had when it was written
    assert attention is not None
    rows = loaded.profile.read_forced(attention[0])
    # The last one lacks the step that would have read it.
    for row, token in zip(rows.tolist(), tokens[:-1], strict=False):
        assert row == pytest.approx(token.attention, abs=1e-5)


def test_the_users_prefix_comes_after_the_language(tmp_path: Path) -> None:
    # GIVEN a model whose targets must begin with a language
    write_folder(tmp_path, "nllb")
    loaded = open_hub_folder(tmp_path, device="cpu")
    frame = loaded.frame(loaded.task(), "pt", "en")
    # WHEN the user wants the target to begin with two pieces
    options = SearchOptions(max_length=9, max_length_factor=None, prefix=[[20, 30]])
    *_, last = loaded.search([[5, 6]], options, frame=frame)
    # THEN it does
    assert [token.id for token in last.finished[0].tokens][:2] == [20, 30]


def test_an_uncalibrated_profile_reads_heads_that_are_there(tmp_path: Path) -> None:
    # GIVEN a checkpoint that nobody has calibrated
    write_folder(tmp_path, "bart")
    loaded = open_hub_folder(tmp_path, device="cpu")
    # THEN its profile says so and reads what there is
    assert loaded.profile is not None
    assert loaded.profile.found == "not calibrated"
    loaded.check_heads()


def test_an_unknown_family_is_named(tmp_path: Path) -> None:
    # GIVEN a folder of a family that cannot be used
    write_folder(tmp_path, "bart")
    edit_json(tmp_path / "config.json", model_type="gpt2")
    # WHEN it is looked at, THEN the message says which it is and which can
    with pytest.raises(CheckpointError, match=r"'gpt2'.*bart, blenderbot, m2m_100"):
        HubModel.at(tmp_path)


@pytest.mark.parametrize("missing", ["config.json", "model.safetensors", "vocab.json"])
def test_a_missing_file_is_named(missing: str, tmp_path: Path) -> None:
    # GIVEN a folder that was downloaded in part
    write_folder(tmp_path, "bart")
    (tmp_path / missing).unlink()
    # WHEN it is looked at, THEN the file is named
    with pytest.raises(CheckpointError, match=missing):
        HubModel.at(tmp_path)


def test_no_folder(tmp_path: Path) -> None:
    # GIVEN a path where nothing is
    # WHEN it is looked at, THEN the message says so
    with pytest.raises(CheckpointError, match="There is no folder"):
        HubModel.at(tmp_path / "nothing")
