"""Events named with an ordinal: "the 4th Cable Forum", "the second session of the X"."""

import re
from collections.abc import Iterator

from documents.reading import Piece, covered, tidy
from documents.reading.dates import DateRead
from documents.reading.sought import sought
from documents.reading.titles import HEADS as DOCUMENT_HEADS
from events.reading.event_names import (
    ORDINAL,
    SESSIONS,
    is_event,
    is_generic,
    is_modifier,
    meetings_of,
    name_end,
    ordinal_of,
    series_of,
)
from events.reading.holding import HOLDING
from events.reading.lists import KnownSeries, series_named
from events.reading.name_ends import SOMEBODYS, topic_end
from events.reading.numbered import date_behind
from events.reading.sighting import Sighting
from people.reading.known_bodies import known_index
from people.reading.words import ARTICLES

_HELD_BEHIND = re.compile(
    rf"\s*(?:\([^()]{{0,200}}\)\s*)?(?:,?\s*(?:that|which|die|der|das)\s+)?{HOLDING}\b"
)
# "ihr erstes IGF" is that of a town or a person, "ihre fünfte Tagung" may be a council's fifth.
_THEIR_FIRST = re.compile(r"\b(?:mein|sein|ihr|unser)(?:e[nrms]?)?\s+$", re.IGNORECASE)
# "the second session of the X"
_OF_THE = re.compile(r"\s+(?:of|der|des)\s+(?:(?:the|its)\s+)?(?=[^\W\d_])")
_GERMAN_OF = re.compile(r"\s(?:der|des|für)\s(?=[A-ZÄÖÜ])")
# "for the third time", "zum dritten Mal"
_TIMES = re.compile(r"\s+(?:times?|Mal)\b", re.IGNORECASE)
# "3. The Forum met": the number of a paragraph.
_ITEM = re.compile(r"\d{1,3}\.\s+(?:The|An?|This|It|In|Das|Die|Der|Ein|Eine|Es)\s")
_LONG_HEADING = 60  # characters
_PREFIX_ASIDE = re.compile(r"\([^()]*\)")
# A German noun and no name.
_NOUN_ALONE = re.compile(
    r"[A-ZÄÖÜ][a-zäöüß]*(?:[Kk]onferenz|[Tt]agung|[Kk]ongress(?:es)?|[Gg]ipfels?|[Tt]reffens?|[Mm]esse)"
)
# What kind of an edition it is; it is no part of the name.
_KIND = r"(?:annual|regional|global|international|jährliche|regionale)[nrs]?"
_KINDS = re.compile(rf"\b{_KIND}\b")
_PREFIXES = re.compile(
    rf"(?:\s+\((?:and|und)\s+[\w ]{{2,30}}\))?\s+(?:{_KIND}\s+)*(?:(?:session|meeting|edition|version|instal?ment|iteration|round|part|Tagung|Sitzung|Ausgabe|Treffen|Auflage)\s+(?:of\s+(?:the\s+)?|der\s+|des\s+|vom\s+|von\s+)|{_KIND}\s+)*(?=[^\W\d_])"
)


def _complement(text: str, end: int, limit: int) -> tuple[str, int]:
    """Return the body in 'session of the X' behind ``end``, and where its name ends; ('', end) if none."""
    of = _OF_THE.match(text, end)
    if not of or not text[of.end()].isupper():
        return "", end
    stop = _body_end(text, of.end(), limit)
    return tidy(text[of.end() : stop]), stop


def _body_end(text: str, start: int, limit: int) -> int:
    """Return where the name of a body ends, with what it is of in German: "Rates der Staatsoberhäupter"."""
    stop = name_end(text, start, limit)
    if (more := _GERMAN_OF.match(text, stop)) and more.end() < limit:
        stop = max(stop, name_end(text, more.end(), limit))
    return stop


def by_ordinal(
    piece: Piece, taken: bytearray, dates: list[DateRead]
) -> Iterator[Sighting]:
    """Yield the events named with an ordinal: 'the 4th Cable Forum', 'the second session of the X'."""
    text, dated = piece.plain, None
    in_heading = piece.role in ("heading", "place line")
    if in_heading and text.isupper() and len(text) > _LONG_HEADING:
        return  # in capitals nothing shows where a name ends
    for match in ORDINAL.finditer(text):
        start = match.start()
        if dated is None:
            dated = covered(text, [(date.start, date.end) for date in dates])
        if dated[start] or _TIMES.match(text, match.end()):
            continue
        if not text[:start].strip() and _ITEM.match(text, start):
            continue
        limit = date_behind(dates, start, text)
        ordinal = ordinal_of(match)
        if not ordinal or SOMEBODYS.search(text, max(0, start - 20), start):
            continue
        if ordinal == 1 and _THEIR_FIRST.search(text, max(0, start - 20), start):
            continue
        begin = _PREFIXES.match(text, match.end())
        if begin and text[begin.end()].isupper():
            at = begin.end()
            end = name_end(text, at, limit)
            name = tidy(text[at:end])
            prefix = _PREFIX_ASIDE.sub("", text[match.end() : at])
            prefixed = re.search(r"[^\W\d_]", _KINDS.sub("", prefix)) is not None
            if prefixed and end > at:
                end = _body_end(text, at, limit)
                name = tidy(text[at:end])
            if not name or 1 in taken[start:end]:
                continue
            if name.split()[-1].casefold() in DOCUMENT_HEADS:
                continue  # "the 3rd Internet Governance Forum Report"
            body = ""
            if prefixed and _NOUN_ALONE.fullmatch(name) and not series_named(name):
                continue  # "die zehnte Ausgabe der Internetkonferenz": what has a name elsewhere
            generic = is_generic(name) and not prefixed
            known = None
            if generic:
                body, end = _complement(text, end, limit)
                if not body:
                    end = topic_end(text, end, limit, name)
                    if end > at + len(name):
                        name, generic = tidy(text[at:end]), False
                    elif held := _HELD_BY.search(text, max(0, start - _LEAD), start):
                        # "Acme holds its tenth Ministerial Conference", "Acme's tenth …"
                        if name.split()[-1].casefold() not in SESSIONS:
                            generic = False
                            known = _of_holder(tidy(held["body"]), name)
                    elif called := _CALLED_SHORT.match(text, end):
                        # "the 13th Ministerial Conference (MC13)" is a name all the same.
                        generic = False
                        known = series_named(called["series"], numbered=True)
            elif not (
                prefixed
                or is_event(name)
                or (
                    len(name.split()) > 1
                    and (in_heading or _HELD_BEHIND.match(text, end))
                )
            ):
                continue
            yield Sighting(
                start,
                end,
                tidy(text[start:end]),
                name,
                ordinal,
                known=known
                or series_of(body or name)
                or _series_before(body or name)
                or (meetings_of(body or name) if body or prefixed else None),
                is_generic=generic,
                body=body,
            )
        else:
            yield from _small(piece, match, ordinal, taken, limit)


_LEAD = 120  # characters before a number in which it is told whose the meeting is
_HELD_BY = sought(
    r"(?<![\w-])(?P<body>[^\W\d_a-zäöü][\w&.-]*(?:\s+(?:(?:of|for|on|and|the|der|des|für|und)\s+){0,2}[^\W\d_a-zäöü][\w&.-]*){0,7}+)(?:['’]s?\s+|(?:\s+\([A-Z][\w-]{1,12}\))?\s+(?:(?:has|have|had|is|will|today|now|also)\s+){0,2}"
    r"(?:held|holds?|holding|hosted|hosts?|opened|opens|convened|convenes|closed|concluded|began|begins|ended|met\s+for|meets\s+for|gathered\s+for|assembled\s+for|hielt|eröffnete|beendete|beginnt)\s+(?:its|their|ihre[nrsm]?|seine[nrsm]?)\s+)$"
)


def _without_article(body: str) -> str:
    first, _, rest = body.partition(" ")
    return rest if rest and first.casefold() in ARTICLES else body


def _of_holder(body: str, name: str) -> KnownSeries | None:
    """Return the series of the list of what a body calls its "Ministerial Conference"."""
    body = _without_article(body)
    known = known_index().named(body)
    forms = (body, known.name, known.acronym) if known else (body,)
    found = (series_named(f"{form} {name}") for form in forms if form)
    return next(filter(None, found), None)


_WHERE = re.compile(r"\s(?:in|on|at|im|am|auf|zu)\s")


def _series_before(name: str) -> KnownSeries | None:
    """Return the series of the list with which a name begins, if the rest tells where: "IGF in the Far North"."""
    where = _WHERE.search(name)
    return series_named(name[: where.start()], numbered=True) if where else None


_CALLED_SHORT = re.compile(r"\s*\(\s*(?P<series>[A-Z]{2,8})[\s-]?\d{1,3}\s*\)")
_AND_LAST = frozenset("and final last letzte letzten und".split())
_SMALL_HEAD = re.compile(
    r"\s+(?:[\w-]+\s+){0,3}?(?P<head>[Cc]onference|[Cc]ongress|[Ee]dition|[Ff]orum|[Mm]eeting|[Ss]ession|[Ss]ummit|[Rr]ound|Ausgabe|Auflage|Runde|Konferenz|Sitzung|Tagung|Treffen|Gipfel)\b(?!\s+of\s+the\s+[a-z])"
)


def _small(
    piece: Piece, match: re.Match, ordinal: int, taken: bytearray, limit: int
) -> Iterator[Sighting]:
    """Yield what is called 'the first session' or '67th public meeting': which, the report must tell elsewhere."""
    text = piece.plain
    head = _SMALL_HEAD.match(text, match.end())
    if not head or 1 in taken[match.start() : head.end()]:
        return
    between = text[match.end() : head.start("head")].split()
    # "fourth and last session", "dritte und letzte Sitzung"
    if not all(is_modifier(word) or word.casefold() in _AND_LAST for word in between):
        return
    body, end = _complement(text, head.end(), limit)
    known = series_of(body) if body else None
    if not body and (
        held := _HELD_BY.search(text, max(0, match.start() - _LEAD), match.start())
    ):
        # "Acme concluded its 28th public meeting"
        holder = _without_article(tidy(held["body"]))
        known = meetings_of(holder) or _of_holder(holder, head["head"])
        body = holder if known else ""
    yield Sighting(
        match.start(),
        end,
        tidy(text[match.start() : end]),
        head["head"],
        ordinal,
        known=known,
        is_generic=True,
        body=body,
    )
