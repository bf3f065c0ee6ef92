"""From the checked files of a summarizer to the summarizer in memory."""

from __future__ import annotations

from s2s_desktop.catalogue.entry import NATIVE, InstalledModel
from s2s_desktop.pipeline.summary.extraction.extractor import Extractor
from s2s_desktop.pipeline.summary.summarizer import Summarizer

EXTRACTOR_ROLE, INFLECTIONS_ROLE = "extractor", "inflections"
REWRITER_FOLDER = "rewriter"


def has_rewriter(installed: InstalledModel) -> bool:
    """Whether the summarizer rewrites what it picks, which takes torch."""
    return INFLECTIONS_ROLE in installed.paths


def open_summarizer(installed: InstalledModel, device: str, precision: str) -> Summarizer:
    """The summarizer for the languages that the catalogue states.

    Its rewriter is a model in our own format in a folder of its own. Raises UserError.
    """
    extractor = Extractor.open(installed.paths[EXTRACTOR_ROLE])
    languages = tuple(source for source, _ in installed.entry.languages)
    if not has_rewriter(installed):
        return Summarizer(extractor, languages)
    # Imported here: without a rewriter there is no need of torch.
    from s2s_desktop.pipeline.models.open_model import ModelFiles, open_files
    from s2s_desktop.pipeline.search.fallback_search import FallbackSearch
    from s2s_desktop.pipeline.summary.rewriting.copying_rewriter import CopyingRewriter
    from s2s_desktop.pipeline.summary.rewriting.inflections import Inflections

    files = ModelFiles(NATIVE, installed.folder / REWRITER_FOLDER, {})
    loaded = open_files(files, device, precision)
    inflections = Inflections.read(installed.paths[INFLECTIONS_ROLE])
    rewriter = CopyingRewriter(FallbackSearch(loaded), inflections)
    return Summarizer(extractor, languages, rewriter, loaded.device, loaded.precision)
