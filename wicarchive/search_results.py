"""What was found, as readers see it: kind by kind, the words marked, with what tells records of one name apart."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from django.db.models import F, OuterRef, Subquery
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from documents import search
from documents.models import Document, Passage
from documents.places import country_name
from documents.search import Query, excerpt, marked
from events.models import Conference, Participation, Series, Topic
from people.models import Organisation, Person, Position


@dataclass(frozen=True)
class Kind:
    """A kind of record that is found: its name in the address, its label, its filtered list."""

    slug: str
    model: type
    label: str
    list_name: str = ""

    @property
    def number(self) -> int:
        return self.model.search_kind


KINDS = (
    Kind("people", Person, gettext_lazy("People"), "person-list"),
    Kind("conferences", Conference, gettext_lazy("Conferences"), "conference-list"),
    Kind(
        "organisations",
        Organisation,
        gettext_lazy("Organisations"),
        "organisation-list",
    ),
    Kind("series", Series, gettext_lazy("Series")),
    Kind("topics", Topic, gettext_lazy("Topics"), "topic-list"),
    Kind("documents", Document, gettext_lazy("Documents"), "document-list"),
    Kind("passages", Passage, gettext_lazy("Passages")),
)


@dataclass
class Result:
    """A hit: where it leads, its name and its words in parts, each with whether it was asked for.

    ``also`` is another of its names, by which it was found where its own name does not show
    it; ``notes`` tell it from others of its name, and so does a ``fact``: what somebody is or
    was, as ``said``.
    """

    url: str
    name: list
    language: str = ""
    also: list = field(default_factory=list)
    text: list = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    fact: Participation | Position | None = None
    said: str = ""


def results(kind: Kind, pks: list[int], query: Query) -> list[Result]:
    """Return the records of a kind as results, in the order given; those that are told no more are left out."""
    if not pks:
        return []
    found = kind.model.objects.for_search().filter(pk__in=pks)
    show = _SHOWN[kind.model]
    if kind.model is Person:
        found = found.annotate(**_latest())
    if kind.model is Passage:
        found = found.select_related("document")
    records = {record.pk: record for record in found}
    shown = [records[pk] for pk in pks if pk in records]
    if kind.model is Person:
        return show(shown, query)
    return [show(record, query) for record in shown]


def _latest() -> dict[str, Subquery]:
    """Return what somebody took part as, as printed, in the latest conference of which that is known, and a position."""
    took_part = (
        Participation.visible.filter(person=OuterRef("pk"))
        .exclude(capacity="")
        .order_by(F("conference__first_day").desc(nulls_last=True), "-pk")
    )
    positions = Position.visible.filter(person=OuterRef("pk")).order_by(
        F("since_first").desc(nulls_last=True), "-pk"
    )
    return {
        "latest": Subquery(took_part.values("pk")[:1]),
        "position": Subquery(positions.values("pk")[:1]),
    }


def _names(record, query: Query, names: Iterable, *more: str) -> dict:
    """Return the name in parts, and another one where only that shows what was asked for."""
    name = marked(str(record), query)
    if any(is_hit for _part, is_hit in name):
        return {"name": name}
    others = (marked(other, query) for other in (*map(str, names), *more) if other)
    hits = [other for other in others if any(is_hit for _part, is_hit in other)]
    return {"name": name, "also": excerpt(hits[0], 120) if hits else []}


def _appearances(number: int) -> str:
    if not number:
        return ""
    return ngettext("%(n)d conference", "%(n)d conferences", number) % {"n": number}


def _people(people: list[Person], query: Query) -> list[Result]:
    latest = Participation.visible.select_related("conference").in_bulk(
        {person.latest for person in people} - {None}
    )
    positions = Position.visible.select_related("organisation").in_bulk(
        {person.position for person in people if not person.latest} - {None}
    )
    shown = []
    for person in people:
        fact, said = latest.get(person.latest), ""
        if fact:
            said = f"{fact.capacity}, {fact.conference}"
        elif fact := positions.get(person.position):
            said = ", ".join(_known(fact.title, fact.organisation))
        notes = _known(country_name(person.country), _appearances(person.appearances))
        shown.append(
            Result(
                person.get_absolute_url(),
                **_names(person, query, person.names.all()),
                notes=notes,
                fact=fact,
                said=said,
            )
        )
    return shown


def _conference(conference: Conference, query: Query) -> Result:
    series = conference.series
    others = [*conference.names.all(), *(series.names.all() if series else ())]
    theme = marked(conference.theme, query)
    return Result(
        conference.get_absolute_url(),
        **_names(conference, query, others),
        text=excerpt(theme) if any(is_hit for _part, is_hit in theme) else [],
        notes=_known(
            conference.dates_display or _("date not recorded"),
            ", ".join(_known(conference.city, country_name(conference.country))),
            conference.get_status_display() if conference.status != "held" else "",
        ),
    )


def _organisation(body: Organisation, query: Query) -> Result:
    return Result(
        body.get_absolute_url(),
        **_names(body, query, body.names.all(), body.acronym),
        notes=_known(
            body.get_group_display(),
            country_name(body.country),
            _appearances(body.appearances),
        ),
    )


def _series(series: Series, query: Query) -> Result:
    number = series.editions
    return Result(
        series.get_absolute_url(),
        **_names(series, query, series.names.all(), series.acronym),
        notes=[
            ngettext("%(n)d edition held here", "%(n)d editions held here", number)
            % {"n": number}
        ],
    )


def _topic(topic: Topic, query: Query) -> Result:
    return Result(
        topic.get_absolute_url(),
        **_names(topic, query, topic.names.all()),
        notes=_known(_appearances(topic.conferences)),
    )


def _document(document: Document, query: Query) -> Result:
    made = [one.name_as_written for one in document.contributions.all()]
    identifiers = map(str, document.identifiers.all())
    return Result(
        document.get_absolute_url(),
        **_names(document, query, document.titles.all(), *identifiers, *made),
        language=document.language,
        notes=_known(
            document.get_kind_display(),
            document.published_display,
            *dict.fromkeys(made),
        ),
    )


def _passage(passage: Passage, query: Query) -> Result:
    document = passage.document
    return Result(
        passage.get_absolute_url(),
        name=[(document.title, False)],
        language=document.language,
        text=excerpt(marked(" ".join(passage.text.split()), query)),
        notes=_known(
            _("sentence %d") % passage.number,
            document.get_kind_display(),
            document.published_display,
        ),
    )


def _known(*notes: str) -> list[str]:
    return [str(note) for note in notes if note]


_SHOWN = {
    Person: _people,
    Conference: _conference,
    Organisation: _organisation,
    Series: _series,
    Topic: _topic,
    Document: _document,
    Passage: _passage,
}


class Found:
    """All hits of one kind, best first, as a paginator takes them: counted, and fetched by the page."""

    def __init__(self, kind: Kind, query: Query, number: int):
        self.kind, self.query, self.number = kind, query, number

    def __len__(self):
        return min(self.number, search.MOST)

    def __getitem__(self, part: slice) -> list[Result]:
        hits = search.hits(
            self.query, [self.kind.number], part.start, part.stop - part.start
        )
        return results(self.kind, [hit.pk for hit in hits], self.query)
