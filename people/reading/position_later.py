"""What a later sentence tells of somebody: 'X spoke. She heads the Y.', 'Der Grieche, bis 2021 bei Y, …', 'A former director of the Y, he …'."""

import re

from documents.reading.chunks import texts_of
from people.reading.lines import inhabitants
from people.reading.persons import PersonRead
from people.reading.position_clauses import read_acts, read_clauses
from people.reading.position_does import GOES_ON, read_does
from people.reading.position_forms import read_after
from people.reading.position_german import read_german, read_german_around
from people.reading.position_german_clauses import read_german_clauses
from people.reading.position_phrases import read_phrase
from people.reading.position_stretches import first_title, phrase_stop
from people.reading.position_verbs import BE, read_is
from people.reading.positions import Positions
from people.reading.sight import Sight

_OPENS = r"[\s“„«»\"*•(–-]{0,4}"
_PRONOUN = re.compile(
    rf"{_OPENS}(?:(?P<pronoun>She|He|Sie|Er|Dieser|Diese|(?:Der|Die)(?=\s+(?:arbeitet|ist|kam|kommt|lehrt|leitet|führt|forscht|war)\s))(?=['’]s\s|\s)|(?P<latter>Letztere[r]?|The\s+latter)(?=\s))"
)
# "The Briton", "Der Grieche mit deutschem Pass": somebody by the country.
_NATIVE = re.compile(
    rf"{_OPENS}(?P<native>(?:The|Der|Die)\s+(?P<from>[A-ZÄÖÜ][\w-]{{2,20}})(?:\s+(?:mit|aus|in|with|from)\s+[^,;.:()]{{2,40}}(?=,))?)(?=[\s,(])"
)
_APPOSED = re.compile(r"[\s“„«»\"*•–-]{0,4}(?:An?|The|Once|Formerly|Previously)\s+")
# "As president of the Y he knows it", "Als Präsidentin des Y kennt sie es"
_CAPACITY = re.compile(
    r"[\s“„«»\"*•–-]{0,4}(?:As|Als|In\s+(?:her|his)\s+(?:capacity|role|function)\s+as)\s+(?:(?:the|an?)\s+)?"
)
# "Her Y asked for time", "Seine Y bat um Zeit"
_OWNS = re.compile(
    r"[\s“„«»\"*•–-]{0,4}(?P<pronoun>Her|His|Ihre?|Seine?)\s+(?:own\s+|eigene[rs]?\s+)?(?=[“„\"A-ZÄÖÜ])"
)
# The first words of all these.
_BEGINNINGS = frozenset(
    "As Als In Her His Ihr Ihre Sein Seine She He Sie Er Dieser Diese Der Die Letztere Letzterer The A An Once Formerly Previously".split()
)
_HOLDERS = frozenset(["she", "he", "sie", "er"])
_THEN = re.compile(r",\s+(?P<pronoun>she|he)\b")
# "He is a Dane, works at Acme and …": a second verb.
_AND_SO = re.compile(
    r"(?:\s+(?:is|was|ist|war)\s+(?:an?\s+|eine?\s+)?[^\s,]+(?:\s+[^\s,]+)?(?=,\s))?,?"
)
_NEAR = 60  # characters of a sentence in which its subject is named
_REASON = "“{}” is taken for {}, the only person named in the sentence before."


def read_later(positions: Positions, sight: Sight, before: Sight | None):
    """Read what a pronoun at the beginning of a sentence is said to be or do, of the one person of the sentence before."""
    text = sight.piece.plain
    if before is None or not _BEGINNINGS.intersection(texts_of(text)[:1]):
        return
    match = _PRONOUN.match(text)
    native = None if match else _NATIVE.match(text)
    if native and native["from"].casefold() not in inhabitants():
        native = None
    apposed = None if match or native else _APPOSED.match(text)
    if not (match or native or apposed):
        _read_capacity(positions, sight, before)
        _read_owned(positions, sight, before)
        return
    latter = match and match["latter"]
    person = _latter(before, sight) if latter else _subject(before, sight)
    if person is None:
        return
    if match or native:
        named = "latter" if latter else "pronoun"
        start, end = match.span(named) if match else native.span("native")
        words = " ".join(text[start:end].split())
        positions.reason = _REASON.format(words, person.name)
        read_of(positions, sight, person, start, end)
        if native:
            read_after(positions, sight, person, start, end)
            read_clauses(positions, sight, person, start, end)
            read_german_around(positions, sight, person, start, end)
            read_german_clauses(positions, sight, person, start, end)
        positions.reason = ""
        return
    begin = apposed.end()
    stop = phrase_stop(sight, begin)
    then = _THEN.match(text, stop)
    if not then or first_title(sight, begin, stop, leads=3) is None:
        return
    for said in read_phrase(positions, sight, begin, stop):
        if said["body"] or said["country"]:
            said["doubt"] = _REASON.format(then["pronoun"], person.name)
            positions.add(person, sight.piece.span(begin, then.end()), **said)


def _read_capacity(positions: Positions, sight: Sight, before: Sight):
    """Read 'As president of the Y he …' of the one person of the sentence before."""
    text = sight.piece.plain
    opened = _CAPACITY.match(text)
    if not opened:
        return
    begin = opened.end()
    stop = phrase_stop(sight, begin)
    if first_title(sight, begin, stop, leads=3) is None:
        return
    # "As president of the Y he", "Als Präsidentin des Y kennt sie"
    near = sight.words_within(begin, min(len(text), stop + _NEAR))
    holder = next((word for word in near if word.text in _HOLDERS), None)
    person = holder and not sight.people_within(begin, holder.end) and _subject(before, sight)  # fmt: skip
    if not person:
        return
    for said in read_phrase(positions, sight, begin, min(stop, holder.start)):
        if said["body"] or said["country"]:
            said["doubt"] = _REASON.format(holder.text, person.name)
            positions.add(person, sight.piece.span(opened.start(), holder.end), **said)


def _read_owned(positions: Positions, sight: Sight, before: Sight):
    """Read 'His Y asked for more time' of the one person of the sentence before."""
    owns = _OWNS.match(sight.piece.plain)
    hits = [hit for hit in sight.bodies_from(owns.end()) if hit[0] == owns.end()] if owns else []  # fmt: skip
    person = _subject(before, sight) if hits else None
    if person is None:
        return
    _, end, body = max(hits, key=lambda hit: hit[1])
    if positions.is_of(person, body) or GOES_ON.match(sight.piece.plain, end):
        return
    span = sight.piece.span(owns.start("pronoun"), end)
    reason = _REASON.format(owns["pronoun"], person.name)
    positions.add(person, span, title="", body=body, doubt=reason)


def read_of(
    positions: Positions, sight: Sight, person: PersonRead, start: int, end: int
):
    """Read what verbs behind a pronoun, or a word that stands for a name, say."""
    text = sight.piece.plain
    read_acts(positions, sight, person, start, end)
    if read_does(positions, sight, person, start, end) or read_german(
        positions, sight, person, start, end
    ):
        return
    if is_so := BE.match(text, end):
        read_is(positions, sight, person, start, is_so)
    if (more := _AND_SO.match(text, end)) and more.group():
        read_german(positions, sight, person, start, more.end())
        read_does(positions, sight, person, start, more.end())


def _latter(before: Sight, sight: Sight) -> PersonRead | None:
    """Return whom a sentence names last, if two are named."""
    if before.piece.paragraph != sight.piece.paragraph:
        return None
    return before.people[-1][2] if len(before.people) > 1 else None


def _subject(before: Sight, sight: Sight) -> PersonRead | None:
    """Return the one person whom the sentence before names, near its beginning or with no body beside."""
    if before.piece.paragraph != sight.piece.paragraph:
        return None
    people = {
        id(person): (start, person) for start, _, person in reversed(before.people)
    }
    if len(people) != 1:
        return None
    ((start, person),) = people.values()
    return person if start < _NEAR or not before.bodies else None
