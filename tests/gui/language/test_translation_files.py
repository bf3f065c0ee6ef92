"""Every text of the window is found, translated, and says what it has to."""

from __future__ import annotations

import ast
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator

from s2s_desktop import paths
from s2s_desktop.gui.language.interface_language import FILES
from s2s_desktop.gui.language.translation_files import sources, update
from tests.gui.language.texts import Text, mnemonic, placeholders, texts

FOLDER = paths.resources() / "translations"
LANGUAGES = list(FILES.values())
TRANSLATED = [language for language in LANGUAGES if language != "en"]

READ_BY_CONTEXT = {"tr", "Sentence"}


def key(text: Text) -> tuple[str, str, str]:
    return text.context, text.source, text.comment


@pytest.fixture(scope="module")
def updated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the files as the code has them now."""
    folder = tmp_path_factory.mktemp("translations")
    for path in FOLDER.glob("*.ts"):
        shutil.copy(path, folder)
    update(folder)
    return folder


@pytest.mark.parametrize("language", LANGUAGES)
def test_texts_are_those_of_the_code(language: str, updated: Path) -> None:
    there = {key(text) for text in texts(FOLDER / f"{language}.ts")}
    wanted = {key(text) for text in texts(updated / f"{language}.ts")}
    assert (wanted - there, there - wanted) == (set(), set()), "run `make translations`"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_is_translated(language: str) -> None:
    assert [text for text in texts(FOLDER / f"{language}.ts") if not text.finished] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_translations_keep_placeholders_and_mnemonics(language: str) -> None:
    for text in texts(FOLDER / f"{language}.ts"):
        for said in filter(None, text.translations):
            assert placeholders(said) == placeholders(text.source), said
            assert bool(mnemonic(said)) == bool(mnemonic(text.source)), said


@pytest.mark.parametrize("language", TRANSLATED)
def test_translations_end_as_the_text_does(language: str) -> None:
    endings = {"…": "…", ".": ".。", ":": ":：", "?": "?？", "!": "!！"}
    for text in texts(FOLDER / f"{language}.ts"):
        last = text.source[-1:]
        for said in filter(None, text.translations):
            # An ellipsis stands before the letter of a mnemonic: “打开(&O)…”.
            assert said.endswith(tuple(endings.get(last, ""))) or last not in endings, said
            assert said == said.strip(), said


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_the_program_reads_is_what_was_translated(language: str) -> None:
    translator = QTranslator()
    assert translator.load(language, str(FOLDER))
    for text in texts(FOLDER / f"{language}.ts"):
        if text.finished and len(text.translations) == 1:
            read = translator.translate(text.context, text.source, text.comment or None)
            assert read == text.translations[0], "run `make translations`"


def test_texts_are_found_where_the_program_looks_for_them(updated: Path) -> None:
    # GIVEN what lupdate has found, by context
    found = {(text.context, text.source) for text in texts(updated / "zh_CN.ts")}
    # THEN each call in the code that translates a text asks for one of these
    asked = [
        (path, call.lineno, context, text)
        for path in sources()
        for call, context, text in translated_in(path)
    ]
    assert len(asked) > 300
    assert [there for there in asked if there[2:] not in found] == []


def translated_in(path: Path) -> Iterator[tuple[ast.Call, str, str]]:
    """The calls that translate a text, the context they have, and the text."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef):
            yield from _calls(node, path, node.name)
    yield from _calls(tree, path, "")


def _calls(top: ast.AST, path: Path, context: str) -> Iterator[tuple[ast.Call, str, str]]:
    """Those of widgets, `self.tr`, when `top` is a class; when it is a module, all others."""
    for call in ast.walk(top):
        if not isinstance(call, ast.Call) or path.name in ("sentences.py", "translated.py"):
            continue
        called, where = call.func, f"{path.name}:{call.lineno}"
        of_widget = isinstance(called, ast.Attribute) and called.attr == "tr"
        if of_widget:
            assert isinstance(called, ast.Attribute)
            assert isinstance(called.value, ast.Name), where
            assert called.value.id == "self", where
        by_name = isinstance(called, ast.Name) and called.id in READ_BY_CONTEXT
        if (of_widget and context) or (by_name and not context and (call.args or call.keywords)):
            text = call.args[0]
            assert isinstance(text, ast.Constant), f"{where}: the text is no literal"
            if text.value:
                yield call, context, text.value


def test_no_text_is_translated_in_ways_that_are_not_found() -> None:
    for path in sources():
        if path.name == "translated.py":
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            where = f"{path.name}:{getattr(node, 'lineno', 0)}"
            if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
                assert node.id not in ("tr", "_tr", "translate"), where
            if isinstance(node, ast.FunctionDef):
                assert node.name not in ("tr", "_tr"), where
            if isinstance(node, ast.Call) and ast.unparse(node.func).endswith(
                "QCoreApplication.translate"
            ):
                assert all(isinstance(argument, ast.Constant) for argument in node.args[:2]), where
