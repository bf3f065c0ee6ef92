"""The program as a process of its own: pipes, signals, and what it imports."""

from __future__ import annotations

import os
import random
import shlex
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

# The command line with the stand-in for the service, as a program.
SHOUTING = """
import sys
from s2s_desktop.__main__ import main
from s2s_desktop.cli import options
from tests.cli.conftest import ShoutingService
options.make_service = lambda arguments, catalogue: ShoutingService()
sys.exit(main(sys.argv[1:]))
"""


def program(code: str, *arguments: str) -> list[str]:
    return [sys.executable, "-c", code, *arguments]


def test_help_is_quick_because_it_imports_little() -> None:
    code = """
import sys
from s2s_desktop.__main__ import main
try:
    main(["--help"])
except SystemExit as leaving:
    assert leaving.code == 0
heavy = {"torch", "numpy", "PySide6", "sentencepiece", "sentencex", "charset_normalizer"}
print(sorted(heavy & set(sys.modules)))
"""
    done = subprocess.run(program(code), capture_output=True, text=True, check=True, cwd=ROOT)
    assert "translate" in done.stdout
    assert done.stdout.splitlines()[-1] == "[]"


@pytest.mark.parametrize("arguments", [["frobnicate"], ["models"], ["align", "one"]])
def test_wrong_usage(arguments: list[str]) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "s2s_desktop", *arguments], capture_output=True, text=True, cwd=ROOT
    )
    assert done.returncode == 2
    assert done.stderr.startswith("usage: s2s-desktop")


def test_the_version_is_that_of_the_package() -> None:
    from s2s_desktop import __version__

    done = subprocess.run(
        [sys.executable, "-m", "s2s_desktop", "--version"], capture_output=True, text=True, cwd=ROOT
    )
    assert done.stdout == f"S2S Desktop {__version__}\n"


def test_output_is_utf8_whatever_the_locale() -> None:
    done = subprocess.run(
        program(SHOUTING, "translate"),
        input="ação 😀\r\n".encode(),
        capture_output=True,
        cwd=ROOT,
        env=os.environ | {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii"},
    )
    assert done.stdout == "AÇÃO 😀\r\n".encode()


def test_help_is_utf8_whatever_the_locale() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "s2s_desktop", "bench", "--help"],
        capture_output=True,
        cwd=ROOT,
        env=os.environ | {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii"},
    )
    assert done.returncode == 0
    assert "[--only ROW,…]" in done.stdout.decode()


@pytest.mark.skipif(sys.platform != "linux", reason="names of files are text there")
def test_a_name_that_is_no_text_can_be_complained_about() -> None:
    done = subprocess.run(
        [*program(SHOUTING, "translate"), b"caf\xe9.txt"], capture_output=True, cwd=ROOT
    )
    assert done.returncode == 1
    assert b"caf\\udce9.txt cannot be read: No such file" in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such shell")
@pytest.mark.parametrize(
    ("closed", "code", "out", "complaint"),
    [
        ("<&-", 1, b"", b"s2s-desktop: The standard input cannot be read: Bad file descriptor.\n"),
        (">&-", 1, b"", b"s2s-desktop: The output cannot be written: Bad file descriptor.\n"),
        ("2>&-", 0, b"CAF\xc3\x89", b""),  # and the notice about the encoding is not among it
    ],
)
def test_streams_that_the_caller_closed(
    closed: str, code: int, out: bytes, complaint: bytes
) -> None:
    command = shlex.join(program(SHOUTING, "translate"))
    done = subprocess.run(
        f"{command} {closed}", shell=True, input=b"caf\xe9", capture_output=True, cwd=ROOT
    )
    assert (done.returncode, done.stdout) == (code, out)
    assert done.stderr.endswith(complaint)
    assert b"Traceback" not in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such shell")
def test_a_closed_output_is_no_matter_to_who_writes_a_file(tmp_path: Path) -> None:
    out = tmp_path / "out.txt"
    command = shlex.join(program(SHOUTING, "translate", "-o", str(out)))
    done = subprocess.run(
        f"{command} >&-", shell=True, input=b"one", stderr=subprocess.PIPE, cwd=ROOT
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert out.read_text() == "ONE"


@pytest.mark.skipif(not Path("/dev/fd").exists(), reason="there is no such folder")
@pytest.mark.parametrize(
    "command",
    [
        "{translate} -o /dev/stdout | cat",
        "{translate} -o /dev/fd/1 | cat",
        "{translate} -o /proc/self/fd/1 | cat",
        "{translate} -o link | cat",
        "{translate} -o /dev/stdout > out; cat out",
        "echo before > out; {translate} -o /dev/stdout >> out; tail -n +2 out",
        "{translate} -o /dev/fd/7 7> out; cat out",
        "{translate} -o >(cat > out); while [ ! -s out ]; do sleep 0.1; done; cat out",
        "mkfifo pipe; {translate} -o pipe & cat pipe",
    ],
)
def test_what_is_open_already_can_be_written_to(tmp_path: Path, command: str) -> None:
    (tmp_path / "link").symlink_to("/dev/stdout")
    translate = shlex.join(program(SHOUTING, "translate"))
    done = subprocess.run(
        ["bash", "-c", command.format(translate=f"printf 'one\ntwo' | {translate}")],
        capture_output=True,
        timeout=60,
        check=False,
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
    )
    assert (done.stdout, done.stderr) == (b"ONE\nTWO", b"")
    assert list(tmp_path.glob(".*")) == []


@pytest.mark.skipif(not Path("/dev/fd").exists(), reason="there is no such folder")
@pytest.mark.parametrize("number", [0, 9])
def test_what_is_not_open_for_writing_cannot_be_written_to(number: int) -> None:
    done = subprocess.run(
        program(SHOUTING, "translate", "-o", f"/dev/fd/{number}"),
        input=b"one",
        capture_output=True,
        cwd=ROOT,
    )
    assert done.returncode == 1
    assert done.stderr.startswith(f"s2s-desktop: /dev/fd/{number} cannot be written: ".encode())


@pytest.mark.skipif(sys.platform == "win32", reason="pipes end differently there")
@pytest.mark.parametrize("output", [[], ["-o", "/dev/stdout"]], ids=str)
def test_a_reader_that_goes_away_ends_it_quietly(output: list[str]) -> None:
    # GIVEN a long text and a reader that takes the first line alone
    with subprocess.Popen(
        program(SHOUTING, "translate", "--lines", *output),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=ROOT,
    ) as process:
        assert process.stdin
        assert process.stdout
        assert process.stderr
        process.stdin.write(b"a line of text\n" * 20_000)
        process.stdin.close()
        assert process.stdout.readline() == b"A LINE OF TEXT\n"
        process.stdout.close()
        # THEN it ends as if by SIGPIPE, without a word
        assert process.stderr.read() == b""
        assert process.wait() == 128 + signal.SIGPIPE


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such signals")
@pytest.mark.parametrize(
    ("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGHUP, 129)]
)
def test_a_signal_ends_it_quietly(tmp_path: Path, number: signal.Signals, code: int) -> None:
    # GIVEN a translation to a file that waits in the midst of its work
    waiting = SHOUTING.replace(
        "sys.exit(",
        """
def wait(self, request):
    yield from list(ShoutingService.original(self, request))[:-1]
    print("waiting", flush=True)
    import time
    time.sleep(60)
ShoutingService.original, ShoutingService.run = ShoutingService.run, wait
sys.exit(""",
    )
    out = tmp_path / "out.txt"
    with subprocess.Popen(
        program(waiting, "translate", "-o", str(out)),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=ROOT,
    ) as process:
        assert process.stdin
        assert process.stdout
        assert process.stderr
        process.stdin.write(b"one\ntwo\n")
        process.stdin.close()
        assert process.stdout.readline() == b"waiting\n"
        # WHEN the user has enough
        process.send_signal(number)
        # THEN it ends without a word and without half a file
        assert process.stderr.read() == b""
        assert process.wait() == code
    assert list(tmp_path.iterdir()) == []


def test_an_interruption_while_it_is_imported_ends_it_quietly() -> None:
    code = """
import signal, sys
class Interrupting:
    def find_spec(self, name, path=None, target=None):
        if name == "s2s_desktop.cli.parser":
            signal.raise_signal(signal.SIGINT)
sys.meta_path.insert(0, Interrupting())
from s2s_desktop.__main__ import main
sys.exit(main(["--help"]))
"""
    done = subprocess.run(program(code), capture_output=True, cwd=ROOT)
    assert (done.returncode, done.stdout, done.stderr) == (130, b"", b"")


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such signals")
@pytest.mark.parametrize(
    ("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGHUP, 129)]
)
@pytest.mark.parametrize("last", ["", "sys.stdin.read()"])
def test_an_import_cannot_swallow_a_signal(
    tmp_path: Path, number: signal.Signals, code: int, last: str
) -> None:
    # GIVEN a library that makes of whatever is raised while it is imported an error of its own,
    # imported last of all or before text is waited for
    library = "try:\n import inner\nexcept BaseException:\n raise ImportError('broken')\n"
    (tmp_path / "library.py").write_text(library)
    (tmp_path / "inner.py").write_text(f"import signal\nsignal.raise_signal({int(number)})\n")
    code_text = f"""
import sys
from s2s_desktop.__main__ import main
from s2s_desktop.cli import main as cli
def command(argv):
    import library
    print("imported", flush=True)
    {last or "pass"}
    return 0
cli.main = command
sys.path.insert(0, {str(tmp_path)!r})
sys.exit(main(["translate"]))
"""
    with subprocess.Popen(
        program(code_text), stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout
        assert process.stderr
        # WHEN a signal comes meanwhile, THEN the import goes on, and the program ends by it
        assert process.stdout.read() in (b"imported\n", b"")
        assert process.stderr.read() == b""
        assert process.wait() == code


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="there are no such signals")
def test_signals_at_any_time_end_it_quietly(tmp_path: Path) -> None:
    # GIVEN a hundred translations into a file, each told to end at another time of its start
    chance = random.Random(0)
    command = [sys.executable, "-m", "s2s_desktop", "translate", "--from", "en", "--to", "pt"]
    ends = []
    for _ in range(100):
        number = chance.choice([signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
        with subprocess.Popen(
            [*command, "-o", str(tmp_path / "out.txt")],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            cwd=ROOT,
        ) as process:
            assert process.stdin
            assert process.stderr
            with suppress(BrokenPipeError):
                process.stdin.write(b"It rained all day. " * 20_000)
                process.stdin.close()
            time.sleep(chance.uniform(0, 2))
            process.send_signal(number)
            said = process.stderr.read()
            # As a shell counts: before Python runs any of our lines, it is the signal that ends it
            code = process.wait()
            ends.append((128 - code if code < 0 else code, said, 128 + number))
    # THEN each ended by the signal, without a word and without half a file
    assert [end for end in ends if end[0] != end[2] or end[1]] == []
    assert list(tmp_path.glob("*.txt")) + list(tmp_path.glob(".*.part")) == []


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has /dev/full")
@pytest.mark.parametrize(("text", "code"), [(b"caf\xe9", 0), (b"\0\1\2", 1)])
def test_what_cannot_be_said_fails_nothing(text: bytes, code: int) -> None:
    # GIVEN a text with a notice about its encoding, or none that can be read, and nowhere to say it
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            program(SHOUTING, "translate"),
            input=text,
            stdout=subprocess.PIPE,
            stderr=full,
            cwd=ROOT,
        )
    # THEN the exit code is that of the work
    assert (done.returncode, done.stdout.decode()) == (code, "" if code else "CAFÉ")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has /dev/full")
@pytest.mark.parametrize("unbuffered", ["", "1"])
@pytest.mark.parametrize("asked", [["--help"], ["--version"], ["models", "add", "--help"]], ids=str)
def test_help_on_a_full_disk(asked: list[str], unbuffered: str) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "s2s_desktop", *asked],
            stdout=full,
            stderr=subprocess.PIPE,
            cwd=ROOT,
            env=os.environ | {"PYTHONUNBUFFERED": unbuffered},
        )
    assert done.returncode == 1
    assert done.stderr == b"s2s-desktop: The output cannot be written: No space left on device.\n"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has /dev/full")
def test_standard_output_on_a_full_disk() -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            program(SHOUTING, "translate"),
            input=b"one",
            stdout=full,
            stderr=subprocess.PIPE,
            cwd=ROOT,
        )
    assert done.returncode == 1
    assert done.stderr == b"s2s-desktop: The output cannot be written: No space left on device.\n"
