"""Torch's libraries are loaded before torch is imported."""

from __future__ import annotations

import subprocess
import sys
import textwrap

import pytest

from s2s_desktop.work import torch_libraries
from s2s_desktop.work.torch_libraries import load_torch_libraries


@pytest.mark.skipif(sys.platform != "linux", reason="looks into what Linux has mapped")
def test_the_libraries_are_mapped_and_torch_is_not_imported() -> None:
    program = """
        import sys
        from pathlib import Path
        from s2s_desktop.work.torch_libraries import load_torch_libraries
        print(load_torch_libraries(), "torch" in sys.modules,
              "libtorch_cpu" in Path("/proc/self/maps").read_text())
        import torch
        print(torch.ones(3).sum().item())
    """
    said = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(program)],
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
    ).stdout
    assert said.split() == ["2", "False", "True", "3.0"]


def test_without_torch_nothing_happens(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(torch_libraries, "find_spec", lambda name: None)
    assert load_torch_libraries() == 0
