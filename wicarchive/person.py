"""The page of a person, put together from what the floors offer."""

from django.db.models import F

from documents.excerpt import Kind, parts_of
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
from wicarchive.together import first_companions

COMPANIONS_SHOWN = 10
# In the order of the page.
KINDS = [
    Kind(
        "positions",
        lambda of: Position.visible.filter(**of("person")).order_by(
            F("since_first").asc(nulls_last=True), "pk"
        ),
        "organisation",
        size=25,
    ),
    Kind(
        "appearances",
        lambda of: Participation.visible.filter(**of("person")).newest_first(),
        *("conference", "organisation"),
        size=25,
    ),
    Kind(
        "quotations",
        lambda of: Quotation.visible.filter(**of("person")),
        "first__document",
        size=10,
    ),
    Kind(
        "relations",
        lambda of: Relation.visible.filter(**of("person")).order_by(
            "organisation__sort_name", "pk"
        ),
        "organisation",
        size=25,
    ),
    Kind(
        "contributions",
        lambda of: Contribution.visible.filter(**of("person")).order_by(
            "document__title", "pk"
        ),
        "document",
        size=25,
    ),
    Kind(
        "mentions",
        lambda of: Mention.visible.filter(**of("person")).in_order(),
        "passage__document",
        size=25,
    ),
]


class PersonPage(RecordPage):
    model = Person
    queryset = Person.objects.for_detail()
    template_name = "people/person_detail.html"

    def parts(self, person, sources):
        """Fetch the facts kind by kind and their sources at once, and cite them as the page shows them."""
        facts = parts_of(KINDS, person, self.request.GET)
        add_cited(facts["positions"])
        for part in facts.values():
            sources.cite(part)
        companions, more = [], False
        if facts["appearances"]:
            companions, more = first_companions(person, COMPANIONS_SHOWN)
        return {
            **names_of(person),
            **facts,
            **passages_of(facts["mentions"], Mention.visible.filter(person=person)),
            "timeline": timeline(facts["positions"], facts["appearances"]),
            "companions": companions,
            "more_companions": more,
        }
