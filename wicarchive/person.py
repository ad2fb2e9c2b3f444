"""The page of a person, put together from what the floors offer."""

from django.db.models import F
from django.http import QueryDict

from documents.evidence import add_sources
from documents.excerpt import Part
from events.models import Participation
from people.models import (
    Contribution,
    Mention,
    Person,
    Position,
    Quotation,
    Relation,
)
from wicarchive.cited import add_cited
from wicarchive.named import names_of, passages_of
from wicarchive.records import RecordPage
from wicarchive.timeline import timeline
from wicarchive.together import companions

FACTS_SHOWN = 25
QUOTATIONS_SHOWN = 10
COMPANIONS_SHOWN = 10


class PersonPage(RecordPage):
    model = Person
    queryset = Person.objects.for_detail()
    template_name = "people/person_detail.html"

    def parts(self, person, sources):
        """Fetch the facts kind by kind and their sources at once, and cite them as the page shows them."""
        facts = {
            name: Part(queryset, self.request.GET, name, size)
            for name, queryset, size in self.facts_of(person)
        }
        add_sources(*facts.values())
        add_cited(facts["positions"])
        for part in facts.values():
            sources.cite(part)
        return {
            **names_of(person),
            **facts,
            **passages_of(facts["mentions"], Mention.visible.filter(person=person)),
            "timeline": timeline(facts["positions"], facts["appearances"]),
            "companions": companions(person, QueryDict(), COMPANIONS_SHOWN),
        }

    def facts_of(self, person):
        """Return (name, queryset, how many are shown at once) in the order of the page."""
        return [
            (
                "positions",
                Position.visible.filter(person=person)
                .select_related("organisation")
                .order_by(F("since_first").asc(nulls_last=True), "pk"),
                FACTS_SHOWN,
            ),
            (
                "appearances",
                Participation.visible.filter(person=person).newest_first(),
                FACTS_SHOWN,
            ),
            (
                "quotations",
                Quotation.visible.filter(person=person).select_related(
                    "first__document"
                ),
                QUOTATIONS_SHOWN,
            ),
            (
                "relations",
                Relation.visible.filter(person=person)
                .select_related("organisation")
                .order_by("organisation__sort_name", "pk"),
                FACTS_SHOWN,
            ),
            (
                "contributions",
                Contribution.visible.filter(person=person)
                .select_related("document")
                .order_by("document__title", "pk"),
                FACTS_SHOWN,
            ),
            (
                "mentions",
                Mention.visible.filter(person=person).in_order(),
                FACTS_SHOWN,
            ),
        ]
