"""Whose an office is: the body or country that stands behind "of" or before "'s"."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from documents.places import find_city
from documents.reading import REACH
from documents.reading.chunks import Word
from people.reading.acronyms import acronym_fits, shortened_name
from people.reading.bodies import BodyRead
from people.reading.called_bodies import past_kind
from people.reading.german_compounds import compound
from people.reading.lines import kind_of
from people.reading.offices import is_title
from people.reading.positions import Positions
from people.reading.sight import Sight
from people.reading.vocabulary import (
    ACTS,
    IS,
    NOT_NAMES,
    SAYS,
    THING_ENDING,
    THING_HEADS,
)
from people.reading.words import BODY_HEADS, EVENT_HEADS

_BEFORE_NAME = (
    4  # words that may describe a body before its name: "of the German regulator Acme"
)
_STOP = frozenset(
    "and or but who which that as at in on to by with und oder der die das als am im in auf zu mit zum zur vom beim gegen für über nach bei von aus of for from".split()
)
_ARTICLES = frozenset("der die das that".split())
# What may stand around the words before a name: quotation marks, and the apostrophe of "the operators' lobby".
_QUOTES = frozenset('“„«»"')
_BESIDE = " “„«»\"*['’"
# "Utopia's Cable Council" is a body of Utopia.
_OWN_BODY = re.compile(r"['’]s?\s+(?=[“„\"]?[A-ZÄÖÜ])")
# "the ISP association Acme": what a body is, said with the name of another.
_KIND = re.compile(
    r"\s+(?:agency|alliance|association|coalition|company|consortium|firm|foundation|group|lobby|network|ngo|operator|organi[sz]ation|"
    r"platform|provider|registry|regulator|union|watchdog)\s+(?=[“„\"]?[A-ZÄÖÜ])"
)
PART = re.compile(
    r"(?:Vorstand|Board|Sekretariat|Büro|Präsidium|Direktorium|Verwaltungsrat|Kreis|Team|Stab|Leitung|Spitze|Zentrale|Rechtsabteilung|Geschäftsstelle|"
    r"secretariat|board(?:\s+of\s+directors)?|bureau|staff|team|office|management|leadership|headquarters)s?\s+(?:des|der|von|of(?:\s+the)?)\s+"
)
_OWNED = re.compile(r"['’]s?\s+(?=[\w“„])")


class Owner(NamedTuple):
    """A body or a country (ISO code), and where its name stands."""

    start: int
    end: int
    body: BodyRead | None = None
    country: str = ""

    @property
    def said(self) -> dict:
        return {"body": self.body, "country": self.country}


def word_at(sight: Sight, at: int) -> int:
    """Return the index of the first word that begins at ``at`` or behind it."""
    return bisect_left(sight.word_starts, at)


def _body_at(sight: Sight, start: int) -> Owner | None:
    hits = [hit for hit in sight.bodies_from(start) if hit[1] <= start + 300]
    if not hits:
        return None
    start, end, body = max(hits, key=lambda hit: hit[1])
    return Owner(start, end, body)


def _behind_its_kind(sight: Sight, owner: Owner) -> Owner | None:
    """Return the body that is named behind its kind: "the ISP association Acme"."""
    kind = _KIND.match(sight.piece.plain, owner.end)
    return _body_at(sight, kind.end()) if kind else None


def longer_owner(positions: Positions, sight: Sight, owner: Owner) -> Owner:
    """Return the owner with the head of its name behind it: "UN" in "UN General Assembly"."""
    text, words = sight.piece.plain, sight.words
    last = index = word_at(sight, owner.end)
    edge = owner.end
    while (
        last < len(words)
        and words[last].is_capitalised
        and text[edge : words[last].start] == " "
    ):
        edge = words[last].end
        last += 1
    if last > index and words[last - 1].text.casefold() in BODY_HEADS:
        return Owner(
            owner.start, edge, positions.body_of_words(sight, owner.start, edge)
        )
    return owner


def _country_at(sight: Sight, start: int) -> Owner | None:
    found = next(
        (c for c in sight.countries_within(start, start + 1) if c.start == start), None
    )
    if found and not found.is_adjective:
        return Owner(found.start, found.end, country=found.code)
    return None


def is_part_of_title(word: Word) -> bool:
    """Return whether a word before a title says what the office is about: 'Communications Minister'."""
    folded = word.text.casefold()
    return (folded in NOT_NAMES or folded in THING_HEADS) and folded not in BODY_HEADS


def owner_from(
    positions: Positions,
    sight: Sight,
    at: int,
    *,
    unknown: bool = False,
    cities: bool = False,
    headed: bool = False,
    plain: bool = False,
    things: bool = False,
) -> Owner | None:
    """Return the body or country whose name begins at ``at`` or behind a few words that describe it.

    ``unknown`` takes capitalised words for a body that is not known so far; ``cities`` lets it bear the name of a city,
    ``headed`` asks for a head such as "Council" in it, or an acronym behind it, ``plain`` leaves out single words that
    could be any German noun: "des Clubs", ``things`` takes words that end as those for things do: "Anna Bell of Inflection".
    """
    text, words = sight.piece.plain, sight.words
    # "vom Sekretariat des Europarats": a part of a body stands for it.
    part = None if sight.bodies_from(at) else PART.match(text, at)
    if part and (whole := _body_at(sight, part.end())):
        return whole
    # "aus dem Verein Acme", "at the registry Acme": the name stands behind its kind.
    kind = past_kind(text, at, len(text))
    if kind > at and (named := _body_at(sight, kind)):
        return named
    # "of e&", "von .SE": names that begin or end in a sign.
    if unknown and (signed := _SIGNED.match(text, at)):
        body = positions.body_of_words(sight, *signed.span())
        return Owner(*signed.span(), body)
    index = word_at(sight, at)
    edge = at
    for ahead in range(index, min(index + 1 + _BEFORE_NAME, len(words))):
        word = words[ahead]
        if text[edge : word.start].strip(_BESIDE) or (
            word.text in _STOP and (ahead > index or word.text not in _ARTICLES)
        ):
            return None
        if found := _body_at(sight, word.start):
            # "from Harvard's Berkman Center"
            own = _OWN_BODY.match(text, found.end)
            if own and (inner := _body_at(sight, own.end())):
                return inner
            return _behind_its_kind(sight, found) or longer_owner(
                positions, sight, found
            )
        if found := _country_at(sight, word.start):
            if (own := _OWN_BODY.match(text, found.end)) and (
                body := owner_from(
                    positions, sight, own.end(), unknown=unknown, cities=cities
                )
            ):
                return body if body.body else found
            return found
        folded = word.text.casefold()
        if unknown and _BRAND.fullmatch(word.text):
            last = ahead + 1
            # "techAcme Registry"
            while (
                last < len(words)
                and words[last].text.casefold() in BODY_HEADS
                and words[last].is_capitalised
                and text[words[last - 1].end : words[last].start] == " "
            ):
                last += 1
            stretch = word.start, words[last - 1].end
            return Owner(*stretch, positions.body_of_words(sight, *stretch))
        if word.is_capitalised and is_title(word.text):
            return None
        if (
            word.is_capitalised
            and (kind_of(word.text) != "small" or word.is_acronym)
            and not _is_adjective(sight, word)
        ):
            if not unknown and not compound(word.text):
                return None
            return _unknown(
                positions,
                sight,
                ahead,
                cities=cities,
                headed=headed,
                # What stands in quotation marks is a name, whatever noun it is.
                plain=plain and text[word.start - 1 : word.start] not in _QUOTES,
                things=things,
            )
        if folded in IS or folded in SAYS or folded in ACTS:
            return None
        # "the Utopian Cable Authority (UCA)": the adjective is a part of the name.
        if unknown and word.is_capitalised and shortened_name(text, word.start):
            return _unknown(
                positions, sight, ahead, cities=True, headed=False, plain=False
            )
        edge = word.end
        if text.startswith(("'s", "’s"), edge):
            edge += 2
    return None


def _is_adjective(sight: Sight, word: Word) -> bool:
    return any(
        c.start == word.start and c.is_adjective
        for c in sight.countries_within(word.start, word.end)
    )


def _unknown(
    positions: Positions,
    sight: Sight,
    index: int,
    *,
    cities: bool,
    headed: bool,
    plain: bool,
    things: bool = False,
) -> Owner | None:
    """Register the capitalised words from word ``index`` on as a body, where nothing shows them to be something else."""
    text, words = sight.piece.plain, sight.words
    if short := shortened_name(text, words[index].start):
        return Owner(
            words[index].start,
            short,
            positions.body_of_words(sight, words[index].start, short),
        )
    last = _past_name(sight, index)
    if last == index:
        return None
    start, end = words[index].start, words[last - 1].end
    name = text[start:end]
    first = words[index].text
    is_compound = bool(compound(first))
    if (
        kind_of(first) in ("calendar", "number", "small", "honorific", "title")
        or (
            all(is_part_of_title(word) for word in words[index:last])
            and not _has_acronym(text, words[index:last])
        )
        or (
            not _CAPITALS.match(text, end)
            and (
                words[last - 1].text in _MATTERS
                or (last - index == 1 and first in _WITHIN_BODIES)
            )
        )
        or (
            last - index == 1
            and not (things or is_compound)
            and THING_ENDING.fullmatch(first)
            and not _ACRONYM.match(text, end)
        )
        or (not cities and find_city(name) and not name.isupper())
        or (
            plain
            and last - index == 1
            and not is_compound
            and not _PROPER.search(first)
            and not _ACRONYM.match(text, end)
        )
        or (headed and not _is_headed(text, words[index:last]))
        or sight.people_within(start, end)
    ):
        return None
    return Owner(start, end, positions.body_of_words(sight, start, end))


# "Director of Nordic Affairs", "Head of Office": what somebody is in charge of, and no body's name.
_MATTERS = frozenset("Affairs Development Engagement Relations".split())
_CAPITALS = re.compile(r"\s*\([A-Z][\w.&-]*[A-Z][\w.&-]*\)")
_WITHIN_BODIES = frozenset("Delegation Division Office Secretariat Section".split())
# Small words within a name: "Cables for Change", "Universidad de Acme", "Médecins sans Câbles".
_WITHIN = frozenset(
    "for sans de del da do dos di della dello du la las los el y e et pour para per na van voor och".split()
)
# A number that is a part of a name: "Acme 2000", not the year of something.
_NUMBERED = re.compile(r" \d{1,4}(?=\s*(?:[,;:)–—]|\.(?:\s|$)|$|['’]))")


def _past_name(sight: Sight, index: int) -> int:
    """Return the index behind the last word of a name that begins with word ``index``; ``index`` if none does."""
    text, words = sight.piece.plain, sight.words
    if is_title(words[index].text) and words[index].is_capitalised:
        return index
    last = index + 1
    while last < len(words):
        gap = text[words[last - 1].end : words[last].start]
        if gap not in (" ", " & "):
            break
        if words[last].is_capitalised:
            last += 1
            continue
        ahead = last
        while (
            ahead < min(last + 2, len(words))
            and words[ahead].text in _WITHIN
            and text[words[ahead - 1].end : words[ahead].start] == " "
        ):
            ahead += 1
        if (
            ahead == last
            or ahead == len(words)
            or not words[ahead].is_capitalised
            or text[words[ahead - 1].end : words[ahead].start] != " "
            or is_title(words[ahead].text)
            # "Head of Global Engagement for Europe"
            or all(is_part_of_title(word) for word in words[index:last])
            or sight.countries_within(words[ahead].start, words[ahead].end)
        ):
            break
        last = ahead + 1
    if (
        last < len(words)
        and last - index < 4
        and _NUMBERED.match(text, words[last - 1].end)
    ):
        last += 1
    return last


# Names that begin small: "techAcme", "i-acme.net".
_BRAND = re.compile(r"[a-z][\w-]*[A-Z][\w.-]*|[a-z][\w-]+\.[a-z]{2,4}")

_SIGNED = re.compile(
    r"[a-z]&(?=[\s,;.:)]|$)|\.(?:[A-Z]{2,5}|[a-z]{2,6})(?=[\s,;:)]|\.?\s|\.?$)"
)
_ACRONYM = re.compile(r"\s*\([A-Z][\w.&-]{1,12}\)")


# What a plain noun does not have: a second capital, a digit, a full stop inside.
_PROPER = re.compile(r"\w[A-Z0-9.&+]")


def _is_headed(text: str, name: Sequence[Word]) -> bool:
    """Return whether a name ends in the head of a body, or its acronym stands behind it."""
    folded = name[-1].text.casefold()
    return folded in BODY_HEADS or folded in EVENT_HEADS or _has_acronym(text, name)


def _has_acronym(text: str, name: Sequence[Word]) -> bool:
    """Return whether the acronym of a name stands behind it: "Outreach (Africa)" has none."""
    short = _ACRONYM.match(text, name[-1].end)
    words = text[name[0].start : name[-1].end]
    return bool(short) and acronym_fits(short.group().strip(" ()"), words)


def one_body_before(sight: Sight, at: int) -> Owner | None:
    """Return the one body that a sentence names before ``at``, or None where it names several."""
    hits = sight.bodies_within(at - 2 * REACH, at)
    if len({id(body) for _, _, body in hits}) > 1:
        # "A opened the Acme Council; the Bolt Union sent Otto Blum, its chair."
        cut = sight.piece.plain.rfind(";", 0, at)
        hits = [hit for hit in hits if cut >= 0 and hit[0] > cut]
    if len({id(body) for _, _, body in hits}) != 1:
        return None
    return Owner(*hits[-1])
