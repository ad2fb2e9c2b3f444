"""Names while a reader types, and what may have been meant where little is found."""

import re

from django.db.models import Model

from documents import search
from documents.models import Document
from documents.search import parse
from events.models import Conference, Series, Topic
from people.models import Organisation, Person

FEW = 3  # hits, up to which something else may have been meant
MOST_WORDS = 6  # of a question that are looked at one by one
_SUGGESTED = (Person, Conference, Organisation, Series, Topic)
_OF_A_KIND = 3
_MOST = 8
_RANKED = 200  # hits of a beginning, of which the best are suggested
_WORD = re.compile(r"[^\W_]+")


def names_beginning(asked: str) -> list[Model]:
    """Return a few records of whose names the words asked for are words, the last one perhaps not whole."""
    query = parse(f"{asked}*")
    kinds = {model.search_kind: model for model in _SUGGESTED}
    hits = search.hits(query, kinds, count=_OF_A_KIND, most=_RANKED)[:_MOST]
    found = {}
    for kind, model in kinds.items():
        pks = [hit.pk for hit in hits if hit.kind == kind]
        if pks:
            records = model.objects.told().in_bulk(pks)
            found |= {(kind, pk): record for pk, record in records.items()}
    return [found[hit] for hit in hits if hit in found]


def number_found(asked: str) -> int:
    """Return how many records of all kinds are found."""
    kinds = [model.search_kind for model in search.searched_models()]
    return sum(search.counts(parse(asked), kinds).values())


def each_word(asked: str) -> list[tuple[str, int]]:
    """Return each word of a question with the number of records that it is found in by itself."""
    words = list(dict.fromkeys(_WORD.findall(asked)))[:MOST_WORDS]
    return [(word, number_found(word)) for word in words]


def near_words(words: list[tuple[str, int]]) -> dict[str, str]:
    """Return the word of the archive that is nearest to each that it hardly knows, as it writes it.

    ``words`` are those of a question with how often each is found.
    """
    near = {}
    for word, found in words:
        likest = search.nearest(search.folded_words(word)) if found <= FEW else []
        if likest and likest[0] != search.folded_words(word):
            near[word] = _as_written(likest[0])
    return near


def better(asked: str, near: dict[str, str], number: int) -> str:
    """Return the question with what is ``near`` in place of its words; empty where that finds no more than ``number``."""
    other = asked
    for word, written in near.items():
        other = re.sub(rf"\b{re.escape(word)}\b", written, other)
    return other if other != asked and number_found(other) > number else ""


def _as_written(word: str) -> str:
    """Return a folded word as the best record with it in its names writes it."""
    kinds = {model.search_kind: model for model in (*_SUGGESTED, Document)}
    for kind, pk in search.hits(parse(word), kinds, count=1, most=50):
        names = [name for _pk, name in kinds[kind].other_names([pk])]
        record = kinds[kind].objects.filter(pk=pk).first()
        for text in (str(record), *names):
            for one in search.words_in(text):
                if word in one.forms:
                    return text[one.start : one.end]
    return word
