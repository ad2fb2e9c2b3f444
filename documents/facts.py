"""The facts that a report tells: known again by parent and key, and linked with what they stand on."""

import hashlib
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache

from django.db.models import Q

from documents.lookups import Lookup
from documents.models import Evidence, Fact
from documents.rows import insert_pairs

LONGEST_KEY = 300
LONGEST_DOUBT = 500


def fact_key(key: str) -> str:
    """Return a key in the length that its column has."""
    if len(key) <= LONGEST_KEY:
        return key
    return f"{key[:230]}…{hashlib.sha256(key.encode()).hexdigest()}"


@dataclass(slots=True)
class Told:
    """A fact as a report tells it, before it is known whether the archive has it.

    ``same`` are the values by which it is known, too, where an editor may have entered it
    under a key of their own; ``of`` is which parent it has, in a form that can be looked up.
    """

    key: str
    parent: dict
    values: dict
    evidence: list[Evidence]
    doubt: str = ""
    same: tuple[str, ...] = ()
    fact: Fact | None = None
    of: tuple = field(init=False)

    def __post_init__(self):
        self.key, self.doubt = fact_key(self.key), self.doubt[:LONGEST_DOUBT]
        self.of = tuple((name, record.id) for name, record in self.parent.items())

    @property
    def alike(self) -> tuple:
        """Return what tells the fact beside its key."""
        every = {**self.parent, **self.values}
        return tuple(
            (name, getattr(every[name], "pk", every[name])) for name in self.same
        )


@cache
def _known(model: type[Fact], parent: tuple[str, ...], same: tuple[str, ...]) -> Lookup:
    """Return the look-up of facts by parent, and by key or by what else tells them."""
    known = Q(key__among="key")
    if same:
        known |= Q(**{f"{name}__among": f"same {name}" for name in same})
    of = {f"{name}__among": name for name in parent}
    return Lookup(lambda: model.objects.filter(known, **of).order_by("pk"))


@cache
def _links(model: type[Fact]) -> Lookup:
    """Return the look-up of which facts stand on which evidence."""
    name = f"{model._meta.model_name}_id"
    among = {f"{name}__among": "facts", "evidence_id__among": "evidence"}
    rows = model.evidence.through.objects.filter(**among)
    return Lookup(lambda: rows.values_list(name, "evidence_id"))


class Facts:
    """The facts of one report. ``store`` makes, changes and counts their records."""

    def __init__(self, store):
        self._store = store
        self._told: dict[type[Fact], list[Told]] = defaultdict(list)
        self._known: dict[type[Fact], dict[tuple, Fact]] = defaultdict(dict)
        self._settled: dict[type[Fact], set[int]] = defaultdict(set)
        self._linked: dict[type[Fact], set[tuple[int, int]]] = defaultdict(set)
        self._links: dict[type[Fact], list[tuple[int, int]]] = defaultdict(list)

    def tell(self, model: type[Fact], told: Told):
        """Take down what a report tells."""
        self._told[model].append(told)

    def settled(self, model: type[Fact]) -> set[int]:
        """Return the facts of a kind that the report tells, by their primary keys."""
        return self._settled[model]

    def settle_all(self):
        """Make facts of all that was told."""
        for model in list(self._told):
            self.settle(model)

    def settle(self, model: type[Fact]) -> list[Told]:
        """Make facts of what was told of one kind; return it with its facts.

        A fact that is there already keeps its values and its state, whatever an editor made
        of them; in a proposed fact what is empty is filled, and what several reports tell
        otherwise is told by the best of them. What it stands on is added.
        """
        told = self._told.pop(model, [])
        facts, settled = self._known[model], self._settled[model]
        self._fetch(model, [one for one in told if (one.of, one.key) not in facts])
        for one in told:
            fact = facts.get((one.of, one.key))
            if fact is None and one.same:
                fact = facts.get((one.of, one.alike))
            if fact is None:
                values = {**one.parent, "key": one.key, "doubt": one.doubt}
                fact = self._store.make(model, **values, **one.values)
            elif fact.state == Fact.State.PROPOSED and not fact.reviewed_at:
                if fact.pk not in settled:
                    self._point(fact, one.values)
                self._store.prefer(fact, **one.values)
                self._doubt_less(fact, one.doubt)
            one.fact = facts[one.of, one.key] = fact
            settled.add(fact.id)
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
            self._store.save(fact)

    def _doubt_less(self, fact: Fact, doubt: str):
        """Leave a fact that is inferred as certain as its most certain source makes it."""
        if fact.doubt and (
            not doubt or (len(doubt), doubt) < (len(fact.doubt), fact.doubt)
        ):
            fact.doubt = doubt
            self._store.save(fact)

    def _fetch(self, model: type[Fact], told: Iterable[Told]):
        """Fetch the facts of the archive that may be those told, by parent and key, or by what else tells them."""
        wanted: dict[tuple, list[Told]] = defaultdict(list)
        for one in told:
            # A parent that is new has no facts yet.
            if not any(self._store.is_made(record) for record in one.parent.values()):
                wanted[tuple(one.parent), one.same].append(one)
        for (parent, same), ones in wanted.items():
            self._fetch_alike(model, parent, same, ones)

    def _fetch_alike(self, model, parent: tuple, same: tuple, ones: list[Told]):
        """Fetch facts that have the same kinds of parents, and that are told by the same values."""
        given = {name: {one.parent[name].pk for one in ones} for name in parent}
        given["key"] = {one.key for one in ones}
        for one in ones:
            for name, value in one.alike:
                given.setdefault(f"same {name}", set()).add(value)
        facts = self._known[model]
        columns = [model._meta.get_field(name).attname for name in same]
        for fact in _known(model, parent, same).records(**given):
            of = tuple((name, getattr(fact, f"{name}_id")) for name in parent)
            facts.setdefault((of, fact.key), fact)
            if same:
                values = (getattr(fact, column) for column in columns)
                alike = tuple(zip(same, values, strict=True))
                facts.setdefault((of, alike), fact)

    def _link(self, model: type[Fact], told: list[Told]):
        """Let facts stand on their evidence, where they do not yet."""
        linked = self._linked[model]
        self._fetch_links(model, told)
        for one in told:
            pairs = dict.fromkeys((one.fact.id, item.id) for item in one.evidence)
            if new := [pair for pair in pairs if pair not in linked]:
                linked.update(new)
                self._links[model] += new
                self._store.count_change(one.fact, "more evidence")

    def _fetch_links(self, model: type[Fact], told: list[Told]):
        """Fetch on which of their evidence facts of the archive stand already."""
        is_made = self._store.is_made
        told = [one for one in told if not is_made(one.fact)]
        items = {item.id for one in told for item in one.evidence if not is_made(item)}
        if items:
            facts = {one.fact.pk for one in told}
            rows = _links(model).rows(facts=facts, evidence=items)
            self._linked[model].update(rows)

    def write_links(self):
        """Write on what the facts stand; they and their evidence are written."""
        for model, pairs in self._links.items():
            table = model.evidence.through._meta.db_table
            columns = (f"{model._meta.model_name}_id", "evidence_id")
            insert_pairs(table, columns, pairs)
        self._links.clear()
