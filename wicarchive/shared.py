"""Who and what two conferences share: people, bodies, documents and topics of both, or of one alone."""

from dataclasses import dataclass, field
from typing import NamedTuple

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from documents.lookups import Lookup
from documents.models import Citation
from events.models import Conference, Coverage, Outcome, Participation, Subject

SHOWN = 12  # of each list; the counts tell of all


class Row(NamedTuple):
    """That a conference has a record, as what, and the fragment of the fact that says so.

    ``citing`` is the slug of the document on whose page the fact stands; None: on the conference's.
    """

    conference: int
    name: str
    slug: str
    words: str
    fact: str
    citing: str | None = None


@dataclass(slots=True)
class Item:
    """A record of one or both; ``address`` and ``told`` (A or B, words, address of the fact) once it is shown."""

    name: str
    slug: str
    rows: dict[int, dict[str, Row]] = field(default_factory=dict)
    address: str = ""
    told: list[tuple[str, str, str]] = field(default_factory=list)


@dataclass(slots=True)
class Group:
    """The first of the records that belong together, and how many there are."""

    items: list[Item]
    count: int

    @property
    def left_out(self):
        return self.count - len(self.items)


@dataclass(slots=True)
class Kind:
    """The records of one kind: those of both, those only of the one, those only of the other."""

    name: str
    label: str
    both: Group
    only: list[Group]


def shared(pair: list[Conference]) -> list[Kind]:
    """Return what two conferences share of each kind, in six queries."""
    keys = [one.pk for one in pair]
    bodies = _took_part(keys, _BODIES)
    kinds = (
        ("people", _("People"), "person", _took_part(keys, _PEOPLE)),
        ("organisations", _("Organisations"), "organisation", bodies),
        ("documents", _("Documents"), "document", _documents(keys)),
        ("topics", _("Topics"), "topic", _topics(keys)),
    )
    return [_parted(name, label, page, rows, pair) for name, label, page, rows in kinds]


def _parted(name, label, page, rows, pair) -> Kind:
    """Sort rows into what both have and what only one has, in the order in which they come."""
    items: dict[str, Item] = {}
    for row in rows:
        item = items.setdefault(row.slug, Item(row.name, row.slug))
        item.rows.setdefault(row.conference, {}).setdefault(row.words, row)

    def group(wanted):
        found = [item for item in items.values() if item.rows.keys() == wanted]
        for item in found[:SHOWN]:
            _address(item, page, pair)
        return Group(found[:SHOWN], len(found))

    only = [group({one.pk}) for one in pair]
    return Kind(name, label, group({one.pk for one in pair}), only)


def _address(item: Item, page: str, pair):
    item.address = reverse(page, args=[item.slug])
    for side, one in zip("AB", pair, strict=True):
        for row in item.rows.get(one.pk, {}).values():
            where = one.get_absolute_url()
            if row.citing:
                where = reverse("document", args=[row.citing])
            item.told.append((side, row.words, f"{where}{row.fact}"))


_OF_PAIR = {"conference__among": "pair"}


def _participations(who: str, order: str) -> Lookup:
    """Return the query for (conference, name, slug, role, key) of the people or the bodies that took part."""
    return Lookup(
        lambda: (
            Participation.visible.took_part()
            .filter(**_OF_PAIR, **{f"{who}__isnull": False})
            .order_by(f"{who}__{order}", who, "pk")
            .values_list("conference", f"{who}__name", f"{who}__slug", "role", "pk")
        )
    )


_PEOPLE = _participations("person", "sort_name")
_BODIES = _participations("organisation", "name")


def _took_part(pair: list[int], query: Lookup):
    """Return the rows of the people or the bodies that took part."""
    roles = dict(Participation.Role.choices)
    return [
        Row(conference, name, slug, roles[role], f"?fact={pk}#participation-{pk}")
        for conference, name, slug, role, pk in query.rows(pair=pair)
    ]


_ABOUT = {"extent": Coverage.Extent.ABOUT.value}
_TITLED = ("conference", "document__title", "document__slug", "pk")
_ISSUED = Lookup(
    lambda: (
        Outcome.visible.filter(**_OF_PAIR, document__isnull=False)
        .order_by("pk")
        .values_list(*_TITLED)
    )
)
_REPORTS = Lookup(
    lambda: (
        Coverage.visible.filter(**_OF_PAIR, **_ABOUT)
        .order_by("pk")
        .values_list(*_TITLED)
    )
)
_CITED = Lookup(
    lambda: (
        Citation.visible.filter(
            citing__coverage__in=Coverage.visible.filter(**_OF_PAIR, **_ABOUT)
        )
        .order_by("pk")
        .values_list(
            "citing__coverage__conference",
            "cited__title",
            "cited__slug",
            "citing__slug",
            "pk",
        )
    )
)


def _documents(pair: list[int]):
    """Return the rows of what they issued, of the reports on them, and of what those cite."""
    rows = []
    for query, words, kind in (
        (_ISSUED, _("issued"), "outcome"),
        (_REPORTS, _("report"), "coverage"),
    ):
        for conference, title, slug, pk in query.rows(pair=pair):
            rows.append(Row(conference, title, slug, words, f"#{kind}-{pk}"))
    for conference, title, slug, citing, pk in _CITED.rows(pair=pair):
        fact = f"#citation-{pk}"
        rows.append(Row(conference, title, slug, _("cited"), fact, citing))
    return sorted(rows, key=lambda row: (row.name.casefold(), row.slug))


_SUBJECTS = Lookup(
    lambda: (
        Subject.visible.filter(**_OF_PAIR)
        .order_by("topic__name", "topic", "pk")
        .values_list("conference", "topic__name", "topic__slug", "pk")
    )
)


def _topics(pair: list[int]):
    return [
        Row(conference, name, slug, _("its source"), f"#subject-{pk}")
        for conference, name, slug, pk in _SUBJECTS.rows(pair=pair)
    ]
