"""An import that is killed leaves whole reports only, and the next one finishes its work."""

import os
import random
import signal
import time

import pytest
from django.core.management import call_command
from django.db import connection, connections

from documents.models import Accession, Document
from tests.imports import run
from tests.test_importing import counts

pytestmark = pytest.mark.django_db(transaction=True)

REPORTS = 4  # a run
# Enough on PostgreSQL, where each takes longer, to see that it is the same there.
MOMENTS = 50 if connection.vendor == "sqlite" else 12
REPORT = """{name} Forum {n}

Oslo, {n} May 2019

The {n}th {name} Forum took place in Oslo on {n} May 2019. It was attended by {n}00 people. \
Anna Bell, chair of the Blue Party, said: "Nets are for all."
"""


@pytest.fixture
def folders(tmp_path):
    """As many folders of reports as there are moments."""
    found = []
    for at in range(MOMENTS + 2):
        name = f"{chr(ord('A') + at // 20)}{'aeiou'[at % 5]}{'bdlr'[at // 5 % 4]}on"
        folder = tmp_path / name
        folder.mkdir()
        for n in range(4, 4 + REPORTS):
            (folder / f"{name}{n}.txt").write_text(REPORT.format(name=name, n=n))
        found.append(folder)
    return found


def imported_by_a_child(folder, moment):
    """Import in a process of its own, killed after so many seconds; return whether it was."""
    connections.close_all()
    child = os.fork()
    if child == 0:
        # The child of a process in which the browser's event loop runs finds connections that
        # its parent does not see now; they are not the child's to use.
        inherited = [(one, one.connection) for one in connections.all()]
        for one, _ in inherited:
            one.connection = None
        run(folder)
        os._exit(0)
    time.sleep(moment)
    os.kill(child, signal.SIGKILL)
    return os.WIFSIGNALED(os.waitpid(child, 0)[1])


@pytest.mark.long
def test_an_import_killed_at_any_moment_leaves_whole_reports(folders):
    run(folders[0])  # loads the lists
    began = time.monotonic()
    run(folders[1])
    pace = time.monotonic() - began
    dice = random.Random(7)
    killed, partly, held = 0, 0, 2 * REPORTS

    for folder in folders[2:]:
        was_killed = imported_by_a_child(folder, dice.uniform(0, pace))
        arrived = Accession.objects.count() - held
        # Another process may have the machine now, so that a run takes another time.
        pace *= 1.1 if was_killed and not arrived else 1 if was_killed else 0.8
        killed += was_killed
        partly += 0 < arrived < REPORTS
        assert Document.objects.count() == held + arrived
        for accession in Accession.objects.order_by("-pk")[:arrived]:
            texts = accession.document.passages.standing().values_list(
                "text", flat=True
            )
            assert "".join(texts) == accession.text
        run(folder)
        held += REPORTS
        assert Accession.objects.count() == held

    after_kills = counts()
    call_command("flush", interactive=False, verbosity=0)
    for folder in folders:
        run(folder)
    assert after_kills == counts()
    assert killed >= MOMENTS // 4
    assert partly
