"""The archive of the two seeds, imported once for each module that asks for it."""

from io import StringIO

import pytest
from django.core.management import call_command
from django.db import transaction


@pytest.fixture(scope="module")
def seeds(django_db_setup, django_db_blocker):
    """For tests that also have the mark `django_db`: what they change is taken back after each."""
    with django_db_blocker.unblock(), transaction.atomic():
        call_command("import_seeds", stdout=StringIO())
        yield
        transaction.set_rollback(True)
