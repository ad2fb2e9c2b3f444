"""Who appeared together: the people who were at the same conferences."""

from functools import cache

from django.http import Http404
from django.shortcuts import redirect

from documents.evidence import add_sources
from documents.excerpt import Part
from documents.lookups import Lookup, by_key
from events.models import Conference, Participation
from people.models import Person
from wicarchive.records import RecordPage, current_slug
from wicarchive.ring import ring

PEOPLE_SHOWN = 50
CONFERENCES_SHOWN = 25
DRAWN = 14
FEWEST_DRAWN = 3


@cache
def _first(size):
    first = Participation.visible.companions(person__given="person")
    return Lookup(lambda: first.values_list("person", "together")[:size])


def first_companions(person, size):
    """Return the first people who were where ``person`` was, as (person, at how many conferences), and whether there are more."""
    rows = _first(size + 1).rows(person=person.pk)
    return _named(rows[:size]), len(rows) > size


def _named(rows):
    people = by_key(Person, {pk for pk, _together in rows})
    return [(people[pk], together) for pk, together in rows]


class TogetherPage(RecordPage):
    """The people who were where one person was: a drawing of the first, a table of all."""

    model = Person
    queryset = Person.objects.all()
    template_name = "people/together.html"

    def parts(self, person, sources):
        every = Participation.visible.companions(person=person)
        rows = every.values_list("person", "together")
        part = Part(rows, self.request.GET, "page", PEOPLE_SHOWN)
        part.items = _named(part)
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
