"""Importing reports: received, read, stored, one transaction each."""

from collections import Counter
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from django.db import (
    DatabaseError,
    InterfaceError,
    OperationalError,
    connection,
    transaction,
)

from documents import arrival, metadata
from documents.arrival import Arrival
from documents.change import Change
from documents.decoding import Unreadable
from documents.metadata import BadMetadata, Metadata
from documents.models import Accession, Document, Passage
from documents.reading import READER_VERSION
from documents.store import Store, take_import_lock
from documents.storing import AlreadyHeld, Refused, hold, store_documents
from events.inferring import infer_years
from events.lists import archive_lists
from events.models import Conference
from events.storing import store_events
from people.lists import archive_bodies
from people.storing import store_people
from wicarchive.files import STANDARD_INPUT, NoFile, beside, read_bytes, read_input
from wicarchive.garbage import no_garbage
from wicarchive.moving import move
from wicarchive.reading import Lists, Reading, read


@dataclass(slots=True)
class Report:
    """A report that arrived and was read."""

    arrival: Arrival
    reading: Reading
    document: Document | None = None  # whose text it is, where it is read again

    @property
    def name(self):
        return self.arrival.name

    @property
    def metadata(self):
        return self.arrival.metadata


@dataclass(slots=True)
class Outcome:
    """What importing one report did.

    ``notices`` tell what is held already or what of the metadata was not used; ``changes``
    what was done, record by record, where that was asked for; ``to_review`` counts the facts
    that it does not tell any more; ``problems`` and ``unread`` what its text still has open:
    problems, and passages that are left over or have one.
    """

    name: str
    document: Document | None = None
    about: str = ""
    created: Counter = field(default_factory=Counter)
    changed: Counter = field(default_factory=Counter)
    changes: list[Change] = field(default_factory=list)
    to_review: int = 0
    problems: int = 0
    unread: int = 0
    held: str = ""
    notices: tuple[str, ...] = ()

    @property
    def created_in_all(self) -> int:
        return self.created.total()

    @property
    def changed_in_all(self) -> int:
        return self.changed.total()

    @property
    def is_unchanged(self) -> bool:
        """Return whether the archive held all of it before."""
        return not self.created and not self.changed and not self.to_review


class Unimportable(Exception):
    """A report cannot be imported; the message names it and says why."""


class Halted(Exception):
    """No report can be imported any more, since the database fails; the message says why."""


def archive_names() -> Lists:
    """Return the lists of well-known names with those that editors added in the archive."""
    return Lists(archive_bodies(), archive_lists())


def held_text(sha256: str) -> tuple[str, str] | None:
    """Return the text that was found in a page that is held, and by what program; None if it is not held."""
    return (
        Accession.objects.filter(sha256=sha256)
        .exclude(extracted_by="")
        .values_list("text", "extracted_by")
        .first()
    )


def read_file(path: Path, lists: Lists | None = None) -> Report:
    """Read a report file with the metadata file beside it, or the standard input. Raises Unimportable.

    With ``lists``, the names that the archive knows, a page that it holds keeps its text.
    """
    try:
        if path == STANDARD_INPUT:
            content = read_input()
            name, metadata_file = arrival.name_without_file(content), None
        else:
            content, name = read_bytes(path), path.name
            metadata_file = beside(path, metadata.LARGEST)
        return read_arrival(name, content, metadata_file, lists)
    except (NoFile, BadMetadata, Unreadable) as error:
        what = "the standard input" if path == STANDARD_INPUT else path
        raise Unimportable(f"{what}: {error}") from error


def read_arrival(
    name: str,
    content: bytes,
    metadata_file: tuple[str, bytes] | None = None,
    lists: Lists | None = None,
) -> Report:
    """Read a report from its bytes. Raises Unreadable, BadMetadata."""
    known = {} if lists is None else {"held_text": held_text}
    report = arrival.receive(name, content, metadata_file, **known)
    reading = read(report.text, report.metadata.published, lists or Lists())
    return Report(report, reading)


def held_documents(*, every: bool) -> list[int]:
    """Return the documents whose standing text another version of the reader has read, or of ``every`` one."""
    standing = Passage.objects.filter(position__isnull=False)
    if not every:
        standing = standing.exclude(accession__reader_version=READER_VERSION)
    found = standing.order_by("document__source_key").values_list(
        "document", "document__source_key"
    )
    return [pk for pk, _key in found.distinct()]


def read_held(pk: int, lists: Lists | None = None) -> Report:
    """Read the standing text of a document again, with what was given of it."""
    standing = Passage.objects.filter(document=pk, position__isnull=False)
    accession = Accession.objects.select_related("document").get(
        pk=standing.values("accession")[:1]
    )
    given = Metadata.from_sources(accession.given)
    held = Arrival(
        accession.file_name,
        bytes(accession.content),
        accession.text,
        accession.encoding,
        given,
        extracted_by=accession.extracted_by,
    )
    return Report(
        held, read(held.text, given.published, lists or Lists()), accession.document
    )


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


def store(report: Report, *, user=None, in_full: bool = False) -> Outcome:
    """Store a report in one transaction, under the lock of imports; tell ``in_full`` of each record.

    Raises Unimportable where this report cannot be stored, Halted where none can.
    """
    outcome = Outcome(report.name, notices=report.arrival.notices)
    try:
        with transaction.atomic(), no_garbage():
            take_import_lock()
            _store(report, outcome, user, in_full)
    except AlreadyHeld as notice:
        outcome.held = str(notice)
    except Refused as error:
        raise Unimportable(f"{report.name}: {error}") from error
    except DatabaseError as error:
        if is_failure(error):
            raise Halted(f"{report.name}: the database fails: {said(error)}") from error
        raise Unimportable(
            f"{report.name}: the database refused it: {said(error)}"
        ) from error
    return outcome


def is_failure(error: DatabaseError) -> bool:
    """Return whether the database itself fails (lost, full, read-only, broken), whatever it is given."""
    return isinstance(error, OperationalError | InterfaceError) or (
        # So says SQLite of a file that is none of its own, or is broken.
        connection.vendor == "sqlite" and type(error) is DatabaseError
    )


def said(error: Exception) -> str:
    """Return what the database says, in one line."""
    return " ".join(str(error).split())


def _store_reading(record: Store, report: Report, user=None) -> list[Conference]:
    """Store what was read in a report; return its conferences."""
    reading = report.reading
    hold(record, reading.document, report.arrival, user, report.document)
    store_documents(record, reading.document, _issuer(reading))
    people = store_people(record, reading.people, report.metadata)
    conferences, series = store_events(record, people, reading.events)
    infer_years(series, record)
    record.flush()
    return conferences


def _store_again(document: int, lists: Lists) -> Store:
    """Store what is held of a document, given by its primary key, once more."""
    record = Store()
    _store_reading(record, read_held(document, lists))
    return record


def _store(report: Report, outcome: Outcome, user, in_full: bool):
    record = Store()
    conferences = _store_reading(record, report, user)
    if record.moves:
        lists = archive_names()
        move(record, lambda document: _store_again(document, lists))
    outcome.document = record.document
    outcome.about = str(conferences[0]) if conferences else "no conference"
    outcome.created = _by_kind(record.created)
    outcome.changed = _by_kind(record.changed)
    outcome.to_review = record.to_review.total()
    outcome.changes = record.changes() if in_full else []
    outcome.problems = len(record.open_problems)
    outcome.unread = record.unread()
