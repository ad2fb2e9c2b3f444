"""Who counts as having been at a conference."""

import pytest

from events.models import Participation
from tests.factories import ParticipationFactory

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("role", "presence", "there"),
    [
        ("speaker", "", True),
        ("keynote", "in person", True),
        ("panellist", "remote", True),
        ("video address", "remote", True),
        ("video address", "", False),
        ("message", "", False),
        ("welcome message", "", False),
        ("speaker", "by message", False),
        ("participant", "absent", False),
    ],
)
def test_a_message_is_not_attendance(role, presence, there):
    ParticipationFactory(role=role, presence=presence)

    assert Participation.visible.took_part().exists() is there
