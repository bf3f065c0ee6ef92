"""The one way out: who may ask, what is told of the user, and where an answer may lead."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from ipaddress import ip_address
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from s2s_desktop.downloads.refusals import network_forbidden, not_secure, refused
from s2s_desktop.downloads.remote_file import Patience

if TYPE_CHECKING:
    import ssl

    import httpx2

USER_AGENT = "S2S-Desktop"
"""The program and nothing else: no version, system, or number that tells users apart."""

_MOST_REDIRECTS = 10


@contextmanager
def open_client(patience: Patience, *, forbidden: bool) -> Iterator[httpx2.Client]:
    """A client that takes proxies from the surroundings and certificates from the system.

    Raises UserError where the user has `forbidden` all use of the network.
    """
    if forbidden:
        raise network_forbidden()
    import httpx2  # a fifth of a second that only those wait for who fetch something

    timeout = httpx2.Timeout(patience.silence_s, connect=patience.connect_s)
    named = {"User-Agent": USER_AGENT}
    with httpx2.Client(headers=named, timeout=timeout, verify=certificates()) as client:
        yield client


@cache
def certificates() -> ssl.SSLContext:
    """Whom the system trusts; read once, for that takes a tenth of a second."""
    import httpx2

    return httpx2.create_ssl_context()


@contextmanager
def answer(
    client: httpx2.Client, address: str, headers: dict[str, str] | None = None
) -> Iterator[httpx2.Response]:
    """The answer to a GET, its body unread, wherever it was redirected to.

    Raises UserError for an address, of the file or on the way to it, that is not secure; httpx2's
    own errors where nobody answers.
    """
    for _ in range(_MOST_REDIRECTS):
        _check_secure(address)
        # As it is stored: a coding for the way would count as another size and another sum.
        asked = {"Accept-Encoding": "identity"} | (headers or {})
        with client.stream("GET", address, headers=asked) as response:
            if not response.has_redirect_location:
                yield response
                return
            address = urljoin(address, response.headers["Location"])
    raise refused(response.status_code, address)


def _check_secure(address: str) -> None:
    """Only this machine itself is trusted without https."""
    parts = urlsplit(address)
    if parts.scheme != "https" and not (parts.scheme == "http" and _is_loopback(parts.hostname)):
        raise not_secure(address)


def _is_loopback(host: str | None) -> bool:
    try:
        return host == "localhost" or ip_address(host or "").is_loopback
    except ValueError:
        return False
