"""The views of the panel, in the order of their tabs. To add one: a module, and a line here."""

from __future__ import annotations

from s2s_desktop.gui.inspector.views.document_view import DOCUMENT
from s2s_desktop.gui.inspector.views.heat_map_view import HEAT_MAP
from s2s_desktop.gui.inspector.views.links_view import LINKS
from s2s_desktop.gui.inspector.views.studies.attribution_view import ATTRIBUTION
from s2s_desktop.gui.inspector.views.studies.heads_view import HEADS
from s2s_desktop.gui.inspector.views.table_view import TABLE
from s2s_desktop.gui.inspector.views.text_view import TEXT
from s2s_desktop.gui.inspector.views.wordings.alternatives_view import ALTERNATIVES
from s2s_desktop.gui.inspector.views.wordings.compare_view import COMPARE
from s2s_desktop.gui.inspector.views.wordings.hypotheses_view import HYPOTHESES

VIEWS = (
    DOCUMENT,
    LINKS,
    HEAT_MAP,
    TABLE,
    TEXT,
    ALTERNATIVES,
    HYPOTHESES,
    COMPARE,
    HEADS,
    ATTRIBUTION,
)
