"""Where a passage names an event: by a number and a name, as a known series, by its head noun."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from documents.cities import find_city
from documents.printed import bit_where
from documents.reading import Piece, covered, tidy
from documents.reading.chunks import Word, chunks_of
from documents.reading.dates import DateRead
from documents.reading.numbers import ORDINAL_WORD, ORDINAL_WORDS
from documents.reading.sought import Readers, sought
from documents.reading.titles import HEADS as DOCUMENT_HEADS
from events.reading.body_meetings import MEETING_OF, by_body
from events.reading.dated_names import NAME_AND_YEAR, by_days
from events.reading.event_names import (
    HEAD,
    MODIFIERS,
    ORDINAL,
    SESSIONS,
    ends_in_series,
    is_event,
    is_generic,
    is_head,
    is_modifier,
    is_week,
    meetings_of,
    name_end,
    names_body,
    ordinal_of,
    series_of,
)
from events.reading.lists import EventLists, KnownSeries, lists, series_named
from events.reading.numbered import (
    MAY_BE_NUMBERED,
    MAY_BE_ROMAN,
    NUMBER_BEHIND,
    by_number,
    by_number_behind,
    by_roman,
    date_behind,
)
from events.reading.sighting import Sighting
from people.reading.known_bodies import BodyIndex, known_index
from people.reading.words import ARTICLES, OPENERS, SMALL_HEADS

HOLDING = (
    r"(?:took\s+place|takes\s+place|taking\s+place|taken\s+place|take\s+place|was\s+held|were\s+held|is\s+held|being\s+held|be\s+held|been\s+held|held|hosted|hosts|"
    r"convened|convenes|opened|opens|closed|closes|gathered|gathers|met|meets|concluded|concludes|ended|ends|began|begins|begun|started|runs|ran|sat|will\s+(?:conclude|close|end|open|begin|start|run|be(?=\s+(?:back\s+)?(?:in|at|from)\s))|wrapped\s+up|wraps\s+up|drew\s+to\s+a\s+close|drawn\s+to\s+a\s+close|came\s+to\s+a\s+close|got\s+under\s+way|gets\s+under\s+way|kicked\s+off|kicks\s+off|"
    r"fand|findet|stattfand|stattfinden|tagte|tagt|getagt|trafen?|trifft|eröffnet|begann|beginnt|endete|endet)"
)
_HELD_BEHIND = re.compile(
    rf"\s*(?:\([^()]{{0,200}}\)\s*)?(?:,?\s*(?:that|which|die|der|das)\s+)?{HOLDING}\b"
)
# "their first IGF" counts somebody's visits, not the editions.
_SOMEBODYS = re.compile(
    r"\b(?:my|his|her|their|our|your|whose)\s+(?:very\s+)?$", re.IGNORECASE
)
# "ihr erstes IGF" is that of a town or a person, "ihre fünfte Tagung" may be a council's fifth.
_THEIR_FIRST = re.compile(r"\b(?:mein|sein|ihr|unser)(?:e[nrms]?)?\s+$", re.IGNORECASE)
# "President of the 73rd General Assembly", "Vice-Chair of the 5th Forum": an office, not a meeting held.
_OF_THE = re.compile(r"\s+(?:of|der|des)\s+(?:(?:the|its)\s+)?(?=[^\W\d_])")
_GERMAN_OF = re.compile(r"\s(?:der|des|für)\s(?=[A-ZÄÖÜ])")
_SHORT = re.compile(r"\s*\(\s*(?P<short>[A-Za-z]*[A-Z][\w '’-]{0,40}?)\s*\)")
_SHORT_OF = re.compile(
    r"\s(?:der|des)\s(?:[A-ZÄÖÜ][\w-]+\s){1,4}\(\s*(?P<short>[A-Za-z]*[A-Z]{2}[\w-]{0,12})\s*\)"
)
_YEAR = re.compile(r"(?:19|20)\d\d(?![\w/])")
_YEAR_BEFORE = re.compile(r"(?<![\w./-])(?P<year>(?:19|20)\d\d)\s+$")
_YEAR_BEHIND = re.compile(
    r"(?:\s*\([^()]{1,40}\))?\s+['’]?(?P<year>(?:19|20)\d\d)(?![\w/.-]?\d|[/-]\w)"
)
_OF_A_BODY = sought(
    rf"(?:['’]s)?\s+(?:[\w-]+\s+){{0,2}}?(?:{'|'.join(sorted(SMALL_HEADS | {'secretariat', 'office', 'website', 'community', 'staff'} - {'forum'}))})\b",
    re.IGNORECASE,
)
# "ICANN met in Oslo"
_MEETS = sought(
    r"(?:\s*\([^()]{1,40}\))?\s+(?:(?:again|now|then|wieder|nun|zuletzt|auch)\s+)?(?:met|meets|convened|convenes|gathered|gathers|assembled|came\s+together|tagte|tagt|traf\s+sich|trifft\s+sich)\b"
)
# "for the third time", "zum dritten Mal"
_TIMES = re.compile(r"\s+(?:times?|Mal)\b", re.IGNORECASE)
# "3. The Forum met": the number of a paragraph.
_ITEM = re.compile(r"\d{1,3}\.\s+(?:The|An?|This|It|In|Das|Die|Der|Ein|Eine|Es)\s")
# "die dreizehnte re:publica", "the third annual Forum de Paris"
_ORDINAL_BEFORE = re.compile(
    rf"(?<![\w./-])(?:\d{{1,3}}(?:st|nd|rd|th|\.)|{ORDINAL_WORD})\s+(?:(?:annual|jährliche[nr]?)\s+)?$",
    re.IGNORECASE,
)
# "the first IGF on African soil", "since", "ever in Asia": not the first of all
_FIRST_OF_MANY = re.compile(
    r"\s+(?:on|in|to|since|after|outside|with|without|for|under|at|auf|seit|nach|außerhalb|mit|ohne|unter|für|zu|am|im)\b"
)
# What stands before the short name of a series without making it another.
_SAME = frozenset("annual global un united world".split())
LONGEST_NAME = 20  # words
_LONG_HEADING = 60  # characters
_TURNS = (
    (
        "next",
        sought(
            r"\b(?:next(?:\s+year['’]s)?|upcoming|forthcoming|nächste[rnms]?|kommende[rnms]?|nächstjährige[rnms]?)\s+(?:annual\s+|year,?\s+)?$|"
            r"\b(?:next(?:\s+(?:up|stop|one|time))?|(?:als\s+)?nächstes|nächste\s+Station)\s*[:–—-]\s+(?:(?:the|das|die|der)\s+)?$",
            re.IGNORECASE,
        ),
    ),
    (
        "previous",
        sought(
            r"\b(?:previous|preceding|last\s+year['’]s|vorige[rnms]?|vorherige[rnms]?|letztjährige[rnms]?|vorjährige[rnms]?)\s+(?:annual\s+)?$",
            re.IGNORECASE,
        ),
    ),
)
_NEXT = sought(
    r"\b(?:(?P<article>(?:[Tt]he|[Oo]ur|[Ii]ts)\s+|[Dd](?:ie|er|as|em|en)\s+)(?:next|nächsten?)|[Nn]ext\s+year['’]s)\s+(?:annual\s+|public\s+)?"
    r"(?:one|conference|forum|summit|congress|meeting|edition|session|stop|Konferenz|Tagung|Gipfel|Treffen|Ausgabe|Auflage|Sitzung|Forum|Station)\b|\bNext\s+stop\b|\bNächste\s+Station\b"
)
_PREVIOUS = sought(
    r"\b(?:(?P<article>(?:[Tt]he|[Oo]ur|[Ii]ts)\s+|[Dd](?:ie|er|as|em|en)\s+)(?:previous|preceding|vorige[nrs]?|vorherige[nrs]?|vorangegangene[nrs]?|vorausgegangene[nrs]?)|[Ll]ast\s+year['’]s)\s+(?:annual\s+|public\s+)?"
    r"(?:one|conference|forum|summit|congress|meeting|edition|Konferenz|Tagung|Gipfel|Treffen|Ausgabe|Auflage|Forum|Kongress)\b"
)
_STAND_IN = sought(
    r"\b(?:[Tt]he|[Tt]his|[Tt]hat|[Dd]as|[Dd]ie|[Dd]er|[Dd]em|[Dd]en|[Dd]es|[Dd]ies(?:e|er|es|em|en))\s+(?:just-concluded\s+|two-day\s+|three-day\s+|four-day\s+|five-day\s+|annual\s+|jährliche[nrs]?\s+)?"
    r"(?:conference|forum|summit|congress|Konferenz|Forums?|Gipfels?|Kongress(?:es)?|Tagung)\b(?!\s+(?:of|on|for)\s+[A-Z]|['’]s)"
)
# "The first had been in Oslo": of what was spoken of before.
_ALONE = sought(
    rf"\b(?:[Tt]he|[Dd]as|[Dd]ie|[Dd]er)\s+(?P<word>{ORDINAL_WORD})\s+(?:one\s+)?(?=(?:was|had\s+been|took\s+place|met|fand|war|is\s+to|will)\b)"
)
# "its second in Oslo (3 May 2016)", "der siebte am 3. Mai 2012 in Oslo": where a time and a place follow.
_ALONE_TOLD = sought(
    rf"\b(?:[Ii]ts|[Tt]heir|[Tt]he|[Dd]as|[Dd]ie|[Dd]er)\s+(?P<word>{ORDINAL_WORD})\s+(?=in\s+[A-ZÄÖÜ]|on\s+\d|am\s+\d|vom\s+\d|im\s+[A-ZÄÖÜ]|\()"
)
_DESCRIBED = sought(
    rf"(?<![\w-])(?P<name>(?:(?:{'|'.join(sorted(MODIFIERS, key=len, reverse=True))})\s+)+"
    r"(?:session|meeting|conference|consultations?|summit|workshop|hearing|Sitzung|Tagung|Konferenz))\b"
)
# "a leaders' gathering", "ein Treffen der Minister": events where they are dated and placed.
_CALLED = sought(
    r"\b(?:the|an?|its|their|another|das|ein|einem|dem|eine|einer|die|der)\s+(?P<name>(?:[a-z][\w'’-]*\s+){0,3}(?:summit|conference|meeting|gathering|congress|workshop|symposium|retreat|"
    r"seminar|roundtable|round\s+table|session|Gipfel|Treffen|Konferenz|Tagung|Kongress|Workshop|Symposium|Sitzung))\b"
)
_PREFIX_ASIDE = re.compile(r"\([^()]*\)")
# A German noun and no name.
_NOUN_ALONE = re.compile(
    r"[A-ZÄÖÜ][a-zäöüß]*(?:[Kk]onferenz|[Tt]agung|[Kk]ongress(?:es)?|[Gg]ipfels?|[Tt]reffens?|[Mm]esse)"
)
# What kind of an edition it is; it is no part of the name.
_KIND = r"(?:annual|regional|global|international|jährliche|regionale)[nrs]?"
_KINDS = re.compile(rf"\b{_KIND}\b")
_PREFIXES = re.compile(
    rf"(?:\s+\((?:and|und)\s+[\w ]{{2,30}}\))?\s+(?:{_KIND}\s+)*(?:(?:session|meeting|edition|round|part|Tagung|Sitzung|Ausgabe|Treffen|Auflage)\s+(?:of\s+(?:the\s+)?|der\s+|des\s+|vom\s+|von\s+)|{_KIND}\s+)*(?=[^\W\d_])"
)


@dataclass(frozen=True, slots=True)
class _Indexed:
    """Names of a series, as the index asks for them."""

    series: KnownSeries
    forms: tuple[str, ...]
    word: bool = False


@lru_cache(maxsize=4)
def _index(lists: EventLists) -> tuple[BodyIndex, BodyIndex]:
    """Return the indexes of the names of the known series: of those that stand alone, and of those that are also a body's."""
    alone, bodies = [], []
    for one in lists.series:
        both = (*one.numbered, *(form for form in one.forms if names_body(one, form)))
        forms = [form for form in one.forms if form not in both]
        forms += [_small_headed(form) for form in forms]
        alone.append(_Indexed(one, tuple(forms)))
        bodies.append(_Indexed(one, both))
    return BodyIndex(alone), BodyIndex(bodies)


def bodies_of_series(text: str) -> Iterator[tuple[int, int, KnownSeries]]:
    """Yield where a body is named after which a known series is called: start, end, series."""
    _, bodies = _index(lists())
    for start, end, named in bodies.find(text):
        yield start, end, named.series


def _small_headed(form: str) -> str:
    """Return a name with its noun written small, as newspapers do: "G20 summit"; else as it is."""
    before, _, head = form.rpartition(" ")
    return f"{before} {head.lower()}" if before and is_head(head) else form


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


def _by_ordinal(
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
        if not ordinal or _SOMEBODYS.search(text, max(0, start - 20), start):
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
                    end = _topic_end(text, end, limit, name)
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
# "dritter Gipfel über den Cyberspace", "zweite Konferenz zur Cybersicherheit"
_TOPIC = re.compile(
    r"\s(?:(?:über|für|gegen|on|for)(?:\s(?:den|die|das|the))?|zum|zur|zu)\s(?=[A-ZÄÖÜ])"
)
_NO_TOPIC = frozenset(
    "thema themen frage fragen ende beginn auftakt abschluss mal".split()
)


def _topic_end(text: str, end: int, limit: int, name: str) -> int:
    """Return where the topic of a conference that is named by it ends; ``end`` if there is none."""
    topic = _TOPIC.match(text, end)
    if not topic or topic.end() >= limit or name.split()[-1].casefold() in SESSIONS:
        return end
    stop = name_end(text, topic.end(), limit)
    first = text[topic.end() : stop].split()
    return end if not first or first[0].casefold() in _NO_TOPIC else stop


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


def _by_number_alone(piece: Piece, taken: bytearray, _) -> Iterator[Sighting]:
    """Yield what 'the first had been in Oslo' speaks of: an edition of the series named before."""
    for pattern, needs_both in ((_ALONE, False), (_ALONE_TOLD, True)):
        for match in pattern.finditer(piece.plain):
            number = ORDINAL_WORDS[match["word"].casefold()]
            start, end = match.start("word"), match.end("word")
            if 1 not in taken[start:end]:
                yield Sighting(
                    start,
                    end,
                    match["word"],
                    match["word"],
                    number,
                    is_generic=True,
                    stands_in=True,
                    needs_both=needs_both,
                )


def _by_description(piece: Piece, taken: bytearray, _) -> Iterator[Sighting]:
    """Yield what is called 'the intersessional meeting': an event only where a date follows."""
    for pattern, needs_both in ((_DESCRIBED, False), (_CALLED, True)):
        for match in pattern.finditer(piece.plain):
            start, end = match.span("name")
            if 1 not in taken[start:end]:
                words = tidy(match["name"])
                yield Sighting(
                    start, end, words, words, is_generic=True, needs_both=needs_both
                )


def _with_year(piece: Piece, start: int, end: int) -> tuple[int, int, int | None]:
    """Return (start, end, year) of a name with the year right before or behind it: '2022 X', 'X 2018'."""
    text = piece.plain
    if before := _YEAR_BEFORE.search(text, max(0, start - 6), start):
        return before.start(), end, int(before["year"])
    if behind := _YEAR_BEHIND.match(text, end):
        return start, behind.end(), int(behind["year"])
    return start, end, None


def _by_series(piece: Piece, taken: bytearray, _) -> Iterator[Sighting]:
    """Yield where a known series is named, with or without a year; or a body where it meets."""
    text = piece.plain
    alone, bodies = _index(lists())
    found = [(*hit, False) for hit in alone.find(text)]
    if _MEETS.may_be_in(text):  # "ICANN" alone is the body
        found += [(*hit, True) for hit in bodies.find(text)]
    for begin, stop, named, is_body in found:
        if 1 in taken[begin:stop]:
            continue
        if _OF_A_BODY.may_be_in(text) and _OF_A_BODY.match(text, stop):
            continue  # "the IGF secretariat"
        start, end, year = _with_year(piece, begin, stop)
        name = tidy(text[begin:stop])
        # Where a body meets, a meeting is held.
        if is_body and (year is not None or not _MEETS.match(text, stop)):
            continue
        ordinal = None
        if before := _ORDINAL_BEFORE.search(text, max(0, begin - 40), begin):
            number = ORDINAL.match(text, before.start())
            if number and not _SOMEBODYS.search(
                text, max(0, before.start() - 20), before.start()
            ):
                ordinal = ordinal_of(number)
                if ordinal == 1 and _FIRST_OF_MANY.match(text, end):
                    ordinal = None
                start = before.start() if ordinal else start
        yield Sighting(
            start, end, tidy(text[start:end]), name, ordinal, year, named.series
        )


def _by_stand_in(piece: Piece, taken: bytearray, _) -> Iterator[Sighting]:
    """Yield what is called 'the forum': it stands for an event named elsewhere."""
    for match in _STAND_IN.finditer(piece.plain):
        if 1 not in taken[match.start() : match.end()]:
            words = tidy(match.group())
            yield Sighting(match.start(), match.end(), words, words, stands_in=True)


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
_CAPITAL_WITHIN = bit_where(
    re.compile(r"[\w'’.&/-](?:[A-Z]|[^\W\d_a-zäöüßàáâãåçèéêëíñóôõøú])").search
)


def _by_head(
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
            topic = _topic_end(text, words[-1].end, limit, name)
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
        start, end, year = _with_year(piece, begin, stop)
        name = tidy(text[begin:stop])
        yield Sighting(
            start,
            end,
            tidy(text[start:end]),
            name,
            year=year,
            known=series_of(name, numbered=year is not None),
        )


def _turn(text: str, start: int) -> str:
    """Return "next" or "previous" where the words before a name say that it is another edition's."""
    for turn, pattern in _TURNS:
        if pattern.search(text, max(0, start - 40), start):
            return turn
    return ""


def _by_turn(piece: Piece, taken: bytearray, _) -> Iterator[Sighting]:
    """Yield what is called 'the next conference' or 'the previous one': another edition of the series spoken of."""
    for turn, pattern in (("next", _NEXT), ("previous", _PREVIOUS)):
        for match in pattern.finditer(piece.plain):
            start, end = match.start() + len(match["article"] or ""), match.end()
            if 1 not in taken[start:end]:
                words = tidy(piece.plain[start:end])
                yield Sighting(start, end, words, words, is_generic=True, turn=turn)


def _rank(one: Sighting) -> tuple[bool, int]:
    """Return what orders sightings by how much they tell: a number or year first, then the longer name."""
    return one.is_bare, one.start - one.end


_FINDERS = Readers(
    (_by_series,),
    (_by_ordinal, ORDINAL),
    (_by_number_alone, _ALONE, _ALONE_TOLD),
    (by_number, MAY_BE_NUMBERED),
    (by_number_behind, NUMBER_BEHIND),
    (by_roman, MAY_BE_ROMAN),
    (by_body, MEETING_OF),
    (by_days, NAME_AND_YEAR),
    (_by_description, _DESCRIBED, _CALLED),
    (_by_stand_in, _STAND_IN),
    (_by_turn, _NEXT, _PREVIOUS),
    (_by_head, HEAD, _CAPITAL_WITHIN),
)


def find_sightings(
    piece: Piece, blocked: list[tuple[int, int]], dates: list[DateRead]
) -> list[Sighting]:
    """Return the events that a passage names, in their order, none inside another.

    ``blocked`` are stretches that name something else: titles of documents. ``dates`` are
    those of the passage.
    """
    taken = covered(piece.plain, blocked)
    found = [
        sighting
        for find in _FINDERS.of(piece.plain)
        for sighting in find(piece, taken, dates)
    ]
    if not found:
        return found
    kept: list[Sighting] = []
    held = bytearray(len(piece.plain))
    for one in sorted(found, key=_rank):
        if 1 in held[one.start : one.end]:
            continue
        one.stop = one.end
        one.turn = one.turn or _turn(piece.plain, one.start)
        short = _SHORT.match(piece.plain, one.end)
        if not short and (behind := _SHORT_OF.match(piece.plain, one.end)):
            # "Forum der Vereinten Nationen (IGF)": whose it is stands between.
            short = behind if series_named(behind["short"]) else None
        if short:
            one.short, one.stop = short["short"], short.end()
            one.known = one.known or series_named(one.short)
        held[one.start : one.stop] = b"\x01" * (one.stop - one.start)
        kept.append(one)
    return sorted(kept, key=lambda one: one.start)
