"""What the user is told from below the window can be found and translated, all of it."""

from __future__ import annotations

import ast
import pickle
import re
import shutil
import string
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest

import s2s_desktop
from s2s_desktop.errors import UserError
from s2s_desktop.sentences import Sentence, verbatim

PACKAGE = Path(s2s_desktop.__file__).parent
SPOKEN = {"UserError", "CheckpointError", "LanguagesUnknownError", "Remark", "Failure", "Fallback"}
"""What carries sentences to the user; each text in a call of these is one."""


def _calls() -> Iterator[tuple[str, ast.Call, str]]:
    """File, call and name of what is called, of all calls in the package."""
    for path in sorted(PACKAGE.rglob("*.py")):
        name = path.relative_to(PACKAGE).as_posix()
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                yield name, node, node.func.id


def _templates() -> dict[str, str]:
    """All templates of sentences, and a file of each."""
    found: dict[str, str] = {}
    for name, call, called in _calls():
        if called == "Sentence" and call.args and name != "sentences.py":
            (template,) = call.args
            assert isinstance(template, ast.Constant), f"{name}:{call.lineno} is no literal"
            assert isinstance(template.value, str)
            found[template.value] = name
    return found


def test_a_sentence_is_its_english_text_and_remembers_how_it_is_made() -> None:
    told = Sentence("{path} has {size:,} bytes: {reason}.", path=Path("a"), size=3000, reason="x")
    assert told == "a has 3,000 bytes: x."
    assert told.template == "{path} has {size:,} bytes: {reason}."
    assert dict(told.values) == {"path": "a", "size": 3000, "reason": "x"}


def test_a_sentence_survives_the_way_between_processes() -> None:
    error = UserError(Sentence("{name} is gone.", name="a"), Sentence("Put it back."))
    again = pickle.loads(pickle.dumps(error))
    assert (again.message, again.hint) == (error.message, error.hint)
    assert again.message.template == "{name} is gone."
    assert dict(again.message.values) == {"name": "a"}


def test_what_others_said_is_not_for_translators() -> None:
    said = verbatim("exit {status}")
    assert said == "exit {status}"
    assert dict(said.values) == {"text": "exit {status}"}


def test_braces_without_values_stay() -> None:
    assert Sentence("A set is written {a, b}.") == "A set is written {a, b}."


def test_every_placeholder_has_a_value_and_every_value_a_placeholder() -> None:
    checked = 0
    for name, call, called in _calls():
        if called != "Sentence" or not call.args or not isinstance(call.args[0], ast.Constant):
            continue
        given = {keyword.arg for keyword in call.keywords}
        if None in given or not given:
            continue
        wanted = {field for _, field, _, _ in string.Formatter().parse(call.args[0].value) if field}
        assert wanted == given, f"{name}:{call.lineno}"
        checked += 1
    assert checked > 100


def test_no_text_reaches_the_user_another_way() -> None:
    texts = (ast.Constant, ast.JoinedStr, ast.BinOp)
    strays = [
        f"{name}:{call.lineno}"
        for name, call, called in _calls()
        if called in SPOKEN
        for argument in (*call.args, *(keyword.value for keyword in call.keywords))
        if isinstance(argument, texts)
        and not (isinstance(argument, ast.Constant) and not isinstance(argument.value, str))
    ]
    assert strays == []


def test_lupdate_finds_every_sentence(tmp_path: Path) -> None:
    lupdate = shutil.which("pyside6-lupdate", path=str(Path(sys.executable).parent))
    if lupdate is None:
        pytest.skip("pyside6-lupdate is not installed")
    files = [str(path) for path in sorted(PACKAGE.rglob("*.py"))]
    told = tmp_path / "told.ts"
    subprocess.run(
        [lupdate, "-silent", "-tr-function-alias", "tr+=Sentence", *files, "-ts", str(told)],
        check=True,
        capture_output=True,
        timeout=120,
    )
    found = {
        re.sub(r"\s+", " ", source.text or "")
        for context in ElementTree.parse(told).getroot().iter("context")
        if not (context.findtext("name") or "")
        for source in context.iter("source")
    }
    templates = {re.sub(r"\s+", " ", template) for template in _templates()}
    assert len(templates) > 150
    assert templates - found == set()
