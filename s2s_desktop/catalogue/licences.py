"""What has to be known of a licence before a model under it is fetched."""

from __future__ import annotations

import re
from typing import Final

_NON_COMMERCIAL: Final = re.compile(
    r"(^|[^a-z])(nc|non-?commercial|research-only)([^a-z]|$)", re.IGNORECASE
)


def forbids_commercial_use(licence: str) -> bool:
    """Whether its name says so: "CC-BY-NC-4.0". Of an unknown licence nothing is said."""
    return bool(_NON_COMMERCIAL.search(licence))
