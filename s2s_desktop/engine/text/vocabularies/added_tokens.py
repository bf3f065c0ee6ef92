"""Tokens that fine-tuning added behind a vocabulary: listed beside its file, not in it."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

from s2s_desktop.engine.checkpoints.hub.files import HubFolder
from s2s_desktop.engine.text.tokenizer import Tokenizer
from s2s_desktop.engine.text.vocabularies.marked import MarkedTokenizer

_NUMBER = re.compile("[0-9]{1,9}")
_USUAL = frozenset({"<s>", "<pad>", "</s>", "<unk>", "<mask>"})
"""Of the vocabulary itself; in a text their names are text."""


@dataclass(frozen=True)
class AddedTokens:
    """Names with their numbers; the `special` ones are read and never written."""

    numbers: dict[str, int]
    special: frozenset[str]

    @classmethod
    def of(cls, folder: HubFolder) -> AddedTokens:
        """What added_tokens.json and the tokenizer's settings list."""
        numbers = {
            name: i
            for name, i in folder.optional_json("added_tokens.json").items()
            if type(i) is int and i >= 0
        }
        settings = folder.optional_json("tokenizer_config.json")
        named = settings.get("additional_special_tokens")
        names = named if isinstance(named, list) else []
        special = {name for name in names if isinstance(name, str)}
        listed = settings.get("added_tokens_decoder")
        for number, token in (listed if isinstance(listed, dict) else {}).items():
            if _NUMBER.fullmatch(number) and isinstance(token, dict):
                name = str(token.get("content"))
                numbers[name] = int(number)
                if token.get("special"):
                    special.add(name)
        return cls(numbers, frozenset(special))

    def beside(
        self, tokenizer: Tokenizer, pieces: int, vocabulary: int, known: Collection[str] = ()
    ) -> Tokenizer:
        """A tokenizer of so many pieces that reads and writes these tokens too, as far as the
        network's vocabulary has room for them; `known` names are no part of a text."""
        added = {
            name: number
            for name, number in self.numbers.items()
            if name and pieces <= number < vocabulary and name not in _USUAL and name not in known
        }
        if not added:
            return tokenizer
        return MarkedTokenizer(tokenizer, added, added.keys() - self.special)
