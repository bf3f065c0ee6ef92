"""The cache of huggingface_hub: `models--OWNER--NAME` with blobs, refs and snapshots.

The files of a snapshot are links into the blobs of the same repository.
"""

from __future__ import annotations

from pathlib import Path

_PREFIX = "models--"
_MOST_REVISION_BYTES = 1000


def repository_of(folder: Path) -> Path | None:
    """The repository's folder that a snapshot belongs to; None for other folders."""
    repository = folder.parent.parent
    is_snapshot = folder.parent.name == "snapshots" and repository.name.startswith(_PREFIX)
    return repository if is_snapshot else None


def model_name(folder: Path) -> str:
    """What a folder is called: a snapshot by its repository, without the owner."""
    repository = repository_of(folder)
    return folder.name if repository is None else repository.name.rpartition("--")[2]


def snapshot_in(folder: Path) -> Path:
    """Of a repository's folder the snapshot of its main branch, or the only one there is; any
    other folder itself."""
    if not folder.name.startswith(_PREFIX):
        return folder
    # Links among the folders themselves are none that the library makes.
    found = [path for path in folder.glob("snapshots/*") if path.is_dir() and not path.is_symlink()]
    main = _main(folder)
    if len(found) > 1:
        found = [path for path in found if path.name == main]
    return found[0] if len(found) == 1 else folder


def _main(repository: Path) -> str:
    """The revision that refs/main names; empty where it names none."""
    path = repository / "refs" / "main"
    try:
        if not path.is_file() or path.stat().st_size > _MOST_REVISION_BYTES:
            return ""
        return path.read_text("ascii").strip()
    except (OSError, ValueError):
        return ""
