"""Models that the server on this machine offers, in the forms of their makers: tiny, random."""

from __future__ import annotations

import gzip
import hashlib
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from s2s_desktop.catalogue.entry import Quality
from s2s_desktop.catalogue.offers.listing import OfferList, write_offers
from s2s_desktop.catalogue.offers.offer import Offer, OfferedFile
from s2s_desktop.catalogue.offers.store import Offers
from tests.downloads.misbehaving_server import Server
from tests.pipeline import model_folders

MEDIA = "/media/mozilla/firefox-translations-models/" + "e" * 40


@cache
def student_files() -> dict[str, bytes]:
    """The three files of a Firefox model, by name."""
    with TemporaryDirectory() as folder:
        made = model_folders.marian(Path(folder) / "enpt")
        return {path.name: path.read_bytes() for path in sorted(made.iterdir())}


def offer_student(server: Server, source: str, target: str, **changed: Any) -> Offer:
    """A Firefox model on the media host, packed, with all its sums."""
    files = []
    for name, data in student_files().items():
        named = name.replace("enpt", source + target)
        packed = gzip.compress(data, compresslevel=1, mtime=0)
        address = server.serve(f"{MEDIA}/models/tiny/{source}{target}/{named}.gz", packed)
        files.append(
            OfferedFile(
                named,
                address,
                len(packed),
                hashlib.sha256(packed).hexdigest(),
                "gzip",
                len(data),
                hashlib.sha256(data).hexdigest(),
            )
        )
    values: dict[str, Any] = {
        "id": f"firefox-{source}-{target}-tiny",
        "name": f"{source} → {target} (Firefox tiny)",
        "label": "Firefox tiny",
        "tasks": ("translate",),
        "languages": ((source, target),),
        "family": "marian",
        "origin": "the tests",
        "licence": "MPL-2.0",
        "files": tuple(files),
        "version": "1.0",
        "parameters": 16_907_062,
        "quality": (Quality("BLEU", 38.8, "FLORES"), Quality("COMET", 0.8551, "FLORES")),
    }
    return Offer(**(values | changed))


def list_offers(*offers: Offer) -> Offers:
    """Just these on offer, as if the user had fetched newer lists."""
    known = Offers()
    for name, listed in (("firefox", offers), ("hub", ())):
        write_offers(known.own_list(name), OfferList("Test", "the tests", listed), base="")
    known.read()
    return known
