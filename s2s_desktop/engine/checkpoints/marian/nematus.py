"""The names that Nematus gave its tensors, which two of Marian's types keep."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from torch import Tensor

_SPARE = frozenset({"decoder_c_tt", "uidx", "history_errs"})
_CELL = ("U", "Ux", "W", "Wx", "b", "bx")
_SECOND_CELL = {"U_nl": "U", "Ux_nl": "Ux", "Wc": "W", "Wcx": "Wx", "b_nl": "b", "bx_nl": "bx"}
_READ_OUT = ("prev", "lstm", "ctx")
_MOST_CELLS = 64


def renamed(tensors: Mapping[str, Tensor], shared_embeddings: bool) -> dict[str, Tensor]:
    """Tensors by the names of Marian's own type, without what is of no use."""
    names = dict(_names())
    names |= {"Wemb_dec": "decoder_Wemb"}
    if not shared_embeddings:
        names["Wemb"] = "encoder_Wemb"
    kept = {name: tensor for name, tensor in tensors.items() if name not in _SPARE}
    return {names.get(name, name): tensor for name, tensor in kept.items()}


def _names() -> Iterator[tuple[str, str]]:
    """Nematus' name and Marian's."""
    for x in (*_CELL, "gamma1", "gamma2"):
        yield f"encoder_{x}", f"encoder_bi_{x}"
        yield f"encoder_r_{x}", f"encoder_bi_r_{x}"
    for x in _CELL:
        yield f"decoder_{x}", f"decoder_cell1_{x}"
    for theirs, x in _SECOND_CELL.items():
        yield f"decoder_{theirs}", f"decoder_cell2_{x}"
    for number in range(1, _MOST_CELLS):
        for x in ("U", "Ux", "b", "bx"):
            yield f"encoder_{x}_drt_{number}", f"encoder_bi_cell{number + 1}_{x}"
            yield f"encoder_r_{x}_drt_{number}", f"encoder_bi_r_cell{number + 1}_{x}"
            yield f"decoder_{x}_nl_drt_{number}", f"decoder_cell{number + 2}_{x}"
    for number, theirs in enumerate(_READ_OUT):
        yield f"ff_logit_{theirs}_W", f"decoder_ff_logit_l1_W{number}"
        yield f"ff_logit_{theirs}_b", f"decoder_ff_logit_l1_b{number}"
        yield f"ff_logit_l1_gamma{number}", f"decoder_ff_logit_l1_gamma{number}"
    for x in ("W", "b"):
        yield f"ff_logit_{x}", f"decoder_ff_logit_l2_{x}"
    for x in ("W", "b", "gamma"):
        yield f"ff_state_{x}", f"decoder_ff_state_{x}"
