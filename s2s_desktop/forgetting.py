"""Forgets all that the program keeps of what its user wrote."""

from __future__ import annotations

from s2s_desktop import paths
from s2s_desktop.atomic_file import writing_to
from s2s_desktop.documents.job_file import forget_jobs
from s2s_desktop.history.database import Database
from s2s_desktop.history.deletion import forget_everything


def forget_all(database: Database) -> None:
    """Open texts, history, and what is done of documents. Raises UserError.

    Settings, which name the files that were opened, are a matter of who holds them.
    """
    forget_everything(database)
    with writing_to(paths.jobs()):
        forget_jobs(paths.jobs())
