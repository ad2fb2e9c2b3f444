"""The page of an organisation, put together from what the floors offer."""

from django.db.models import Q

from documents.excerpt import Kind, parts_of
from events.models import Figure, Outcome, Participation
from people.models import (
    Contribution,
    Mention,
    Organisation,
    Position,
    Quotation,
    Relation,
)
from wicarchive.cited import add_cited
from wicarchive.named import names_of, passages_of
from wicarchive.records import RecordPage
from wicarchive.timeline import timeline

ORGANISING = (
    Participation.Role.ORGANISER,
    Participation.Role.CO_ORGANISER,
    Participation.Role.HOST,
)


def _relations(of):
    either = Q(**of("organisation")) | Q(**of("other"))
    return Relation.visible.filter(either).order_by(
        "kind", "organisation__sort_name", "other__sort_name", "pk"
    )


def _positions(of):
    """Return the positions in the body itself and in its parts."""
    itself = Organisation.objects.filter(**of("pk")).order_by()
    parts = Relation.visible.filter(**of("other"), kind=Relation.Kind.PART_OF)
    parts = parts.order_by().values("organisation")
    # Where the query said "or", PostgreSQL looked at the positions of everybody.
    bodies = itself.values("pk").union(parts, all=True)
    positions = Position.visible.filter(organisation__in=bodies)
    return positions.order_by("person__sort_name", "pk")


def _outcomes(of):
    """Return the documents that came of the conferences which the body organised."""
    organised = Participation.visible.filter(**of("organisation"), role__in=ORGANISING)
    return Outcome.visible.filter(
        document__isnull=False, conference__in=organised.order_by().values("conference")
    ).order_by("document__title", "pk")


# In the order of the page.
KINDS = [
    Kind("relations", _relations, *("organisation", "other", "person"), size=25),
    Kind("positions", _positions, *("person", "organisation"), size=25),
    Kind(
        "appearances",
        lambda of: Participation.visible.filter(**of("organisation")).newest_first(),
        *("conference", "person"),
        size=25,
    ),
    Kind("figures", lambda of: Figure.visible.filter(**of("organisation")), size=25),
    Kind(
        "contributions",
        lambda of: Contribution.visible.filter(**of("organisation")).order_by(
            "document__title", "pk"
        ),
        "document",
        size=25,
    ),
    Kind("outcomes", _outcomes, *("document", "conference"), size=25),
    Kind(
        "quotations",
        lambda of: Quotation.visible.filter(**of("organisation")),
        "first__document",
        size=10,
    ),
    Kind(
        "mentions",
        lambda of: Mention.visible.filter(**of("organisation")).in_order(),
        "passage__document",
        size=25,
    ),
]


class OrganisationPage(RecordPage):
    model = Organisation
    queryset = Organisation.objects.for_detail()
    template_name = "people/organisation_detail.html"

    def parts(self, body, sources):
        """Fetch the facts kind by kind and their sources at once, and cite them as the page shows them."""
        facts = parts_of(KINDS, body, self.request.GET)
        facts["relations"].items.sort(key=lambda one: _place(one, body))
        add_cited(facts["positions"])
        for part in facts.values():
            sources.cite(part)
        return {
            **names_of(body),
            **facts,
            **passages_of(facts["mentions"], Mention.visible.filter(organisation=body)),
            "standing": _grouped(facts["relations"], body),
            "timeline": timeline([], facts["appearances"]),
        }


def _place(relation, body):
    """Return the place of a relation in the page's order: what the body is part of, its parts, the rest."""
    if relation.kind != Relation.Kind.PART_OF:
        return 2
    return 0 if relation.organisation_id == body.pk else 1


def _grouped(relations, body):
    """Return the relations as the page heads them: 'parents', 'parts' and 'others'."""
    groups = {"parents": [], "parts": [], "others": []}
    for relation in relations:
        groups[list(groups)[_place(relation, body)]].append(relation)
    return groups
