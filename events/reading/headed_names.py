"""Events named by capitalised words that end in the noun of an event: "the Paris Peace Forum"."""

import re
from collections.abc import Iterator

from documents.cities import find_city
from documents.printed import bit_where
from documents.reading import Piece, tidy
from documents.reading.chunks import Word, chunks_of
from documents.reading.dates import DateRead
from documents.reading.titles import HEADS as DOCUMENT_HEADS
from events.reading.event_names import (
    ORDINAL,
    SESSIONS,
    ends_in_series,
    is_generic,
    is_head,
    is_week,
    name_end,
    series_of,
)
from events.reading.lists import series_named
from events.reading.name_ends import topic_end, with_year
from events.reading.numbered import date_behind
from events.reading.sighting import Sighting
from people.reading.words import ARTICLES, OPENERS

# What stands before the short name of a series without making it another.
_SAME = frozenset("annual global un united world".split())
LONGEST_NAME = 20  # words


def _behind_particles(words: tuple[Word, ...]) -> list[Word]:
    """Return the words behind the last one that is written small: of 'Präsidentin der Konferenz' the last."""
    small = [at for at, word in enumerate(words) if not word.is_capitalised]
    return list(words[small[-1] + 1 if small else 0 :])


def _with_head(words: tuple[Word, ...]) -> list[Word]:
    """Return the last run of capitalised words that ends in the noun of an event: of 'Netz-Gipfel der Vereinten Nationen' the first."""
    while words:
        run = _behind_particles(words)
        if found := _up_to_head(run):
            return found
        words = words[: max(0, len(words) - len(run) - 1)]
    return []


def _up_to_head(words: list[Word]) -> list[Word]:
    """Return words without those behind the last one that may end the name of an event."""
    for at in range(len(words), 0, -1):
        last = words[at - 1].text
        if is_head(last) or (
            at > 1
            and last[1:] != last[1:].lower()
            and ends_in_series([words[at - 2].text, last])
        ):
            return words[:at]
    return []


def _is_same(text: str) -> bool:
    """Return whether what stands before the name of a series says no more than the name: "Annual", a city."""
    words = text.split()
    city = find_city(text)
    if city is None and text.endswith("er"):
        city = find_city(text.removesuffix("er"))  # "Berliner IGF"
    return all(word.casefold() in _SAME for word in words) or (
        city is not None and city.population > 100_000
    )


# A letter within a word that may be a capital: "YouthDIG".
CAPITAL_WITHIN = bit_where(
    re.compile(r"[\w'’.&/-](?:[A-Z]|[^\W\d_a-zäöüßàáâãåçèéêëíñóôõøú])").search
)


def by_head(
    piece: Piece, taken: bytearray, dates: list[DateRead]
) -> Iterator[Sighting]:
    """Yield the runs of capitalised words that end in the noun of an event: 'the Paris Peace Forum'."""
    text = piece.plain
    if text.isupper():
        return  # in capitals nothing shows where a name ends
    for chunk in chunks_of(text, taken):
        words = _with_head(chunk.words)
        while words and (
            words[0].text.casefold() in ARTICLES
            or words[0].text.casefold() in OPENERS
            or ORDINAL.match(f"{words[0].text} ")
        ):
            words.pop(0)
        words = _up_to_head(words)
        if not words or (len(words) == 1 and "-" not in words[0].text):
            continue
        if len(words) > LONGEST_NAME:
            continue
        begin = words[0].start
        name = tidy(text[begin : words[-1].end])
        if is_week(name) or words[-1].text.casefold() in SESSIONS:
            continue
        topic = 0
        if is_generic(name):
            # "a Ministerial Meeting on the Digital Economy"
            limit = date_behind(dates, begin, text)
            topic = topic_end(text, words[-1].end, limit, name)
            if topic == words[-1].end:
                continue
        stop = max(words[-1].end, topic)
        if stop == chunk.end:
            stop = max(stop, name_end(text, begin, date_behind(dates, begin, text)))
        inner = next((w for w in words[1:] if series_named(text[w.start : stop])), None)
        if inner and _is_same(tidy(text[begin : inner.start])):
            continue  # "UN IGF", "the Berlin IGF": the known series itself
        if tidy(text[begin:stop]).split()[-1].casefold() in DOCUMENT_HEADS:
            continue
        if 1 in taken[begin:stop]:
            continue
        start, end, year = with_year(piece, begin, stop)
        name = tidy(text[begin:stop])
        yield Sighting(
            start,
            end,
            tidy(text[start:end]),
            name,
            year=year,
            known=series_of(name, numbered=year is not None),
        )
