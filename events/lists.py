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
from people.store import PeopleStore


def load_series(store: Store, listed: tuple[KnownSeries, ...]) -> list[str]:
    """Write the series of a list as records; return the names left out, because editors rejected them."""
    names = store.names(Series)
    names.fetch(form for known in listed for form in known.forms)
    people = PeopleStore(store)
    left_out = []
    for known in listed:
        found = names.find(known.forms)
        if not found and names.find_rejected([known.name]):
            left_out.append(known.name)
            continue
        if found:
            series = store.fill(found[0], acronym=known.acronym)
        else:
            values = {
                "name": known.name,
                "acronym": known.acronym,
                "listed": True,
                "is_told": False,
            }
            series = store.make_named(Series, **values)
        for name in dict.fromkeys(known.names):
            store.named(series, name)
        if known.organisation and not (
            series.organisation_id or "organisation" in series.edited
        ):
            series.organisation = people.body(known.organisation)
            store.write(series)
    return left_out


def load_topics(store: Store, listed: tuple[KnownTopic, ...]) -> list[str]:
    """Write the topics of a list as records; return the names left out, because editors rejected them."""
    names = store.names(Topic)
    names.fetch(known.name for known in listed)
    left_out = []
    for known in listed:
        found = names.find([known.name])
        if not found and names.find_rejected([known.name]):
            left_out.append(known.name)
            continue
        topic = (
            found[0]
            if found
            else store.make_named(Topic, name=known.name, is_told=False)
        )
        for name in dict.fromkeys(known.forms):
            store.named(topic, name)
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
