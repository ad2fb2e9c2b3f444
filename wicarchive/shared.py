"""Who and what two conferences share: people, bodies, documents and topics of both, or of one alone."""

from dataclasses import dataclass, field

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from documents.models import Citation
from events.models import Conference, Coverage, Outcome, Participation, Subject

SHOWN = 15  # of each list; the counts tell of all


@dataclass(slots=True)
class Item:
    """A record, and as what each conference has it; ``told`` is the same as (A or B, words, address of the fact)."""

    name: str
    address: str
    facts: dict[int, list[tuple[str, str]]] = field(default_factory=dict)
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
    kinds = (
        ("people", _("People"), _people(pair)),
        ("organisations", _("Organisations"), _organisations(pair)),
        ("documents", _("Documents"), _documents(pair)),
        ("topics", _("Topics"), _topics(pair)),
    )
    return [_parted(name, label, rows, pair) for name, label, rows in kinds]


def _parted(name, label, rows, pair):
    """Sort (conference, name, address, role, address of the fact) into both and only one; names in order."""
    items: dict[str, Item] = {}
    for conference, words, address, role, fact in rows:
        item = items.setdefault(address, Item(words, address))
        roles = item.facts.setdefault(conference, [])
        if role not in (known for known, _fact in roles):
            roles.append((role, fact))
    for item in items.values():
        item.told = [
            (side, words, fact)
            for side, one in zip("AB", pair, strict=True)
            for words, fact in item.facts.get(one.pk, ())
        ]
    of = [[i for i in items.values() if set(i.facts) == {one.pk}] for one in pair]
    both = [item for item in items.values() if len(item.facts) == 2]
    return Kind(name, label, _group(both), [_group(only) for only in of])


def _group(items):
    return Group(items[:SHOWN], len(items))


def _took_part(pair, who, order):
    """Return the rows of the people or the bodies that took part."""
    addresses = {one.pk: one.get_absolute_url() for one in pair}
    roles = dict(Participation.Role.choices)
    page = {"person": "person", "organisation": "organisation"}[who]
    rows = (
        Participation.visible.took_part()
        .filter(conference__in=pair, **{f"{who}__isnull": False})
        .order_by(order, who, "pk")
        .values_list("conference", f"{who}__name", f"{who}__slug", "role", "pk")
    )
    for conference, name, slug, role, pk in rows:
        fact = f"{addresses[conference]}?fact={pk}#participation-{pk}"
        yield conference, name, reverse(page, args=[slug]), roles[role], fact


def _people(pair):
    return _took_part(pair, "person", "person__sort_name")


def _organisations(pair):
    return _took_part(pair, "organisation", "organisation__name")


def _documents(pair):
    """Return the rows of what they issued, of the reports on them, and of what those cite."""
    addresses = {one.pk: one.get_absolute_url() for one in pair}
    named = ("document__title", "document__slug", "pk")
    rows = []
    for model, anchor, words, extra in (
        (Outcome, "outcome", _("issued"), {"document__isnull": False}),
        (Coverage, "coverage", _("report"), {"extent": Coverage.Extent.ABOUT}),
    ):
        found = model.visible.filter(conference__in=pair, **extra).order_by("pk")
        for conference, title, slug, pk in found.values_list("conference", *named):
            address = reverse("document", args=[slug])
            fact = f"{addresses[conference]}#{anchor}-{pk}"
            rows.append((conference, title, address, words, fact))
    cited = Citation.visible.filter(
        citing__coverage__conference__in=pair,
        citing__coverage__extent=Coverage.Extent.ABOUT,
        citing__coverage__state__in=Coverage.VISIBLE,
    ).values_list(
        "citing__coverage__conference",
        "cited__title",
        "cited__slug",
        "citing__slug",
        "pk",
    )
    for conference, title, slug, citing, pk in cited:
        fact = f"{reverse('document', args=[citing])}#citation-{pk}"
        address = reverse("document", args=[slug])
        rows.append((conference, title, address, _("cited"), fact))
    return sorted(rows, key=lambda row: (row[1].casefold(), row[2]))


def _topics(pair):
    addresses = {one.pk: one.get_absolute_url() for one in pair}
    rows = (
        Subject.visible.filter(conference__in=pair)
        .order_by("topic__name", "topic", "pk")
        .values_list("conference", "topic__name", "topic__slug", "pk")
    )
    for conference, name, slug, pk in rows:
        fact = f"{addresses[conference]}#subject-{pk}"
        yield conference, name, reverse("topic", args=[slug]), _("its source"), fact
