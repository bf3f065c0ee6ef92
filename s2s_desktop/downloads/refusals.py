"""Why a file is not there, and what to do about it."""

from __future__ import annotations

from urllib.parse import urlsplit

from s2s_desktop.errors import UserError
from s2s_desktop.sentences import Sentence

_UNAUTHORIZED, _FORBIDDEN, _NOT_FOUND, _GONE = 401, 403, 404, 410
_AGAIN = Sentence("Try again later: what has arrived is kept.")


def network_forbidden() -> UserError:
    """The user has said that nothing goes to the network."""
    return UserError(
        Sentence("Nothing was fetched: the network is never used, by your own setting."),
        Sentence("Change it in the preferences under Privacy, or copy the model's folder here."),
    )


def not_secure(address: str) -> UserError:
    """An address, or where it leads, is not protected against changes on the way."""
    return UserError(
        Sentence("{address} is not fetched: it is not a secure (https) address.", address=address),
        Sentence("Take the model from another source."),
    )


def refused(status: int, address: str) -> UserError:
    """The server has answered, but will not give the file."""
    host = urlsplit(address).hostname or address
    if status in (_NOT_FOUND, _GONE):
        return UserError(
            Sentence("{host} does not have {address} any more.", host=host, address=address),
            Sentence("Read newer lists with: s2s-desktop models update"),
        )
    if status in (_UNAUTHORIZED, _FORBIDDEN):
        return UserError(
            Sentence("{host} gives {address} only to those it knows.", host=host, address=address),
            Sentence(
                "Get the files in a browser, where its terms can be accepted, and add their folder."
            ),
        )
    return UserError(
        Sentence("{host} answers with the error {status}.", host=host, status=status), _AGAIN
    )


def unreachable(address: str, reason: object) -> UserError:
    """Nobody answers, or what comes breaks off again and again."""
    host = urlsplit(address).hostname or address
    return UserError(
        Sentence("{host} cannot be reached: {reason}.", host=host, reason=str(reason) or "silence"),
        Sentence("Look at the connection and try again: what has arrived is kept."),
    )


def web_page(address: str) -> UserError:
    """A page for people came in place of the file."""
    return UserError(
        Sentence("A web page came in place of the file {address}.", address=address),
        Sentence("If this network wants you to sign in, do so in a browser, and try again."),
    )


def wrong_size(address: str, found: int, expected: int) -> UserError:
    """What is announced, or comes, is not as long as it must be."""
    return UserError(
        Sentence(
            "{address} is not the expected file: it has {found:,} bytes or more, {expected:,} were "
            "expected.",
            address=address,
            found=found,
            expected=expected,
        ),
        Sentence("Read newer lists with: s2s-desktop models update"),
    )


def wrong_sum(address: str) -> UserError:
    """Every byte came, but not the right ones."""
    return UserError(
        Sentence(
            "{address} is not the expected file: its sha256 is another one. It was thrown away.",
            address=address,
        ),
        Sentence("Try again; if it happens again, do not trust that source."),
    )


def damaged_packing(address: str) -> UserError:
    """What came cannot be unpacked."""
    return UserError(
        Sentence("{address} cannot be unpacked: it is damaged.", address=address),
        Sentence("Try again; if it happens again, do not trust that source."),
    )


def no_room(folder: object, needed: int, free: int) -> UserError:
    """The disk is too full, said before anything is fetched."""
    return UserError(
        Sentence(
            "There is not enough room in {folder}: {needed:,} bytes are needed, {free:,} are free.",
            folder=folder,
            needed=needed,
            free=free,
        ),
        Sentence("Free some space, or choose another folder for models."),
    )
