"""How any fact is kept: once for its parent and key, with what it stands on.

Importing adds and fills; it never changes or brings back what an editor changed,
confirmed or rejected.
"""

import hashlib
from collections import Counter

from django.db import connection
from django.db.models import Q

from documents.folding import fold
from documents.models import Document, Evidence, Fact, Passage, Section
from documents.reading import Span

LONGEST_NAME = 500
IMPORT_LOCK = 7_203_814  # any number, the same for all imports


def take_import_lock():
    """Make imports wait for each other, so that two at once make no twins. Needs a transaction.

    On SQLite every transaction is begun IMMEDIATE (see settings), which is lock enough.
    """
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [IMPORT_LOCK])


def folded_name(name: str) -> str:
    """Return a name as the tables of names fold it."""
    return fold(name[:LONGEST_NAME])[:LONGEST_NAME]


class Store:
    """One report on its way into the database: its passages, and a tally of what was done."""

    def __init__(self):
        self.created: Counter = Counter()
        self.changed: Counter = Counter()
        self.document: Document | None = None
        self.passages: dict[int, Passage] = {}
        self.documents: dict[int, Document] = {}
        self.sections: dict[tuple[int, int], Section] = {}
        self.evidence_made: dict[tuple, Evidence] = {}
        self._new: set[tuple] = set()

    def made(self, record):
        """Count a new record and return it."""
        self.created[record._meta.verbose_name] += 1
        self._new.add((type(record), record.pk))
        return record

    def _changed(self, record):
        """Count a change of a record that this report has not made itself."""
        if (type(record), record.pk) not in self._new:
            self.changed[record._meta.verbose_name] += 1

    def fill(self, record, **values):
        """Set fields of ``record`` that are empty still, and that no editor emptied."""
        edited = getattr(record, "edited", ())
        empty = [
            name
            for name, value in values.items()
            if value and not getattr(record, name) and name not in edited
        ]
        if empty:
            for name in empty:
                setattr(record, name, values[name])
            record.save()
            self._changed(record)
        return record

    def named(self, names, text: str, language: str = ""):
        """Add a name to a record's table of names, unless it is there or was rejected in any spelling."""
        text = text[:LONGEST_NAME]
        rejected = Q(rejected=True, folded=folded_name(text))
        if not names(manager="every").filter(Q(text=text) | rejected).exists():
            names.create(text=text, language=language)
            self.created[names.model._meta.verbose_name] += 1

    def evidence(
        self,
        span: Span | None = None,
        *,
        origin: str = Evidence.Origin.TEXT,
        note: str = "",
    ) -> Evidence:
        """Return the evidence of a span, or of a note where no passage says it; the same for all facts that stand on it."""
        key = (span, origin, note)
        if key not in self.evidence_made:
            values = {
                "passage": None,
                "start": 0,
                "end": 0,
                "words": "",
                "origin": origin,
                "note": note,
            }
            if span:
                values |= {
                    "passage": self.passages[span.passage],
                    "start": span.start,
                    "end": span.end,
                    "words": span.words,
                }
            evidence, is_new = Evidence.objects.get_or_create(**values)
            if is_new:
                self.created[Evidence._meta.verbose_name] += 1
            self.evidence_made[key] = evidence
        return self.evidence_made[key]

    def record(
        self,
        model: type[Fact],
        key: str,
        parent: dict,
        values: dict,
        evidence: list[Evidence],
        doubt: str = "",
        same: Q | None = None,
    ):
        """Store a fact once for its parent and key, and add what it stands on.

        ``same`` tells it, too, where an editor may have entered it under a key of their own.
        A fact that is there already keeps its values and its state, whatever an editor made
        of them; only fields that are empty in a proposed fact are filled.
        """
        key = (
            key
            if len(key) <= 300
            else f"{key[:230]}…{hashlib.sha256(key.encode()).hexdigest()}"
        )
        known = Q(key=key) | same if same else Q(key=key)
        fact = model.objects.filter(known, **parent).first()
        if fact is None:
            fact = self.made(
                model.objects.create(**parent, key=key, doubt=doubt[:500], **values)
            )
            known = set()
        else:
            if fact.state == Fact.State.PROPOSED and not fact.reviewed_at:
                self.fill(fact, **values)
            known = set(fact.evidence.values_list("pk", flat=True))
        new = {item.pk: item for item in evidence if item.pk not in known}
        if new:
            fact.evidence.add(*new.values())
            self._changed(fact)
        return fact
