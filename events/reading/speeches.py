"""What people gave at a conference, by its noun: an opening speech, a keynote, a lecture, a message. English and German."""

import re
from bisect import bisect_right

from documents.reading import REACH, Piece, covered, tidy
from documents.reading.sought import Forms, sought
from events.reading.acting import names_from
from events.reading.appearances import REMOTE
from events.reading.claims import RoleRead
from events.reading.elsewhere import of_another_edition, to_come
from events.reading.names import Named
from people.reading import PersonRead
from people.reading.subjects import UNSURE

# Nouns of what somebody gave, with the role and the presence that they show; the first that fits counts.
_NOUNS = Forms(
    (
        (role, presence, sought(rf"(?<![\w-])(?:{noun})(?!\w)", re.IGNORECASE))
        for role, presence, noun in (
            (
                "video address",
                "by message",
                r"(?:video(?:taped)?|recorded|pre-recorded)[\s-]+(?:address|message|speech|statement|greetings?|remarks)|Video(?:botschaft|ansprache|grußwort)",
            ),
            (
                "welcome message",
                "by message",
                r"(?:welcome|congratulatory|greeting)\s+(?:message|letter|note)|(?:message|letter)\s+of\s+(?:greetings?|congratulations?|welcome)|"
                r"Grußbotschaft|Grußadresse|Glückwunschschreiben|Willkommensbotschaft",
            ),
            (
                "opening speech",
                "in person",
                r"(?:opening|inaugural|welcome|welcoming)\s+(?:speech|address|remarks|statement|words)|Eröffnungs(?:rede|ansprache|vortrag|worte)|Begrüßungs(?:rede|ansprache|worte)|Grußworte?",
            ),
            (
                "closing speech",
                "in person",
                r"closing\s+(?:speech|address|remarks|statement|words)|(?:Schluss|Abschluss)(?:rede|ansprache|wort|worte)",
            ),
            (
                "keynote",
                "in person",
                r"keynotes?(?:\s+(?:speech(?:es)?|address(?:es)?|lectures?))?|key\s+note|Keynotes?(?:-?(?:Rede|Vortrag|Ansprache)n?)?|Hauptrede|Festvortrag|Festrede|Grundsatzrede|Hauptvortrag",
            ),
            (
                "message",
                "by message",
                r"(?:(?:written|good\s?will)\s+)?messages?|Botschaft|Grußschreiben",
            ),
            (
                "speaker",
                "in person",
                r"speech(?:es)?|address|lectures?|remarks|Reden?|Vortrag|Ansprache|Referat",
            ),
        )
    ),
    2,
)
_GAVE = r"(?:sent|delivered|gave|held|made|read|presented|addressed|spoke|schickte[n]?|hielt(?:en)?|sandte[n]?|richtete[n]?|übermittelte[n]?|verlas(?:en)?|sprach(?:en)?)"
_GIVEN_BY = re.compile(
    r"(?:\s+(?:was|were|is))?\s+(?:delivered|given|held|made|read|sent|presented)?\s*(?:by|from)\s+|"
    r"\s+(?:hielt(?:en)?|sprach(?:en)?|schickte[n]?|sandte[n]?|kam(?:en)?\s+(?:von|vom)|stammte[n]?\s+(?:von|vom)|wurde[n]?\s+(?:gehalten\s+)?(?:von|vom)|von|vom)\s+",
    re.IGNORECASE,
)
# "Bell gave a lively", "Bell, in his": what stands between who gave something and the noun for it.
_WHO_GAVE = re.compile(
    rf"[^.;“”„\"]{{0,80}}?\b(?:{_GAVE})\s+(?:[\w-]+\s+){{0,4}}"
    r"|\s*+,?\s*+(?:[\w\s]{0,30}\s)?(?:in|during|with|by|mit)\s+(?:his|her|their|a|the|seiner|ihrer|einer|einem|seinem|ihrem)\s+(?:[\w-]+\s+){0,2}",
    re.IGNORECASE,
)
# "In her keynote Bell argued", "In seiner Eröffnungsrede mahnte Bell": the one who speaks is the one who acts.
_IN_THE = re.compile(
    r"(?:^|[;:]\s|,\s)(?:In|With|During|Mit|In)\s+(?:his|her|their|the|seiner|ihrer|seinem|ihrem|einer|einem|der|a)\s+(?:[\w-]+\s+){0,2}$",
    re.IGNORECASE,
)
_THEN_NAMED = re.compile(
    r"\s*(?:(?:at|to|on|auf|bei|vor|zum|zur|am|in)\s+(?:[\w'’.-]+\s+){1,5}?)?,?\s*(?:[a-zäöüß]+(?:te|ten|rief|sprach|bat|hob|ging|nannte|warb)\s+)?",
)
_PARTS = re.compile(r"[;,]")
_ASKED = re.compile(r"\?\W{0,20}$")


def _around(text: str, start: int, end: int) -> tuple[int, int]:
    """Return where the part of a sentence, between commas, begins and ends that holds some words."""
    first, last = max(0, start - REACH), min(len(text), end + REACH)
    begin = max(text.rfind(mark, first, start) for mark in ",;") + 1
    stop = _PARTS.search(text, end, last)
    return max(first, begin), stop.start() if stop else last


def _elsewhere(text: str, start: int, end: int) -> bool:
    begin, stop = _around(text, start, end)
    return of_another_edition(text, begin, stop) or to_come(text, begin, stop)


def _givers(piece: Piece, named: list[Named], match: re.Match) -> list[Named]:
    """Return who gave what a noun names: behind it, or before it."""
    text = piece.plain
    if given := _GIVEN_BY.match(text, match.end()):
        return names_from(piece, named, given.end(), PersonRead)
    if _IN_THE.search(text, max(0, match.start() - 60), match.start()):
        then = _THEN_NAMED.match(text, match.end())
        if hits := names_from(piece, named, then.end(), PersonRead):
            return hits[:1]
    last = bisect_right(named, match.start(), key=lambda hit: hit[1])
    for hit in reversed(named[:last]):
        between = text[hit[1] : match.start()]
        if len(between) > REACH:
            break
        if isinstance(hit[2], PersonRead) and _WHO_GAVE.fullmatch(between):
            return [] if UNSURE.search(between) else [hit]
    return []


def read_speeches(piece: Piece, named: list[Named]) -> list[RoleRead]:
    """Return who, as a sentence says, gave a speech or sent a message."""
    text, roles = piece.plain, []
    nouns = _NOUNS.that_may_be_in(text)
    if (
        not nouns
        or not any(isinstance(hit[2], PersonRead) for hit in named)
        or _ASKED.search(text)
    ):
        return []
    done = covered(text, ())
    for role, presence, noun in nouns:
        for match in noun.finditer(text):
            start, end = match.span()
            if 0 not in done[start:end]:
                continue
            done[start:end] = b"\x01" * (end - start)
            if _elsewhere(text, start, end):
                continue
            far = presence == "in person" and REMOTE.search(
                text, *_around(text, *match.span())
            )
            for a, b, who in _givers(piece, named, match):
                span = piece.span(min(match.start(), a), max(match.end(), b))
                name, written = tidy(text[a:b]), tidy(match.group())
                roles.append(
                    RoleRead(
                        *(role, who, name, "remote" if far else presence, (span,)),
                        role_as_written=written,
                    )
                )
    return roles
