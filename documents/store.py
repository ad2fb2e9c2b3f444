"""How any fact is kept: once for its parent and key, with what it stands on.

Importing adds and fills; it never changes or brings back what an editor changed,
confirmed or rejected. What a report brings is gathered in memory and written together.
"""

import hashlib
from collections import Counter, defaultdict
from dataclasses import dataclass, field

from django.db import connection, models
from django.db.models import Q

from documents.change import Action, Change
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
from documents.names import Names, in_parts
from documents.preference import prefers
from documents.primary_keys import PrimaryKeys
from documents.reading import Span
from documents.rows import insert_pairs, insert_records, new_record

LONGEST_KEY = 300
LONGEST_DOUBT = 500
LONGEST_WORDS = 200
IMPORT_LOCK = 7_203_814  # any number, the same for all imports


def take_import_lock():
    """Make imports wait for each other, so that two at once make no twins. Needs a transaction.

    On SQLite every transaction is begun IMMEDIATE (see settings), which is lock enough.
    """
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [IMPORT_LOCK])


def fact_key(key: str) -> str:
    """Return a key in the length that its column has."""
    if len(key) <= LONGEST_KEY:
        return key
    return f"{key[:230]}…{hashlib.sha256(key.encode()).hexdigest()}"


def in_words(record) -> str:
    """Return what a record says, short and in one line."""
    words = getattr(record, "in_words", record.__str__)()
    return " ".join(str(words).split())[:LONGEST_WORDS]


@dataclass(slots=True)
class Told:
    """A fact as a report tells it, before it is known whether the archive has it.

    ``same`` are the values by which it is known, too, where an editor may have entered it
    under a key of their own.
    """

    key: str
    parent: dict
    values: dict
    evidence: list[Evidence]
    doubt: str = ""
    same: tuple[str, ...] = ()
    fact: Fact | None = field(default=None)

    @property
    def of(self) -> tuple:
        """Return which parent it has, in a form that can be looked up."""
        return tuple((name, record.pk) for name, record in self.parent.items())


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
        self.documents: dict[int, Document] = {}
        self.sections: dict[tuple[int, int], Section] = {}
        self._keys = PrimaryKeys()
        self._names: dict[type, Names] = {}
        self._evidence: dict[tuple, Evidence] = {}
        self._told: dict[type[Fact], list[Told]] = defaultdict(list)
        self._facts: dict[type[Fact], dict[tuple, Fact]] = defaultdict(dict)
        self._settled: dict[type[Fact], set[int]] = defaultdict(set)
        self._new: set[tuple[type, int]] = set()
        self._unwritten: dict[type, list[models.Model]] = defaultdict(list)
        self._linked: dict[type[Fact], set[tuple[int, int]]] = defaultdict(set)
        self._links: dict[type[Fact], list[tuple[int, int]]] = defaultdict(list)
        self._to_save: dict[tuple[type, int], models.Model] = {}
        self.moves: list[tuple[int, models.Model]] = []  # see ``move``

    # Records.

    def make(self, model: type[models.Model], **values) -> models.Model:
        """Return a new record, which is written with the others."""
        record = new_record(model, self._keys.next(model), values)
        if issubclass(model, Addressed):
            record.slug = record.slug_base()
        self._unwritten[model].append(record)
        self._new.add((model, record.pk))
        self.created[model] += 1
        self._done.append(("create" if model is not Problem else "review", record, ""))
        return record

    def unwritten(self, model: type[models.Model]) -> list[models.Model]:
        """Return the new records of a kind that are not in the database yet."""
        return self._unwritten.get(model, [])

    def is_made(self, record) -> bool:
        """Return whether this report has made a record itself."""
        return (type(record), record.pk) in self._new

    def write(self, record):
        """Write a record's new values with the others."""
        if not record._state.adding:
            self._to_save[type(record), record.pk] = record

    def save(self, record, *told: str):
        """Write a record's new values with the others, and count it as changed if this report has not made it."""
        self.write(record)
        self.count_change(record, *told)

    def count_change(self, record, *told: str):
        """Count a change of a record that this report has not made itself; ``told`` says what changed."""
        if not self.is_made(record):
            self.changed[type(record)] += 1
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
        return sorted(
            {
                Change(
                    action, str(record._meta.verbose_name), in_words(record), now=now
                )
                for action, record, now in self._done
                if not isinstance(record, Evidence | Passage)
                and not self._goes_along(record)
            }
        )

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
        for some in in_parts(pks):
            for item in Evidence.objects.filter(passage__in=some).order_by("pk"):
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
        place = (passage.pk, span.start, span.end, span.words) if span else (None,)
        key = (*place, origin, note)
        found = self._evidence.get(key)
        if found is None and span is None:
            standing = Evidence.objects.filter(passage=None, origin=origin, note=note)
            found = standing.order_by("pk").first()
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
        told = Told(
            fact_key(key), parent, values, evidence, doubt[:LONGEST_DOUBT], same
        )
        self._told[model].append(told)
        return told

    def settle(self, model: type[Fact]) -> list[Told]:
        """Make facts of what was told of one kind; return it with its facts.

        A fact that is there already keeps its values and its state, whatever an editor made
        of them; in a proposed fact what is empty is filled, and what several reports tell
        otherwise is told by the best of them. What it stands on is added.
        """
        told = self._told.pop(model, [])
        facts = self._facts[model]
        self._fetch(model, [one for one in told if (one.of, one.key) not in facts])
        for one in told:
            one.fact = facts.get((one.of, one.key))
            if one.fact is None and one.same:
                one.fact = facts.get((one.of, self._sameness(one)))
            if one.fact is None:
                values = {**one.parent, "key": one.key, "doubt": one.doubt}
                one.fact = self.make(model, **values, **one.values)
            elif one.fact.state == Fact.State.PROPOSED and not one.fact.reviewed_at:
                if one.fact.pk not in self._settled[model]:
                    self._point(one.fact, one.values)
                self.prefer(one.fact, **one.values)
                self._doubt_less(one.fact, one.doubt)
            facts[one.of, one.key] = one.fact
            self._settled[model].add(one.fact.pk)
        self._link(model, told)
        return told

    def _point(self, fact: Fact, values: dict):
        """Let a fact that names one record of several kinds name the one that its sentence tells now."""
        columns = {name: f"{name}_id" for name in fact.one_of}
        now = {n: pk for n, column in columns.items() if (pk := getattr(fact, column))}
        told = {name: values[name].pk for name in fact.one_of if values.get(name)}
        if now and told and not told.items() >= now.items():
            for name in fact.one_of:
                setattr(fact, name, values.get(name))
            self.save(fact)

    def _doubt_less(self, fact: Fact, doubt: str):
        """Leave a fact that is inferred as certain as its most certain source makes it."""
        if fact.doubt and (
            not doubt or (len(doubt), doubt) < (len(fact.doubt), fact.doubt)
        ):
            fact.doubt = doubt
            self.save(fact)

    def told(self, model: type[Fact]) -> set[int]:
        """Return the facts of a kind that the report tells, by their keys; after ``flush``."""
        return self._settled[model]

    @staticmethod
    def _sameness(one: Told) -> tuple:
        every = {**one.parent, **one.values}
        return tuple(
            (name, getattr(every[name], "pk", every[name])) for name in one.same
        )

    def _fetch(self, model: type[Fact], told: list[Told]):
        """Fetch the facts of the archive that may be those told, by parent and key, or by what else tells them."""
        wanted: dict[tuple, list[Told]] = defaultdict(list)
        for one in told:
            # A parent that is new has no facts yet.
            if not any(self.is_made(record) for record in one.parent.values()):
                wanted[(*one.parent, *one.same)].append(one)
        for ones in wanted.values():
            for some in in_parts(ones):
                self._fetch_some(model, some)

    def _fetch_some(self, model: type[Fact], ones: list[Told]):
        names, same = list(ones[0].parent), ones[0].same
        among = {f"{n}__in": {one.parent[n].pk for one in ones} for n in names}
        known = Q(key__in={one.key for one in ones})
        if same:
            pks = [dict(self._sameness(one)) for one in ones]
            known |= Q(**{f"{n}__in": {pk[n] for pk in pks} for n in same})
        facts = self._facts[model]
        for fact in model.objects.filter(known, **among).order_by("pk"):
            of = tuple((n, getattr(fact, f"{n}_id")) for n in names)
            facts.setdefault((of, fact.key), fact)
            if same:
                columns = (model._meta.get_field(name).attname for name in same)
                values = (getattr(fact, column) for column in columns)
                alike = tuple(zip(same, values, strict=True))
                facts.setdefault((of, alike), fact)

    def _link(self, model: type[Fact], told: list[Told]):
        """Let facts stand on their evidence, where they do not yet."""
        linked = self._linked[model]
        self._fetch_links(model, told)
        for one in told:
            new = [
                pair
                for item in one.evidence
                if (pair := (one.fact.pk, item.pk)) not in linked
            ]
            if new:
                new = list(dict.fromkeys(new))
                linked.update(new)
                self._links[model] += new
                self.count_change(one.fact, "more evidence")

    def _fetch_links(self, model: type[Fact], told: list[Told]):
        """Fetch on which of their evidence facts of the archive stand already."""
        told = [one for one in told if not self.is_made(one.fact)]
        items = {
            item.pk for one in told for item in one.evidence if not self.is_made(item)
        }
        if not items:
            return
        name = f"{model._meta.model_name}_id"
        rows = model.evidence.through.objects.values_list(name, "evidence_id")
        for some in in_parts({one.fact.pk for one in told}):
            for part in in_parts(items):
                among = {f"{name}__in": some, "evidence_id__in": part}
                self._linked[model].update(rows.filter(**among))

    # Writing.

    def flush(self):
        """Write all that was made, told or changed."""
        for model in list(self._told):
            self.settle(model)
        for model, records in self._unwritten.items():
            if issubclass(model, Addressed):
                free_slugs(model, records)
                for record in records:
                    record.complete()
            insert_records(model, records)
        self._unwritten.clear()
        for model, pairs in self._links.items():
            table = model.evidence.through._meta.db_table
            columns = (f"{model._meta.model_name}_id", "evidence_id")
            insert_pairs(table, columns, pairs)
        self._links.clear()
        for record in self._to_save.values():
            record.save()
        self._to_save.clear()
