"""The pictures of docs/pictures: every state once, every look at least once."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Shot:
    """A state of the window, and the look in which it is shown; `size` is in pixels."""

    state: str
    theme: str = "light"
    language: str = "en"
    size: tuple[int, int] = (1280, 800)
    text_percent: int = 100

    @property
    def file_name(self) -> str:
        """Says how it differs from the usual."""
        width, height = self.size
        usual = Shot(self.state)
        parts = (
            (self.theme, usual.theme),
            (self.language, usual.language),
            (f"{width}x{height}", "{}x{}".format(*usual.size)),
            (f"{self.text_percent}-percent", f"{usual.text_percent}-percent"),
        )
        return "-".join([self.state, *(own for own, other in parts if own != other)]) + ".png"


SMALL, LARGE = (640, 480), (2560, 1440)

ALL_SHOTS = (
    Shot("finished"),
    Shot("empty"),
    Shot("letter"),
    Shot("letter", theme="dark"),
    Shot("letter", language="pt-BR"),
    Shot("letter", size=SMALL),
    Shot("letter", size=LARGE),
    Shot("letter", text_percent=200),
    Shot("below"),
    Shot("heat-map", theme="dark"),
    Shot("table"),
    Shot("whole-text"),
    Shot("heads"),
    Shot("head", theme="dark"),
    Shot("attribution", theme="dark"),
    Shot("streaming"),
    Shot("long", language="zh-Hans"),
    Shot("stopped"),
    Shot("out-of-date"),
    Shot("edited", theme="dark"),
    Shot("places"),
    Shot("summarized"),
    Shot("compared"),
    Shot("other-words"),
    Shot("steered", theme="dark"),
    Shot("alternatives"),
    Shot("hypotheses", theme="dark"),
    Shot("compared-here"),
    Shot("history"),
    Shot("preferences", language="zh-Hans"),
    Shot("keys"),
    Shot("about", theme="dark"),
    Shot("encoding", language="pt-BR"),
    Shot("models"),
    Shot("models-available", theme="dark"),
    Shot("models-advice", language="pt-BR"),
    Shot("models-downloading"),
    Shot("models-failed", theme="dark"),
    Shot("models-empty"),
    Shot("translated-back"),
    Shot("languages"),
    *(
        Shot(state, theme)
        for state in ("document", "book", "subtitles", "pdf", "documents")
        for theme in ("light", "dark")
    ),
)
