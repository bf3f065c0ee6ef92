"""A server on this machine that stands for the hosts of models, and misbehaves on demand.

Forms it speaks, and where they were read:

- ranges, ETag, If-Range, Retry-After: RFC 9110, sections 8.8.3, 10.2.3, 13.1.5, 14
- the hub's model information (`/api/models/…/revision/…?blobs=true`: sha, siblings with rfilename,
  size, lfs) and its redirects from `/…/resolve/…`: `huggingface_hub` 2.4, hf_api.py (ModelInfo,
  RepoSibling), file_download.py
- files of Git LFS at the media host: a plain GET of `/media/OWNER/REPOSITORY/COMMIT/PATH`, as
  ../shared/CHECKPOINTS.md has it
- the makers' list of Firefox models (`/db/models.json`): the model registry in
  github.com/mozilla/translations (`PublicModelsJsonGenerator`)
"""

from __future__ import annotations

import hashlib
import json
import re
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

_OK, _PARTIAL, _FOUND, _MISSING, _BEYOND = 200, 206, 302, 404, 416


@dataclass
class Server:
    """`files` by path. `script` is, by path, what the first answers are like; then it behaves."""

    address: str = ""
    files: dict[str, bytes] = field(default_factory=dict)
    script: dict[str, list[Behaviour]] = field(default_factory=dict)
    asked: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    released: threading.Event = field(default_factory=threading.Event)

    def serve(self, path: str, data: bytes, *script: Behaviour) -> str:
        """Put a file there; its address."""
        self.files[path] = data
        self.script[path] = list(script)
        return self.address + path

    def ranges(self) -> list[str]:
        """What parts were asked for, "" for the whole."""
        return [headers.get("Range", "") for _, headers in self.asked]

    def hub_model(
        self, repository: str, files: dict[str, bytes], revision: str = "c" * 40, **card: Any
    ) -> None:
        """A repository of the hub; weights lie in Git LFS, on another path."""
        siblings: list[dict[str, Any]] = []
        for name, data in files.items():
            sibling: dict[str, Any] = {"rfilename": name, "size": len(data), "blobId": "0" * 40}
            resolved = f"/{repository}/resolve/{revision}/{name}"
            if name.endswith((".safetensors", ".bin")):
                digest = hashlib.sha256(data).hexdigest()
                sibling["lfs"] = {"sha256": digest, "size": len(data), "pointerSize": 134}
                self.serve(resolved, b"", redirect(self.serve(f"/lfs/{digest}", data)))
                self.script[resolved] *= 9
            else:
                self.serve(resolved, data)
            siblings.append(sibling)
        told = {"id": repository, "sha": revision, "siblings": siblings, "cardData": card}
        body = json.dumps(told).encode()
        for path in (f"/api/models/{repository}", f"/api/models/{repository}/revision/{revision}"):
            self.serve(path, body)


@contextmanager
def running_server() -> Iterator[Server]:
    """A server, from the first line of the block to the last."""
    server = Server()

    class Handler(_Handler):
        told = server

    listening = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    listening.daemon_threads = True
    server.address = f"http://127.0.0.1:{listening.server_address[1]}"
    thread = threading.Thread(target=listening.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield server
    finally:
        server.released.set()
        listening.shutdown()
        listening.server_close()
        thread.join()


class _Handler(BaseHTTPRequestHandler):
    told: Server
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        """Answer as the script has it."""
        path = self.path.partition("?")[0]
        self.told.asked.append((path, dict(self.headers)))
        script = self.told.script.get(path, [])
        behaviour = script.pop(0) if script else behave
        if path in self.told.files:
            behaviour(self, self.told.files[path])
        else:
            status(_MISSING)(self, b"")

    def log_message(self, *_: object) -> None:
        """Nothing is printed."""

    def begin(self, code: int, length: int | None, **headers: str) -> None:
        """Status and headers; the underscore of a name stands for a dash."""
        self.send_response(code)
        if length is not None:
            self.send_header("Content-Length", str(length))
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()


Behaviour = Callable[[_Handler, bytes], None]


def etag(data: bytes) -> str:
    return f'"{hashlib.sha256(data).hexdigest()[:16]}"'


def behave(handler: _Handler, data: bytes, sent: slice = slice(None)) -> None:
    """The file, or the part that is asked for if it is still the same file."""
    tag = etag(data)
    wanted = re.fullmatch(r"bytes=(\d+)-", handler.headers.get("Range", ""))
    if wanted is None or handler.headers.get("If-Range", tag) != tag:
        handler.begin(_OK, len(data), ETag=tag)
        handler.wfile.write(data[sent])
        return
    start, size = int(wanted[1]), len(data)
    if start >= size:
        handler.begin(_BEYOND, 0, Content_Range=f"bytes */{size}")
        return
    place = f"bytes {start}-{size - 1}/{size}"
    handler.begin(_PARTIAL, size - start, ETag=tag, Content_Range=place)
    handler.wfile.write(data[start:][sent])


def close_after(count: int) -> Behaviour:
    """Announces all, sends `count` bytes, and hangs up."""

    def behaviour(handler: _Handler, data: bytes) -> None:
        behave(handler, data, slice(count))
        handler.wfile.flush()
        handler.close_connection = True

    return behaviour


def stall_after(count: int) -> Behaviour:
    """Announces all, sends `count` bytes, and is silent."""

    def behaviour(handler: _Handler, data: bytes) -> None:
        behave(handler, data, slice(count))
        handler.wfile.flush()
        handler.close_connection = True
        type(handler).told.released.wait(5)

    return behaviour


def status(code: int, **headers: str) -> Behaviour:
    """An error without the file."""
    return lambda handler, _data: handler.begin(code, 0, **headers)


def redirect(address: str) -> Behaviour:
    """It is elsewhere."""
    return status(_FOUND, Location=address)


def instead(other: bytes, **headers: str) -> Behaviour:
    """Other bytes than it should be; of any number."""

    def behaviour(handler: _Handler, _data: bytes) -> None:
        handler.begin(_OK, len(other), **headers)
        handler.wfile.write(other)

    return behaviour


def endless(handler: _Handler, data: bytes) -> None:
    """No size is announced, and more comes than there should be."""
    handler.begin(_OK, None, Transfer_Encoding="chunked")
    try:
        for chunk in (data, data, b""):
            handler.wfile.write(b"%x\r\n%b\r\n" % (len(chunk), chunk))
    except OSError:  # the other side has had enough
        handler.close_connection = True


def without_ranges(handler: _Handler, data: bytes) -> None:
    """Always the whole, whatever part is asked for."""
    handler.begin(_OK, len(data))
    handler.wfile.write(data)


def ignoring_if_range(handler: _Handler, data: bytes) -> None:
    """The part that is asked for, of whatever the file is now."""
    if "If-Range" in handler.headers:
        del handler.headers["If-Range"]
    behave(handler, data)
