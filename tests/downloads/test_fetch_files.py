"""Files arrive whole and checked or not at all, whatever the server does."""

from __future__ import annotations

import gzip
import hashlib
import shutil
import subprocess
import sys
import threading
from collections import namedtuple
from pathlib import Path

import pytest
import zstandard

from s2s_desktop.downloads import fetch_files as fetching
from s2s_desktop.downloads.remote_file import DownloadStopped
from s2s_desktop.errors import UserError
from tests.downloads.conftest import DATA, Client
from tests.downloads.misbehaving_server import (
    Behaviour,
    Server,
    behave,
    close_after,
    endless,
    ignoring_if_range,
    instead,
    redirect,
    stall_after,
    status,
    without_ranges,
)

HALF = len(DATA) // 2


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_file_arrives_and_is_reported(server: Server, client: Client) -> None:
    client.fetch(client.file(server.serve("/model.bin", DATA)))
    assert (client.folder / "model.bin").read_bytes() == DATA
    assert names(client.folder) == ["model.bin"]
    assert names(client.folder.parent) == ["model"]
    here = [told.bytes_here for told in client.told]
    assert here == sorted(here)
    assert (client.told[-1].bytes_here, client.told[-1].total_bytes) == (len(DATA), len(DATA))


def test_the_server_is_told_of_the_program_and_of_nothing_else(
    server: Server, client: Client
) -> None:
    client.fetch(client.file(server.serve("/model.bin", DATA)))
    ((_, headers),) = server.asked
    assert headers.pop("User-Agent") == "S2S-Desktop"
    assert headers.keys() <= {"Host", "Accept", "Accept-Encoding", "Connection"}


def test_what_is_there_is_not_asked_for_again(server: Server, client: Client) -> None:
    file = client.file(server.serve("/model.bin", DATA))
    client.fetch(file)
    client.fetch(file)
    assert len(server.asked) == 1
    # But what has been changed is.
    file.target.write_bytes(b"x" + DATA[1:])
    client.fetch(file)
    assert file.target.read_bytes() == DATA


@pytest.mark.parametrize(
    "behaviour",
    [close_after(HALF), stall_after(HALF)],
    ids=["close", "stall"],
)
def test_what_breaks_off_goes_on_from_there(
    server: Server, client: Client, behaviour: Behaviour
) -> None:
    client.fetch(client.file(server.serve("/model.bin", DATA, behaviour)), silence_s=0.1)
    assert (client.folder / "model.bin").read_bytes() == DATA
    assert server.ranges() == ["", f"bytes={HALF}-"]
    assert client.pauses == [1]


def test_a_server_that_is_busy_is_asked_when_it_wants_to_be(server: Server, client: Client) -> None:
    busy = [status(503), status(429, Retry_After="7"), status(500, Retry_After="9999")]
    client.fetch(client.file(server.serve("/model.bin", DATA, *busy)))
    assert client.pauses == [1, 7, 60]


def test_patience_ends_but_not_while_something_comes(server: Server, client: Client) -> None:
    # GIVEN a server that hangs up again and again, a piece further each time
    step = len(DATA) // 10
    address = server.serve("/model.bin", DATA, *[close_after(step)] * 9)
    # THEN the file arrives, with pauses that do not grow
    client.fetch(client.file(address))
    assert client.pauses == [1] * 9
    # Where nothing comes, they end, and the part is kept.
    address = server.serve("/other.bin", DATA, close_after(HALF), *[close_after(0)] * 9)
    client.pauses.clear()
    with pytest.raises(UserError, match=r"127\.0\.0\.1 cannot be reached") as failure:
        client.fetch(client.file(address))
    assert "kept" in failure.value.hint
    assert client.pauses == [1, 2, 4]
    assert (client.folder / "other.bin.part").stat().st_size == HALF
    # Another day it goes on from there.
    server.serve("/other.bin", DATA)
    server.asked.clear()
    client.fetch(client.file(address))
    assert server.ranges() == [f"bytes={HALF}-"]


def test_nobody_there(client: Client) -> None:
    with pytest.raises(UserError, match="cannot be reached"):
        client.fetch(client.file("http://127.0.0.1:9/model.bin"))
    assert client.pauses == [1, 2, 4]


def test_a_file_that_changed_meanwhile_is_fetched_from_its_start(
    server: Server, client: Client
) -> None:
    # GIVEN a part of a file whose size and sum nobody has told
    other = DATA[::-1]
    address = server.serve("/model.bin", DATA, close_after(HALF), *[close_after(0)] * 4)
    file = client.file(address, size_bytes=None, sha256="")
    with pytest.raises(UserError):
        client.fetch(file)
    # WHEN there is another one by then, THEN nothing of the old one is in it
    server.serve("/model.bin", other)
    client.fetch(file)
    assert file.target.read_bytes() == other


@pytest.mark.parametrize("behaviour", [without_ranges, ignoring_if_range, behave])
def test_servers_that_do_not_know_ranges_well(
    server: Server, client: Client, behaviour: Behaviour
) -> None:
    address = server.serve("/model.bin", DATA, close_after(HALF), behaviour)
    client.fetch(client.file(address))
    assert (client.folder / "model.bin").read_bytes() == DATA


def test_a_part_of_another_state_is_not_joined(server: Server, client: Client) -> None:
    # GIVEN a part, and a server that sends the rest of another file whatever it is asked
    address = server.serve("/model.bin", DATA, close_after(HALF), *[close_after(0)] * 4)
    file = client.file(address, size_bytes=None, sha256="")
    with pytest.raises(UserError):
        client.fetch(file)
    server.serve("/model.bin", DATA[::-1], ignoring_if_range)
    client.fetch(file)
    assert file.target.read_bytes() == DATA[::-1]


def test_a_damaged_part_is_thrown_away_once(server: Server, client: Client) -> None:
    address = server.serve("/model.bin", DATA, close_after(HALF), *[close_after(0)] * 4)
    with pytest.raises(UserError):
        client.fetch(client.file(address))
    part = client.folder / "model.bin.part"
    part.write_bytes(b"x" + part.read_bytes()[1:])
    server.serve("/model.bin", DATA)
    client.fetch(client.file(address))
    assert (client.folder / "model.bin").read_bytes() == DATA


REFUSED: dict[str, tuple[Behaviour, str, str]] = {
    "wrong sum": (instead(DATA[::-1]), "sha256", "do not trust"),
    "shorter": (instead(DATA[:-1]), "not the expected file", "update"),
    "longer": (instead(DATA + b"x"), "not the expected file", "update"),
    "endless": (endless, "not the expected file", "update"),
    "web page": (
        instead(b"<html>Sign in", Content_Type="text/html; charset=utf-8"),
        "web page",
        "",
    ),
    "unsaid page": (instead(b" <!DOCTYPE html><p>".ljust(len(DATA))), "web page", "sign in"),
    "gone": (status(404), "any more", "update"),
    "for members": (status(403), "only to those", "browser"),
    "an error": (status(418), "error 418", "later"),
    "plain http": (redirect("http://models.example/model.bin"), "not a secure", "another source"),
    "a local file": (redirect("file:///etc/passwd"), "not a secure", "another source"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_is_not_the_file_is_refused_and_not_kept(
    server: Server, client: Client, case: str
) -> None:
    behaviour, told, hint = REFUSED[case]
    with pytest.raises(UserError, match=told) as failure:
        client.fetch(client.file(server.serve("/model.bin", DATA, behaviour)))
    assert hint in failure.value.hint
    assert not client.pauses
    assert not (client.folder / "model.bin").exists()
    # The next try begins anew, and succeeds.
    client.fetch(client.file(server.address + "/model.bin"))
    assert (client.folder / "model.bin").read_bytes() == DATA


def test_redirects_are_followed_but_not_for_ever(server: Server, client: Client) -> None:
    real = server.serve("/store/42", DATA)
    client.fetch(client.file(server.serve("/model.bin", b"", redirect(real))))
    assert (client.folder / "model.bin").read_bytes() == DATA
    circle = server.address + "/circle.bin"
    server.serve("/circle.bin", b"", *[redirect(circle)] * 20)
    with pytest.raises(UserError, match="error 302"):
        client.fetch(client.file(circle))


@pytest.mark.parametrize("packing", ["gzip", "zstd"])
def test_what_is_packed_lies_there_unpacked(server: Server, client: Client, packing: str) -> None:
    pack = gzip.compress if packing == "gzip" else zstandard.ZstdCompressor().compress
    packed = pack(DATA)
    known = {"unpacked_bytes": len(DATA), "unpacked_sha256": hashlib.sha256(DATA).hexdigest()}
    address = server.serve("/m.gz", packed, close_after(1000))
    file = client.file(address, packed, packing=packing, target=client.folder / "m", **known)
    client.fetch(file)
    assert file.target.read_bytes() == DATA
    assert names(client.folder) == ["m"]
    client.fetch(file)
    assert len(server.asked) == 2
    # A server may unpack on the way.
    file.target.unlink()
    server.serve("/m.gz", DATA)
    client.fetch(
        client.file(
            address, packing=packing, target=file.target, sha256="", size_bytes=None, **known
        )
    )
    assert file.target.read_bytes() == DATA


@pytest.mark.parametrize(
    ("packed", "known", "told"),
    [
        (gzip.compress(DATA)[:-20], {}, "damaged"),
        (gzip.compress(DATA), {"unpacked_sha256": "0" * 64}, "sha256"),
        (gzip.compress(DATA), {"unpacked_bytes": len(DATA) + 1}, "damaged"),
        (gzip.compress(bytes(5_000_000)), {"unpacked_bytes": 1_000_000}, "expected"),
        (gzip.compress(bytes(8_000_000)), {}, "expected"),
    ],
    ids=["cut off", "another sum", "too short", "a bomb", "an unsaid bomb"],
)
def test_what_cannot_be_unpacked_is_not_kept(
    server: Server,
    client: Client,
    packed: bytes,
    known: dict[str, object],
    told: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("s2s_desktop.downloads.unpacking._MOST_TIMES_LARGER", 100)
    address = server.serve("/m.gz", packed)
    file = client.file(address, packed, packing="gzip", target=client.folder / "m", **known)
    with pytest.raises(UserError, match=told):
        client.fetch(file)
    assert not file.target.exists()


def test_a_full_disk_is_told_of_before_anything_is_fetched(
    server: Server, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    usage = namedtuple("usage", "total used free")
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage(1, 1, 1000))
    with pytest.raises(UserError, match=r"700,000 bytes are needed, 1,000 are free"):
        client.fetch(client.file(server.serve("/model.bin", DATA)))
    assert not server.asked


def test_a_stop_keeps_the_part_and_forgetting_it_leaves_nothing(
    server: Server, client: Client
) -> None:
    file = client.file(server.serve("/model.bin", DATA))
    with pytest.raises(DownloadStopped):
        client.fetch(file, stopped=lambda: len(client.told) > 1)
    here = (client.folder / "model.bin.part").stat().st_size
    assert 0 < here < len(DATA)
    client.fetch(file)
    assert server.ranges()[1] == f"bytes={here}-"
    # WHEN it is cancelled
    file.target.unlink()
    client.told.clear()
    with pytest.raises(DownloadStopped):
        client.fetch(file, stopped=lambda: len(client.told) > 1)
    fetching.remove_parts(client.folder)
    assert names(client.folder) == []


def test_whoever_never_uses_the_network_asks_nobody(server: Server, client: Client) -> None:
    with pytest.raises(UserError, match="never used"):
        client.fetch(client.file(server.serve("/model.bin", DATA)), forbidden=True)
    assert not server.asked


def test_two_at_once_fetch_it_once(server: Server, client: Client) -> None:
    # GIVEN one that is in the midst of it
    file = client.file(server.serve("/model.bin", DATA, stall_after(HALF)))
    first = threading.Thread(target=lambda: client.fetch(file, silence_s=5))
    first.start()
    while not (client.folder / "model.bin.part").exists():
        pass
    # WHEN another one comes, THEN it waits, and finds the file there
    waited = []

    def wait(seconds: float, _: object) -> None:
        waited.append(seconds)
        server.released.set()
        first.join(0.05)

    client.fetch(file, wait=wait)
    first.join()
    assert waited
    assert file.target.read_bytes() == DATA
    assert server.ranges() == ["", f"bytes={HALF}-"]


KILLED = """
import os, sys
from pathlib import Path
from s2s_desktop.downloads.fetch_files import Network, fetch_files
from s2s_desktop.downloads.remote_file import RemoteFile
address, folder, size, digest = sys.argv[1:]
def report(arrived):
    if arrived.bytes_here > 300_000:
        os.kill(os.getpid(), 9)
file = RemoteFile(address, Path(folder, "model.bin"), int(size), digest)
fetch_files([file], Path(folder), Network(), report, lambda: False)
"""


def test_what_was_killed_goes_on_from_there(server: Server, client: Client) -> None:
    file = client.file(server.serve("/model.bin", DATA))
    told = (file.address, str(client.folder), str(file.size_bytes), file.sha256)
    done = subprocess.run([sys.executable, "-c", KILLED, *told], check=False, timeout=60)
    assert done.returncode == -9
    here = (client.folder / "model.bin.part").stat().st_size
    assert 300_000 < here < len(DATA)
    client.fetch(file)
    assert server.ranges() == ["", f"bytes={here}-"]
    assert file.target.read_bytes() == DATA
