"""Packages that only training and measuring need; they come with `s2s-desktop[train]`."""

from __future__ import annotations

from importlib.util import find_spec

from s2s_desktop.errors import UserError
from s2s_desktop.sentences import Sentence

CURVES = "matplotlib"
METRICS = {"bleu": "sacrebleu", "chrf": "sacrebleu", "rouge": "rouge_score"}
"""What computes a metric."""


def require(package: str) -> None:
    """Raise UserError unless a package is there: better at once than after hours."""
    if find_spec(package) is None:
        raise UserError(
            Sentence("{package} is not installed.", package=package),
            Sentence("Training and measuring need it: pip install 's2s-desktop[train]'."),
        )
