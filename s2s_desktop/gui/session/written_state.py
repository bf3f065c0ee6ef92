"""A window's state as it is written down, and read again from whatever has been written."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from s2s_desktop.gui.files.opened_file import OpenedFile
from s2s_desktop.gui.pickers.chosen import Chosen
from s2s_desktop.gui.results.kept_result import KeptResult
from s2s_desktop.gui.session.pane_view import PaneView
from s2s_desktop.gui.session.window_state import WindowState
from s2s_desktop.history.parts import OpenTexts

_ANY = "surrogatepass"


def written(state: WindowState) -> OpenTexts:
    """The texts as parts, everything else as JSON."""
    result = state.result
    parts: dict[str, tuple[bytes, ...]] = {"source": _bytes(state.source)}
    small: dict[str, Any] = {
        "chosen": asdict(state.chosen),
        "as_chosen": state.as_chosen,
        "source_view": asdict(state.source_view),
        "target_view": asdict(state.target_view),
        "file": asdict(state.file),
        "modified": state.modified,
    }
    parts["target"] = _bytes(state.target if result is None else result.text)
    if result is not None:
        small["result"] = {
            "tail": result.tail,
            "is_summary": result.is_summary,
            "into": result.into,
            "source_language": result.source_language,
            "edits": result.edits,
        }
        parts["segments"] = result.segments
        if result.salience:
            parts["salience"] = (result.salience,)
        if result.source_text != state.source:
            parts["result_source"] = _bytes(result.source_text)
    return OpenTexts(json.dumps(small), parts)


def read(texts: OpenTexts) -> WindowState:
    """The state that `written` wrote. Raises ValueError, KeyError or TypeError for anything else.

    What an earlier version of the program did not write is as it is by default.
    """
    small = json.loads(texts.state)
    source, target = _text(texts, "source"), _text(texts, "target")
    result = _result(texts, small.get("result"), source, target)
    chosen = small["chosen"]
    detected = chosen.pop("detected", None)
    return WindowState(
        chosen=Chosen(**chosen, detected=None if detected is None else tuple(detected)),
        source=source,
        target=target if result is None else "",
        result=result,
        as_chosen=bool(small.get("as_chosen")),
        source_view=PaneView(**small.get("source_view", {})),
        target_view=PaneView(**small.get("target_view", {})),
        file=OpenedFile(**small.get("file", {})),
        modified=bool(small.get("modified")),
    )


def _result(
    texts: OpenTexts, small: dict[str, Any] | None, source: str, target: str
) -> KeptResult | None:
    if small is None:
        return None
    made_from = _text(texts, "result_source") if "result_source" in texts.parts else source
    segments = tuple(texts.parts.get("segments", ()))
    edits = tuple(
        (int(index), str(lead), str(text)) for index, lead, text in small.get("edits", ())
    )
    kept = KeptResult(
        made_from,
        target,
        segments,
        small["tail"],
        small["is_summary"],
        small.get("into", ""),
        edits,
        b"".join(texts.parts.get("salience", ())),
        small.get("source_language", ""),
    )
    kept.check()
    return kept


def _bytes(text: str) -> tuple[bytes, ...]:
    return (text.encode("utf-8", _ANY),)


def _text(texts: OpenTexts, name: str) -> str:
    return b"".join(texts.parts.get(name, ())).decode("utf-8", _ANY)
