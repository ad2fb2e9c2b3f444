"""The facts read from each passage of a text, as the reader's margin has them."""

from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from django.db.models import F, QuerySet, Value
from django.utils.translation import gettext as _

from documents.dates import display_span
from documents.lookups import Lookup, attach_all
from documents.models import Citation, Document, Fact, Section
from events.models import Coverage, Figure, Outcome, Participation, Statement, Subject
from people.models import Contribution, Mention, Position, Quotation, Relation

# Each kind of fact with the records that its line in the margin names.
KINDS = (
    (Statement, ("conference",)),
    (Figure, ("conference", "organisation")),
    (Participation, ("conference", "person", "organisation")),
    (Outcome, ("conference", "document")),
    (Section, ("document",)),
    (Position, ("person", "organisation")),
    (Relation, ("organisation", "other")),
    (Quotation, ("person", "organisation", "document", "section")),
    (Contribution, ("document", "person", "organisation")),
    (Citation, ("citing", "cited")),
    (Subject, ("topic", "section", "document")),
    (Coverage, ("conference",)),
    (Mention, ("person", "organisation")),
)


@dataclass(slots=True)
class MarginFact:
    """A fact in the margin: what kind, what it says, where it stands."""

    label: str
    text: str
    url: str
    unreviewed: bool


class Words(NamedTuple):
    """Where in a passage the words stand that a fact was read from."""

    start: int
    end: int


def _links() -> QuerySet:
    """Return, for all kinds at once, which fact stands on which words of a document."""
    every = []
    for number, (model, _related) in enumerate(KINDS):
        through = model.evidence.through.objects
        every.append(
            through.filter(evidence__passage__document__given="document").values_list(
                Value(number),
                F(model._meta.model_name),
                F("evidence__passage"),
                F("evidence__passage__position"),
                F("evidence__start"),
                F("evidence__end"),
            )
        )
    return every[0].union(*every[1:], all=True)


_LINKS = Lookup(_links)


class TextFacts:
    """All that was read from a document, in one query and one for each kind of fact and of record that occurs."""

    def __init__(self, document: Document):
        rows = sorted(_LINKS.rows(document=document.pk), key=lambda row: row[:3])
        facts = _facts({(row[0], row[1]) for row in rows})
        self._by_passage = {}
        self._begun = {}  # where in the text each fact is told first
        for kind, pk, passage, position, start, end in rows:
            fact = facts.get((kind, pk))
            if fact is None:
                continue  # rejected
            words = Words(start, end)
            self._by_passage.setdefault(passage, []).append((fact, words))
            begun = self._begun.get((kind, pk), position)
            self._begun[kind, pk] = min(begun or 0, position or 0)
        self._kinds = {model: number for number, (model, _) in enumerate(KINDS)}

    def of(self, passage) -> list[tuple[Fact, Words]]:
        """Return the facts read from a passage, each with its words there."""
        return self._by_passage.get(passage.pk, [])

    def margin(self, passage) -> list[MarginFact]:
        """Return the lines beside a passage: each fact once, both days of a conference in one line."""
        lines = []
        facts = [fact for fact, _words in self.of(passage)]
        days = {
            fact.field: fact
            for fact in facts
            if isinstance(fact, Statement) and fact.field in ("start", "end")
        }
        for fact in facts:
            if isinstance(fact, Mention):
                continue
            is_note = isinstance(fact, Citation) and fact.number is not None
            begun = self._begun[self._kinds[type(fact)], fact.pk]
            continued = (is_note or isinstance(fact, Quotation)) and begun < (
                passage.position or 0
            )
            if continued and is_note:
                continue
            line = _line(fact, continued=continued)
            if len(days) == 2 and fact in days.values():
                line.label = _("Dates")
                line.text = display_span(days["start"].value, days["end"].value)
                line.url = days["start"].get_absolute_url()
            if line not in lines:
                lines.append(line)
        return lines


@cache
def _visible(model: type[Fact]) -> Lookup:
    return Lookup(lambda: model.visible.filter(pk__among="keys").order_by())


def _facts(wanted: set[tuple[int, int]]) -> dict[tuple[int, int], Fact]:
    """Return the facts that a visitor may see, with the records that they name, by kind and key."""
    found, naming = {}, []
    for number, (model, related) in enumerate(KINDS):
        keys = [pk for kind, pk in wanted if kind == number]
        if keys:
            facts = _visible(model).records(keys=keys)
            found |= {(number, fact.pk): fact for fact in facts}
            naming += [(facts, name) for name in related]
    attach_all(naming)
    return found


def _line(fact: Fact, *, continued: bool) -> MarginFact:
    """Return the line that the margin gives a fact; ``continued`` where it began in an earlier passage."""
    return MarginFact(
        str(fact.kind_label),
        _("continued") if continued else str(fact.in_words()),
        fact.get_absolute_url(),
        fact.state == fact.State.PROPOSED,
    )
