"""Namespaces and relationships of Office Open XML, transitional and strict alike."""

from __future__ import annotations

_TRANSITIONAL = "http://schemas.openxmlformats.org/"
_STRICT = "http://purl.oclc.org/ooxml/"

NAMES = {
    _TRANSITIONAL + "wordprocessingml/2006/main": "w",
    _STRICT + "wordprocessingml/main": "w",
    _TRANSITIONAL + "drawingml/2006/main": "a",
    _STRICT + "drawingml/main": "a",
    _TRANSITIONAL + "presentationml/2006/main": "p",
    _STRICT + "presentationml/main": "p",
    _TRANSITIONAL + "drawingml/2006/diagram": "dgm",
    _STRICT + "drawingml/diagram": "dgm",
    _TRANSITIONAL + "officeDocument/2006/math": "m",
    _STRICT + "officeDocument/math": "m",
    _TRANSITIONAL + "officeDocument/2006/relationships": "r",
    _STRICT + "officeDocument/relationships": "r",
    _TRANSITIONAL + "markup-compatibility/2006": "mc",
    _TRANSITIONAL + "spreadsheetml/2006/main": "x",
    _STRICT + "spreadsheetml/main": "x",
    _TRANSITIONAL + "package/2006/relationships": "rel",
    "http://www.w3.org/XML/1998/namespace": "xml",
}
"""Namespace → the prefix that this program calls it by."""


def kind_of_relationship(address: str) -> str:
    """The last part of a relationship's type: "officeDocument", "header", "footnotes", …."""
    return address.rsplit("/", 1)[-1]
