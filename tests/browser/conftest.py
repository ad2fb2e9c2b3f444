"""The site with its two seeds, as a browser sees it."""

from io import StringIO

import pytest
from django.core.management import call_command


@pytest.fixture
def seeds(transactional_db):
    call_command("import_seeds", stdout=StringIO())
