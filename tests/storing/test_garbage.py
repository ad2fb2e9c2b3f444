"""What a report brings goes when it is read or stored, without Python having to look for it."""

import gc

import pytest

from tests.imports import FORUM
from tests.storing.made_up import various_report
from wicarchive.importing import Unimportable, read_arrival, store
from wicarchive.reading import read

pytestmark = pytest.mark.django_db


@pytest.fixture
def not_looking():
    gc.collect()
    gc.disable()
    yield
    gc.enable()


def test_a_stored_report_leaves_nothing_behind(not_looking):
    store(read_arrival("other.txt", various_report(1).encode()))  # what is compiled
    report = read_arrival("report.txt", FORUM.encode())
    gc.collect()

    store(report)

    assert gc.collect() == 0


def test_a_report_that_is_read_leaves_nothing_behind(not_looking):
    text = various_report(1)
    read(text)
    gc.collect()

    read(text)

    assert gc.collect() == 0


def test_garbage_is_looked_for_again_when_a_report_is_stored_or_refused(monkeypatch):
    looked = []
    report = read_arrival("report.txt", FORUM.encode())
    monkeypatch.setattr(
        "wicarchive.importing.take_import_lock", lambda: looked.append(gc.isenabled())
    )

    store(report)
    assert gc.isenabled()
    with pytest.raises(Unimportable):
        store(read_arrival("report.txt", b"Wholly other words about the sea.\n"))

    assert gc.isenabled()
    assert looked == [False, False]
