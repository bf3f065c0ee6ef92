"""Published settings of the search: generation_config.json, or config.json before there was one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from s2s_desktop.engine.checkpoints.hub.config import HubConfig
from s2s_desktop.engine.checkpoints.keymap import CheckpointError
from s2s_desktop.engine.decoding.options import SearchOptions
from s2s_desktop.engine.generation_defaults import MOST_BEAMS, GenerationDefaults
from s2s_desktop.sentences import Sentence

_MOST_PIECES = 1 << 20


def generation_defaults(
    name: str,
    vocabulary: int,
    settings: Mapping[str, Any],
    task: Mapping[str, Any] | None = None,
) -> GenerationDefaults:
    """The settings of the model called `name`; those of a `task` go before them.

    Raises CheckpointError on values that make no sense and on pieces that the vocabulary does
    not have.
    """
    values = {**settings, **(task or {})}
    config = HubConfig(name, values)
    eos_ids = config.tokens("eos_token_id")
    most = _most(config)
    stopping = values.get("early_stopping")
    try:
        defaults = GenerationDefaults(
            beam_size=max(1, config.count("num_beams", MOST_BEAMS)),
            length_penalty=config.number("length_penalty", 1.0),
            early_stopping="never" if stopping == "never" else bool(stopping),
            no_repeat_ngram=config.count("no_repeat_ngram_size", _MOST_PIECES),
            repetition_penalty=config.number("repetition_penalty", 1.0),
            min_length=min(_least(config), most or SearchOptions.max_length),
            max_length=most,
            eos_ids=eos_ids,
            forced_bos_id=config.optional_token("forced_bos_token_id"),
            forced_eos_id=config.optional_token("forced_eos_token_id"),
            suppressed_ids=_suppressed(config, eos_ids),
            renormalize=config.flag("renormalize_logits", False),
        )
        defaults.check(vocabulary)
    except ValueError as error:
        raise CheckpointError(
            Sentence(
                "The search settings of {name} make no sense: {reason}.", name=name, reason=error
            ),
            Sentence("Get the model again from its source."),
        ) from error
    return defaults


def _most(config: HubConfig) -> int | None:
    """The longest target with its end; theirs counts the token that decoding starts from."""
    new = config.count("max_new_tokens", _MOST_PIECES)
    length = config.count("max_length", _MOST_PIECES)
    return new or (max(1, length - 1) if length else None)


def _least(config: HubConfig) -> int:
    """The shortest target with its end."""
    new = config.count("min_new_tokens", _MOST_PIECES)
    return new + 1 if new else config.count("min_length", _MOST_PIECES)


def _suppressed(config: HubConfig, eos_ids: tuple[int, ...]) -> tuple[int, ...]:
    """Pieces that must not be written; a ban of the end of sentence is not meant."""
    banned = {*config.tokens("suppress_tokens"), *config.single_tokens("bad_words_ids")}
    return tuple(sorted(banned - {*eos_ids}))
