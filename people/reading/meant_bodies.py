"""Bodies that a sentence calls by their kind alone: 'the commission', 'das Direktorium', 'that office'.

Which one is meant: the only one of the kind that the sentence, or else the paragraph, has named
so far; or else the only one of the whole report so far.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache

from documents.patterns import one_of
from documents.reading.sought import sought
from people.reading.bodies import BodyRead
from people.reading.sight import Sight

# Each line is one kind, in the words of both languages; in German a compound ends in them, too.
_KINDS = """
academy | akademie
agency authority regulator | agentur behörde amt aufsicht
alliance | allianz bündnis
association | verband verein vereinigung bund
bank | bank
board | direktorium vorstand verwaltungsrat
center centre | zentrum
coalition | koalition
commission | kommission
committee | ausschuss komitee
company corporation | konzern
council | rat
department ministry | ministerium ressort
federation confederation |
foundation | stiftung
fund | fonds
group | gruppe
initiative | initiative
institute | institut
league | liga
network | netzwerk
office bureau | büro
panel | panel gremium
parliament | parlament
party | partei
registry |
secretariat | sekretariat
society | gesellschaft
union | union gewerkschaft
university college school | universität hochschule
""".strip().splitlines()
_ENGLISH = {word: line for line, row in enumerate(_KINDS) for word in row.split("|")[0].split()}  # fmt: skip
_GERMAN = {word: line for line, row in enumerate(_KINDS) for word in row.split("|")[1].split()}  # fmt: skip
# A body of whatever kind, where only one is spoken of.
_ANY = frozenset("body house organisation organization haus".split())
HEAD = one_of([*_ENGLISH, *(_ANY - {"haus"})])
# "das Amt" is an office that somebody holds.
KOPF = one_of([*(_GERMAN.keys() - {"amt"}), "organisation", "haus"])
_CALLED = sought(
    rf"\b(?:[Tt]he|[Tt]his|[Tt]hat|[Oo]ur)\s+(?:(?:same|small|new|joint|advisory|working|steering|expert)\s+){{0,2}}(?P<head>(?i:{HEAD}))(?![\w-])(?!\s+(?:of|for|on)\b)(?!\s+[A-Z])|"
    rf"\b(?:[Dd](?:er|ie|as|em|en|es)|[Dd]iese[rsnm]?|[Ii]m|[Ii]ns|[Vv]om|[Zz]um|[Zz]ur|[Bb]eim|[Aa]m)\s+(?:(?:klein|neu|gleich|gemeinsam)e[nrms]?\s+)?(?=[A-ZÄÖÜ])"
    rf"(?P<kopf>(?i:(?:arbeits|experten)?{KOPF}))(?:s?e?s)?(?![\w-])(?!\s+(?:(?:für|der|des|von|zur|zum)\s|[“„»«\"A-ZÄÖÜ.]))"
)
_WORD = re.compile(r"[^\W\d_]+")
_SMALL = re.compile(r"\s+(?:[a-zäöü]|\()")  # "of Europe", "für Kabel", "(ACC)"
_PARTS = {
    _ENGLISH[word]
    for word in "group panel committee council office commission secretariat department institute university fund".split()
}
# Bodies that people sit on.
BOARDS = {
    _ENGLISH[word] for word in "board commission committee council group panel".split()
}
_GERMAN_END = re.compile(rf"\w*?(?P<kopf>amt|{KOPF})(?:s?e?s)?")


def kind_of_word(word: str) -> int | None:
    """Return the number of the kind that a noun names, -1 for any kind, None for none.

    >>> kind_of_word("Kommission") == kind_of_word("commission")
    True
    """
    folded = word.casefold()
    if folded in _ANY:
        return -1
    if folded in _ENGLISH:
        return _ENGLISH[folded]
    end = _GERMAN_END.fullmatch(folded)
    return -1 if end and end["kopf"] in _ANY else end and _GERMAN.get(end["kopf"])


@lru_cache(maxsize=4096)
def _kind_of_name(name: str) -> int | None:
    """Return the kind that the head of a name tells: that of "Acme Council" or "Ausschuss für Kabel"."""
    words = _WORD.findall(_SMALL.split(name, maxsplit=1)[0])
    return kind_of_word(words[-1]) if words else None


def kinds_of(body: BodyRead) -> set[int]:
    """Return the kinds that a body's names in the report tell."""
    kinds = {_kind_of_name(name) for name in (body.name, *body.forms)}
    return kinds - {None}


def _is_of_states(body: BodyRead) -> bool:
    """Return whether a body is one of states that has a secretary-general: no working group or office of another."""
    known = body.known
    if known is None or known.group != "intergovernmental":
        return False
    return not (known.part_of and kinds_of(body) & _PARTS)


class Named:
    """The bodies that a report has named so far, to find which of them is meant by its kind."""

    def __init__(self):
        self._paragraph: dict[int, BodyRead] = {}  # those of the paragraph that is read
        self._number = -1  # of that paragraph
        self._all: dict[int, BodyRead] = {}
        self._unsorted: list[BodyRead] = []  # those whose kinds nobody asked for yet
        self._of_kind: dict[int, list[BodyRead]] = {}
        self._of_states: list[BodyRead] = []
        self._times: Counter[int] = Counter()  # how often each is named

    def note(self, sight: Sight):
        """Remember the bodies that a passage names."""
        if sight.piece.paragraph != self._number:
            self._paragraph, self._number = {}, sight.piece.paragraph
        for _, _, body in sight.bodies:
            self._paragraph[id(body)] = body
            self._times[id(body)] += 1
            if id(body) not in self._all:
                self._all[id(body)] = body
                self._unsorted.append(body)

    def meant(self, sight: Sight, at: int, word: str) -> BodyRead | None:
        """Return which body a noun at a place of the passage stands for, None where it is not sure."""
        kind = kind_of_word(word)
        if kind is None:
            return None
        self._sort()
        far = self._of_kind.get(kind, ()) if kind >= 0 else ()
        for bodies in (_named_in(sight, at), self._near(sight), far):
            found = {id(body) for body in bodies if kind < 0 or kind in kinds_of(body)}
            if found:
                return _only_one(found, bodies)
        return None

    def only(self, sight: Sight, at: int) -> BodyRead | None:
        """Return the one body that the sentence before a place, or else the paragraph before it, names."""
        bodies = _named_in(sight, at) or self._near(sight)
        return _only_one({id(body) for body in bodies}, bodies)

    def board(self, sight: Sight, at: int) -> BodyRead | None:
        """Return the one body with seats, a commission or a group, that the sentence, the paragraph or the report has named before a place."""
        self._sort()
        far = {id(body): body for kind in BOARDS for body in self._of_kind.get(kind, ())}  # fmt: skip
        for bodies in (_named_in(sight, at), self._near(sight), far.values()):
            if found := {id(body) for body in bodies if kinds_of(body) & BOARDS}:
                return _only_one(found, bodies) or self._main_one(found)
        return None

    def of_states(self, sight: Sight, at: int) -> BodyRead | None:
        """Return the one body of states that the sentence, the paragraph or the report has named before a place."""
        if here := _named_in(sight, at):
            return here[-1] if _is_of_states(here[-1]) else None
        self._sort()
        for bodies in (self._near(sight), self._of_states):
            if found := {id(body) for body in bodies if _is_of_states(body)}:
                return _only_one(found, bodies) or self._main_one(found)
        return None

    def _main_one(self, found: set[int]) -> BodyRead | None:
        """Return the body that is named far more often than the others of several."""
        first, second = sorted(found, key=self._times.__getitem__, reverse=True)[:2]
        times = self._times
        return self._all[first] if times[first] >= max(3, 2 * times[second]) else None

    def _near(self, sight: Sight) -> list[BodyRead]:
        """Return the bodies of the paragraph so far."""
        same = sight.piece.paragraph == self._number
        return list(self._paragraph.values()) if same else []

    def _sort(self):
        """Note of which kinds the bodies are that were named since."""
        for body in self._unsorted:
            if _is_of_states(body):
                self._of_states.append(body)
            for kind in kinds_of(body):
                self._of_kind.setdefault(kind, []).append(body)
        self._unsorted = []


def _named_in(sight: Sight, at: int) -> list[BodyRead]:
    """Return the bodies that a passage names before a place."""
    return [body for _, _, body in sight.bodies_within(0, at)]


def _only_one(found: set[int], bodies: Iterable[BodyRead]) -> BodyRead | None:
    """Return the body that is found, if it is but one."""
    return next(b for b in bodies if id(b) in found) if len(found) == 1 else None


def called_by_kind(sight: Sight, named: Named) -> Iterator[tuple[int, int, BodyRead]]:
    """Yield where a passage calls a body by its kind, and which is meant."""
    for called in _CALLED.finditer(sight.piece.plain):
        start, end = called.span("head" if called["head"] else "kopf")
        if any(s < end and start < e for s, e, _ in sight.bodies_within(start - 300, end + 300)):  # fmt: skip
            continue
        if body := named.meant(sight, start, called[0][start - called.start() : end - called.start()]):  # fmt: skip
            yield start, called.end(), body
