"""Which parts of a package belong to which."""

from __future__ import annotations

import posixpath
from collections.abc import Sequence
from dataclasses import dataclass

from s2s_desktop.documents.ooxml.names import NAMES, kind_of_relationship
from s2s_desktop.documents.package import Package
from s2s_desktop.documents.xml_tree import Element, scan


@dataclass(frozen=True)
class Relation:
    """Part `target` is the `kind` ("header", "slide", …) of the one that names it `id`."""

    id: str
    kind: str
    target: str


def relations(package: Package, part: str = "") -> list[Relation]:
    """Those of a part to others in the package; of the package itself for no part."""
    folder, name = posixpath.split(part)
    listing = posixpath.join(folder, "_rels", f"{name}.rels")
    found: list[Relation] = []
    if listing not in package:
        return found

    def take(element: Element, _around: Sequence[Element]) -> None:
        about = element.attributes
        if about.get("TargetMode") != "External" and "Target" in about:
            target = posixpath.normpath(posixpath.join("/", folder, about["Target"])).lstrip("/")
            kind = kind_of_relationship(about.get("Type", ""))
            found.append(Relation(about.get("Id", ""), kind, target))

    scan(package.read(listing), frozenset({"rel:Relationship"}), NAMES, take, listing)
    return [relation for relation in found if relation.target in package]
