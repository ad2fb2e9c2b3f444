"""The page of an organisation, put together from what the floors offer."""

from django.db.models import Q

from documents.evidence import add_sources
from documents.excerpt import Part
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

FACTS_SHOWN = 25
QUOTATIONS_SHOWN = 10
ORGANISING = (
    Participation.Role.ORGANISER,
    Participation.Role.CO_ORGANISER,
    Participation.Role.HOST,
)


class OrganisationPage(RecordPage):
    model = Organisation
    queryset = Organisation.objects.for_detail()
    template_name = "people/organisation_detail.html"

    def parts(self, body, sources):
        """Fetch the facts kind by kind and their sources at once, and cite them as the page shows them."""
        facts = {
            name: Part(
                queryset,
                self.request.GET,
                name,
                QUOTATIONS_SHOWN if name == "quotations" else FACTS_SHOWN,
            )
            for name, queryset in self.facts_of(body).items()
        }
        facts["relations"].items.sort(key=lambda one: _place(one, body))
        add_sources(*facts.values())
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

    def facts_of(self, body):
        """Return the facts by the name of their part, in the order of the page."""
        mine = {"organisation": body}
        parts = Relation.visible.filter(other=body, kind=Relation.Kind.PART_OF)
        organised = Participation.visible.filter(**mine, role__in=ORGANISING)
        return {
            "relations": Relation.visible.filter(Q(**mine) | Q(other=body))
            .select_related("organisation", "other", "person")
            .order_by("kind", "organisation__sort_name", "other__sort_name", "pk"),
            # In the body itself and in its parts.
            "positions": Position.visible.filter(
                Q(**mine) | Q(organisation__in=parts.values("organisation"))
            )
            .select_related("person", "organisation")
            .order_by("person__sort_name", "pk"),
            "appearances": Participation.visible.filter(**mine).newest_first(),
            "figures": Figure.visible.filter(**mine),
            "contributions": Contribution.visible.filter(**mine)
            .select_related("document")
            .order_by("document__title", "pk"),
            "outcomes": Outcome.visible.filter(
                document__isnull=False,
                conference__in=organised.order_by().values("conference"),
            )
            .select_related("document", "conference")
            .order_by("document__title", "pk"),
            "quotations": Quotation.visible.filter(**mine).select_related(
                "first__document"
            ),
            "mentions": Mention.visible.filter(**mine).in_order(),
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
