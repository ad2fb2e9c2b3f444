"""Importing report files: found, decoded, read, stored, one transaction each."""

from collections import Counter
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from django.db import DatabaseError, transaction

from documents.decoding import LARGEST, Unreadable, decode
from documents.metadata import BadMetadata, Metadata, read_metadata
from documents.store import Store, take_import_lock
from documents.storing import AlreadyHeld, Refused, hold, store_documents
from events.inferring import infer_years
from events.lists import archive_lists
from events.storing import store_events
from people.lists import archive_bodies
from people.storing import store_people
from wicarchive.reading import Lists, Reading, read

TEXT_SUFFIX = ".txt"


@dataclass(slots=True)
class Report:
    """A report file that was read: its name, bytes, text, metadata and what was read in it."""

    name: str
    content: bytes
    encoding: str
    metadata: Metadata
    reading: Reading


@dataclass(slots=True)
class Outcome:
    """What importing one file did; ``notice`` where it was held already."""

    name: str
    about: str = ""
    created: Counter = field(default_factory=Counter)
    changed: Counter = field(default_factory=Counter)
    problems: int = 0
    notice: str = ""


class Unimportable(Exception):
    """A file cannot be imported; the message names it and says why."""


def find_files(paths: list[Path]) -> tuple[list[Path], list[str]]:
    """Return the text files of files and folders, and a message for each path that gives none."""
    files, errors = [], []
    for path in paths:
        if path.is_dir():
            found = sorted(
                file
                for file in path.iterdir()
                if file.suffix.lower() == TEXT_SUFFIX and file.is_file()
            )
            files += found
            if not found:
                errors.append(f"{path}: the folder holds no {TEXT_SUFFIX} file")
        elif path.exists():
            files.append(path)
        else:
            errors.append(f"{path}: there is no such file")
    return list(dict.fromkeys(files)), errors


def archive_names() -> Lists:
    """Return the lists of well-known names with those that editors added in the archive."""
    return Lists(archive_bodies(), archive_lists())


def read_file(path: Path, lists: Lists | None = None) -> Report:
    """Read a report file with the metadata file beside it. Raises Unimportable."""
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST + 1)
        beside = path.with_suffix(".toml")
        metadata = (
            read_metadata(beside.read_bytes(), beside.name)
            if beside.is_file() and beside != path
            else Metadata()
        )
        text, encoding = decode(content)
    except OSError as error:
        raise Unimportable(
            f"{path}: cannot be opened: {error.strerror or error}"
        ) from error
    except BadMetadata as error:
        raise Unimportable(f"{path}: {error}") from error
    except Unreadable as error:
        raise Unimportable(f"{path}: {error}") from error
    reading = read(text, metadata.published, lists or Lists())
    return Report(path.name, content, encoding, metadata, reading)


def _issuer(reading: Reading) -> str:
    """Return the name of the conference that a report is about, the same whatever the report calls it."""
    if not reading.events.conferences:
        return ""
    conference = reading.events.conferences[0].conference
    return conference.name


def _by_kind(counts: Counter) -> Counter:
    """Return counts of records by the names of their kinds."""
    by_kind: Counter = Counter()
    for model, count in counts.items():
        by_kind[str(model._meta.verbose_name)] += count
    return by_kind


@contextmanager
def rehearsal():
    """Take back at the end all that is stored meanwhile."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def store(report: Report, *, user=None) -> Outcome:
    """Store a report in one transaction, under the lock of imports. Raises Unimportable."""
    outcome = Outcome(report.name)
    reading = report.reading
    try:
        with transaction.atomic():
            take_import_lock()
            record = Store()
            hold(
                record,
                reading.document,
                file_name=report.name,
                content=report.content,
                encoding=report.encoding,
                metadata=report.metadata,
                user=user,
            )
            store_documents(record, reading.document, _issuer(reading))
            people = store_people(record, reading.people, report.metadata)
            conferences, series = store_events(record, people, reading.events)
            for one in sorted(series, key=lambda series: series.pk):
                infer_years(one, record)
            record.flush()
            outcome.about = str(conferences[0]) if conferences else "no conference"
            outcome.created = _by_kind(record.created)
            outcome.changed = _by_kind(record.changed)
            outcome.problems = record.document.problems.filter(settled_at=None).count()
    except AlreadyHeld as notice:
        outcome.notice = str(notice)
    except Refused as error:
        raise Unimportable(f"{report.name}: {error}") from error
    except DatabaseError as error:
        raise Unimportable(
            f"{report.name}: the database refused it: {error}"
        ) from error
    return outcome
