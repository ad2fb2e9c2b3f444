"""What stands for an event that is named elsewhere: "the forum", "the next conference", "the first had been in …"."""

import re
from collections.abc import Iterator

from documents.reading import Piece, tidy
from documents.reading.numbers import ORDINAL_WORD, ORDINAL_WORDS
from documents.reading.sought import sought
from events.reading.event_names import MODIFIERS
from events.reading.sighting import Sighting

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
NEXT = sought(
    r"\b(?:(?P<article>(?:[Tt]he|[Oo]ur|[Ii]ts)\s+|[Dd](?:ie|er|as|em|en)\s+)(?:next|nächsten?)|[Nn]ext\s+year['’]s)\s+(?:annual\s+|public\s+)?"
    r"(?:one|conference|forum|summit|congress|meeting|edition|session|stop|Konferenz|Tagung|Gipfel|Treffen|Ausgabe|Auflage|Sitzung|Forum|Station)\b|\bNext\s+stop\b|\bNächste\s+Station\b"
)
PREVIOUS = sought(
    r"\b(?:(?P<article>(?:[Tt]he|[Oo]ur|[Ii]ts)\s+|[Dd](?:ie|er|as|em|en)\s+)(?:previous|preceding|vorige[nrs]?|vorherige[nrs]?|vorangegangene[nrs]?|vorausgegangene[nrs]?)|[Ll]ast\s+year['’]s)\s+(?:annual\s+|public\s+)?"
    r"(?:one|conference|forum|summit|congress|meeting|edition|Konferenz|Tagung|Gipfel|Treffen|Ausgabe|Auflage|Forum|Kongress)\b"
)
STAND_IN = sought(
    r"\b(?:[Tt]he|[Tt]his|[Tt]hat|[Dd]as|[Dd]ie|[Dd]er|[Dd]em|[Dd]en|[Dd]es|[Dd]ies(?:e|er|es|em|en))\s+(?:just-concluded\s+|two-day\s+|three-day\s+|four-day\s+|five-day\s+|annual\s+|jährliche[nrs]?\s+)?"
    r"(?:conference|forum|summit|congress|Konferenz|Forums?|Gipfels?|Kongress(?:es)?|Tagung)\b(?!\s+(?:of|on|for)\s+[A-Z]|['’]s)"
)
# "The first had been in Oslo": of what was spoken of before.
ALONE = sought(
    rf"\b(?:[Tt]he|[Dd]as|[Dd]ie|[Dd]er)\s+(?P<word>{ORDINAL_WORD})\s+(?:one\s+)?(?=(?:was|had\s+been|took\s+place|met|fand|war|is\s+to|will)\b)"
)
# "its second in Oslo (3 May 2016)", "der siebte am 3. Mai 2012 in Oslo": where a time and a place follow.
ALONE_TOLD = sought(
    rf"\b(?:[Ii]ts|[Tt]heir|[Tt]he|[Dd]as|[Dd]ie|[Dd]er)\s+(?P<word>{ORDINAL_WORD})\s+(?=in\s+[A-ZÄÖÜ]|on\s+\d|am\s+\d|vom\s+\d|im\s+[A-ZÄÖÜ]|\()"
)
DESCRIBED = sought(
    rf"(?<![\w-])(?P<name>(?:(?:{'|'.join(sorted(MODIFIERS, key=len, reverse=True))})\s+)+"
    r"(?:session|meeting|conference|consultations?|summit|workshop|hearing|Sitzung|Tagung|Konferenz))\b"
)
# "a leaders' gathering", "ein Treffen der Minister": events where they are dated and placed.
CALLED = sought(
    r"\b(?:the|an?|its|their|another|das|ein|einem|dem|eine|einer|die|der)\s+(?P<name>(?:[a-z][\w'’-]*\s+){0,3}(?:summit|conference|meeting|gathering|congress|workshop|symposium|retreat|"
    r"seminar|roundtable|round\s+table|session|Gipfel|Treffen|Konferenz|Tagung|Kongress|Workshop|Symposium|Sitzung))\b"
)


def by_number_alone(piece: Piece, taken: bytearray, _) -> Iterator[Sighting]:
    """Yield what 'the first had been in Oslo' speaks of: an edition of the series named before."""
    for pattern, needs_both in ((ALONE, False), (ALONE_TOLD, True)):
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


def by_description(piece: Piece, taken: bytearray, _) -> Iterator[Sighting]:
    """Yield what is called 'the intersessional meeting': an event only where a date follows."""
    for pattern, needs_both in ((DESCRIBED, False), (CALLED, True)):
        for match in pattern.finditer(piece.plain):
            start, end = match.span("name")
            if 1 not in taken[start:end]:
                words = tidy(match["name"])
                yield Sighting(
                    start, end, words, words, is_generic=True, needs_both=needs_both
                )


def by_stand_in(piece: Piece, taken: bytearray, _) -> Iterator[Sighting]:
    """Yield what is called 'the forum': it stands for an event named elsewhere."""
    for match in STAND_IN.finditer(piece.plain):
        if 1 not in taken[match.start() : match.end()]:
            words = tidy(match.group())
            yield Sighting(match.start(), match.end(), words, words, stands_in=True)


def turn_before(text: str, start: int) -> str:
    """Return "next" or "previous" where the words before a name say that it is another edition's."""
    for turn, pattern in _TURNS:
        if pattern.search(text, max(0, start - 40), start):
            return turn
    return ""


def by_turn(piece: Piece, taken: bytearray, _) -> Iterator[Sighting]:
    """Yield what is called 'the next conference' or 'the previous one': another edition of the series spoken of."""
    for turn, pattern in (("next", NEXT), ("previous", PREVIOUS)):
        for match in pattern.finditer(piece.plain):
            start, end = match.start() + len(match["article"] or ""), match.end()
            if 1 not in taken[start:end]:
                words = tidy(piece.plain[start:end])
                yield Sighting(start, end, words, words, is_generic=True, turn=turn)
