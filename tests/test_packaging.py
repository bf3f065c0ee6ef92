"""What is installed is what the project says, and it works elsewhere."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[1]


def imported_names(node: ast.AST) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    return [node.module or ""] if isinstance(node, ast.ImportFrom) else []


@pytest.fixture(scope="module")
def project() -> dict[str, Any]:
    """The [project] table of pyproject.toml."""
    table: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return dict(table["project"])


@pytest.fixture(scope="module")
def constraints() -> dict[str, str]:
    """Version by name, from constraints.txt."""
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    pins = [line.split("==") for line in lines if line and not line.startswith("#")]
    return {canonicalize_name(name): version for name, version in pins}


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project's wheel, built with what is installed."""
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder, ROOT],
        check=True,
        capture_output=True,
    )
    (built,) = folder.glob("*.whl")
    return built


def test_every_dependency_is_pinned_within_its_range(
    project: dict[str, Any], constraints: dict[str, str]
) -> None:
    extras = project["optional-dependencies"]
    stated = [*project["dependencies"], *extras["train"], *extras["test"]]
    for requirement in map(Requirement, stated):
        assert constraints[canonicalize_name(requirement.name)] in requirement.specifier


def test_nothing_is_imported_that_is_not_a_dependency(project: dict[str, Any]) -> None:
    # GIVEN the top-level modules that the package imports
    imported = {
        name.partition(".")[0]
        for path in (ROOT / "s2s_desktop").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        for name in imported_names(node)
    }
    # Peers that others are measured beside, where they are installed
    measured = {"ctranslate2", "sumy", "transformers"}
    foreign = imported - set(sys.stdlib_module_names) - {"s2s_desktop", "_typeshed"} - measured
    # THEN each comes with a stated dependency, under the name of its distribution
    names = {
        "PySide6": "pyside6-essentials",
        "shiboken6": "pyside6-essentials",
        "markdown_it": "markdown-it-py",
        "yaml": "pyyaml",
    }
    lines = project["dependencies"] + project["optional-dependencies"]["train"]
    stated = {canonicalize_name(Requirement(line).name) for line in lines}
    assert {canonicalize_name(names.get(name, name)) for name in foreign} <= stated


@pytest.mark.skipif(sys.platform == "win32", reason="there is no make")
def test_continuous_integration_runs_the_tests() -> None:
    script = ROOT / ".ci" / "run"
    assert os.access(script, os.X_OK)
    assert script.read_text(encoding="utf-8").rstrip().endswith("exec make test")


@pytest.mark.slow
def test_the_wheel_holds_resources_models_and_licences(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        packed = set(archive.namelist())
    for folder in ("resources", "models"):
        for path in (ROOT / folder).rglob("*"):
            if path.is_file():
                assert f"s2s_desktop/{path.relative_to(ROOT).as_posix()}" in packed
    assert {name.rpartition("/")[2] for name in packed} >= {"LICENSE", "NOTICE"}
    assert not any(name.startswith(("tests/", "resources/", "models/")) for name in packed)


@pytest.mark.slow
def test_the_installed_wheel_works_away_from_the_source(wheel: Path, tmp_path: Path) -> None:
    # GIVEN the wheel in a folder of its own, before everything else on the path
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path / "site")
    code = """
import s2s_desktop, sys
from s2s_desktop import paths
assert paths.models().is_relative_to(sys.argv[1]), paths.models()
assert paths.resources().is_relative_to(sys.argv[1]), paths.resources()
from s2s_desktop.__main__ import main
sys.exit(main(["translate"]))
"""
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path / "site")],
        input="The house is red.\n",
        capture_output=True,
        text=True,
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(tmp_path / "site")},
    )
    # THEN it finds its models there and translates
    assert (done.stdout, done.stderr) == ("A casa é vermelha.\n", "")
