"""An import that is killed leaves whole reports only, and the next one finishes its work."""

import os
import random
import signal
import time

import pytest
from django.core.management import call_command
from django.db import connection, connections

from documents.models import Accession, Document, Passage
from tests.imports import run
from tests.test_importing import counts

pytestmark = pytest.mark.django_db(transaction=True)

REPORTS = 4
MOMENTS = 50
REPORT = """Cable Forum {n}

Oslo, {n} May 2019

The {n}th Cable Forum took place in Oslo on {n} May 2019. It was attended by {n}00 people. \
Anna Bell, chair of the Blue Party, said: "Nets are for all."
"""


@pytest.fixture
def reports(tmp_path):
    for n in range(4, 4 + REPORTS):
        (tmp_path / f"report{n}.txt").write_text(REPORT.format(n=n))
    return tmp_path


def imported_by_a_child(folder, moment):
    """Import in a process of its own, killed after so many seconds; return whether it was."""
    connections.close_all()
    child = os.fork()
    if child == 0:
        run(folder)
        os._exit(0)
    time.sleep(moment)
    os.kill(child, signal.SIGKILL)
    return os.WIFSIGNALED(os.waitpid(child, 0)[1])


def test_an_import_killed_at_any_moment_leaves_whole_reports(reports):
    began = time.monotonic()
    run(reports)
    whole_run = time.monotonic() - began
    expected = counts()
    dice = random.Random(7)
    killed, partly = 0, 0

    for _ in range(MOMENTS):
        call_command("flush", interactive=False, verbosity=0)
        killed += imported_by_a_child(reports, dice.uniform(0, whole_run * 1.2))
        held = Accession.objects.count()
        partly += 0 < held < REPORTS
        assert Document.objects.filter(accessions__isnull=False).count() == held
        for accession in Accession.objects.all():
            texts = accession.document.passages.standing().values_list(
                "text", flat=True
            )
            assert "".join(texts) == accession.text
        assert held or not Passage.objects.exists()

        run(reports)

        assert counts() == expected
    assert killed >= MOMENTS // 2
    assert partly
    assert connection.is_usable()
