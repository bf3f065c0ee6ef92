"""Brings the files with the window's texts up to date: `make translations`.

Qt's lupdate reads the texts out of the code into resources/translations/NAME.ts, where people
translate them; its lrelease makes the NAME.qm of each that the program reads. The latter are kept
beside the former, so that whoever installs the program needs neither.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

from s2s_desktop import paths
from s2s_desktop.gui.language.interface_language import FILES

_PACKAGE = Path(__file__).resolve().parents[2]
_NOT_IN_THE_WINDOW = {"bench", "bench_programs", "cli", "training"}
_FOUND_AS = "tr+=Sentence"


def sources() -> list[Path]:
    """The modules whose texts a window may show."""
    return [
        path
        for path in sorted(_PACKAGE.rglob("*.py"))
        if path.relative_to(_PACKAGE).parts[0] not in _NOT_IN_THE_WINDOW
    ]


def update(folder: Path) -> None:
    """Bring the .ts files in `folder` up to date: new texts are unfinished, old ones go."""
    kept = ("-no-obsolete", "-locations", "none", "-sort-messages")
    for language in FILES.values():
        # English has only what differs by number: "1 word", "2 words".
        only_plurals = ("-pluralonly",) if language == "en" else ()
        _run(
            "lupdate",
            *(*kept, *only_plurals, "-tr-function-alias", _FOUND_AS),
            *("-source-language", "en", "-target-language", language),
            *map(str, sources()),
            *("-ts", str(folder / f"{language}.ts")),
        )


def compile_all(folder: Path) -> None:
    """Make the .qm files in `folder` from the .ts files there."""
    for language in FILES.values():
        _run("lrelease", "-nounfinished", str(folder / f"{language}.ts"))


def _run(tool: str, *arguments: str) -> None:
    # PySide's programs lie where its interpreter does.
    program = Path(sys.executable).with_name(f"pyside6-{tool}")
    done = subprocess.run([program, "-silent", *arguments], capture_output=True, text=True)
    if done.returncode:
        raise RuntimeError(f"{tool}: {done.stdout}{done.stderr}")


def main(folders: Iterable[str]) -> int:
    """Update and compile the files of the program, or those in the folders that are given."""
    for folder in map(Path, folders or [str(paths.resources() / "translations")]):
        update(folder)
        compile_all(folder)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
