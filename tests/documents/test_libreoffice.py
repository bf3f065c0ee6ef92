"""LibreOffice opens every result and says the new words; skipped where it is not installed."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from s2s_desktop.documents.bilingual import FORMATS, with_source
from s2s_desktop.documents.model import Block, Document, Written
from s2s_desktop.documents.open_document import open_document
from s2s_desktop.errors import UserError
from tests.shared_data import SHARED

KINDS = {"docx": "pdf", "odt": "pdf", "pptx": "pdf", "odp": "pdf", "xlsx": "pdf", "pdf": "pdf"}
WORD = "Xylophon"


def results() -> list[Path]:
    """Real files of the kinds that LibreOffice reads."""
    found = sorted((SHARED / "documents").glob("*"))
    return [path for path in found if path.suffix[1:] in KINDS]


def written(document: Document, *, bilingual: bool) -> dict[int, Written]:
    """Each block with a new first word, and everything else where it was."""
    made = {n: _changed(block) for n, block in enumerate(document.blocks) if not block.frozen}
    if not bilingual:
        return made
    return {number: with_source(document.blocks[number], new) for number, new in made.items()}


def _changed(block: Block) -> Written:
    shift = len(WORD) + 1
    marks = (
        m.__class__(m.start + shift, m.end + shift, m.key, m.kinds, m.splits) for m in block.marks
    )
    insets = (i.__class__(i.at + shift, i.key, i.kind) for i in block.insets)
    return Written(f"{WORD} {block.text}", tuple(marks), tuple(insets))


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice")
@pytest.mark.parametrize("bilingual", [False, True], ids=["alone", "bilingual"])
def test_libreoffice_opens_every_result(tmp_path: Path, bilingual: bool) -> None:
    expected = list[Path]()
    for path in results():
        try:
            document = open_document(path)
        except UserError:
            continue
        assert document is not None
        printed = [block for block in document.blocks if not block.place.startswith("notes of")]
        if not printed or (bilingual and document.format not in FORMATS):
            continue
        suffix = ".docx" if document.format == "pdf" else path.suffix
        output = tmp_path / f"{path.stem}{suffix}"
        document.write(output, written(document, bilingual=bilingual), "pt")
        expected.append(output)
    if not expected:
        pytest.skip("needs ../shared/data/documents beside the checkout")
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = ["soffice", "--headless", profile, "--convert-to", "pdf", "--outdir", str(tmp_path)]
    subprocess.run([*command, *map(str, expected)], check=True, timeout=900, capture_output=True)
    silent = []
    for output in expected:
        made = output.with_suffix(".pdf")
        said = open_document(made) if made.exists() else None
        if said is None or not any(WORD in block.text for block in said.blocks):
            silent.append(output.name)
    assert silent == []
