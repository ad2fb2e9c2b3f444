"""What was found, as readers see it: kind by kind, the words marked, with what tells records of one name apart."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from django.db.models import F, OuterRef, Subquery
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from documents import search
from documents.models import Document, Passage
from documents.places import country_name
from documents.search import Query, excerpt, marked, terms_in
from events.models import Conference, Participation, Series, Topic
from people.models import Contribution, Organisation, Person, Position

LONGEST_NAME = 120  # characters of another name
MOST_FACTS = 100  # positions among which those of a page's people are looked for


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

    ``also`` is another of its names, where that shows more of what was asked for; ``notes`` tell it from others of its name, and so does a ``fact``: what somebody is or
    was, as ``said``.
    """

    url: str
    name: list
    language: str = ""
    also: list = field(default_factory=list)
    text: list = field(default_factory=list)
    notes: list = field(default_factory=list)
    fact: Participation | Position | None = None
    said: str = ""


def results(kind: Kind, pks: list[int], query: Query) -> Iterable[Result]:
    """Return the records of a kind as results, in the order given; those that are told no more are left out."""
    if not pks:
        return []
    found = kind.model.objects.for_search().filter(pk__in=pks)
    if kind.model is Person:
        found = found.annotate(latest=_latest_capacity())
    if kind.model is Passage:
        found = found.select_related("document")
    records = {record.pk: record for record in found}
    return _SHOWN[kind.model]([records[pk] for pk in pks if pk in records], query)


def _latest_capacity() -> Subquery:
    """Return what somebody took part as, as printed, in the latest conference of which that is known."""
    told = Participation.visible.filter(person=OuterRef("pk")).exclude(capacity="")
    latest = told.order_by(F("conference__first_day").desc(nulls_last=True), "-pk")
    return Subquery(latest.values("pk")[:1])


def _positions(people: list[Person]) -> dict[int, Position]:
    """Return the latest known position of those people who have one."""
    if not people:
        return {}
    told = Position.visible.filter(person__in=people).order_by(
        F("since_first").desc(nulls_last=True), "-pk"
    )
    latest = list(told.select_related("person", "organisation")[:MOST_FACTS])
    return {position.person_id: position for position in reversed(latest)}


def _named(
    records: list, query: Query, more: Callable[..., Iterable[str]] = lambda record: ()
) -> Iterator[tuple]:
    """Yield each record with its name in parts, and another one where that shows more of what was asked for.

    Other names stand in tables of their own; a record's ``more`` are looked at, too.
    """
    shown = {record.pk: terms_in(str(record), query) for record in records}
    others = defaultdict(list)
    if unseen := [pk for pk, terms in shown.items() if terms < len(query.wanted)]:
        for pk, name in type(records[0]).other_names(unseen):
            others[pk].append(name)
    for record in records:
        also = []
        if record.pk in unseen:
            texts = {*others[record.pk], *more(record)}
            counted = {text: terms_in(text, query) for text in texts}
            best = min(texts, key=lambda t: (-counted[t], len(t), t), default="")
            if counted.get(best, 0) > shown[record.pk]:
                also = excerpt(marked(best, query), LONGEST_NAME)
        name = marked(str(record), query)
        yield record, {"url": record.get_absolute_url(), "name": name, "also": also}


def _is_hit(parts: list) -> bool:
    return any(is_hit for _part, is_hit in parts)


def _known(*notes: str) -> list[str]:
    return [str(note) for note in notes if note]


def _notes(*notes: str) -> list:
    """Return those notes that say something, in parts, none of which was asked for."""
    return [[(note, False)] for note in _known(*notes)]


def _took_part(number: int) -> str:
    """Return in how many conferences somebody took part; who only sent a message did not."""
    if not number:
        return ""
    told = ngettext(
        "took part in %(n)d conference", "took part in %(n)d conferences", number
    )
    return told % {"n": number}


def _people(people: list[Person], query: Query) -> Iterator[Result]:
    latest = Participation.visible.select_related("conference").in_bulk(
        {person.latest for person in people} - {None}
    )
    positions = _positions([person for person in people if not person.latest])
    for person, shown in _named(people, query):
        fact, said = latest.get(person.latest), ""
        if fact:
            said = f"{fact.capacity}, {fact.conference}"
        elif fact := positions.get(person.pk):
            said = ", ".join(_known(fact.title, fact.organisation))
        notes = _notes(
            country_name(person.country), _took_part(person.conference_count)
        )
        yield Result(**shown, notes=notes, fact=fact, said=said)


def _series_names(conference: Conference) -> list[str]:
    series = conference.series
    return [series.name, series.acronym] if series else []


def _conferences(conferences: list[Conference], query: Query) -> Iterator[Result]:
    for conference, shown in _named(conferences, query, _series_names):
        theme = marked(conference.theme, query)
        where = _known(conference.city, country_name(conference.country))
        notes = _known(
            conference.dates_display or _("date not recorded"),
            ", ".join(where),
            conference.get_status_display() if conference.status != "held" else "",
        )
        yield Result(
            **shown,
            text=excerpt(theme) if _is_hit(theme) else [],
            # A conference is found by its place and year, too.
            notes=[marked(note, query) for note in notes],
        )


def _organisations(bodies: list[Organisation], query: Query) -> Iterator[Result]:
    for body, shown in _named(bodies, query, lambda body: [body.acronym]):
        notes = _notes(
            body.get_group_display(),
            country_name(body.country),
            _took_part(body.conference_count),
        )
        yield Result(**shown, notes=notes)


def _series(lines: list[Series], query: Query) -> Iterator[Result]:
    for line, shown in _named(lines, query, lambda line: [line.acronym]):
        number = ngettext(
            "%(n)d edition held here", "%(n)d editions held here", line.editions
        )
        yield Result(**shown, notes=_notes(number % {"n": line.editions}))


def _topics(topics: list[Topic], query: Query) -> Iterator[Result]:
    for topic, shown in _named(topics, query):
        number = ngettext("%(n)d conference", "%(n)d conferences", topic.conferences)
        yield Result(**shown, notes=_notes(number % {"n": topic.conferences}))


def _documents(documents: list[Document], query: Query) -> Iterator[Result]:
    published = Contribution.visible.filter(document__in=documents, role="publisher")
    publishers = dict(
        published.order_by("-pk").values_list("document", "name_as_written")
    )
    for document, shown in _named(documents, query):
        notes = _notes(
            document.get_kind_display(),
            document.published_display,
            publishers.get(document.pk),
        )
        yield Result(**shown, language=document.language, notes=notes)


def _passages(passages: list[Passage], query: Query) -> Iterator[Result]:
    for passage in passages:
        document = passage.document
        notes = _notes(
            _("sentence %d") % passage.number,
            document.get_kind_display(),
            document.published_display,
        )
        yield Result(
            passage.get_absolute_url(),
            name=[(document.title, False)],
            language=document.language,
            text=excerpt(marked(" ".join(passage.text.split()), query)),
            notes=notes,
        )


_SHOWN = {
    Person: _people,
    Conference: _conferences,
    Organisation: _organisations,
    Series: _series,
    Topic: _topics,
    Document: _documents,
    Passage: _passages,
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
        return list(results(self.kind, [hit.pk for hit in hits], self.query))
