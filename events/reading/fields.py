"""The fields of a conference: place, dates, status, theme, mode, access."""

import re

from documents.places import country_name, find_city, find_countries
from documents.reading import Piece, search_before, tidy
from documents.reading.chunks import words_from
from documents.reading.dates import DateRead, find_dates
from documents.reading.quotes import find_quotes
from events.reading.claims import Claim
from events.reading.conferences import HOLDING
from people.reading.words import EVENT_HEADS

LONGEST_PLACE = 100
_HELD = re.compile(rf"\b{HOLDING}\b", re.IGNORECASE)
_PAST = re.compile(
    r"\b(?:took\s+place|was\s+held|were\s+held|was\s+attended|attended\s+by|was\s+organi[sz]ed|was\s+opened|fand\s.{0,120}?\bstatt|attending\s+.{0,60}?\bwere|"
    r"was\s+hosted|hosted|opened|closed|concluded|ended)\b",
    re.IGNORECASE,
)
_IN = re.compile(r"\b(?:in|at|nach)\s+(?=[^\W\d_])")
_COUNTRY_BEHIND = re.compile(r"\s*(?:\(|,)\s*")
_THEME_WORD = re.compile(
    r"\b(?:theme|motto|slogan|banner|overarching\s+title|Leitthema|Thema|Leitmotto|unter\s+dem\s+Titel|main\s+topic)\b(?P<between>[^\"“„«‘’.!?]{0,80})$",
    re.IGNORECASE,
)
_ACCESS = (
    (
        "by invitation",
        re.compile(
            r"\b(?:by\s+invitation(?:\s+only)?|invitation[\s-]only|invitees\s+only|nur\s+auf\s+Einladung|auf\s+Einladung)\b",
            re.IGNORECASE,
        ),
    ),
    (
        "open",
        re.compile(
            r"\b(?:open\s+to\s+(?:all|everyone|everybody|anyone|the\s+public)|free\s+and\s+open)\b",
            re.IGNORECASE,
        ),
    ),
    (
        "by registration",
        re.compile(
            r"\b(?:registration\s+(?:is|was)\s+(?:required|necessary)|after\s+registration)\b",
            re.IGNORECASE,
        ),
    ),
)
_ONLINE_LINE = re.compile(
    r"\b(?:video\s?conference|online|virtual(?:ly)?|virtuell\w*|videokonferenz)\b",
    re.IGNORECASE,
)
_MODE = (
    (
        "hybrid",
        re.compile(
            r"\b(?:in\s+hybrid\s+form(?:at)?|as\s+a\s+hybrid|hybrid\s+(?:meeting|event|conference|format))\b",
            re.IGNORECASE,
        ),
    ),
    (
        "online",
        re.compile(
            r"\b(?:(?:was|be|were|took\s+place|takes?\s+place|held)\s+(?:entirely\s+|fully\s+|only\s+)?(?:online|virtually)|entirely\s+online)\b",
            re.IGNORECASE,
        ),
    ),
)


def _place_at(piece: Piece, start: int) -> tuple[int, int] | None:
    """Return the stretch of capitalised words that begins at ``start``; no particles, no event."""
    end = None
    for word in words_from(piece.plain, start):
        if (
            (end is None and word.start != start)
            or not word.is_capitalised
            or (end is not None and piece.plain[end : word.start].strip(" "))
        ):
            break
        if word.text.casefold() in EVENT_HEADS:
            return None
        end = word.end
    return (start, end) if end else None


def _country_behind(piece: Piece, end: int):
    """Return the country in 'City (Country)' or 'City, Country'."""
    if behind := _COUNTRY_BEHIND.match(piece.plain, end):
        return next(
            (
                c
                for c in find_countries(piece.plain)
                if c.start == behind.end() and not c.is_adjective
            ),
            None,
        )
    return None


def place_claims(piece: Piece, start: int, end: int) -> list[Claim]:
    """Return the claims of city and country for the place named between ``start`` and ``end``.

    A country that the text does not name comes from the gazetteer and says so.
    """
    words, span = tidy(piece.plain[start:end]), piece.span(start, end)
    if len(words) > LONGEST_PLACE:
        return []
    named = next(
        (
            c
            for c in find_countries(words)
            if not c.is_adjective and (c.start, c.end) == (0, len(words))
        ),
        None,
    )
    city = find_city(words)
    if named and not (city and city.name == words and city.population > 1_000_000):
        return [Claim("country", named.code, words, span)]
    claims = [Claim("city", words, words, span)]
    if country := _country_behind(piece, end):
        claims.append(
            Claim(
                "country",
                country.code,
                tidy(piece.plain[country.start : country.end]),
                piece.span(country.start, country.end),
            )
        )
    elif city:
        claims.append(
            Claim(
                "country",
                city.country,
                words,
                span,
                f"{words} is in {country_name(city.country)} (GeoNames).",
            )
        )
    return claims


def date_claims(piece: Piece, date: DateRead) -> list[Claim]:
    """Return the claims of the first and the last day."""
    span = piece.span(date.start, date.end)
    words = tidy(span.words)
    return [
        Claim("start", date.first, words, span),
        Claim("end", date.last, words, span),
    ]


def read_place_line(piece: Piece) -> list[Claim]:
    """Read 'Davos, 20 -23 January 2015' and 'Some Summit, Osaka, 28 – 29 June 2019 (virtual)'."""
    dates = find_dates(piece.plain)
    claims = date_claims(piece, dates[0]) if dates else []
    stop = dates[0].start if dates else len(piece.plain.rstrip())
    head = piece.plain[:stop].rstrip(" ,")
    begin = head.rfind(",") + 1
    begin += len(head[begin:]) - len(head[begin:].lstrip())
    country = next(
        (c for c in find_countries(head) if c.start == begin and not c.is_adjective),
        None,
    )
    if country and country.end == len(head) and begin:
        city_end = len(head[:begin].rstrip(" ,"))
        city_begin = head.rfind(",", 0, city_end) + 1
        city_begin += len(head[city_begin:]) - len(head[city_begin:].lstrip())
        begin, end = city_begin, city_end
    else:
        end = len(head)
    online = _ONLINE_LINE.search(piece.plain)
    words = head[begin:end]
    if online:
        claims.append(
            Claim(
                "mode",
                "online",
                online.group(),
                piece.span(online.start(), online.end()),
            )
        )
    if (
        words
        and not (online and begin <= online.start() < end)
        and not any(w.casefold() in EVENT_HEADS for w in words.split())
        and (begin or len(words.split()) <= 3)
    ):
        claims += place_claims(piece, begin, end)
    return claims


def read_holding(piece: Piece, subject_end: int) -> list[Claim]:
    """Read where and when from a sentence that says a conference was held, from ``subject_end`` on."""
    text = piece.plain
    held = _HELD.search(text, subject_end)
    if not held or held.start() - subject_end > 60:
        return []
    claims: list[Claim] = []
    for match in _IN.finditer(text, held.end()):
        if match.start() - held.end() > 90:
            break
        place = _place_at(piece, match.end())
        if place and not any(date.start == place[0] for date in find_dates(text)):
            claims += place_claims(piece, *place)
            break
    for date in find_dates(text):
        if 0 <= date.start - held.end() <= 120 and date.first[:4] != "XXXX":
            claims += date_claims(piece, date)
            break
    return claims


def read_status(piece: Piece) -> Claim | None:
    """Return that the conference was held, where the sentence tells it as past."""
    if match := _PAST.search(piece.plain):
        return Claim(
            "status",
            "held",
            tidy(match.group()),
            piece.span(match.start(), match.end()),
        )
    return None


def read_theme(piece: Piece) -> Claim | None:
    """Read the theme: what is quoted behind the word theme, motto, slogan or banner."""
    for quote in find_quotes(piece.plain):
        if search_before(_THEME_WORD, piece.plain, quote.start):
            words = tidy(piece.plain[quote.inner_start : quote.inner_end]).rstrip(".,;")
            if len(words.split()) > 1:
                return Claim(
                    "theme",
                    words,
                    words,
                    piece.span(quote.inner_start, quote.inner_end),
                )
    return None


def read_access_and_mode(piece: Piece) -> list[Claim]:
    """Read who may come, and whether it was held online."""
    claims = []
    for field, forms in (("access", _ACCESS), ("mode", _MODE)):
        for value, pattern in forms:
            if match := pattern.search(piece.plain):
                claims.append(
                    Claim(
                        field,
                        value,
                        tidy(match.group()),
                        piece.span(match.start(), match.end()),
                    )
                )
                break
    return claims


def subject_end(piece: Piece, named: int | None) -> int | None:
    """Return where the subject of a sentence ends, if it is the conference: by name, 'the conference' or 'it'.

    ``named`` is where its name ends in the sentence.
    """
    if named is not None:
        return named
    match = re.match(
        r"\s*(?:The|This|Das|Die|Der)\s+(?:[\w-]+\s+)?(?:conference|event|summit|forum|meeting|congress|Konferenz|Tagung|Veranstaltung|Gipfel)\b|\s*(?:It|Es)\b",
        piece.plain,
    )
    return match.end() if match else None
