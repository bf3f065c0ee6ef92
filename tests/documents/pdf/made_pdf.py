"""Small PDF files, written object by object."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Placed:
    """A text at (x, y), in points from the lower left corner."""

    x: float
    y: float
    text: str
    size: float = 10
    bold: bool = False


def make_pdf(path: Path, pages: Sequence[Sequence[Placed]]) -> Path:
    """A PDF at `path` with these texts, in Helvetica, on pages of 600 × 800 points."""
    fonts = [
        f"<< /Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding /WinAnsiEncoding >>"
        for name in ("Helvetica", "Helvetica-Bold")
    ]
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", "", *fonts]
    kids = []
    for page in pages:
        stream = "\n".join(
            f"BT /F{1 + placed.bold} {placed.size} Tf {placed.x} {placed.y} Td "
            f"({_escaped(placed.text)}) Tj ET"
            for placed in page
        )
        objects.append(f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream")
        contents = len(objects)
        objects.append(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Resources "
            f"<< /Font << /F1 3 0 R /F2 4 0 R >> >> /Contents {contents} 0 R >>"
        )
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    made, places = "%PDF-1.4\n", []
    for number, contents_of in enumerate(objects, 1):
        places.append(len(made))
        made += f"{number} 0 obj\n{contents_of}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    count = len(objects) + 1
    made_table = f"xref\n0 {count}\n0000000000 65535 f \n{table}"
    trailer = f"trailer << /Size {count} /Root 1 0 R >>\nstartxref\n{len(made)}\n%%EOF\n"
    path.write_bytes((made + made_table + trailer).encode("cp1252"))
    return path


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")


def paragraph(x: float, y: float, *lines: str) -> list[Placed]:
    """Lines below each other."""
    return [Placed(x, y - 12 * number, line) for number, line in enumerate(lines)]
