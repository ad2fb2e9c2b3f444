"""The names of one kind of record, as far as a report needs them: fetched together, looked up in memory."""

from collections import defaultdict
from collections.abc import Iterable
from functools import cache

from django.db import models

from documents.folding import fold
from documents.lookups import Lookup
from documents.models import Name

LONGEST_NAME = 500


def folded_name(name: str) -> str:
    """Return a name as the tables of names fold it."""
    return fold(name[:LONGEST_NAME])[:LONGEST_NAME]


@cache
def name_model(model: type[models.Model]) -> type[Name]:
    """Return the table that holds the names of a kind of record."""
    return next(
        relation.related_model
        for relation in model._meta.related_objects
        if issubclass(relation.related_model, Name)
    )


class _Lookups:
    """What is asked of a table of names and of the records that have them."""

    def __init__(self, model: type[models.Model], table: type[Name]):
        owner = table.owner_field()
        every = table.every.order_by()
        columns = (owner.attname, "text", "folded", "identifies", "rejected")
        named_so = every.filter(folded__among="forms").values(owner.attname)
        self.by_form = Lookup(
            lambda: every.filter(**{f"{owner.name}__in": named_so}).values_list(
                *columns
            )
        )
        self.of_records = Lookup(
            lambda: every.filter(**{f"{owner.attname}__among": "records"}).values_list(
                *columns
            )
        )
        self.records = Lookup(
            lambda: model._base_manager.filter(pk__among="records").order_by()
        )


@cache
def _lookups(model: type[models.Model]) -> _Lookups:
    return _Lookups(model, name_model(model))


class Names:
    """Which records of a kind have which names."""

    def __init__(self, model: type[models.Model]):
        self.model = model
        self.table = name_model(model)
        self._owner = self.table.owner_field()
        self._ask = _lookups(model)
        self._asked: set[str] = set()
        self._records: dict[int, models.Model] = {}
        self._by_form: dict[str, set[int]] = defaultdict(set)
        self._rejected: dict[str, set[int]] = defaultdict(set)
        # The texts of a record's names, and whether it is known by each.
        self._texts: dict[int, dict[str, bool]] = defaultdict(dict)

    def fetch(self, forms: Iterable[str]):
        """Fetch the records that have one of the names, with all their names."""
        wanted = {folded_name(form) for form in forms} - self._asked
        if not wanted:
            return
        self._asked |= wanted
        rows = self._ask.by_form.rows(forms=sorted(wanted))
        if missing := {pk for pk, *_ in rows} - self._records.keys():
            for record in self._ask.records.records(records=sorted(missing)):
                self._records[record.pk] = record
        for row in rows:
            self._note(*row)

    def take(self, records: Iterable[models.Model]):
        """Take in records that are in the archive, with their names."""
        new = {r.pk: r for r in records if r.pk not in self._records}
        self._records.update(new)
        if new:
            for row in self._ask.of_records.rows(records=new):
                self._note(*row)

    def take_new(self, record: models.Model):
        """Take in a record that has no names yet."""
        self._records[record.pk] = record

    def _note(self, pk: int, text: str, folded: str, identifies: bool, rejected: bool):
        self._texts[pk][text] = identifies
        if rejected:
            self._rejected[folded].add(pk)
        elif identifies:
            self._by_form[folded].add(pk)

    def records(self) -> Iterable[models.Model]:
        """Return all records that were fetched or taken in."""
        return self._records.values()

    def known(self, record: models.Model) -> models.Model:
        """Return the one object that stands for a record while a report is stored."""
        if record.pk not in self._records:
            self.take([record])
        return self._records[record.pk]

    def find(self, forms: Iterable[str]) -> list:
        """Return the records that are known by one of the names, the oldest first."""
        return self._find(self._by_form, forms)

    def find_rejected(self, forms: Iterable[str]) -> list:
        """Return the records of which editors rejected one of the names, the oldest first."""
        return self._find(self._rejected, forms)

    def _find(self, index: dict[str, set[int]], forms: Iterable[str]) -> list:
        forms = list(forms)
        self.fetch(forms)
        found = set().union(*(index.get(folded_name(form), ()) for form in forms))
        return [self._records[pk] for pk in sorted(found)]

    def add(
        self, record: models.Model, text: str, identifies: bool = True
    ) -> dict | None:
        """Return the values of a new name; None where the record has it, or had it rejected in any spelling."""
        text, folded = text[:LONGEST_NAME], folded_name(text)
        record = self.known(record)
        if text in self._texts[record.pk] or record.pk in self._rejected.get(
            folded, ()
        ):
            return None
        self._note(record.pk, text, folded, identifies, rejected=False)
        return {self._owner.name: record, "text": text, "identifies": identifies}

    def let_identify(self, record: models.Model, text: str) -> str:
        """Let a record be known by a name that it has; return the name, '' where nothing is to be done."""
        text, folded = text[:LONGEST_NAME], folded_name(text)
        is_rejected = record.pk in self._rejected.get(folded, ())
        if is_rejected or self._texts[record.pk].get(text) is not False:
            return ""
        self._note(record.pk, text, folded, identifies=True, rejected=False)
        rows = self.table.objects.filter(**{self._owner.name: record}, text=text)
        rows.update(identifies=True)
        return text
