"""What the tests of the inference thread share."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from tests.gui.patient_bot import PatientBot


@pytest.fixture
def qtbot(qapp: object, request: pytest.FixtureRequest) -> QtBot:
    """pytest-qt's, with more patience."""
    return PatientBot(request)
