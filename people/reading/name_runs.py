"""Runs of words that could be names of people: capitalised, side by side, none of them a title, a nation or a thing."""

import re

from documents.places import find_city
from documents.printed import Printed
from documents.reading.chunks import PARTICLES, texts_of
from people.reading.capitals import capitals_of
from people.reading.given_names import family_first, given
from people.reading.lines import Line, Run, kind_of
from people.reading.offices import TITLE_MODIFIERS, TITLE_NOUNS
from people.reading.vocabulary import FAMILY_TOO

LONGEST_NAME = 5  # words
LONGEST_LETTERS = 120

_LARGE = 100_000  # people that live in a city

# Particles that stand small between the parts of a name, beside those of the lower floor.
SMALL_PARTS = PARTICLES | frozenset(
    "dal dalla dello delli degli di dos e y las los lo op te ten tot ould und-zu bint abu abd ibnu 't aus-dem auf-der vom zur".split()
) - {"e", "of-the"}

# Small words of German and other sentences that join names only behind a given name: "Eva von Orr".
_ONLY_IN_NAMES = frozenset(
    "das von vom zu zur der den ter te ten op y las los lo des du di do dos auf-der aus-dem".split()
)

# What may part two words of one name: "J. Nye", "Lynn St. Amour", "J.R. Bell".
_INITIAL = re.compile(
    r"(?:[^\W\d_]\.?){1,3}|St|Ste|Dr|Prof|Mr|Mrs|Ms|Mag|Ing|Jr|Hon|Amb|Gen|Col|Lt|Capt|Sen|Rep|Rev|H\.E|Ph"
)

_OFFICES = TITLE_NOUNS | TITLE_MODIFIERS

_NATION_TOO = frozenset(
    "brazil britain cuba deutsch egypt england english france franke french german germany greco greece holland hungary inglis ireland irish israel japan "
    "jordan lebanon norman norway poland polen roman romano russ scot scott spain swiss welsh".split()
)

_OPENING, _CLOSING = frozenset("\"“„‘'«‚"), frozenset("\"”“’'»‘")


def _joins(line: Line, at: int) -> bool:
    """Return whether word ``at`` may belong to the same name as the word before it."""
    before = line.words[at - 1]
    gap = line.text[before.end : line.words[at].start]
    if gap == " " or not gap.strip(" "):
        return True
    return gap in (". ", ".") and bool(_INITIAL.fullmatch(before.text))


def _is_nickname(line: Line, at: int) -> bool:
    """Return whether word ``at`` stands in quotation marks between two parts of a name: 'Anna “Annie” Bell'."""
    if at + 1 >= len(line.words) or not line.words[at + 1].is_capitalised:
        return False
    before, behind = line.gap(at), line.gap(at + 1)
    return (
        len(before) == len(behind) == 2
        and before[0] == behind[1] == " "
        and before[1] in _OPENING
        and behind[0] in _CLOSING
        and line.words[at].is_capitalised
        and not kind_of(line.words[at].text)
    )


# Whether a name may go on with a word.
_goes_on = Printed(lambda word: word[0].isupper() or word in SMALL_PARTS)
# Whether a word may be a name by itself, as far as the word tells; what a single letter is hangs on others.
_may_be_alone = Printed(
    lambda word: word[0].isupper() and (len(word) == 1 or not kind_of(word))
)


def runs_of(line: Line) -> list[Run]:
    """Return the runs of words of a line that could be names, or family names alone."""
    texts, found = texts_of(line.text), []
    goes_on = [*map(_goes_on.__getitem__, texts), False]
    stop = 0
    for at in capitals_of(line.text):
        if at < stop:
            continue
        stop = at + 1
        if not goes_on[stop]:
            if _may_be_alone[texts[at]] and not line.kind(at):
                found.append(Run(at, stop, "", ""))
            continue
        words = line.words
        if not words[at].is_capitalised:
            continue
        while stop < len(words):
            gap = line.text[words[stop - 1].end : words[stop].start]
            if gap != " ":
                if (
                    len(gap) == 2
                    and given(texts[stop - 1])
                    and _is_nickname(line, stop)
                ):
                    stop += 2
                    continue
                if not _joins(line, stop):
                    break
            if words[stop].is_capitalised:
                stop += 1
                continue
            # Particles: at most three, with a capitalised word behind them.
            ahead = stop
            while (
                ahead < min(stop + 3, len(words))
                and words[ahead].text in SMALL_PARTS
                and _joins(line, ahead)
            ):
                ahead += 1
            first = _behind_titles(line, at, stop)
            if words[stop].text in _ONLY_IN_NAMES and not all(
                # "Anna Maria von Orr", but "Anna Drake von Acme"
                given(word.text) > (number > first)
                or len(word.text) == 1
                or not word.is_capitalised
                for number, word in enumerate(words[first:stop], start=first)
            ):
                break
            if (
                ahead == stop
                or ahead >= len(words)
                or not words[ahead].is_capitalised
                or not _joins(line, ahead)
            ):
                break
            stop = ahead + 1
        found += _split(line, at, stop)
    return found


def _behind_titles(line: Line, first: int, stop: int) -> int:
    """Return the index of the first word behind the titles that a run begins with: "Kommissarin | Eva"."""
    while first < stop - 1 and line.kind(first) in ("title", "honorific"):
        first += 1
    return first


def _split(line: Line, first: int, stop: int) -> list[Run]:
    """Take a run of capitalised words apart at those that are no part of a name."""
    kinds = [
        line.kind(at) if line.words[at].is_capitalised else "particle"
        for at in range(first, stop)
    ]
    if stop - first > 2:
        _mark_cities(line, first, kinds)
    if not any(kinds):
        return [Run(first, stop, "", "")]
    runs: list[Run] = []
    begin, left = first, ""
    for at in range(first, stop + 1):
        kind = kinds[at - first] if at < stop else "end"
        if kind in ("", "particle") or (
            kind != "end" and _fits(line, begin, at, stop, kind)
        ):
            continue
        if begin < at:
            run = _trimmed(line, begin, at, left, "" if kind == "end" else kind)
            if run:
                runs.append(run)
        begin, left = at + 1, kind
    return runs


def _mark_cities(line: Line, first: int, kinds: list[str]):
    """Take cities of two words out of a longer run: 'New York Mayor Anna Bell'."""
    for at in range(len(kinds) - 1):
        one, two = line.words[first + at], line.words[first + at + 1]
        if (
            kinds[at + 1] in ("", "particle")
            and given(one.text) != 2
            and kinds[at] != "particle"
        ):
            city = find_city(f"{one.text} {two.text}")
            if city and city.population > _LARGE:
                kinds[at] = kinds[at + 1] = "city"


def _fits(line: Line, begin: int, at: int, stop: int, kind: str) -> bool:
    """Return whether a word that is something else by itself is part of the name here: 'Richard Hill', 'Jordan Bell'."""
    word = line.words[at].text
    behind = (
        at + 1 < stop and line.words[at + 1].is_capitalised and not line.kind(at + 1)
    )
    if begin == at and behind and family_first(word, line.words[at + 1].text) == 2:
        return True
    if kind == "nation":
        if begin < at:
            # Family names that are countries or tongues: "Eva Holland".
            return (
                word.casefold() in _NATION_TOO
                and given(line.words[begin].text) == 2
                and at - begin <= 2
                and not behind
            )
        return begin == at and given(word) == 1 and behind
    if kind in ("thing", "title", "calendar"):
        if begin < at:
            last = at + 1 == stop or kind_of(line.words[at + 1].text) in (
                "title",
                "calendar",
                "small",
            )
            # A family name may end as German offices do: "Eva Hofrichter".
            return (
                (
                    word.casefold() in FAMILY_TOO
                    or (
                        kind == "title"
                        and word.casefold() not in _OFFICES
                        and "-" not in word
                    )
                )
                and last
                and at - begin <= 2
                and given(line.words[begin].text) == 2
            )
        return kind != "title" and given(word) >= 1 and behind
    if kind == "small":
        # "Das", "An", "So" inside a name
        return begin < at and given(line.words[begin].text) == 2 and at + 1 == stop
    return (
        kind == "honorific"
        and begin < at
        and at + 1 < stop
        and word.casefold() not in ("dr", "prof", "mr", "ms", "mrs", "sir")
    )


def _trimmed(line: Line, first: int, last: int, left: str, right: str) -> Run | None:
    words = line.words
    while first < last and not words[first].is_capitalised:
        first += 1
    while first < last and not words[last - 1].is_capitalised:
        last, right = last - 1, ""
    if first >= last:
        return None
    return Run(first, last, left, right)


def is_family_first(line: Line, run: Run) -> int:
    """Return how surely a run is a name with the family name in front."""
    if not 2 <= run.last - run.first <= 3:
        return 0
    family, other = line.words[run.first].text, line.words[run.first + 1].text
    return family_first(family, other)
