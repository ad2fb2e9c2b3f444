"""The list of well-known bodies, and finding them in running text by any of their names."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import compress
from pathlib import Path
from typing import NamedTuple

from documents.folding import fold
from documents.lists import BadList, read_list
from documents.printed import Printed
from documents.reading.chunks import texts_of, words_of
from documents.remembering import remembered

LIST = Path(__file__).parent.parent / "data" / "bodies.toml"
LONGEST_ACRONYM = 20
KEYS = {
    "name": str,
    "acronym": str,
    "also": tuple,
    "in_reports": tuple,
    "group": str,
    "country": str,
    "part_of": str,
    "word": bool,
    "surname": bool,
}


@dataclass(frozen=True, slots=True)
class KnownBody:
    """A body of the list; what its keys mean stands at the head of the file.

    ``names`` are its own, ``forms`` also what reports call it. ``given`` are names that an
    editor gave it in the archive.
    """

    name: str
    acronym: str = ""
    also: tuple[str, ...] = ()
    in_reports: tuple[str, ...] = ()
    group: str = ""
    country: str = ""
    part_of: str = ""
    word: bool = False
    surname: bool = False
    given: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        named = (self.name, self.acronym, *self.also, *self.given)
        return tuple(form for form in named if form)

    @property
    def forms(self) -> tuple[str, ...]:
        return (*self.names, *self.in_reports)


def read_bodies(path: Path = LIST) -> tuple[KnownBody, ...]:
    """Return the bodies of a list. Raises BadList."""
    bodies = tuple(KnownBody(**row) for row in read_list(path, "body", KEYS))
    names = {body.name for body in bodies}
    for body in bodies:
        if body.part_of and body.part_of not in names:
            raise BadList(f"{path}: {body.name}: “{body.part_of}” is not in the list")
    return bodies


@cache
def known_bodies() -> tuple[KnownBody, ...]:
    """Return the list of well-known bodies."""
    return read_bodies()


def is_short(form: str) -> bool:
    """Return whether a form is an acronym or so short that its capitals count."""
    return len(form) <= 5 or form.upper() == form


@lru_cache(10_000)
def key_of(form: str) -> str:
    """Return by what a form is looked up: as it is written if it is short, folded otherwise."""
    return form if is_short(form) else fold(form)


_ENDINGS = re.compile(r"(?<=\w\w\w)(?:e[snrm]?|s|n)$")


@lru_cache(10_000)
def _stem(folded: str) -> str:
    """Return a folded word without what German cases add: der Europäischen Union, des Bundesamtes.

    English names keep their words apart well enough without these letters.
    """
    return _ENDINGS.sub("", folded)


@lru_cache(10_000)
def _stem_of(word: str) -> str:
    """Return the stem of a word as it is printed."""
    return _stem(fold(word))


_BETWEEN = re.compile(r"(?:['’]s)?[ \u00a0\u2009/&|.’'–-]*")
_OF = re.compile(r" (?:of|der|des)\b")
_PARTS = re.compile(r"[^-/]+")
Key = tuple[str, ...]


class _Beginning(NamedTuple):
    """How forms go on that begin with some word: whether it is one alone, how many words they have by the second of them, and the forms inside it."""

    alone: bool
    lengths: dict[str, tuple[int, ...]]
    inside: tuple[tuple[int, int, "KnownBody"], ...]


class BodyIndex:
    """Finds forms of known bodies in running text, the longest first.

    A form that is short, or a common word, counts as it is written; of others the capitals
    count and the endings of German cases do not.
    """

    def __init__(self, bodies: Iterable[KnownBody]):
        self.bodies = tuple(bodies)
        self._exact: dict[Key, KnownBody] = {}
        self._stems: dict[Key, tuple[KnownBody, tuple[bool, ...], str]] = {}
        # The words of all forms, by the first: as printed, and by their stems.
        self._printed: dict[str, list[Key]] = defaultdict(list)
        self._stemmed: dict[str, list[Key]] = defaultdict(list)
        self._beginnings = Printed(self._begun)
        self._named: dict[str, KnownBody] = {}
        self.governments: dict[str, KnownBody] = {}  # by country
        self._slips: dict[str, set[KnownBody]] = defaultdict(set)
        for body in self.bodies:
            for form in body.forms:
                self._add(body, form)
                if form.startswith("Government of ") and body.country:
                    self.governments[body.country] = body

    def _add(self, body: KnownBody, form: str):
        words = [word.text for word in words_of(form)]
        if not words:
            return
        self._named.setdefault(key_of(form), body)
        if is_short(form) or body.word or form == form.lower():
            self._exact.setdefault(tuple(words), body)
            self._printed[words[0]].append(tuple(words))
        else:
            stems = tuple(_stem_of(word) for word in words)
            capitals = tuple(word[0].isupper() for word in words)
            before = self._stems.setdefault(stems, (body, capitals, form))
            if before[0] is body:  # “ICANN Board” and “ICANN board”
                both = map(all, zip(before[1], capitals, strict=True))
                self._stems[stems] = body, tuple(both), before[2]
            self._stemmed[stems[0]].append(stems)
        if len(form) >= 5 and form.isupper() and form.isalpha():
            for key in _slip_keys(form):
                self._slips[key].add(body)

    def named(self, form: str) -> KnownBody | None:
        """Return the body whose form this is, as a whole."""
        if found := self._named.get(key_of(form)):
            return found
        count = len(texts_of(form))
        return self._hit(form, 0, count) if count else None

    def _hit(self, text: str, at: int, end: int) -> KnownBody | None:
        """Return the body whose form the words ``at`` to ``end`` (exclusive) of a text are."""
        texts = texts_of(text)[at:end]
        body = self._exact.get(texts)
        commas = False
        if body is None:
            found = self._stems.get(tuple(map(_stem_of, texts)))
            if found is None:
                return None
            body, capitals, form = found
            for word, capital in zip(texts, capitals, strict=True):
                if capital and word[0].islower():
                    return None
            if len(texts) == 1 and not _is_or_owns(form, text, at):
                return None
            commas = "," in form
        words = words_of(text)
        # “Article 19” is a body, “Article 19 of the Declaration” is none.
        if texts[-1].isdigit() and _OF.match(text, words[end - 1].end):
            return None
        for last in range(at + 1, end):
            gap = text[words[last - 1].end : words[last].start]
            if (
                gap not in (" ", ":")  # "re:publica"
                and not _BETWEEN.fullmatch(gap)
                and not (commas and gap.strip() == ",")
            ):
                return None
        return body

    @remembered
    def find(self, text: str) -> tuple[tuple[int, int, KnownBody], ...]:
        """Return (start, end, body) for each form, none inside another; words of compounds included."""
        begun = list(map(self._beginnings.__getitem__, texts_of(text)))
        return tuple(self._search(text, begun)) if any(begun) else ()

    def _search(
        self, text: str, begun: list[_Beginning | None]
    ) -> Iterator[tuple[int, int, KnownBody]]:
        texts, free = texts_of(text), 0
        for at in compress(range(len(texts)), begun):
            if at < free:
                continue
            alone, lengths, inside = begun[at]
            wanted = [1] if alone else []
            if lengths and at + 1 < len(texts):
                following = texts[at + 1]
                stem = _stem_of(following)
                if following in lengths or stem in lengths:
                    both = {*lengths.get(following, ()), *lengths.get(stem, ())}
                    wanted = [*sorted(both, reverse=True), *wanted]
            for length in wanted:
                if at + length <= len(texts) and (
                    body := self._hit(text, at, at + length)
                ):
                    words, free = words_of(text), at + length
                    yield words[at].start, words[free - 1].end, body
                    break
            else:
                if inside:
                    start = words_of(text)[at].start
                    yield from ((start + a, start + b, body) for a, b, body in inside)

    def _begun(self, word: str) -> _Beginning | None:
        """Return how the forms go on that begin with a word; None if none does, and none is inside it."""
        keys = list(self._printed.get(word, ()))
        for stems in self._stemmed.get(_stem_of(word), ()):
            if word[0].isupper() or not self._stems[stems][1][0]:
                keys.append(stems)
        lengths: dict[str, tuple[int, ...]] = {}
        for key in keys:
            if len(key) > 1:
                lengths[key[1]] = (*lengths.get(key[1], ()), len(key))
        alone = any(len(key) == 1 for key in keys)
        inside = tuple(self._inside(word)) if _may_hold_others(word) else ()
        found = _Beginning(alone, lengths, inside)
        return found if any(found) else None

    def _inside(self, word: str) -> Iterator[tuple[int, int, KnownBody]]:
        """Yield the bodies named by a part of a compound (“ICANN-Vorstand”), or by an acronym with an -s, and where."""
        if "-" in word or "/" in word:
            for part in _PARTS.finditer(word):
                body = self._named.get(part.group())
                if body is None and part.group()[0].isupper():
                    body = self._named.get(fold(part.group()))
                if body and not body.word:
                    yield part.start(), part.end(), body
        else:
            body = self._named.get(word[:-1])
            yield from [(0, len(word) - 1, body)] if body else []

    def nearly_named(self, letters: str) -> KnownBody | None:
        """Return the one body whose acronym differs from ``letters`` in one letter, or in two exchanged."""
        if (
            not 5 <= len(letters) <= LONGEST_ACRONYM
            or not letters.isupper()
            or letters in self._named
        ):
            return None
        hits = set().union(
            *(self._slips.get(key, _NONE) for key in _slip_keys(letters))
        )
        return hits.pop() if len(hits) == 1 else None


_NONE: frozenset = frozenset()


def _may_hold_others(word: str) -> bool:
    """Return whether a word is a compound, or an acronym with an -s: "ICANN-Vorstand", "NGOs"."""
    if "-" in word or "/" in word:
        return True
    return len(word) >= 5 and word[-1] == "s" and word[:-1].isupper()


def _slip_keys(letters: str) -> Iterator[str]:
    """Yield keys that two acronyms share if they differ in one letter behind the first, or in two neighbours exchanged."""
    for at in range(1, len(letters)):
        yield f"{letters[:at]}?{letters[at + 1 :]}"
        if at + 1 < len(letters):
            yield f"{letters[:at]}{''.join(sorted(letters[at : at + 2]))}~{at}{letters[at + 2 :]}"


def _is_or_owns(form: str, text: str, at: int) -> bool:
    """Return whether word ``at`` is a form of one word as it is, or in the genitive of one who owns or is owned: “Acmes Rat”, “des Europarats”."""
    words = words_of(text)
    folded, written = fold(form), fold(words[at].text)
    if written == folded:
        return True
    # One word may take the ending of a genitive, and none else.
    if written not in (f"{folded}s", f"{folded}es"):
        return False
    if at and fold(words[at - 1].text) in ("des", "eines", "dieses"):
        return True
    return (
        at + 1 < len(words)
        and words[at + 1].is_capitalised
        and text[words[at].end : words[at + 1].start] == " "
    )


_current: ContextVar[BodyIndex | None] = ContextVar("bodies", default=None)


@cache
def _index_of_list() -> BodyIndex:
    return BodyIndex(known_bodies())


def known_index() -> BodyIndex:
    """Return the index of well-known bodies: of the list, or of what ``using`` gave for this reading."""
    return _current.get() or _index_of_list()


@contextmanager
def using(index: BodyIndex | None):
    """Read with another index of well-known bodies within the block; with that of the list if None."""
    token = _current.set(index)
    try:
        yield
    finally:
        _current.reset(token)
