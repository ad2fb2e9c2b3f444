"""One record of each kind."""

import pytest

from tests.admin.pages import make_archive


@pytest.fixture
def archive(db):
    make_archive()
