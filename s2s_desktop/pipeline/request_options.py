"""What was chosen for a request beside its text, languages and model."""

from __future__ import annotations

from s2s_desktop.pipeline.messages import Request, SummarizeRequest


def options_of(request: Request) -> dict[str, object]:
    """As JSON can say it, for who looks back."""
    if isinstance(request, SummarizeRequest):
        return {"length": request.length}
    chosen: dict[str, object] = {"number_style": request.guard.number_style}
    if request.choices.beam_size is not None:
        chosen["beam_size"] = request.choices.beam_size
    if request.guard.keep:
        chosen["keep"] = list(request.guard.keep)
    if request.guard.glossary:
        chosen["terms"] = len(request.guard.glossary.terms)
    return chosen
