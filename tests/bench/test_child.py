"""Processes that are measured: they answer, and none is left behind."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from s2s_desktop.bench import child as children
from s2s_desktop.bench.child import Child, cost, module, seconds_to_output
from s2s_desktop.errors import UserError

DOUBLER = """
import sys
from s2s_desktop.bench_programs.question_loop import answer_questions
answer_questions({"pid": __import__("os").getpid()}, {"double": lambda number: {"is": 2 * number}})
"""
# Opens a child as the bench does, says its id, and waits.
BENCH = """
import time
from s2s_desktop.bench.child import Child, module
with Child("another program", module("bench_programs.busy")) as child:
    print(child._process.pid, flush=True)
    time.sleep(60)
"""

on_posix = pytest.mark.skipif(os.name != "posix", reason="there are no such signals")


def python(code: str) -> list[str]:
    return [sys.executable, "-c", code]


def is_alive(pid: int) -> bool:
    """Whether the process is there and has not ended."""
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"


def test_questions_are_answered() -> None:
    with Child("the doubler", python(DOUBLER)) as child:
        assert isinstance(child.ready["pid"], int)
        assert [child.ask("double", number=number) for number in (2, 21)] == [{"is": 4}, {"is": 42}]
        process = child._process
    assert process.returncode == 0


def test_a_process_that_ends_is_quoted() -> None:
    code = "import sys; print('{}', flush=True); sys.stdin.readline(); sys.exit('out of ink')"
    with (
        Child("the printer", python(code)) as child,
        pytest.raises(UserError, match="the printer ended before it answered") as told,
    ):
        child.ask("print")
    assert told.value.hint == "out of ink"


def test_a_problem_is_raised_with_its_hint() -> None:
    code = """print('{"problem": "No paper.", "hint": "Buy some."}', flush=True)"""
    with pytest.raises(UserError, match="No paper") as told, Child("the printer", python(code)):
        pass
    assert told.value.hint == "Buy some."


def test_a_command_that_is_not_there() -> None:
    with pytest.raises(UserError, match="cannot be started"), Child("it", ["/no/such/python"]):
        pass


def test_a_stubborn_process_is_killed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(children, "_PATIENCE_S", 0.01)
    code = "import time; print('{}', flush=True); time.sleep(60)"
    with Child("the sleeper", python(code)) as child:
        process = child._process
    assert process.returncode not in (0, None)


@pytest.mark.skipif(sys.platform != "linux", reason="asks /proc")
@pytest.mark.parametrize("ending", [signal.SIGINT, signal.SIGKILL])
def test_nothing_is_left_when_the_bench_ends(ending: signal.Signals) -> None:
    # GIVEN a bench with a process that keeps a core busy
    with subprocess.Popen(
        python(BENCH), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as bench:
        assert bench.stdout
        pid = int(bench.stdout.readline())
        assert is_alive(pid)
        # WHEN the bench is interrupted, or killed without a chance to tidy up
        bench.send_signal(ending)
        bench.wait()
    # THEN the process ends as well: its input has ended
    if ending == signal.SIGKILL:
        fd = os.pidfd_open(pid) if is_alive(pid) else None
        if fd is not None:
            import select

            select.select([fd], [], [], 10)
            os.close(fd)
    assert not is_alive(pid)


@on_posix
def test_what_a_process_costs() -> None:
    # GIVEN a small process that measures (a child's peak counts what it was forked from), and
    # another that touches 64 MB more than nothing
    code = """
import sys
from s2s_desktop.bench.child import cost
for code in ("pass", "held = bytearray(64_000_000)"):
    spent = cost([sys.executable, "-c", code])
    assert 0 < spent.processor_s <= 2 * spent.wall_s
    print(spent.peak_bytes)
"""
    done = subprocess.run(python(code), capture_output=True, text=True, check=True)
    least, most = map(int, done.stdout.split())
    assert 50e6 < most - least < 70e6


def test_a_process_that_fails_is_no_measurement() -> None:
    with pytest.raises(UserError, match="ended with 3"):
        cost(python("raise SystemExit(3)"))
    with pytest.raises(UserError, match="wrote nothing"):
        seconds_to_output(python("raise SystemExit(3)"), "")


def test_output_is_timed_from_the_start_of_the_process() -> None:
    echo = python("import sys; print(sys.stdin.read().upper())")
    assert 0 < seconds_to_output(echo, "text") < 30


def test_modules_run_under_this_python() -> None:
    assert module("bench_programs.busy", "--x") == [
        sys.executable,
        "-m",
        "s2s_desktop.bench_programs.busy",
        "--x",
    ]
