"""The lists of well-known series and topics and the archive: written into it as records, and read again with what editors added."""

from collections import defaultdict
from dataclasses import replace

from documents.folding import fold
from documents.store import Store
from events.models import Series, SeriesName, Topic, TopicName
from events.reading.lists import (
    EventLists,
    KnownSeries,
    KnownTopic,
    known_series,
    known_topics,
)
from people.lists import Standing
from people.storing import PeopleStore


def load_series(store: Store, listed: tuple[KnownSeries, ...]) -> list[str]:
    """Write the series of a list as records; return the names left out, because editors rejected them."""
    standing = Standing(SeriesName.every.all(), "series")
    people = PeopleStore(store)
    left_out = []
    for known in listed:
        found = standing.find(known.forms)
        if found is None and standing.is_rejected(known.name):
            left_out.append(known.name)
            continue
        if found is None:
            values = {"name": known.name, "acronym": known.acronym, "listed": True}
            series = store.made(Series.objects.create(**values))
        else:
            series = Series.objects.get(pk=found)
            store.fill(series, acronym=known.acronym)
        for name in dict.fromkeys(known.names):
            store.named(series.names, name)
        if known.organisation and not (
            series.organisation_id or "organisation" in series.edited
        ):
            series.organisation = people.body(known.organisation)
            series.save()
    return left_out


def load_topics(store: Store, listed: tuple[KnownTopic, ...]) -> list[str]:
    """Write the topics of a list as records; return the names left out, because editors rejected them."""
    standing = Standing(TopicName.every.all(), "topic")
    left_out = []
    for known in listed:
        found = standing.find([known.name])
        if found is None and standing.is_rejected(known.name):
            left_out.append(known.name)
            continue
        topic = (
            store.made(Topic.objects.create(name=known.name))
            if found is None
            else Topic.objects.get(pk=found)
        )
        for name in dict.fromkeys(known.forms):
            store.named(topic.names, name)
    return left_out


def _given(names, of: str, listed: dict) -> dict[int, list[str]]:
    """Return, by record, the names that are in no list."""
    given = defaultdict(list)
    for pk, text, folded in names.values_list(of, "text", "folded"):
        if folded not in listed:
            given[pk].append(text)
    return given


def _with_given(
    known, given: dict[int, list[str]], records, by_form: dict
) -> tuple[list, bool]:
    """Return the entries of a list with the names that editors gave their records, and whether there are any."""
    added = {}
    for record in records.filter(pk__in=given):
        entry = by_form.get(fold(record.name))
        names = [name for name in given[record.pk] if name != record.name]
        if entry and names:
            added[entry.name] = replace(entry, given=tuple(names))
    return [added.get(entry.name, entry) for entry in known], bool(added)


def archive_lists() -> EventLists | None:
    """Return the series and topics of the lists with the names that editors gave them; None if they gave none."""
    series = {fold(form): one for one in known_series() for form in one.forms}
    topics = {fold(form): one for one in known_topics() for form in one.forms}
    given = _given(SeriesName.objects, "series", series)
    all_series, more = _with_given(known_series(), given, Series.objects, series)
    given = _given(TopicName.objects, "topic", topics)
    all_topics, others = _with_given(known_topics(), given, Topic.objects, topics)
    return EventLists(all_series, all_topics) if more or others else None
