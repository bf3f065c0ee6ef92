"""How far a document is, in words."""

from __future__ import annotations

from pathlib import Path

from s2s_desktop.gui.jobs.document_job import DocumentJob
from s2s_desktop.gui.translated import tr
from s2s_desktop.gui.window.progress_wording import told_seconds


def told_state(job: DocumentJob, *, paused: bool) -> str:
    """ "42 % · about 20 s", "Waiting", or what went wrong."""
    percent = tr("{percent} %").format(percent=int(100 * job.share))
    match job.state:
        case "failed":
            return tr("Failed: {why}").format(why=job.why)
        case "done":
            return tr("Done: {name}").format(name=Path(job.kept.output).name)
        case "waiting" if paused:
            return tr("Paused · {percent}").format(percent=percent) if job.share else tr("Paused")
        case "waiting":
            return tr("Waiting")
        case "stopping":
            return tr("Pausing…")
        case _:
            left = job.seconds_left
            if left is None or left < 1:
                return percent
            return tr("{counted} · about {time}").format(
                counted=percent, time=told_seconds(float(round(left)))
            )
