"""How names of events are built: a head noun, a known series, a number before or behind."""

import re
from functools import lru_cache

from documents.reading.chunks import words_from
from documents.reading.numbers import ORDINAL_WORD, ORDINAL_WORDS
from documents.reading.sought import sought
from events.reading.lists import KnownSeries, known_series, series_named
from people.reading.known_bodies import known_index

# What is held: nouns at the head of an event's name, English and German.
HEADS = frozenset(
    "ministerial conference congress consultation consultations expo exhibition festival fora forum forums gathering gathering "
    "hackathon meeting meetings plenipotentiary plenary roundtable seminar session sessions summit summits symposium "
    "week workshop workshops "
    "gipfel gipfeltreffen kongress konferenz messe plenum sitzung symposium tagung treffen woche".split()
)
# German writes them as one word with what stands before: "Jahreskonferenz", "Gipfeltreffens".
_COMPOUNDS = (
    r"(?:forum|forums|gipfel|gipfels|gipfeltreffens?|konferenz|kongress|kongresses|messe|seminar|seminars|sitzung|"
    r"symposium|symposiums|tagung|tagungen|tagungswoche|treffen|treffens|workshop|workshops)"
)
_COMPOUND = re.compile(rf"[\w-]{{3,}}?{_COMPOUNDS}", re.IGNORECASE)
# What may be in a text that holds a word which is a head.
HEAD = sought(rf"{'|'.join(sorted(HEADS))}|{_COMPOUNDS}", re.IGNORECASE)
_INFLECTED = re.compile(r"(?:gipfels|gipfeltreffens|kongresses|symposiums|treffens)$")
# What says which meeting it is, not of what: "Second Substantive Session", "dritte ordentliche Sitzung".
MODIFIERS = frozenset(
    "annual closing extraordinary final formal general high-level inaugural informal international intersessional joint large ministerial "
    "multistakeholder open opening ordinary organisational organizational physical plenary preparatory public regional regular "
    "special substantive virtual working jährliche jährlichen nächste nächsten offene öffentliche öffentlichen ordentliche "
    "ordentlichen außerordentliche virtuelle virtuellen informelle informellen gemeinsame gemeinsamen".split()
)
# Parts of an event rather than an event of their own.
SESSIONS = frozenset(
    ["session", "sessions", "plenary", "plenum", "sitzung", "roundtable", "workshop"]
)
_SMALL_LINKS = frozenset("of on for the and in".split())
ORDINAL = sought(
    rf"(?<![\w./-])(?:(?P<digits>\d{{1,3}})(?:st|nd|rd|th|\.)|(?P<word>{ORDINAL_WORD}))(?=\s)",
    re.IGNORECASE,
)


def ordinal_of(match: re.Match) -> int | None:
    """Return the number of an ordinal in digits or words."""
    return (
        int(match["digits"])
        if match["digits"]
        else ORDINAL_WORDS.get(match["word"].casefold())
    )


@lru_cache(5_000)
def is_head(word: str) -> bool:
    """Return whether a word is the noun of an event: "Forum", "WTO-Ministerkonferenz".

    >>> [is_head(word) for word in ("Summit", "Friedensforum", "Forumsbericht")]
    [True, True, False]
    """
    folded = word.casefold()
    return (
        folded in HEADS
        or _INFLECTED.sub("", folded) in HEADS
        or bool(_INFLECTED.fullmatch(folded))
        or folded.rsplit("-", 1)[-1] in HEADS
        or bool(_COMPOUND.fullmatch(folded))
    )


def is_generic(name: str) -> bool:
    """Return whether a name says no more than that something is held: "Second Substantive Session"."""
    words = name.split()
    return any(map(is_head, words)) and all(
        word.casefold() in MODIFIERS
        or word.casefold() in HEADS
        or word.casefold() in ("jahrestagung", "jahreskonferenz", "jahrestreffen")
        or ORDINAL.match(f"{word} ")
        for word in words
    )


_WEEK = re.compile(
    r"(?:last|past|this|next|coming|every|letzte|vergangene|vorige|diese|jede|kommende|nächste)[nrsm]?\s+(?:week|woche)",
    re.IGNORECASE,
)


def is_week(name: str) -> bool:
    """Return whether a name only says when something was: "Vergangene Woche"."""
    return _WEEK.fullmatch(name) is not None


_PRESIDENCY = re.compile(
    r"(?:\S*präsidentschaft|\S*vorsitz|presidency|chairmanship)\b", re.IGNORECASE
)


def is_presidency(name: str) -> bool:
    """Return whether a name is that of a country's turn in the chair of a group, under which several meetings are held."""
    return _PRESIDENCY.search(name) is not None


# Who meets, where the name says nothing else: "Leaders' Summit", "Ministertreffen".
_WHO_MEETS = re.compile(
    r"(?:(?:leaders|ministers|sherpas|heads|ministerial|finance|foreign|digital|state|government|and|of|annual|virtual|extraordinary)['’]?\s+){1,6}(?:summit|meeting|conference|gathering|session)s?|"
    r"(?:[\w-]*(?:minister|sherpa|gipfel)\S*\s+)?(?:(?:gipfel|minister|sherpa|außenminister|finanzminister|digitalminister)(?:gipfel|treffen|konferenz|tagung)|gipfeltreffen|gipfel)(?:\s+der\s+(?:staats|regierungs)\S{0,40}(?:\s+und\s+\S{1,40})?)?",
    re.IGNORECASE,
)


def is_top_level(name: str) -> bool:
    """Return whether a name says who meets, and not as what: "Leaders' Summit", "Gipfeltreffen der Staatschefs"."""
    return _WHO_MEETS.fullmatch(name) is not None


def is_modifier(word: str) -> bool:
    """Return whether a word says which meeting it is."""
    return word.casefold() in MODIFIERS


def is_event(name: str) -> bool:
    """Return whether a name is an event's: by one of its words, or as a known series."""
    words = name.split()
    return any(map(is_head, words)) or bool(series_named(name)) or ends_in_series(words)


def ends_in_series(words: list[str]) -> bool:
    """Return whether a name of several words ends in the short name of a series: "Youth IGF"."""
    if len(words) < 2 or words[-1][1:] == words[-1][1:].lower():
        return False
    known = series_named(words[-1])
    return known is not None and not names_body(known, words[-1])


def names_body(series: KnownSeries, form: str) -> bool:
    """Return whether a name of a series is that of the body behind it: “ICANN” of the ICANN meetings."""
    if not series.organisation or series.organisation == series.name:
        return False
    body = known_index().named(form)
    return body is not None and body.name == series.organisation


# "IGF-Treffen", "EuroDIG-Konferenz"
_COMPOUND_OF_SERIES = re.compile(
    r"(?P<series>\S.{1,60})-(?:Forum|Gipfel|Gipfeltreffen|Jahrestagung|Jahrestreffen|Konferenz|Kongress|Meeting|Tagung|Treffen)s?"
)


def series_of(name: str, numbered: bool = True) -> KnownSeries | None:
    """Return the series of the list that a name is of: by the whole name, or where its short name stands behind it.

    ``numbered`` says that a number stands with it.
    """
    words = name.split()
    known = series_named(name, numbered=numbered)
    if known is None and (compound := _COMPOUND_OF_SERIES.fullmatch(name)):
        known = series_named(compound["series"], numbered=True)
    if known is None and "-" in name and " " not in name:
        # "Weltinformations-Gipfel", "Internet-Governance-Forum"
        known = series_named(name.replace("-", "")) or series_named(
            name.replace("-", " ")
        )
    if known is None and ends_in_series(words) and any(map(is_head, words[:-1])):
        known = series_named(words[-1])
    return known


def meetings_of(name: str) -> KnownSeries | None:
    """Return the series of the meetings of a body: "ICANN meetings" of "Internet Corporation for Assigned Names and Numbers"."""
    body = known_index().named(name)
    if body is None:
        return None
    own = [
        one
        for one in known_series()
        if one.organisation == body.name
        and any(names_body(one, form) for form in (*one.forms, *one.numbered))
    ]
    return own[0] if len(own) == 1 else None


def name_end(text: str, start: int, limit: int) -> int:
    """Return where the capitalised name that begins at ``start`` ends, small links between its parts included.

    ``limit`` is where something else begins, such as a date.
    """
    end, link_end, link, seen_head = start, None, "", False
    for word in words_from(text, start):
        gap = text[link_end or end : word.start] if end > start else ""
        if gap.strip(" ") or word.end > limit:
            break
        if word.is_capitalised:
            if link == "in":
                break  # "the Forum on Nets in Oslo"
            end, link_end, link = word.end, None, ""
            seen_head = seen_head or is_head(word.text)
        elif end > start and word.text in _SMALL_LINKS:
            # "Forum of the …": what follows a complete name with "in" or "the" is its place, not its name.
            if seen_head and word.text in ("in", "and", "the"):
                break
            link_end, link = word.end, word.text
        else:
            break
    return end
