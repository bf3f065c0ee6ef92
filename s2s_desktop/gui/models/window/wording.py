"""How models and downloads are told of in the window of models."""

from __future__ import annotations

from PySide6.QtCore import QLocale

from s2s_desktop.catalogue.entry import Quality
from s2s_desktop.catalogue.licences import forbids_commercial_use
from s2s_desktop.catalogue.offers.offer import Offer
from s2s_desktop.errors import UserError
from s2s_desktop.gui.language.language_names import language_name
from s2s_desktop.gui.models.window.rows import Row, as_offer
from s2s_desktop.gui.translated import tr, translated
from s2s_desktop.work.download_queue import FAILED, OPENING, PAUSED, WAITING, Download

_DOT = " · "
_MINUTE_S = 60
_SHORT_SCORE = 2.0
"""Measures from 0 to 1 have four decimals, those up to 100 one."""


def title(row: Row) -> str:
    """Its languages, or its name."""
    known = row.offer or (as_offer(row.entry) if row.entry else None)
    if known is None:
        return ""
    if len(known.languages) == 1 and not known.source_languages:
        source, target = known.languages[0]
        if source == target:
            return known.name
        return f"{language_name(source)} → {language_name(target)}"
    return known.label or known.name


def subtitle(row: Row) -> str:
    """What kind of model it is, what it weighs and was measured to be worth."""
    offer, entry = row.offer, row.entry
    known = offer or (as_offer(entry) if entry else None)
    if known is None:
        return ""
    size_bytes = offer.download_bytes if offer else entry.size_bytes if entry else None
    told = [known.label or known.name, size(size_bytes), known.licence or tr("licence unknown")]
    told += [quality(known.quality[0])] if known.quality else []
    return _DOT.join(filter(None, told))


def size(count: int | None) -> str:
    """A number of bytes, or that it is not known."""
    if count is None:
        return tr("size unknown")
    return QLocale().formattedDataSize(count, 1, QLocale.DataSizeFormat.DataSizeSIFormat)


def quality(measured: Quality) -> str:
    """What was measured, on which texts."""
    decimals = 3 if measured.score < _SHORT_SCORE else 1
    score = QLocale().toString(measured.score, "f", decimals)
    told = tr("{score} {measure} on {test_set}")
    return told.format(score=score, measure=measured.measure, test_set=measured.test_set)


def licence(offer: Offer) -> str:
    """Its licence, and what has to be known of it before it is fetched."""
    if not offer.licence:
        return tr("unknown: it is read when the model is fetched, and shown then")
    if forbids_commercial_use(offer.licence):
        return tr("{licence}: forbids commercial use").format(licence=offer.licence)
    return offer.licence


def progress(download: Download) -> str:
    """How far a download is, in one line."""
    here = size(download.arrived.bytes_here)
    if download.phase == WAITING:
        return tr("Waits for its turn")
    if download.phase == PAUSED:
        return tr("Paused at {here}").format(here=here)
    if download.phase == OPENING:
        return tr("Opening it…")
    if download.phase == FAILED:
        return problem(download)[0]
    total = download.arrived.total_bytes
    told = [here if total is None else tr("{here} of {total}").format(here=here, total=size(total))]
    if download.bytes_per_s:
        told.append(tr("{size} a second").format(size=size(round(download.bytes_per_s))))
    if download.seconds_left is not None:
        told.append(left(download.seconds_left))
    return _DOT.join(told)


def left(seconds: float) -> str:
    """How long the rest will take."""
    if seconds < _MINUTE_S:
        return tr("%n second(s) left", "", round(seconds))
    return tr("%n minute(s) left", "", round(seconds / _MINUTE_S))


def problem(download: Download) -> tuple[str, str]:
    """What went wrong, and what to do."""
    error = download.error
    if isinstance(error, UserError):
        return translated(error.message), translated(error.hint)
    return tr("Something went wrong while the model was fetched."), tr("Try again.")
