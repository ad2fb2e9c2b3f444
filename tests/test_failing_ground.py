"""An import on a disk that is full, and with a database that goes away: one message, whole reports, and the rest later."""

import json
import os
import subprocess
import sys

import pytest
from django.conf import settings
from django.db import connection

import wicarchive.importing
from documents.models import Accession
from tests.imports import run
from tests.test_importing import counts

REPORT = """{name} Forum

Oslo, 5 May 2019

The 4th {name} Forum took place in Oslo on 5 May 2019. It was attended by 900 people. \
Anna Bell, chair of the Blue Party, said: "Nets are for all."
"""
NAMES = ("Cable", "Copper", "Thread", "Wire")

# In a room of its own, so that the small disk goes with it.
MOUNTED = 'mount -t tmpfs -o size=8m tmpfs "$DISK" && exec "$PYTHON" -c "$SCRIPT"'
ON_A_SMALL_DISK = """
import os, json, pathlib, django
django.setup()
from django.core.management import call_command
from django.db import connection
from tests.imports import run

disk, reports = pathlib.Path(os.environ["DISK"]), os.environ["REPORTS"]
call_command("migrate", verbosity=0)
with connection.cursor() as cursor:
    # What was written so far leaves no room within the files.
    cursor.execute("VACUUM")
    cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")

def held():
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA integrity_check")
        whole = cursor.fetchone()
        cursor.execute("SELECT count(*) FROM documents_accession")
        held = cursor.fetchone()
        cursor.execute("SELECT count(DISTINCT document_id) FROM documents_passage")
        return [*whole, *held, *cursor.fetchone()]

with (disk / "ballast").open("wb", buffering=0) as ballast:
    try:
        while True:
            ballast.write(bytes(4096))
    except OSError:
        ballast.truncate(ballast.tell() - 400_000)
ends = [run(reports)[2], held()]
(disk / "ballast").unlink()
print(json.dumps([*ends, run(reports)[2], held()]))
"""


@pytest.fixture
def reports(tmp_path):
    folder = tmp_path / "reports"
    folder.mkdir()
    for name in NAMES:
        (folder / f"{name.lower()}.txt").write_text(REPORT.format(name=name))
    return folder


@pytest.mark.long
def test_a_full_disk_stops_an_import_with_one_message(reports, tmp_path):
    disk = tmp_path / "disk"
    disk.mkdir()

    done = subprocess.run(
        [
            *("/usr/bin/unshare", "--map-root-user", "--mount"),
            *("/bin/sh", "-c", MOUNTED),
        ],
        cwd=settings.BASE_DIR,
        env={
            "PATH": os.environ["PATH"],
            "DISK": str(disk),
            "REPORTS": str(reports),
            "PYTHON": sys.executable,
            "SCRIPT": ON_A_SMALL_DISK,
            "DJANGO_SETTINGS_MODULE": "wicarchive.settings",
            "DATABASE_URL": f"sqlite:///{disk}/archive.sqlite3",
        },
        capture_output=True,
        text=True,
    )

    assert done.stdout, done.stderr
    end, (whole, held, cut), again, all_of_it = json.loads(done.stdout)
    assert "the database fails: database or disk is full" in end
    assert "\n" not in end
    assert whole == "ok"
    assert held == cut < len(NAMES)
    assert (again, all_of_it) == (None, ["ok", len(NAMES), len(NAMES)])


@pytest.mark.django_db(transaction=True)
def test_a_database_that_goes_away_stops_an_import_with_one_message(
    reports, monkeypatch
):
    if connection.vendor != "postgresql":
        pytest.skip("SQLite's database is a file and does not go away")
    import psycopg

    store_people = wicarchive.importing.store_people
    calls = []

    def lost_at_the_second(*arguments):
        calls.append(arguments)
        if len(calls) == 2:
            pid = connection.connection.info.backend_pid
            options = connection.get_connection_params()
            with psycopg.connect(
                dbname=options["dbname"], user=options["user"], host=options["host"]
            ) as other:
                other.execute("SELECT pg_terminate_backend(%s)", [pid])
        return store_people(*arguments)

    monkeypatch.setattr(wicarchive.importing, "store_people", lost_at_the_second)
    _, complained, end = run(reports)
    connection.close()

    assert end.startswith("Stopped at copper.txt: the database fails: ")
    assert end.endswith("The 1 reports before it are stored, whole.")
    assert "\n" not in end
    assert list(Accession.objects.values_list("file_name", flat=True)) == ["cable.txt"]

    assert run(reports)[1:] == ("", None)
    assert Accession.objects.count() == len(NAMES)
    assert counts()["Document"] == len(NAMES)
