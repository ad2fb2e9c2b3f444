"""Who appeared together: the people who were at the same conferences."""

from django.http import Http404
from django.shortcuts import redirect

from documents.evidence import add_sources
from documents.excerpt import Part
from events.models import Conference, Participation
from people.models import Person
from wicarchive.records import RecordPage, current_slug
from wicarchive.ring import ring

PEOPLE_SHOWN = 50
CONFERENCES_SHOWN = 25
DRAWN = 14
FEWEST_DRAWN = 3


def companions(person, query, size):
    """Return a part of the people who were where ``person`` was, as (person, at how many conferences)."""
    part = Part(Participation.visible.companions(person), query, "page", size)
    people = Person.objects.in_bulk([row["person"] for row in part])
    part.items = [(people[row["person"]], row["together"]) for row in part]
    return part


class TogetherPage(RecordPage):
    """The people who were where one person was: a drawing of the first, a table of all."""

    model = Person
    queryset = Person.objects.all()
    template_name = "people/together.html"

    def parts(self, person, sources):
        part = companions(person, self.request.GET, PEOPLE_SHOWN)
        drawn = part.number == 1 and len(part) >= FEWEST_DRAWN
        return {
            "companions": part,
            "ring": ring(part.items[:DRAWN]) if drawn else None,
        }


class TogetherPair(RecordPage):
    """The conferences that two people were at, with what each was there, and the sources of both."""

    model = Person
    queryset = Person.objects.all()
    template_name = "people/together_pair.html"

    def get(self, request, *args, **kwargs):
        slug = kwargs["other"]
        self.other = Person.objects.filter(slug=slug).first()
        if self.other is None or slug == kwargs["slug"]:
            current = None if self.other else current_slug(Person, slug)
            if current is None:
                raise Http404
            return redirect(
                "together-pair", slug=kwargs["slug"], other=current, permanent=True
            )
        return super().get(request, *args, **kwargs)

    def parts(self, person, sources):
        pair = (person, self.other)
        were_there = [Participation.visible.took_part().filter(person=p) for p in pair]
        conferences = Conference.objects.newest_first()
        for participations in were_there:
            conferences = conferences.filter(
                pk__in=participations.order_by().values("conference")
            )
        part = Part(conferences, self.request.GET, "page", CONFERENCES_SHOWN)
        facts = list(
            Participation.visible.took_part()
            .filter(person__in=pair, conference__in=[c.pk for c in part])
            .select_related("conference", "person", "organisation")
        )
        add_sources(facts)
        for conference in part:
            conference.of_pair = [
                sources.cite(
                    fact
                    for fact in facts
                    if fact.conference_id == conference.pk and fact.person_id == p.pk
                )
                for p in pair
            ]
        return {"other": self.other, "conferences": part}
