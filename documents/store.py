"""How a report is kept: its records and names, its facts, and what they stand on.

Importing adds and fills; it never changes or brings back what an editor changed,
confirmed or rejected. What a report brings is gathered in memory and written together.
"""

import weakref
from collections import Counter, defaultdict
from contextlib import suppress

from django.core.exceptions import ObjectDoesNotExist
from django.db import connection, models

from documents.change import Action, Change
from documents.facts import Facts, Told
from documents.lookups import Lookup
from documents.models import (
    Addressed,
    Document,
    Evidence,
    Fact,
    Name,
    Passage,
    Problem,
    Section,
)
from documents.models.address import free_slugs
from documents.models.mark import records_of, write_marks
from documents.names import Names
from documents.preference import prefers
from documents.primary_keys import PrimaryKeys
from documents.reading import Span
from documents.rows import insert_records, new_record

LONGEST_WORDS = 200
IMPORT_LOCK = 7_203_814  # any number, the same for all imports

_EVIDENCE = Lookup(
    lambda: Evidence.objects.filter(passage__among="passages").order_by("pk")
)
_NOTES = Lookup(
    lambda: Evidence.objects.filter(
        passage=None, origin__given="origin", note__given="note"
    ).order_by("pk")[:1]
)


def take_import_lock():
    """Make imports wait for each other, so that two at once make no twins. Needs a transaction.

    On SQLite every transaction is begun IMMEDIATE (see settings), which is lock enough.
    """
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [IMPORT_LOCK])


def in_words(record) -> str:
    """Return what a record says, short and in one line."""
    words = getattr(record, "in_words", record.__str__)()
    return " ".join(str(words).split())[:LONGEST_WORDS]


class Store:
    """One report on its way into the database: its passages, and a tally of what was done.

    Needs a transaction that holds the lock of imports; nothing is in the database before ``flush``.
    """

    def __init__(self):
        self.created: Counter = Counter()
        self.changed: Counter = Counter()
        self.to_review: Counter = Counter()
        self._done: list[tuple[Action, models.Model, str]] = []
        self.document: Document | None = None
        self.is_new = True  # whether the document is held for the first time
        self.passages: dict[int, Passage] = {}
        self.withdrawn: list[Passage] = []  # which its newest text no longer has
        # The passages of the problems that are open; None for one of the whole document.
        self.open_problems: list[int | None] = []
        self.documents: dict[int, Document] = {}
        self.sections: dict[tuple[int, int], Section] = {}
        self._keys = PrimaryKeys()
        self._names: dict[type, Names] = {}
        self._evidence: dict[tuple, Evidence] = {}
        self._new: set[tuple[type, int]] = set()
        self._unwritten: dict[type, list[models.Model]] = defaultdict(list)
        self._to_save: dict[tuple[type, int], models.Model] = {}
        self._marked: set[tuple[str, int]] = set()
        self.moves: list[tuple[int, models.Model]] = []  # see ``move``
        # In no circle, so that all goes at once when the report is stored.
        self._facts = Facts(weakref.proxy(self))

    # Records.

    def make(self, model: type[models.Model], **values) -> models.Model:
        """Return a new record, which is written with the others."""
        record = new_record(model, self._keys.next(model), values)
        if issubclass(model, Addressed):
            record.slug = record.slug_base()
        self._unwritten[model].append(record)
        self._new.add((model, record.id))
        self.created[model] += 1
        self._done.append(("create" if model is not Problem else "review", record, ""))
        return record

    def unwritten(self, model: type[models.Model]) -> list[models.Model]:
        """Return the new records of a kind that are not in the database yet."""
        return self._unwritten.get(model, [])

    def is_made(self, record) -> bool:
        """Return whether this report has made a record itself."""
        return (type(record), record.id) in self._new

    def write(self, record):
        """Write a record's new values with the others."""
        if not record._state.adding:
            self._to_save[type(record), record.pk] = record
            self._marked |= records_of([record])

    def save(self, record, *told: str):
        """Write a record's new values with the others, and count it as changed if this report has not made it."""
        self.write(record)
        self.count_change(record, *told)

    def count_change(self, record, *told: str):
        """Count a change of a record that this report has not made itself; ``told`` says what changed."""
        if not self.is_made(record):
            self.changed[type(record)] += 1
            self._marked |= records_of([record])
            self._done += [("change", record, words) for words in told or ("",)]

    def count_review(self, fact: Fact):
        """Count a fact that editors should look at."""
        self.to_review[type(fact)] += 1
        self._done.append(("review", fact, str(fact.get_unsaid_display())))

    def _goes_along(self, record) -> bool:
        """Return whether a record is the name of one that is new."""
        return isinstance(record, Name) and self.is_made(record.owner)

    def changes(self) -> list[Change]:
        """Return what was done, record by record, sorted, each once.

        The passages and the evidence in them go without saying, and so do the names of what is new.
        """
        told = set()
        for action, record, now in self._done:
            if isinstance(record, Evidence | Passage) or self._goes_along(record):
                continue
            # What it was told of may be gone since: other reports meant something else.
            with suppress(ObjectDoesNotExist):
                kind = str(record._meta.verbose_name)
                told.add(Change(action, kind, in_words(record), now=now))
        return sorted(told)

    def fill(self, record, **values):
        """Set fields of ``record`` that are empty still, and that no editor emptied."""
        return self._set(record, values, lambda field, value, now: False)

    def prefer(self, record, **values):
        """Set fields of ``record`` that are empty, or for which this report tells something better; never one that an editor set."""
        return self._set(record, values, prefers)

    def _set(self, record, values: dict, is_better):
        edited = getattr(record, "edited", ())
        told = []
        for name, value in values.items():
            field = record._meta.get_field(name)
            now = getattr(record, field.attname)
            if (
                value
                and name not in edited
                and (not now or is_better(field, value, now))
            ):
                setattr(record, name, value)
                told.append(f"{field.verbose_name} {value}")
        if told:
            self.save(record, *told)
        return record

    def move(self, document: int, record: models.Model):
        """Note that a document, given by its primary key, means another record than ``record``, and is to be stored again."""
        self.moves.append((document, record))

    # Names.

    def names(self, model: type[models.Model]) -> Names:
        """Return the names of a kind of record."""
        if model not in self._names:
            self._names[model] = Names(model)
        return self._names[model]

    def known(self, record):
        """Return the one object that stands for a record of the archive while this report is stored."""
        return self.names(type(record)).known(record)

    def make_named(self, model: type[models.Model], **values) -> models.Model:
        """Return a new record of a kind that has a table of names."""
        record = self.make(model, **values)
        self.names(model).take_new(record)
        return record

    def named(
        self, record, text: str, language: str = "", *, identifies: bool = True
    ) -> bool:
        """Add a name to a record's table of names, unless it is there or was rejected in any spelling.

        ``identifies`` is whether the record is known by it; once it is, it remains so.
        Return whether the name is new, or the record known by it only now.
        """
        names = self.names(type(record))
        if values := names.add(record, text, identifies):
            self.make(names.table, language=language, **values)
            return True
        own = names.let_identify(record, text) if identifies else ""
        for name in self.unwritten(names.table) if own else ():
            if name.owner == record and name.text == own:
                name.identifies = True
        return bool(own)

    # Evidence.

    def fetch_evidence(self):
        """Fetch the evidence in the passages of a document that was held before."""
        pks = [passage.pk for passage in self.passages.values()]
        for item in _EVIDENCE.records(passages=pks):
            key = (item.passage_id, item.start, item.end, item.words)
            self._evidence.setdefault((*key, item.origin, item.note), item)

    def evidence(
        self,
        span: Span | None = None,
        *,
        origin: str = Evidence.Origin.TEXT,
        note: str = "",
    ) -> Evidence:
        """Return the evidence of a span, or of a note where no passage says it; the same for all facts that stand on it."""
        passage = self.passages[span.passage] if span else None
        place = (passage.id, span.start, span.end, span.words) if span else (None,)
        key = (*place, origin, note)
        found = self._evidence.get(key)
        if found is None and span is None:
            standing = _NOTES.records(origin=str(origin), note=note)
            found = standing[0] if standing else None
        if found is None:
            found = self.make(Evidence, passage=passage, origin=origin, note=note)
            if span:
                found.start, found.end, found.words = span.start, span.end, span.words
        self._evidence[key] = found
        return found

    # Facts.

    def tell(
        self,
        model: type[Fact],
        key: str,
        parent: dict,
        values: dict,
        evidence: list[Evidence],
        doubt: str = "",
        same: tuple[str, ...] = (),
    ) -> Told:
        """Take down what a report tells; ``settle`` makes a fact of it."""
        told = Told(key, parent, values, evidence, doubt, same)
        self._facts.tell(model, told)
        return told

    def settle(self, model: type[Fact]) -> list[Told]:
        """Make facts of what was told of one kind; return it with its facts."""
        return self._facts.settle(model)

    def told(self, model: type[Fact]) -> set[int]:
        """Return the facts of a kind that the report tells, by their primary keys; after ``flush``."""
        return self._facts.settled(model)

    def unread(self) -> int:
        """Return how many passages of the text are left over, or have a problem that is open."""
        return sum(
            passage.role == Passage.Role.RESIDUE or passage.pk in self.open_problems
            for passage in self.passages.values()
        )

    # Writing.

    def flush(self):
        """Write all that was made, told or changed."""
        self._facts.settle_all()
        for model, records in self._unwritten.items():
            if issubclass(model, Addressed):
                slugs = free_slugs(model, [record.slug for record in records])
                for record, record.slug in zip(records, slugs, strict=True):
                    record.complete()
            insert_records(model, records)
            self._marked |= records_of(records)
        self._unwritten.clear()
        self._facts.write_links()
        for record in self._to_save.values():
            record.save()
        self._to_save.clear()
        write_marks(self._marked)
        self._marked.clear()
