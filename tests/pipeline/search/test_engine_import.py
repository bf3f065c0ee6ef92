"""The engine is imported while Python's collector of garbage rests."""

from __future__ import annotations

import subprocess
import sys

PROGRAM = """
import gc, sys
from s2s_desktop.pipeline.search.engine_import import import_engine
collections = []
gc.callbacks.append(lambda phase, info: collections.append(info["generation"]))
before = len(gc.get_objects())
gc.collect()  # or it may be due at the next object
collections.clear()
import_engine()
during = len(collections)
assert "torch" in sys.modules
made = gc.get_freeze_count() - before
gc.collect(0)
print(gc.isenabled(), during, made > 100_000, len(gc.get_objects()) < made / 10, len(collections))
frozen = gc.get_freeze_count()
import_engine()
print(gc.get_freeze_count() == frozen)
"""


def test_nothing_is_collected_meanwhile_and_the_engine_is_passed_over_afterwards() -> None:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=True
    )
    # A collection that is asked for begins and ends: two calls.
    assert done.stdout.split() == ["True", "0", "True", "True", "2", "True"]
