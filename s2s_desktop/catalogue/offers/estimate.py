"""What a model will need here, reckoned from its size before anything is fetched."""

from __future__ import annotations

from typing import Final

from s2s_desktop.catalogue.entry import MARIAN
from s2s_desktop.catalogue.offers.offer import Offer

_INT8_BYTES, _FLOAT32_BYTES = 2.5, 4.0
"""Of memory a parameter. A student of 16.9 million parameters took 42 MB more of a process that had
loaded another one before; of others the weights themselves count."""

_REFERENCE_PARAMETERS: Final = 16_907_062
"""Of the tiny students, to which the models that ship belong."""


def memory_bytes(offer: Offer) -> int | None:
    """What it will take of the memory once it is loaded; None where its size is not known."""
    if offer.parameters is None:
        return None
    each = _INT8_BYTES if _is_student(offer) else _FLOAT32_BYTES
    return round(each * offer.parameters)


def relative_work(offer: Offer) -> float | None:
    """How much there is to compute for a word, the models that ship being 1; None if unknown.

    Work goes with the number of parameters; float32 takes about twice as long as int8.
    """
    if offer.parameters is None:
        return None
    share = offer.parameters / _REFERENCE_PARAMETERS
    return share if _is_student(offer) else 2 * share


def _is_student(offer: Offer) -> bool:
    """Made for int8, and computed so."""
    return offer.family == MARIAN and not offer.repository
